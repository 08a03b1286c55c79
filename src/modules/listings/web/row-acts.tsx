import { useState } from 'react';
import type { ReactNode } from 'react';
import { Link } from '#design/workbench';
import { TRANSITIONS } from '../model.ts';
import { ActDialog, isPlainVerb, type PlainVerb } from './act-dialog.tsx';
import type { ListingRow } from './listing-list.tsx';

/** What the server says may be done with this listing now; reviewing has its own pages. */
export function RowActs({ row }: { readonly row: ListingRow }): ReactNode {
  const [verb, setVerb] = useState<PlainVerb>();
  const name = row.title === '' ? '未命名' : row.title;
  const verbs = row.abilities.filter(isPlainVerb).filter((one) => one !== 'publish');
  return (
    <div className="desk-acts">
      {row.abilities.includes('publish') && (
        <Link href={`/app/review/${row.id}`} aria-label={`审核：${name}`}>
          审核
        </Link>
      )}
      {row.abilities.includes('edit') && (
        <Link href={`/app/listings/${row.id}/edit`} aria-label={`修改：${name}`}>
          修改
        </Link>
      )}
      {verbs.map((one) => (
        <button
          key={one}
          type="button"
          className="desk-act"
          aria-label={`${TRANSITIONS[one].label.zh}：${name}`}
          onClick={() => setVerb(one)}
        >
          {TRANSITIONS[one].label.zh}
        </button>
      ))}
      {verb !== undefined && <ActDialog listing={row} verb={verb} onClose={() => setVerb(undefined)} />}
    </div>
  );
}
