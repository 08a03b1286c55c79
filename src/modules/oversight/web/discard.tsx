import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { App } from '#design/workbench';
import { api } from '../../api.ts';
import { Dialog } from '../../desk-parts.tsx';

/** An import that failed or that nobody wants any more leaves the list; nothing of it was public. */
export function Discard({ id, name }: { readonly id: string; readonly name: string }): ReactNode {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [asking, setAsking] = useState(false);
  const discard = api.useMutation('post', '/api/listing-imports/{id}/discard', {
    onSuccess: async () => {
      message.success('已放弃这一批');
      setAsking(false);
      await queries.invalidateQueries();
    },
  });
  return (
    <>
      <button type="button" className="desk-act" aria-label={`放弃：${name}`} onClick={() => setAsking(true)}>
        放弃
      </button>
      {asking && (
        <Dialog
          title={`放弃导入：${name}`}
          okText="放弃"
          danger
          busy={discard.isPending}
          error={discard.error}
          onOk={() => discard.mutate({ params: { path: { id } } })}
          onCancel={() => setAsking(false)}
        >
          <p>这一批还没有写入任何内容，放弃后不再出现在待办里；文件和检查结果仍可在“导入”里查看。</p>
        </Dialog>
      )}
    </>
  );
}
