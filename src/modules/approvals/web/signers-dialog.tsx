import { useState } from 'react';
import type { ReactNode } from 'react';
import { answer, client, type Schemas } from '../../api.ts';
import { Dialog } from '../../desk-parts.tsx';
import { SIGNER_PLACE_LABELS, SIGNER_PLACES, type SignerPlace } from '../model.ts';
import { Comment } from './decide-dialog.tsx';
import { useCaseAct } from './use-case-act.ts';

const MOST = 5;

interface SignersDialogProps {
  readonly one: Schemas['Case'];
  readonly onClose: () => void;
}

/** 加签、会签: who else must agree, and whether before or after the one who asks. */
export function SignersDialog({ one, onClose }: SignersDialogProps): ReactNode {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [place, setPlace] = useState<SignerPlace>('before');
  const [comment, setComment] = useState('');
  const act = useCaseAct(
    () =>
      answer(
        client.POST('/api/cases/{id}/signers', {
          params: { path: { id: one.id } },
          body: { accountIds: [...chosen], place, version: one.version, comment: comment.trim() },
        }),
      ),
    '已加签',
    onClose,
  );
  const toggle = (id: string): void =>
    setChosen(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  return (
    <Dialog
      title={`加签：${one.title}`}
      okText="加签"
      disabled={chosen.length === 0}
      busy={act.isPending}
      error={act.error}
      onOk={() => act.mutate(undefined)}
      onCancel={onClose}
    >
      <p>请同事也签署意见。选多人即为会签，全部同意后才继续；其中任何一人都可以退回。办理期限不变。</p>
      <fieldset className="desk-choices">
        <legend>顺序</legend>
        {SIGNER_PLACES.map((value) => (
          <label key={value}>
            <input type="radio" name="signer-place" checked={place === value} onChange={() => setPlace(value)} />
            {SIGNER_PLACE_LABELS[value].zh}
          </label>
        ))}
      </fieldset>
      <fieldset className="desk-choices">
        <legend>
          请谁签<span className="desk-required">（必填，最多 {MOST} 人）</span>
        </legend>
        {one.abilities.addSigner.map(({ accountId, name, organisationName }) => (
          <label key={accountId}>
            <input
              type="checkbox"
              checked={chosen.includes(accountId)}
              disabled={chosen.length >= MOST && !chosen.includes(accountId)}
              onChange={() => toggle(accountId)}
            />
            <span>
              {name} <span className="wb-quiet">{organisationName}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <Comment phrases={[]} value={comment} onChange={setComment} />
    </Dialog>
  );
}
