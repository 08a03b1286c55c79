import { failure } from '#kernel/errors';
import { uuidv7 } from '#kernel/ids';
import { profilesById, recommendableIds } from '#modules/profiles';
import type { Context } from '#platform/context';
import { reportExposure } from './exposure.ts';
import { TOP } from './model.ts';
import type { CounterpartParts } from './parts.ts';
import { rankProfiles } from './ranked-profiles.ts';
import {
  counterpartsAfter,
  dropOthers,
  endPart,
  finishRun,
  insertRun,
  keepCounterparts,
  latestRun,
  lockRun,
  openPart,
  replaceShown,
  type Run,
} from './run-store.ts';
import { latestWeighting, weightsOfVersion } from './weighting-store.ts';

export const PART_TASK = 'counterparts.part';
/** Profiles of one part: some seconds of work, so that a part that is done again costs little. */
const PER_PART = 500;
/** A run that nobody ended for so long is given up. */
const GIVEN_UP_HOURS = 6;

/** Begins a run: every part is a job of its own, taken by whichever worker of whichever machine is free. */
async function beginRun(ctx: Context): Promise<{ id: string }> {
  const before = await latestRun(ctx.db, ctx.tenant.id);
  if (before !== undefined && before.finishedAt === null && hoursSince(ctx, before) < GIVEN_UP_HOURS)
    throw failure('run.underway');
  const ids = await recommendableIds(ctx.db, ctx.tenant.id);
  const parts = Array.from({ length: Math.ceil(ids.length / PER_PART) }, (_, i) =>
    ids.slice(i * PER_PART, (i + 1) * PER_PART),
  );
  const id = uuidv7();
  const weighting = (await latestWeighting(ctx.db, ctx.tenant.id))?.version ?? 0;
  await insertRun(ctx.db, ctx.tenant.id, { id, weighting, startedAt: ctx.now }, parts);
  for (const part of parts.keys())
    await ctx.enqueue(PART_TASK, { run: id, part }, { key: `${PART_TASK}:${id}:${part}` });
  return { id };
}

/** By hand: whoever starts it stands in the trail. */
export async function reckonNow(ctx: Context): Promise<{ id: string }> {
  const run = await beginRun(ctx);
  await ctx.audit('matching.reckon', { kind: 'matchRun', id: run.id });
  return run;
}

const hoursSince = ({ now }: Context, { startedAt }: Run): number => (now.getTime() - startedAt.getTime()) / 3_600_000;

/** By the calendar; what is under way goes on. */
export async function beginNightly(ctx: Context): Promise<void> {
  const before = await latestRun(ctx.db, ctx.tenant.id);
  if (before === undefined || before.finishedAt !== null || hoursSince(ctx, before) >= GIVEN_UP_HOURS)
    await beginRun(ctx);
}

/**
 * One part in one transaction: a process that dies leaves nothing of it, and the queue begins it anew; one that was done already is left
 * alone. Whoever ends the last part ends the run.
 */
export async function doPart(parts: CounterpartParts, ctx: Context, runId: string, part: number): Promise<void> {
  const { db, tenant } = ctx;
  const open = await openPart(db, tenant.id, runId, part);
  if (open === undefined) return;
  // Saved meanwhile or not: one run goes by one version.
  const weights = await weightsOfVersion(db, tenant.id, open.weighting);
  // Asked again: who refused since the run began is left out.
  const profiles = await profilesById(db, tenant.id, open.profiles);
  const found = await rankProfiles(parts, ctx, profiles, TOP, weights);
  await keepCounterparts(
    db,
    tenant.id,
    runId,
    found.map(({ profile, ranked }) => ({ profileId: profile.id, listings: ranked.map(({ id }) => id) })),
  );
  const run = await lockRun(db, tenant.id, runId);
  if (run === undefined) return;
  await endPart(db, tenant.id, run, part, profiles.length, ctx.now);
  if (run.partsDone + 1 === run.parts) await endRun(parts, ctx, runId);
}

const READ_AT_ONCE = 5000;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

async function endRun(parts: CounterpartParts, ctx: Context, run: string): Promise<void> {
  const { db, tenant } = ctx;
  const times = new Map<string, number>();
  const received = new Map<string, number>();
  for (let after = BEFORE_ALL; ;) {
    const rows = await counterpartsAfter(db, tenant.id, run, after, READ_AT_ONCE);
    for (const { profileId, listings } of rows) {
      received.set(profileId, listings.length);
      for (const id of listings) times.set(id, (times.get(id) ?? 0) + 1);
    }
    if (rows.length < READ_AT_ONCE) break;
    after = rows.at(-1)!.profileId;
  }
  await dropOthers(db, tenant.id, run);
  const changed = await replaceShown(db, tenant.id, times);
  await finishRun(db, tenant.id, run, await reportExposure(parts, ctx, times, received), ctx.now);
  // How crowded a listing is counts from now on.
  await ctx.changed('listing', changed);
}
