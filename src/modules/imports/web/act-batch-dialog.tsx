import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { App } from '#design/workbench';
import { api, type Schemas } from '../../api.ts';
import { count, useSession } from '../../desk.tsx';
import { Dialog } from '../../desk-parts.tsx';
import type { ImportEntry, ImportKind } from '../../import-kind.ts';

type Batch = Schemas['ImportBatchDetail'];
export type Act = 'commit' | 'undo' | 'discard';

const WORDS = {
  commit: { title: '提交这一批', ok: '提交', done: '正在提交' },
  undo: { title: '撤销这一批', ok: '撤销', done: '正在撤销' },
  discard: { title: '放弃这一批', ok: '放弃', done: '已放弃' },
} as const;

interface ActBatchProps {
  readonly entry: ImportEntry;
  readonly kind: ImportKind;
  readonly batch: Batch;
  readonly act: Act;
  readonly onClose: () => void;
}

export function ActBatchDialog({ entry, kind, batch, act, onClose }: ActBatchProps): ReactNode {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const onSuccess = async (): Promise<void> => {
    message.success(WORDS[act].done);
    onClose();
    await queries.invalidateQueries();
  };
  const [takeSkills, setTakeSkills] = useState(false);
  const commit = api.useMutation('post', `${entry.api}/{id}/commit` as '/api/listing-imports/{id}/commit', {
    onSuccess,
  });
  const undo = api.useMutation('post', `${entry.api}/{id}/undo` as '/api/listing-imports/{id}/undo', { onSuccess });
  const discard = api.useMutation('post', `${entry.api}/{id}/discard` as '/api/listing-imports/{id}/discard', {
    onSuccess,
  });
  const params = { params: { path: { id: batch.id } } };
  const asked = {
    commit: { ...commit, go: () => commit.mutate({ ...params, body: { takeSkills } }) },
    undo: { ...undo, go: () => undo.mutate(params) },
    discard: { ...discard, go: () => discard.mutate(params) },
  }[act];
  return (
    <Dialog
      title={WORDS[act].title}
      okText={WORDS[act].ok}
      danger={act !== 'commit'}
      busy={asked.isPending}
      error={asked.error}
      onOk={asked.go}
      onCancel={onClose}
    >
      {act === 'commit' && <Committing kind={kind} batch={batch} />}
      {act === 'commit' && batch.suggested > 0 && (
        <label className="desk-check">
          <input type="checkbox" checked={takeSkills} onChange={({ target }) => setTakeSkills(target.checked)} />
          {`把从正文识别、在“读作”里建议的技能一并写入（${count(batch.suggested)} 行有建议）`}
        </label>
      )}
      {act === 'undo' && <p>{kind.undoing}</p>}
      {act === 'discard' && <p>上传的文件会立即删除，不再等待提交；检查结果留着，仍可以看。</p>}
    </Dialog>
  );
}

function Committing({ kind, batch }: { readonly kind: ImportKind; readonly batch: Batch }): ReactNode {
  const session = useSession();
  const consequences = typeof kind.consequences === 'function' ? kind.consequences(session) : kind.consequences;
  return (
    <ul className="desk-bullets">
      <li>{`${count(batch.valid - batch.duplicates)} 行有效且不重复的会写入。`}</li>
      <li>{`${count(batch.duplicates)} 行重复、${count(batch.invalid)} 行需要改正的不会写入。`}</li>
      {consequences.map((words) => (
        <li key={words}>{words}</li>
      ))}
      <li>提交后可以整批撤销；上传的文件随即删除。</li>
    </ul>
  );
}
