import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { App, DateInput } from '#design/workbench';
import { answer, api, client } from '../../api.ts';
import { describedBy, Dialog, Field } from '../../desk-parts.tsx';
import { useUndo } from '../../desk-undo.tsx';
import { TRANSITIONS, type ListingState } from '../model.ts';
import { isUndoable } from '../undoable.ts';
import { ReasonField } from './reason-field.tsx';
import { ACT_WORDS, ASKED_FIRST } from './words.ts';

export type PlainVerb = keyof typeof ACT_WORDS;

export const isPlainVerb = (verb: string): verb is PlainVerb => Object.hasOwn(ACT_WORDS, verb);

interface ActDialogProps {
  readonly listing: {
    readonly id: string;
    readonly version: number;
    readonly title: string;
    readonly state: ListingState;
  };
  readonly verb: PlainVerb;
  readonly onClose: () => void;
  readonly onDone?: (() => void) | undefined;
}

const takeBack = (id: string, version: number): Promise<unknown> =>
  answer(client.POST('/api/managed-listings/{id}/undo', { params: { path: { id } }, body: { version } }));

/** Says what will happen, asks for what the act needs, and shows why it was refused. */
export function ActDialog({ listing, verb, onClose, onDone }: ActDialogProps): ReactNode {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const undo = useUndo();
  const words = ACT_WORDS[verb];
  const [reason, setReason] = useState('');
  const [validUntil, setValidUntil] = useState('');
  const act = api.useMutation('post', '/api/managed-listings/{id}/actions', {
    onSuccess: async ({ state, version }) => {
      if (isUndoable(verb, listing.state)) undo({ words: words.done, run: () => takeBack(listing.id, version) });
      else message.success(verb === 'submit' && state !== 'submitted' ? ASKED_FIRST : words.done);
      onClose();
      onDone?.();
      await queries.invalidateQueries();
    },
  });
  const send = (): void =>
    act.mutate({
      params: { path: { id: listing.id } },
      body: {
        verb,
        version: listing.version,
        ...(words.reason !== undefined && { reasons: [{ field: '', text: reason.trim() }] }),
        ...(validUntil !== '' && { validUntil }),
      },
    });
  return (
    <Dialog
      title={`${TRANSITIONS[verb].label.zh}：${listing.title === '' ? '（未命名）' : listing.title}`}
      okText={TRANSITIONS[verb].label.zh}
      danger={words.danger}
      disabled={words.reason !== undefined && reason.trim() === ''}
      busy={act.isPending}
      error={act.error}
      onOk={send}
      onCancel={onClose}
    >
      <p>{words.question}</p>
      {words.reason !== undefined && (
        <ReasonField label={words.reason} phrases={words.preset ?? []} value={reason} onChange={setReason} />
      )}
      {verb === 'confirm' && (
        <Field id="act-until" name="validUntil" label="新的截止日期" hint="不填则由系统顺延。">
          <DateInput
            id="act-until"
            value={validUntil}
            aria-describedby={describedBy('act-until')}
            onChange={setValidUntil}
          />
        </Field>
      )}
    </Dialog>
  );
}
