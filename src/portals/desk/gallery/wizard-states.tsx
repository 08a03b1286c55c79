import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { Button, CheckAnswers, SaveNote, Wizard, type WizardStep } from '#design/workbench';

const step = (id: string, title: string, state: WizardStep['state'], wrong?: number): WizardStep => ({
  id,
  title,
  state,
  href: `/app/design?step=${id}`,
  wrong,
});

const STEPS: readonly WizardStep[] = [
  step('what', '要什么', 'done'),
  step('pay', '待遇', 'wrong', 2),
  step('where', '地点和期限', 'doing'),
  step('wanted', '要求', 'todo'),
  step('work', '工作内容', 'returned'),
  step('check', '检查并提交', 'todo'),
];

/** A wizard with a part in each state, how saving stands, and the last look. */
export function WizardStates(): ReactNode {
  const [address] = useSearchParams();
  const current = address.get('step') ?? 'check';
  return (
    <>
      <p className="desk-row">
        <SaveNote lang="zh" state="clean" at="14:05" />
        <SaveNote lang="zh" state="changed" />
        <SaveNote lang="zh" state="saving" />
        <SaveNote lang="zh" state="saved" at="14:06" />
        <SaveNote lang="zh" state="refused" problem="连接不上服务器" onRetry={() => undefined} />
      </p>
      <Wizard
        lang="zh"
        label="发布招聘需求（示例）"
        steps={STEPS}
        current={current}
        saved={<SaveNote lang="zh" state="saved" at="14:06" />}
        finish={<Button type="primary">提交审核</Button>}
        also={<Button>预览</Button>}
      >
        <CheckAnswers
          lang="zh"
          groups={[
            {
              id: 'pay',
              title: '待遇',
              href: '/app/design?step=pay',
              rows: [
                { label: '薪资', value: '1,200 元/月', problem: '低于本地最低工资标准' },
                { label: '计薪周期', value: '', required: true },
                { label: '其他待遇', value: '' },
              ],
            },
          ]}
        />
      </Wizard>
    </>
  );
}
