import { listConsents, standingConsent, textsInForce, type Consent, type Purpose } from '#modules/privacy';
import type { Context } from '#platform/context';
import { isPersonal, type CatalogueRecord, type ConsentState } from './model.ts';

export type Reading = Pick<Context, 'db' | 'tenant' | 'now'>;

/** On the region's own site, or at its partner regions. */
export type Showing = Extract<Purpose, 'publication' | 'partners'>;
type About = Pick<CatalogueRecord, 'id' | 'kind' | 'accountId'>;

export interface Standing {
  readonly state: ConsentState;
  /** The receipt that says so. */
  readonly receipt: Consent | undefined;
}

const NOT_NEEDED: Standing = { state: 'notNeeded', receipt: undefined };
const MISSING: Standing = { state: 'missing', receipt: undefined };

/** The person: by the own account, or by the record itself where the person has none. */
export const subjectOf = ({ id, accountId }: About): Pick<Consent, 'subjectKind' | 'subjectId'> =>
  accountId === null ? { subjectKind: 'record', subjectId: id } : { subjectKind: 'account', subjectId: accountId };

/**
 * How consent stands for each of these, read from the receipts every time: what somebody withdrew a moment ago, on whatever page,
 * is withdrawn here too, and there is no second word that could lag behind.
 */
export async function consentsFor(
  ctx: Reading,
  records: readonly About[],
  purpose: Showing = 'publication',
): Promise<ReadonlyMap<string, Standing>> {
  const people = records.filter(({ kind }) => isPersonal(kind));
  const { oldest } = people.length === 0 ? { oldest: 1 } : (await textsInForce(ctx)).get(purpose)!;
  const receipts = new Map<string, Consent[]>();
  for (const kind of ['account', 'record'] as const) {
    const subjects = people.map(subjectOf).filter(({ subjectKind }) => subjectKind === kind);
    const found = await listConsents(
      ctx.db,
      ctx.tenant.id,
      kind,
      subjects.map(({ subjectId }) => subjectId),
    );
    for (const one of found) receipts.set(one.subjectId, [...(receipts.get(one.subjectId) ?? []), one]);
  }
  return new Map(
    records.map((record) => {
      if (!isPersonal(record.kind)) return [record.id, NOT_NEEDED];
      const own = receipts.get(subjectOf(record).subjectId) ?? [];
      const receipt = standingConsent(own, { purpose, oldest });
      if (receipt === undefined) return [record.id, MISSING];
      return [record.id, { state: receipt.decision === 'granted' ? 'granted' : 'withdrawn', receipt }];
    }),
  );
}

export const consentFor = async (ctx: Reading, record: About, purpose: Showing = 'publication'): Promise<Standing> =>
  (await consentsFor(ctx, [record], purpose)).get(record.id)!;
