import { useState } from 'react';
import type { ReactNode } from 'react';
import { App, Button, Modal } from '#design/workbench';
import { useUndo } from '../../../modules/desk-undo.tsx';
import { Term } from '../../../modules/term.tsx';

/** Buttons in each state, a window, the words that follow an act. */
export function Acts(): ReactNode {
  const { message } = App.useApp();
  const undo = useUndo();
  const [open, setOpen] = useState(false);
  return (
    <>
      <div className="desk-row">
        <Button type="primary">主要</Button>
        <Button>一般</Button>
        <Button type="link">次要</Button>
        <Button danger>有后果</Button>
        <Button type="primary" danger>
          有后果的主要
        </Button>
        <Button size="small">小</Button>
        <Button disabled>不可用</Button>
        <Button loading>正在办理</Button>
        <Button href="/app">去别处</Button>
      </div>
      <div className="desk-row">
        <Button onClick={() => setOpen(true)}>打开窗口</Button>
        <Button onClick={() => message.success('已保存')}>成功提示</Button>
        <Button onClick={() => message.error('没有成功：名称不能为空')}>出错提示</Button>
        <Button onClick={() => undo({ words: '已关闭 3 条', run: async () => undefined })}>可撤销的提示</Button>
        <span>
          名词带解释：
          <Term name="wageFloor" />
        </span>
      </div>
      <Modal open={open} title="窗口的标题" onOk={() => setOpen(false)} onCancel={() => setOpen(false)}>
        <p>焦点留在窗口里，Esc 关闭，关闭后回到原来的按钮。</p>
      </Modal>
    </>
  );
}
