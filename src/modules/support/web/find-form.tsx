import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '#design/workbench';
import { Refusal } from '../../desk.tsx';
import { Card, describedBy, Field } from '../../desk-parts.tsx';

interface FindFormProps {
  readonly title: string;
  readonly label: string;
  readonly hint: string;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onFind: (asked: { readonly query: string; readonly reason: string }) => void;
  /** What was found. */
  readonly children: ReactNode;
}

/** What is looked for, and why: nothing is looked up without a reason. */
export function FindForm({ title, label, hint, busy, error, onFind, children }: FindFormProps): ReactNode {
  const [query, setQuery] = useState('');
  const [reason, setReason] = useState('');
  return (
    <Card title={title}>
      <form
        aria-label={title}
        onSubmit={(event) => {
          event.preventDefault();
          onFind({ query: query.trim(), reason: reason.trim() });
        }}
      >
        <div className="desk-pair">
          <Field id="find-query" label={label} required hint={hint}>
            <input
              id="find-query"
              className="wb-control"
              autoComplete="off"
              maxLength={100}
              aria-describedby={describedBy('find-query')}
              value={query}
              onChange={(event) => setQuery(event.target.value)}
            />
          </Field>
          <Field id="find-reason" label="原因" required hint="例如：11 月 21 日来电，收不到验证码">
            <input
              id="find-reason"
              className="wb-control"
              maxLength={300}
              aria-describedby={describedBy('find-reason')}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </Field>
        </div>
        <Button
          type="primary"
          htmlType="submit"
          loading={busy}
          disabled={query.trim().length < 2 || reason.trim().length < 4}
        >
          查找
        </Button>
      </form>
      <Refusal error={error} />
      {children}
    </Card>
  );
}
