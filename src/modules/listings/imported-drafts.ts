import type { ListingType } from '#contracts/kinds';
import { newId } from '#kernel/ids';
import type { Batch, CheckedRow } from '#modules/imports';
import type { Context } from '#platform/context';
import { existingKeys } from './imported-listings.ts';
import { withSuggested, type WithSuggestions } from './import-skills.ts';
import type { NewListing } from './listing-row.ts';
import type { ListingId } from './model.ts';
import { appendStep } from './step-store.ts';
import { insertListings } from './store.ts';

/** What only the commit knows. */
export type CommitField =
  | 'id'
  | 'state'
  | 'createdAt'
  | 'updatedAt'
  | 'publishedAt'
  | 'importId'
  | 'createdBy'
  | 'confirmedOn';

type WithoutCommit<Listing> = Listing extends unknown ? Omit<Listing, CommitField> : never;
type ImportedDraft = WithoutCommit<NewListing>;

/** A row as it was checked, without what an empty listing says of its own making. */
export function withoutCommitFields<Listing extends NewListing>(listing: Listing): Omit<Listing, CommitField> {
  const {
    id: _id,
    state: _state,
    createdAt: _created,
    updatedAt: _updated,
    publishedAt: _published,
    importId: _import,
    createdBy: _by,
    confirmedOn: _confirmed,
    ...rest
  } = listing;
  return rest;
}

/** Every row becomes a draft, which its owner completes. */
export async function commitDrafts(
  ctx: Context,
  batch: Batch,
  portions: AsyncIterable<readonly CheckedRow[]>,
): Promise<number> {
  let written = 0;
  for await (const portion of portions) {
    const rows = portion.map(({ record }) => record as ImportedDraft);
    const live = await existingKeys(
      ctx.db,
      ctx.tenant.id,
      rows.map((one) => one.contentKey!),
    );
    const fresh = rows.filter((one) => !live.has(one.contentKey!)).map((row) => draftOf(ctx, batch, row));
    await insertListings(ctx.db, ctx.tenant.id, fresh);
    const step = {
      at: ctx.now,
      verb: 'create',
      fromState: null,
      toState: 'draft',
      accountId: batch.createdBy,
      reasons: [],
    } as const;
    for (const { id } of fresh) await appendStep(ctx.db, ctx.tenant.id, id, step);
    written += fresh.length;
  }
  return written;
}

/** Of the kinds with a table of fields: where skills stand, and how many fit. */
const SKILL_FIELDS: Readonly<Partial<Record<ListingType, readonly [field: string, most: number]>>> = {
  research: ['keywords', 12],
  training: ['skills', 20],
};

export const skillField = (type: ListingType): string | undefined => SKILL_FIELDS[type]?.[0];

function settled({ suggestions, ...row }: ImportedDraft & WithSuggestions, wanted: boolean): ImportedDraft {
  if (row.type === 'talent') return { ...row, skills: withSuggested(row.skills, suggestions, wanted, 30) };
  const [field, most] = SKILL_FIELDS[row.type] ?? [];
  if (field === undefined) return row;
  const listed = (row.detail[field] ?? []) as readonly string[];
  return { ...row, detail: { ...row.detail, [field]: withSuggested(listed, suggestions, wanted, most!) } };
}

const draftOf = ({ now }: Context, batch: Batch, row: ImportedDraft): NewListing => ({
  ...settled(row, batch.takeSkills),
  id: newId<ListingId>(),
  state: 'draft',
  departmentId: row.organisationId === null && row.agentId === null ? null : batch.departmentId,
  territory: row.organisationId === null ? row.territory : batch.territory,
  importId: batch.id,
  createdBy: batch.createdBy,
  createdAt: now,
  updatedAt: now,
  publishedAt: null,
  confirmedOn: null,
});
