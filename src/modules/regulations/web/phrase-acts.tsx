import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { App } from '#design/workbench';
import { api, problemOf } from '../../api.ts';
import { describedBy, Dialog, Field } from '../../desk-parts.tsx';
import { PhraseDialog } from './phrase-dialog.tsx';
import type { PhraseRow } from './phrase-list.tsx';

const ENDS = {
  end: { label: '停用', lead: '停用后，之后提交的内容不再检查这个词语；记录保留。', hint: '例如：文件已废止。' },
  lift: {
    label: '本地不适用',
    lead: '国家层级的词语保留，本地之后提交的内容不再因它被提示。会作为本地例外留下记录，可以再停用。',
    hint: '例如：本地行业用语，不构成歧视。',
  },
} as const;
type EndVerb = keyof typeof ENDS;

/** What may be done with a phrase now, as the server says. */
export function PhraseActs({ row }: { readonly row: PhraseRow }): ReactNode {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [changing, setChanging] = useState(false);
  const [ending, setEnding] = useState<EndVerb>();
  const confirm = api.useMutation('post', '/api/phrases/{id}/confirm', {
    onSuccess: () => queries.invalidateQueries(),
    onError: (error) => message.error(problemOf(error).title),
  });
  const act = (label: string, run: () => void): ReactNode => (
    <button type="button" className="desk-act" aria-label={`${label}：${row.phrase}`} onClick={run}>
      {label}
    </button>
  );
  const may = (verb: PhraseRow['abilities'][number]): boolean => row.abilities.includes(verb);
  return (
    <div className="desk-acts">
      {may('change') && act('改写', () => setChanging(true))}
      {may('end') && act(ENDS.end.label, () => setEnding('end'))}
      {may('lift') && act(ENDS.lift.label, () => setEnding('lift'))}
      {may('confirm') && act('已核实', () => confirm.mutate({ params: { path: { id: row.id } } }))}
      {changing && <PhraseDialog row={row} lists={[]} list={row.list} onClose={() => setChanging(false)} />}
      {ending !== undefined && <EndDialog row={row} verb={ending} onClose={() => setEnding(undefined)} />}
    </div>
  );
}

interface EndDialogProps {
  readonly row: PhraseRow;
  readonly verb: EndVerb;
  readonly onClose: () => void;
}

function EndDialog({ row, verb, onClose }: EndDialogProps): ReactNode {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [reason, setReason] = useState('');
  const words = ENDS[verb];
  const onSuccess = async (): Promise<void> => {
    message.success(`已${words.label}，立即生效`);
    onClose();
    await queries.invalidateQueries();
  };
  const end = api.useMutation('post', '/api/phrases/{id}/end', { onSuccess });
  const lift = api.useMutation('post', '/api/phrases/{id}/lift', { onSuccess });
  const run = verb === 'end' ? end : lift;
  return (
    <Dialog
      title={`${words.label}：${row.phrase}`}
      okText={words.label}
      disabled={reason.trim() === ''}
      busy={run.isPending}
      error={run.error}
      onOk={() => run.mutate({ params: { path: { id: row.id } }, body: { reason: reason.trim() } })}
      onCancel={onClose}
    >
      <p>{words.lead}</p>
      <Field id="phrase-reason" label="原因" required hint={words.hint}>
        <input
          id="phrase-reason"
          className="wb-control"
          maxLength={300}
          value={reason}
          aria-describedby={describedBy('phrase-reason')}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
    </Dialog>
  );
}
