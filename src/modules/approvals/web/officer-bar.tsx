import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '#design/workbench';
import type { Schemas } from '../../api.ts';
import type { Decision } from '../model.ts';
import { DecideDialog } from './decide-dialog.tsx';
import { DropSignersDialog } from './drop-signers-dialog.tsx';
import { SignersDialog } from './signers-dialog.tsx';
import { TransferDialog } from './transfer-dialog.tsx';

type Case = Schemas['Case'];

interface OfficerBarProps {
  readonly one: Case;
  readonly onDone?: (() => unknown) | undefined;
}

/** What this officer may do now, in the words of this kind of matter; the server says it. */
export function OfficerBar({ one, onDone }: OfficerBarProps): ReactNode {
  const [open, setOpen] = useState<Decision | 'transfer' | 'signers' | 'drop'>();
  const { decide, transferTo, addSigner, dropSigner } = one.abilities;
  const close = (): void => setOpen(undefined);
  return (
    <>
      {transferTo.length > 0 && <Button onClick={() => setOpen('transfer')}>转办</Button>}
      {addSigner.length > 0 && <Button onClick={() => setOpen('signers')}>加签</Button>}
      {dropSigner.length > 0 && <Button onClick={() => setOpen('drop')}>撤销加签</Button>}
      {decide.toReversed().map((verb) => (
        <Button
          key={verb}
          type={verb === 'approve' ? 'primary' : 'default'}
          danger={verb === 'refuse'}
          onClick={() => setOpen(verb)}
        >
          {one.verbs[verb]}
        </Button>
      ))}
      {open === 'transfer' && <TransferDialog one={one} onClose={close} onDone={onDone} />}
      {open === 'signers' && <SignersDialog one={one} onClose={close} />}
      {open === 'drop' && <DropSignersDialog one={one} onClose={close} />}
      {open !== undefined && open !== 'transfer' && open !== 'signers' && open !== 'drop' && (
        <DecideDialog one={one} verb={open} onClose={close} onDone={onDone} />
      )}
    </>
  );
}
