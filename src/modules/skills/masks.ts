import { sql } from 'kysely';
import { keyOf } from '#engines/skills';
import { failure } from '#kernel/errors';
import type { TenantId } from '#kernel/ids';
import { mayAct } from '#modules/access';
import type { Context } from '#platform/context';
import type { Db } from '#platform/db';

/** 排除词: words that hold the name of a term and mean something else (机电工程 holds 电工); a region adds its own or lets one go. */
export interface Mask {
  readonly word: string;
  readonly layer: 'product' | 'local';
  readonly active: boolean;
  /** 0: as it comes with the product. */
  readonly revision: number;
  readonly reason: string;
}

type Own = Omit<Mask, 'layer'>;

/** What counts now of every word that this region touched. */
export async function ownMasks(db: Db, tenant: TenantId): Promise<readonly Own[]> {
  const { rows } = await sql<Own>`select distinct on (word) word, active, revision, reason from skills.mask
    where tenant_id = ${tenant} order by word, revision desc`.execute(db);
  return rows;
}

/** Grows with every change and never shrinks. */
export async function countMaskChanges(db: Db, tenant: TenantId): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*)::int as total from skills.mask
    where tenant_id = ${tenant}`.execute(db);
  return rows[0]!.total;
}

export function masksOf(bundled: readonly string[], own: readonly Own[]): readonly Mask[] {
  const product = new Set(bundled);
  const changed = new Map(own.map((one) => [one.word, one]));
  const asIs = bundled
    .filter((word) => !changed.has(word))
    .map((word): Mask => ({ word, layer: 'product', active: true, revision: 0, reason: '' }));
  const local = own.map((one): Mask => ({ ...one, layer: product.has(one.word) ? 'product' : 'local' }));
  return [...local, ...asIs];
}

export async function listMasks(ctx: Context, bundled: readonly string[], q: string): Promise<readonly Mask[]> {
  const wanted = keyOf(q);
  return masksOf(bundled, await ownMasks(ctx.db, ctx.tenant.id)).filter(
    ({ word }) => wanted === '' || keyOf(word).includes(wanted),
  );
}

interface Setting {
  readonly word: string;
  readonly active: boolean;
  /** As read; a later one refuses. */
  readonly revision: number;
  readonly reason: string;
}

/** Counts from the next text on, in this region; what stood before stays in the table. */
export async function setMask(ctx: Context, bundled: readonly string[], setting: Setting): Promise<Mask> {
  if (!mayAct(ctx.actor, 'skill.edit') || ctx.actor.duty === 'viewer') throw failure('skill.readOnly');
  const word = setting.word.normalize('NFKC').replaceAll(/\s+/g, ' ').trim();
  if (keyOf(word).length < 2)
    throw failure('request.invalid', {}, [{ field: 'word', zh: '至少两个字', en: 'Two characters at least' }]);
  const all = masksOf(bundled, await ownMasks(ctx.db, ctx.tenant.id));
  const before = all.find((one) => one.word === word);
  if ((before?.revision ?? 0) !== setting.revision) throw failure('skill.changed');
  const isThere = before?.active ?? false;
  if (isThere === setting.active) throw failure('skill.maskStands');
  const revision = (before?.revision ?? 0) + 1;
  const { rows } = await sql`insert into skills.mask (tenant_id, word, revision, active, reason, account_id, at)
    values (${ctx.tenant.id}, ${word}, ${revision}, ${setting.active}, ${setting.reason}, ${ctx.actor.accountId!}, ${ctx.now})
    on conflict do nothing returning word`.execute(ctx.db);
  if (rows.length === 0) throw failure('skill.changed');
  await ctx.audit('skill.mask', { kind: 'skillMask', id: word }, { active: setting.active, reason: setting.reason });
  return { word, layer: before?.layer ?? 'local', active: setting.active, revision, reason: setting.reason };
}
