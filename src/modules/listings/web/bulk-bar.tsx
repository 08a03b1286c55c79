import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '#design/workbench';
import type { Schemas } from '../../api.ts';
import { atLeast, has, useSession, type Session } from '../../desk.tsx';
import type { BulkVerb } from '../bulk-verbs.ts';
import { BulkDialog, KeptDialog } from './bulk-dialog.tsx';

export const BULK_WORDS: Readonly<Record<BulkVerb, { readonly label: string; readonly right: string }>> = {
  confirm: { label: '确认仍有效', right: 'listing.confirm' },
  submit: { label: '提交审核', right: 'listing.submit' },
  withdraw: { label: '撤回', right: 'listing.submit' },
  return: { label: '退回', right: 'listing.review' },
  close: { label: '关闭', right: 'listing.close' },
};

const verbsOf = (session: Session): BulkVerb[] =>
  (Object.keys(BULK_WORDS) as BulkVerb[]).filter((verb) => has(session, BULK_WORDS[verb].right));

/** Whoever only looks is not asked to choose rows for nothing. */
export const hasBulkActs = (session: Session): boolean => verbsOf(session).length > 0;

interface BulkBarProps {
  /** The list as its address says it, and how many it is. */
  readonly address: string;
  readonly total: number;
  /** There may be more than the total says. */
  readonly more?: boolean | undefined;
  readonly chosen: readonly string[];
  /** Where a list is about one thing only. */
  readonly only?: readonly BulkVerb[];
  readonly onClear: () => void;
}

/** What can be done with the chosen ones, or with everything that the list holds on all its pages. */
export function BulkBar({ address, total, more, chosen, only, onClear }: BulkBarProps): ReactNode {
  const session = useSession();
  const [whole, setWhole] = useState(false);
  const [verb, setVerb] = useState<BulkVerb>();
  const [kept, setKept] = useState<Schemas['ListingBulk']>();
  const clear = (): void => {
    setWhole(false);
    onClear();
  };
  const all = whole && chosen.length > 0;
  return (
    <div role="status">
      {chosen.length > 0 && (
        <div className="wb-bulk">
          <strong>{all ? `已选列表中全部 ${atLeast(total, more)} 条` : `已选 ${chosen.length} 条`}</strong>
          {!all && total > chosen.length && (
            <Button size="small" type="link" onClick={() => setWhole(true)}>
              {`选择全部 ${atLeast(total, more)} 条`}
            </Button>
          )}
          {verbsOf(session)
            .filter((one) => only?.includes(one) ?? true)
            .map((one) => (
              <Button key={one} size="small" onClick={() => setVerb(one)}>
                {BULK_WORDS[one].label}
              </Button>
            ))}
          <Button size="small" type="link" onClick={clear}>
            取消选择
          </Button>
        </div>
      )}
      {verb !== undefined && (
        <BulkDialog
          verb={verb}
          address={address}
          ids={all ? undefined : chosen}
          onDone={clear}
          onKept={setKept}
          onClose={() => setVerb(undefined)}
        />
      )}
      {kept !== undefined && <KeptDialog bulk={kept} onClose={() => setKept(undefined)} />}
    </div>
  );
}
