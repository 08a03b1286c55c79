import { failure, type Failure, type FieldError } from '#kernel/errors';
import type { Role } from '#kernel/roles';
import { endCases } from '#modules/approvals';
import { countWithout, type Batch } from '#modules/imports';
import { findOrganisation, ROLE_OF_KIND, territoryOf } from '#modules/organisations';
import type { Context } from '#platform/context';
import { closeImported } from './imported-listings.ts';
import { LISTING_TOPIC } from './listing-index.ts';
import { namesRefusing } from './refusal-store.ts';
import { LISTING_REVIEW } from './review.ts';
import { plainName } from './rules.ts';

/** Whose rows a batch may hold: staff and agencies bring in listings of others, everybody else their own. */
export interface Importer {
  readonly organisationId: string | null;
  readonly organisationName: string;
  readonly mayBringOthers: boolean;
  /** 辖区 of a county's officers: what lies elsewhere is not theirs to publish; undefined: the whole region. */
  readonly territory: string | undefined;
  /** Its batches name it as the one that acts for the employers. */
  readonly isAgency: boolean;
  /** Names of employers who have said that this agency does not act for them. */
  readonly refusedBy: ReadonlySet<string>;
  /** An officer's batch is checked by the officer who commits it; everybody else's waits for review. */
  readonly publishes: boolean;
}

const STAFF: readonly Role[] = ['bureau', 'admin'];

export async function importerOf(ctx: Context, batch: Batch): Promise<Importer> {
  const organisation =
    batch.organisationId === null ? undefined : await findOrganisation(ctx.db, ctx.tenant.id, batch.organisationId);
  const staff = organisation === undefined || STAFF.includes(ROLE_OF_KIND[organisation.kind]);
  const isAgency = organisation?.kind === 'agency';
  return {
    isAgency,
    refusedBy: isAgency ? await namesRefusing(ctx, organisation.id) : new Set(),
    organisationId: batch.organisationId,
    organisationName: organisation?.name ?? '',
    mayBringOthers: staff || isAgency,
    territory: organisation === undefined ? undefined : territoryOf(organisation, ctx.tenant.division),
    publishes: staff,
  };
}

/** Why this batch may not be committed: it names others. */
export async function ownRowsOnly(ctx: Context, batch: Batch): Promise<Failure | undefined> {
  const importer = await importerOf(ctx, batch);
  if (importer.mayBringOthers) return undefined;
  const others = await countWithout(ctx.db, ctx.tenant.id, batch.id, 'organisationId');
  return others === 0 ? undefined : failure('import.namesOthers', { count: others });
}

export async function undoImported(ctx: Context, batch: Batch): Promise<number> {
  const ids = await closeImported(ctx.db, ctx.tenant.id, batch, ctx.now, '批次已撤销');
  await ctx.changed(LISTING_TOPIC, ids);
  await endCases(ctx, LISTING_REVIEW, ids, '批次已撤销');
  return ids.length;
}

/** An employer who has said that this agency does not act for it. */
export function refusedEmployer(
  { employerName }: { readonly employerName: string },
  { refusedBy }: Importer,
): FieldError[] {
  if (!refusedBy.has(plainName(employerName))) return [];
  return [
    {
      field: '单位名称',
      zh: '该单位已声明没有委托贵机构发布；确有委托的，请在“委托”里由对方授权后代办',
      en: 'This employer has said that you do not act for it; ask it for a delegation',
    },
  ];
}
