import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState, type ReactNode } from 'react';
import { App, Button, SearchSelect, type SearchOption } from '#design/workbench';
import { answer, api, client, problemOf, type Schemas } from '../../api.ts';
import { describedBy, Dialog, Field } from '../../desk-parts.tsx';
import { useUndo } from '../../desk-undo.tsx';
import { KIND_LABELS } from '../model.ts';
import { TermDialog } from './term-dialog.tsx';
import type { TermRow } from './term-list.tsx';

type Act =
  | { readonly verb: 'retire'; readonly revision: number; readonly reason: string }
  | { readonly verb: 'merge'; readonly revision: number; readonly reason: string; readonly into: string }
  | { readonly verb: 'confirm' | 'undo'; readonly revision: number };

/** One act on an entry; what the server refuses is thrown. */
export function useTermAct(): (row: Pick<TermRow, 'code'>, act: Act) => Promise<Schemas['SkillTerm']> {
  return useCallback(
    ({ code }, body) => answer(client.POST('/api/skill-terms/{code}/actions', { params: { path: { code } }, body })),
    [],
  );
}

/** What may be done with an entry now, as the server says. */
export function TermActs({ row }: { readonly row: TermRow }): ReactNode {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const act = useTermAct();
  const [open, setOpen] = useState<'change' | 'retire' | 'merge'>();
  const may = (verb: TermRow['abilities'][number]): boolean => row.abilities.includes(verb);
  const run = async (verb: 'confirm' | 'undo', words: string): Promise<void> => {
    try {
      await act(row, { verb, revision: row.revision });
      message.success(words);
    } catch (error) {
      message.error(problemOf(error).title);
    }
    await queries.invalidateQueries();
  };
  return (
    <>
      {may('change') && (
        <Button type="primary" onClick={() => setOpen('change')}>
          修改
        </Button>
      )}
      {may('confirm') && <Button onClick={() => void run('confirm', '已标记为核实')}>已核实</Button>}
      {may('merge') && <Button onClick={() => setOpen('merge')}>并入别的词条</Button>}
      {may('retire') && <Button onClick={() => setOpen('retire')}>停用</Button>}
      {may('undo') && <Button onClick={() => void run('undo', '已撤销上一次变更')}>撤销上一次变更</Button>}
      {open === 'change' && <TermDialog row={row} onClose={() => setOpen(undefined)} />}
      {(open === 'retire' || open === 'merge') && (
        <EndDialog row={row} verb={open} onClose={() => setOpen(undefined)} />
      )}
    </>
  );
}

interface EndDialogProps {
  readonly row: TermRow;
  readonly verb: 'retire' | 'merge';
  readonly onClose: () => void;
}

function EndDialog({ row, verb, onClose }: EndDialogProps): ReactNode {
  const queries = useQueryClient();
  const undo = useUndo();
  const act = useTermAct();
  const [reason, setReason] = useState('');
  const [into, setInto] = useState<readonly SearchOption[]>([]);
  const onSuccess = async (saved: Schemas['SkillTerm']): Promise<void> => {
    onClose();
    await queries.invalidateQueries();
    undo({
      words: verb === 'merge' ? '已并入' : '已停用',
      run: () => act(saved, { verb: 'undo', revision: saved.revision }),
    });
  };
  const send = api.useMutation('post', '/api/skill-terms/{code}/actions', { onSuccess });
  const given = { revision: row.revision, reason: reason.trim() };
  return (
    <Dialog
      title={`${verb === 'merge' ? '并入别的词条' : '停用'}：${row.name}`}
      okText={verb === 'merge' ? '并入' : '停用'}
      disabled={reason.trim() === '' || (verb === 'merge' && into.length === 0)}
      busy={send.isPending}
      error={send.error}
      onOk={() =>
        send.mutate({
          params: { path: { code: row.code } },
          body: verb === 'merge' ? { verb, into: into[0]!.value, ...given } : { verb, ...given },
        })
      }
      onCancel={onClose}
    >
      <p>
        {verb === 'merge'
          ? '并入后，它的名称和别名都识别为另一个词条；已经写进资料的文字不变，可以撤销。'
          : '停用后，之后的识别不再出现这个词条；已经写进资料的文字不变，可以撤销。'}
      </p>
      {verb === 'merge' && (
        <Field id="term-into" label={`并入哪个${KIND_LABELS[row.kind].zh}`} required>
          <TermPicker kind={row.kind} not={row.code} chosen={into} onChange={setInto} />
        </Field>
      )}
      <Field id="term-reason" label="原因" required hint="会写进变更记录。">
        <input
          id="term-reason"
          className="wb-control"
          maxLength={300}
          value={reason}
          aria-describedby={describedBy('term-reason')}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
    </Dialog>
  );
}

interface PickerProps {
  readonly kind: TermRow['kind'];
  readonly not: string;
  readonly chosen: readonly SearchOption[];
  readonly onChange: (chosen: readonly SearchOption[]) => void;
}

function TermPicker({ kind, not, chosen, onChange }: PickerProps): ReactNode {
  const load = useCallback(
    async (q: string, signal: AbortSignal): Promise<SearchOption[]> => {
      const query = { limit: 30, kind, q };
      const { items } = await answer(client.GET('/api/skill-terms', { params: { query }, signal }));
      return items
        .filter(({ code }) => code !== not)
        .map(({ code, name, aliases }) => ({
          value: code,
          label: name,
          detail: aliases.slice(0, 3).join('、') || code,
        }));
    },
    [kind, not],
  );
  return (
    <SearchSelect
      lang="zh"
      id="term-into"
      placeholder="输入名称或别名查找"
      chosen={chosen}
      load={load}
      aria-describedby={describedBy('term-into')}
      onChange={onChange}
    />
  );
}
