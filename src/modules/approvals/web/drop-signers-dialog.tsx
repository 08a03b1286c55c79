import { useState } from 'react';
import type { ReactNode } from 'react';
import { answer, client, type Schemas } from '../../api.ts';
import { Dialog } from '../../desk-parts.tsx';
import { Comment } from './decide-dialog.tsx';
import { useCaseAct } from './use-case-act.ts';

interface DropSignersDialogProps {
  readonly one: Schemas['Case'];
  readonly onClose: () => void;
}

/** 撤销加签: whoever has not signed is let off. */
export function DropSignersDialog({ one, onClose }: DropSignersDialogProps): ReactNode {
  const asked = one.abilities.dropSigner;
  const [chosen, setChosen] = useState<readonly string[]>(asked.length === 1 ? [asked[0]!.taskId] : []);
  const [comment, setComment] = useState('');
  const act = useCaseAct(
    () =>
      answer(
        client.POST('/api/cases/{id}/signers/removal', {
          params: { path: { id: one.id } },
          body: { taskIds: [...chosen], version: one.version, comment: comment.trim() },
        }),
      ),
    '已撤销加签',
    onClose,
  );
  const toggle = (id: string): void =>
    setChosen(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  return (
    <Dialog
      title={`撤销加签：${one.title}`}
      okText="撤销加签"
      disabled={chosen.length === 0}
      busy={act.isPending}
      error={act.error}
      onOk={() => act.mutate(undefined)}
      onCancel={onClose}
    >
      <p>
        对方签署之前可以撤销，对方会收到消息；对方再请的人一并撤销。您已经同意、又没有别人待签的，随即进入下一环节。
      </p>
      <fieldset className="desk-choices">
        <legend>
          不再请谁签<span className="desk-required">（必填）</span>
        </legend>
        {asked.map(({ taskId, name }) => (
          <label key={taskId}>
            <input type="checkbox" checked={chosen.includes(taskId)} onChange={() => toggle(taskId)} />
            {name}
          </label>
        ))}
      </fieldset>
      <Comment phrases={[]} value={comment} onChange={setComment} />
    </Dialog>
  );
}
