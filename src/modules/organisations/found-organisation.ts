import { newId } from '#kernel/ids';
import { civilDate } from '#kernel/time';
import type { Db } from '#platform/db';
import type { Tenant } from '#platform/context';
import { findOrMakeEntity } from './entities.ts';
import type { Coming, OrganisationKind, OrganisationSize, OrganisationState } from './model.ts';
import { findByCreditCode, insertOrganisation } from './store.ts';

export interface Founding {
  readonly creditCode: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly subkind?: string | null;
  readonly division?: string | null;
  readonly industry?: string | null;
  readonly size?: OrganisationSize | null;
  readonly nature?: string | null;
  readonly introduction?: string;
  readonly state?: OrganisationState;
  /** Where these facts come from. */
  readonly source: string;
  readonly verifiedBy?: string | null;
  readonly createdBy?: string | null;
  /** 入驻 on another day than today, or otherwise than through an office. */
  readonly joinedOn?: string | undefined;
  readonly cameBy?: Coming | undefined;
}

/**
 * Makes an organisation known in a region; the one that is there already is left as it is. For installation, demo data
 * and tests; people register theirs with `joinOrganisation`.
 */
export async function foundOrganisation(db: Db, tenant: Tenant, now: Date, one: Founding): Promise<string> {
  const known = await findByCreditCode(db, tenant.id, one.creditCode);
  if (known !== undefined) return known.id;
  const id = newId<string>();
  const { creditCode, name, state = 'verified' } = one;
  const today = civilDate(now);
  await insertOrganisation(db, tenant.id, {
    id,
    entityId: await findOrMakeEntity(db, { creditCode }, name, now),
    kind: one.kind,
    subkind: one.subkind ?? null,
    name,
    division: one.division ?? null,
    industry: one.industry ?? null,
    size: one.size ?? null,
    nature: one.nature ?? null,
    introduction: one.introduction ?? '',
    state,
    source: one.source,
    confirmedOn: today,
    identifierReason: null,
    verifiedOn: state === 'verified' ? today : null,
    verifiedBy: one.verifiedBy ?? null,
    joinedOn: state === 'verified' ? (one.joinedOn ?? today) : null,
    cameBy: one.cameBy,
    createdBy: one.createdBy ?? null,
    createdAt: now,
  });
  return id;
}
