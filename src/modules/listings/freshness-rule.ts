import { sql } from 'kysely';
import { newId, type TenantId } from '#kernel/ids';
import { civilDate, type CivilDate } from '#kernel/time';
import type { Context } from '#platform/context';
import type { Db } from '#platform/db';

/**
 * 时效规则. Rank of a listing = relevance × (floor + (1 − floor) · 2^(−days since it was confirmed / half-life)); its owner is
 * asked `remindBeforeDays` before the end or `remindAfterDays` after the last confirmation; unconfirmed for `expireAfterDays` it
 * is taken down; taken down for `closeAfterDays` it is closed. Each step names its reason to the owner.
 */
export interface FreshnessRule {
  readonly validFrom: CivilDate;
  readonly halfLifeDays: number;
  readonly floorPercent: number;
  readonly remindAfterDays: number;
  readonly remindBeforeDays: number;
  readonly expireAfterDays: number;
  readonly closeAfterDays: number;
  readonly source: string;
}

/** What the product brings along; a region sets its own from a day on. */
export const USUAL_FRESHNESS: FreshnessRule = {
  validFrom: '2000-01-01',
  halfLifeDays: 45,
  floorPercent: 50,
  remindAfterDays: 30,
  remindBeforeDays: 7,
  expireAfterDays: 90,
  closeAfterDays: 60,
  source: '产品默认值，主管部门可以改',
};

const COLUMNS = sql`id, valid_from as "validFrom", half_life_days as "halfLifeDays", floor_percent as "floorPercent",
  remind_after_days as "remindAfterDays", remind_before_days as "remindBeforeDays", expire_after_days as "expireAfterDays",
  close_after_days as "closeAfterDays", source, created_at as "createdAt"`;

export interface StoredFreshnessRule extends FreshnessRule {
  readonly id: string;
  readonly createdAt: Date;
}

/** Newest first, also those to come. */
export async function listFreshnessRules(db: Db, tenant: TenantId): Promise<readonly StoredFreshnessRule[]> {
  const { rows } = await sql<StoredFreshnessRule>`select ${COLUMNS} from listings.freshness_rule
    where tenant_id = ${tenant} order by valid_from desc`.execute(db);
  return rows;
}

/** The rule of today. */
export async function freshnessRule(ctx: Pick<Context, 'db' | 'tenant' | 'now'>): Promise<FreshnessRule> {
  const { rows } = await sql<StoredFreshnessRule>`select ${COLUMNS} from listings.freshness_rule
    where tenant_id = ${ctx.tenant.id} and valid_from <= ${civilDate(ctx.now)} order by valid_from desc limit 1`.execute(
    ctx.db,
  );
  return rows[0] ?? USUAL_FRESHNESS;
}

/** False when one of that day is there. */
export async function insertFreshnessRule(ctx: Context, rule: FreshnessRule): Promise<string | undefined> {
  const id = newId();
  const { numAffectedRows } = await sql`insert into listings.freshness_rule (tenant_id, id, valid_from, half_life_days,
      floor_percent, remind_after_days, remind_before_days, expire_after_days, close_after_days, source, created_by, created_at)
    values (${ctx.tenant.id}, ${id}, ${rule.validFrom}, ${rule.halfLifeDays}, ${rule.floorPercent}, ${rule.remindAfterDays},
      ${rule.remindBeforeDays}, ${rule.expireAfterDays}, ${rule.closeAfterDays}, ${rule.source}, ${ctx.actor.accountId ?? null},
      ${ctx.now}) on conflict (tenant_id, valid_from) do nothing`.execute(ctx.db);
  return numAffectedRows === 1n ? id : undefined;
}
