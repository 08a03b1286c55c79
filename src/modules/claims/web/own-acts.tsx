import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { App } from '#design/workbench';
import { answer, client, type Schemas } from '../../api.ts';
import { Dialog } from '../../desk-parts.tsx';
import { EvidenceField, uploadEvidence } from './evidence-field.tsx';

type Claim = Schemas['Claim'];

const ACTS = { attach: '补充依据', withdraw: '撤回' } as const;
type Act = keyof typeof ACTS;

const wordsOf = (act: Act, { evidence }: Claim): string =>
  act === 'attach' && evidence !== null ? '更换依据' : ACTS[act];

/** While nobody has decided: the paper can still be brought, and the claim taken back. */
export function OwnActs({ claim }: { readonly claim: Claim }): ReactNode {
  const [act, setAct] = useState<Act>();
  return (
    <div className="desk-acts">
      {(Object.keys(ACTS) as Act[]).map((one) => (
        <button
          key={one}
          type="button"
          className="desk-act"
          aria-label={`${wordsOf(one, claim)}：${claim.listing.title}`}
          onClick={() => setAct(one)}
        >
          {wordsOf(one, claim)}
        </button>
      ))}
      {act !== undefined && <ActDialog claim={claim} act={act} onClose={() => setAct(undefined)} />}
    </div>
  );
}

interface ActDialogProps {
  readonly claim: Claim;
  readonly act: Act;
  readonly onClose: () => void;
}

function ActDialog({ claim, act, onClose }: ActDialogProps): ReactNode {
  const { id, listing, evidence } = claim;
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [file, setFile] = useState<File>();
  const attaches = act === 'attach';
  const run = useMutation({
    mutationFn: () =>
      attaches ? uploadEvidence(id, file!) : answer(client.DELETE('/api/claims/{id}', { params: { path: { id } } })),
    onSuccess: async () => {
      message.success(attaches ? '依据已上传' : '已撤回');
      onClose();
      await queries.invalidateQueries();
    },
  });
  return (
    <Dialog
      title={`${wordsOf(act, claim)}：${listing.title}`}
      okText={attaches ? '上传' : '撤回申请'}
      disabled={attaches && file === undefined}
      busy={run.isPending}
      error={run.error}
      onOk={() => run.mutate()}
      onCancel={onClose}
    >
      {attaches ? (
        <>
          {evidence !== null && <p>{`现有依据“${evidence}”会被替换。`}</p>}
          <EvidenceField required onChange={setFile} />
        </>
      ) : (
        <p>撤回后主管部门不再核实；需要时可以重新申请。</p>
      )}
    </Dialog>
  );
}
