import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Schemas } from '../../api.ts';
import { CASE_TRANSITIONS, type Decision } from '../model.ts';
import { DecideDialog } from './decide-dialog.tsx';
import { TransferDialog } from './transfer-dialog.tsx';

type Case = Schemas['Case'];

interface OfficerBarProps {
  readonly one: Case;
  /** The matter's own words, for example 通过核验. */
  readonly labels?: Readonly<Partial<Record<Decision, string>>> | undefined;
  readonly onDone?: (() => unknown) | undefined;
}

/** What this officer may do now; the server says it. */
export function OfficerBar({ one, labels, onDone }: OfficerBarProps): ReactNode {
  const [open, setOpen] = useState<Decision | 'transfer'>();
  const { decide, transferTo } = one.abilities;
  const close = (): void => setOpen(undefined);
  return (
    <>
      {transferTo.length > 0 && <Button onClick={() => setOpen('transfer')}>转办</Button>}
      {decide.toReversed().map((verb) => (
        <Button
          key={verb}
          type={verb === 'approve' ? 'primary' : 'default'}
          danger={verb === 'refuse'}
          onClick={() => setOpen(verb)}
        >
          {labels?.[verb] ?? CASE_TRANSITIONS[verb].label.zh}
        </Button>
      ))}
      {open === 'transfer' && <TransferDialog one={one} onClose={close} onDone={onDone} />}
      {open !== undefined && open !== 'transfer' && (
        <DecideDialog one={one} verb={open} label={labels?.[open]} onClose={close} onDone={onDone} />
      )}
    </>
  );
}
