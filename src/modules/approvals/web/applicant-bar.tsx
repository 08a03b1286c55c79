import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '#design/workbench';
import { answer, client, type Schemas } from '../../api.ts';
import { Refusal } from '../../desk.tsx';
import { Dialog } from '../../desk-parts.tsx';
import { Comment } from './decide-dialog.tsx';
import { useCaseAct } from './use-case-act.ts';

type Case = Schemas['Case'];

/** 催办 and 撤回, with the word when reminding is possible again. */
export function ApplicantBar({ one }: { readonly one: Case }): ReactNode {
  const [withdrawing, setWithdrawing] = useState(false);
  const urge = useCaseAct(
    () => answer(client.POST('/api/cases/{id}/urge', { params: { path: { id: one.id } } })),
    '已催办，办理人会收到提醒',
    () => undefined,
  );
  const { urge: mayUrge, withdraw } = one.abilities;
  if (mayUrge === null && !withdraw) return null;
  return (
    <>
      <Refusal error={urge.error} />
      <div className="desk-row">
        {mayUrge !== null && (
          <Button disabled={!mayUrge.now} loading={urge.isPending} onClick={() => urge.mutate(undefined)}>
            催办
          </Button>
        )}
        {withdraw && <Button onClick={() => setWithdrawing(true)}>撤回</Button>}
        {mayUrge !== null && !mayUrge.now && <span className="wb-quiet">{`已催办，${mayUrge.on} 起可以再次催办`}</span>}
      </div>
      {withdrawing && <WithdrawDialog one={one} onClose={() => setWithdrawing(false)} />}
    </>
  );
}

function WithdrawDialog({ one, onClose }: { readonly one: Case; readonly onClose: () => void }): ReactNode {
  const [comment, setComment] = useState('');
  const act = useCaseAct(
    () =>
      answer(
        client.POST('/api/cases/{id}/withdraw', {
          params: { path: { id: one.id } },
          body: { comment: comment.trim() },
        }),
      ),
    '已撤回',
    onClose,
  );
  return (
    <Dialog
      title={`撤回：${one.title}`}
      okText="撤回"
      busy={act.isPending}
      error={act.error}
      onOk={() => act.mutate(undefined)}
      onCancel={onClose}
    >
      <p>撤回后不再办理，内容会保留，可以修改后重新提交。</p>
      <Comment phrases={[]} value={comment} onChange={setComment} />
    </Dialog>
  );
}
