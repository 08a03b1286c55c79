import { sql } from 'kysely';
import { applicableOn } from '#engines/rules';
import type { TenantId } from '#kernel/ids';
import { civilDate, type CivilDate } from '#kernel/time';
import type { Context } from '#platform/context';
import type { Db } from '#platform/db';
import { DEFINITIONS } from './threshold-file.ts';
import type {
  ThresholdDefinition,
  ThresholdInForce,
  ThresholdKey,
  ThresholdTopic,
  ThresholdVersion,
} from './threshold.ts';

type Reading = Pick<Context, 'db' | 'tenant' | 'now'>;

/** The most local value whose day has come; the product's own counts from the beginning, whatever its date says. */
export function inForceOn(
  definition: ThresholdDefinition,
  own: readonly ThresholdVersion[],
  today: CivilDate,
): ThresholdInForce {
  const versions = own.filter(({ key }) => key === definition.key).toSorted((a, b) => b.version - a.version);
  const [now] = applicableOn(
    versions.map((one) => ({ ...one, code: one.key, validUntil: null })),
    today,
  );
  const coming = versions.filter(({ validFrom }) => validFrom > today);
  if (now === undefined) return { ...definition, layer: 'national', version: 1, coming };
  const { layer, version, value, validFrom, source, confirmed } = now;
  return { ...definition, layer, version, value, validFrom, source, confirmed, coming };
}

/** What the region has set itself, some dozens at most. */
export async function ownThresholds(db: Db, tenant: TenantId): Promise<readonly ThresholdVersion[]> {
  const { rows } =
    await sql<ThresholdVersion>`select key, version, layer, value, valid_from as "validFrom", source, confirmed
    from regulations.threshold where tenant_id = ${tenant} order by key, version`.execute(db);
  return rows;
}

/** 期限、年龄与界限 as they stand today. */
export async function thresholdsInForce(ctx: Reading, topic?: ThresholdTopic): Promise<readonly ThresholdInForce[]> {
  const own = await ownThresholds(ctx.db, ctx.tenant.id);
  const today = civilDate(ctx.now);
  return DEFINITIONS.filter((one) => topic === undefined || one.topic === topic).map((definition) =>
    inForceOn(definition, own, today),
  );
}

/** For code that asks for several of them. */
export async function readThresholds(ctx: Reading): Promise<(key: ThresholdKey) => number> {
  const values = new Map((await thresholdsInForce(ctx)).map(({ key, value }) => [key, value]));
  return (key) => values.get(key)!;
}
