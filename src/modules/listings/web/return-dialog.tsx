import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, NativeSelect } from '#design/workbench';
import { api, type Schemas } from '../../api.ts';
import { Dialog } from '../../desk-parts.tsx';
import { formFields } from './form-groups.ts';
import { wordsFor } from './words.ts';

type Listing = Schemas['ManagedListing'];

interface Reason {
  /** Of the typed reasons; a finding of the rules and own words have none. */
  readonly code?: string;
  readonly field: string;
  readonly text: string;
}

interface ReturnDialogProps {
  readonly listing: Listing;
  readonly onClose: () => void;
  readonly onDone: () => unknown;
}

/** Reasons per field: usual phrases by one tap, or in own words. What the rules found stands first. */
export function ReturnDialog({ listing, onClose, onDone }: ReturnDialogProps): ReactNode {
  const [reasons, setReasons] = useState<readonly Reason[]>([]);
  const send = api.useMutation('post', '/api/managed-listings/{id}/actions', {
    onSuccess: () => {
      onClose();
      onDone();
    },
  });
  const review = api.useQuery('get', '/api/case-subjects/{kind}/{id}', {
    params: { path: { kind: 'listing.review', id: listing.id } },
  });
  const asked = new Set(['text', ...formFields(listing.type, listing.side).map(({ name }) => name)]);
  const typed = (review.data?.case?.reasons ?? []).filter(
    ({ code, field }) => code !== 'other' && asked.has(field ?? 'text'),
  );
  const phrases: readonly Reason[] = [
    ...listing.findings.map(({ field, message }) => ({ field, text: message })),
    ...typed.map(({ code, field, zh }) => ({ code, field: field ?? 'text', text: zh })),
  ];
  const label = wordsFor(listing);
  const isChosen = (one: Reason): boolean => reasons.some(({ text }) => text === one.text);
  const toggle = (one: Reason): void =>
    setReasons(isChosen(one) ? reasons.filter(({ text }) => text !== one.text) : [...reasons, one]);
  return (
    <Dialog
      title={`退回：${listing.title}`}
      okText="退回"
      disabled={reasons.length === 0}
      busy={send.isPending}
      error={send.error}
      onOk={() =>
        send.mutate({
          params: { path: { id: listing.id } },
          body: { verb: 'return', version: listing.version, reasons: [...reasons] },
        })
      }
      onCancel={onClose}
    >
      <p>
        单位会看到这些意见，改好后可以重新提交。<span className="desk-required">（必填，至少一条）</span>
      </p>
      <div className="desk-phrases" role="group" aria-label="常用意见">
        {phrases.map((one) => (
          <button
            key={`${one.field}-${one.text}`}
            type="button"
            className="desk-phrase"
            aria-pressed={isChosen(one)}
            onClick={() => toggle(one)}
          >
            {`${label(one.field)}：${one.text}`}
          </button>
        ))}
      </div>
      <ChosenReasons reasons={reasons} phrases={phrases} label={label} onRemove={toggle} />
      <OwnReason listing={listing} onAdd={(one) => setReasons([...reasons, one])} />
    </Dialog>
  );
}

interface ChosenProps {
  readonly reasons: readonly Reason[];
  readonly phrases: readonly Reason[];
  readonly label: (field: string) => string;
  readonly onRemove: (reason: Reason) => void;
}

/** Those in own words; the usual phrases show by themselves that they are chosen. */
function ChosenReasons({ reasons, phrases, label, onRemove }: ChosenProps): ReactNode {
  const own = reasons.filter(({ text }) => !phrases.some((phrase) => phrase.text === text));
  return (
    <>
      <p role="status">{`已选 ${reasons.length} 条意见`}</p>
      <ul>
        {own.map((one) => (
          <li key={one.text}>
            {`${label(one.field)}：${one.text} `}
            <button type="button" className="desk-act" onClick={() => onRemove(one)}>
              删除
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Every field of the form of this kind, and the listing as a whole. */
const fieldOptions = (listing: Listing): { value: string; label: string }[] => [
  { value: 'text', label: '全文' },
  ...formFields(listing.type, listing.side).map(({ name }) => ({ value: name, label: wordsFor(listing)(name) })),
];

interface OwnReasonProps {
  readonly listing: Listing;
  readonly onAdd: (reason: Reason) => void;
}

function OwnReason({ listing, onAdd }: OwnReasonProps): ReactNode {
  const [field, setField] = useState('text');
  const [text, setText] = useState('');
  const add = (): void => {
    if (text.trim() === '') return;
    onAdd({ field, text: text.trim() });
    setText('');
  };
  return (
    <div className="desk-own-reason">
      <label htmlFor="reason-field">哪一项</label>
      <NativeSelect id="reason-field" value={field} options={fieldOptions(listing)} onChange={setField} />
      <label htmlFor="reason-text">其他意见</label>
      <textarea
        id="reason-text"
        className="wb-control"
        maxLength={500}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button onClick={add} disabled={text.trim() === ''}>
        加上这条意见
      </Button>
    </div>
  );
}
