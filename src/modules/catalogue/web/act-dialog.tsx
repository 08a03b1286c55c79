import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { TRANSITIONS, type RecordVerb } from '#contracts/catalogue';
import { App } from '#design/workbench';
import { api, type Schemas } from '../../api.ts';
import { describedBy, Dialog, Field } from '../../desk-parts.tsx';

interface ActDialogProps {
  readonly record: Pick<Schemas['ManagedCatalogueRecord'], 'id' | 'version' | 'title'>;
  readonly verb: RecordVerb;
  readonly onClose: () => void;
}

const WORDS: Readonly<Record<RecordVerb, { readonly question: string; readonly done: string }>> = {
  publish: { question: '公开后任何人都能看到并检索到；联系方式不公开。', done: '已公开' },
  confirm: { question: '确认内容今天仍然属实，公开页面会注明今天的日期。', done: '已确认' },
  withdraw: { question: '公开页面立即撤下，检索不到；以后可以再公开。', done: '已撤回' },
  hide: { question: '公开页面立即撤下，所属单位会看到理由；改正后可以恢复。', done: '已隐藏' },
  restore: { question: '重新公开这条记录。', done: '已恢复公开' },
  end: { question: '这项资源不再存在时才结束；记录保留，不再公开。', done: '已结束' },
  reopen: { question: '回到草稿，核对后可以再公开。', done: '已重新启用' },
};

/** Says what will happen, asks for what the act needs, and shows why it was refused. */
export function ActDialog({ record, verb, onClose }: ActDialogProps): ReactNode {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [reason, setReason] = useState('');
  const act = api.useMutation('post', '/api/catalogue-records/{id}/actions', {
    onSuccess: async () => {
      message.success(WORDS[verb].done);
      onClose();
      await queries.invalidateQueries();
    },
  });
  const { label, reasoned } = TRANSITIONS[verb];
  return (
    <Dialog
      title={`${label.zh}：${record.title === '' ? '（未命名）' : record.title}`}
      okText={label.zh}
      danger={verb === 'hide' || verb === 'end'}
      disabled={reasoned === true && reason.trim() === ''}
      busy={act.isPending}
      error={act.error}
      onOk={() =>
        act.mutate({
          params: { path: { id: record.id } },
          body: { verb, version: record.version, reason: reason.trim() },
        })
      }
      onCancel={onClose}
    >
      <p>{WORDS[verb].question}</p>
      {reasoned === true && (
        <Field id="record-reason" label="理由" required hint="所属单位会看到。">
          <textarea
            id="record-reason"
            className="wb-control"
            maxLength={500}
            aria-describedby={describedBy('record-reason')}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
      )}
    </Dialog>
  );
}
