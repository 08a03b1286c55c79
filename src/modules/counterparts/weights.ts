import type { Weights } from '#engines/matching';
import { failure } from '#kernel/errors';
import type { AccountId } from '#kernel/ids';
import { mayAct } from '#modules/access';
import { FACTOR_LABELS } from '#modules/listings';
import { findAccounts } from '#platform/auth';
import type { Context } from '#platform/context';
import { WEIGHED } from './model.ts';
import type { CounterpartParts } from './parts.ts';
import { replay } from './replay.ts';
import { insertWeighting, latestWeighting, listWeightings } from './weighting-store.ts';

export async function weightsOf({ db, tenant }: Pick<Context, 'db' | 'tenant'>): Promise<Weights> {
  return (await latestWeighting(db, tenant.id))?.weights ?? {};
}

export async function readWeights(ctx: Context) {
  const rows = await listWeightings(ctx.db, ctx.tenant.id);
  const people = await findAccounts(
    ctx.db,
    rows.map(({ accountId }) => accountId as AccountId),
  );
  const weights = rows[0]?.weights ?? {};
  return {
    version: rows[0]?.version ?? 0,
    factors: WEIGHED.map(({ name, wanting, usual }) => ({
      name,
      label: FACTOR_LABELS[name].zh,
      wanting,
      usual,
      points: weights[name] ?? usual,
    })),
    versions: rows.map(({ accountId, at, ...row }) => ({
      ...row,
      by: people.get(accountId as AccountId)?.name ?? null,
      at: at.toISOString(),
    })),
    abilities: abilitiesOf(ctx),
  };
}

const abilitiesOf = ({ actor }: Context): 'edit'[] =>
  mayAct(actor, 'matching.edit') && actor.duty !== 'viewer' ? ['edit'] : [];

interface Saving {
  readonly weights: Weights;
  readonly version: number;
  readonly reason: string;
}

/** A new version, with what it changes on the day of saving: whoever asks later why can see what was known. */
export async function saveWeights(parts: CounterpartParts, ctx: Context, { weights, version, reason }: Saving) {
  const { accountId } = ctx.actor;
  if (accountId === undefined) throw failure('access.denied');
  const before = await latestWeighting(ctx.db, ctx.tenant.id);
  if ((before?.version ?? 0) !== version) throw failure('weights.changed');
  for (const side of ['demand', 'supply'] as const)
    if (WEIGHED.every(({ name, wanting, usual }) => wanting !== side || (weights[name] ?? usual) === 0))
      throw failure('weights.silent');
  if (WEIGHED.every(({ name, usual }) => (weights[name] ?? usual) === (before?.weights[name] ?? usual)))
    throw failure('weights.same');
  const told = await replay(parts, ctx, weights);
  const row = { version: version + 1, weights, reason, accountId, at: ctx.now };
  if (!(await insertWeighting(ctx.db, ctx.tenant.id, { ...row, replay: told }))) throw failure('weights.changed');
  await ctx.audit(
    'matching.weigh',
    { kind: 'matchWeights', id: String(version + 1) },
    { reason, before: { ...before?.weights }, after: { ...weights } },
  );
  return readWeights(ctx);
}
