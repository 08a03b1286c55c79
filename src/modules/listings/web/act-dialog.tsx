import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { App, DateInput } from '#design/workbench';
import { api } from '../../api.ts';
import { describedBy, Dialog, Field } from '../../desk-parts.tsx';
import { TRANSITIONS } from '../model.ts';
import { ReasonField } from './reason-field.tsx';
import { ACT_WORDS } from './words.ts';

export type PlainVerb = keyof typeof ACT_WORDS;

export const isPlainVerb = (verb: string): verb is PlainVerb => Object.hasOwn(ACT_WORDS, verb);

interface ActDialogProps {
  readonly listing: { readonly id: string; readonly version: number; readonly title: string };
  readonly verb: PlainVerb;
  readonly onClose: () => void;
  readonly onDone?: (() => void) | undefined;
}

/** Says what will happen, asks for what the act needs, and shows why it was refused. */
export function ActDialog({ listing, verb, onClose, onDone }: ActDialogProps): ReactNode {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const words = ACT_WORDS[verb];
  const [reason, setReason] = useState('');
  const [validUntil, setValidUntil] = useState('');
  const act = api.useMutation('post', '/api/managed-listings/{id}/actions', {
    onSuccess: async () => {
      message.success(words.done);
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
        <Field id="act-until" label="新的截止日期" hint="不填则由系统顺延。">
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
