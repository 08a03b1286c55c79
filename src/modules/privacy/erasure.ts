import { failure } from '#kernel/errors';
import type { AccountId } from '#kernel/ids';
import { sendNotice } from '#modules/notices';
import { eraseAccount } from '#platform/auth';
import type { Context } from '#platform/context';
import type { Installation } from '#platform/installation';
import { addJob } from '#platform/jobs';
import type { Kept, Obstacle, Person, PersonalDataHolder, Words } from '#platform/personal-data';
import { personOf } from './person.ts';
import {
  closeRequest,
  insertRequest,
  openErasure,
  setWaitsFor,
  waitingErasures,
  type PersonRequest,
} from './request-store.ts';

/** 注销账户 and everything that hangs on it (个人信息保护法 47 条). */
export interface ErasureParts {
  readonly holders: readonly PersonalDataHolder[];
  readonly installation: Pick<Installation, 'config' | 'database' | 'tenants'>;
}

export const ERASE_HERE = 'privacy.eraseHere';

export interface ErasurePlan {
  readonly goes: readonly Words[];
  readonly kept: readonly Kept[];
  readonly obstacles: readonly Obstacle[];
}

/** Said before the person decides. */
export const planErasure = async (ctx: Context, parts: ErasureParts, person: Person): Promise<ErasurePlan> => ({
  goes: parts.holders.map(({ goes }) => goes),
  kept: parts.holders.flatMap(({ kept }) => kept),
  obstacles: await obstaclesEverywhere(ctx, parts, person),
});

/** Accounts are of the whole installation: what is open in another region stands in the way as well. */
async function obstaclesEverywhere(ctx: Context, parts: ErasureParts, person: Person): Promise<readonly Obstacle[]> {
  const found = await obstaclesHere(ctx, parts.holders, person);
  for (const tenant of await otherTenants(ctx, parts)) {
    // Only reads: acts there are done by jobs of that region.
    const there = await parts.installation.database.inTenant(tenant.id, (db) =>
      obstaclesHere({ ...ctx, db, tenant }, parts.holders, person),
    );
    found.push(...there);
  }
  return found;
}

async function obstaclesHere(
  ctx: Context,
  holders: readonly PersonalDataHolder[],
  person: Person,
): Promise<Obstacle[]> {
  const found: Obstacle[] = [];
  for (const holder of holders) found.push(...((await holder.obstacles?.(ctx, person)) ?? []));
  return found;
}

const otherTenants = async (ctx: Context, { installation }: ErasureParts) =>
  (await installation.tenants.all()).filter(({ id }) => id !== ctx.tenant.id);

export type ErasureOutcome = 'erased' | 'waiting';

/** Done at once, or as soon as the running cases have ended. @throws privacy.handOver, privacy.erasureAsked */
export async function askErasure(ctx: Context, parts: ErasureParts, person: Person): Promise<ErasureOutcome> {
  if ((await openErasure(ctx, person.accountId)) !== undefined) throw failure('privacy.erasureAsked');
  const obstacles = await obstaclesEverywhere(ctx, parts, person);
  const first = obstacles.find(({ kind }) => kind === 'handOver');
  if (first !== undefined) throw failure('privacy.handOver', { what: first.about.zh, whatEn: first.about.en });
  const waitsFor = obstacles.map(({ about }) => about);
  const id = await insertRequest(ctx, {
    accountId: person.accountId,
    kind: 'erasure',
    state: 'waiting',
    detail: null,
    waitsFor,
    dueOn: null,
  });
  await ctx.audit('privacy.askErasure', { kind: 'account', id: person.accountId }, { waits: waitsFor.length });
  if (waitsFor.length > 0) return 'waiting';
  await erasePerson(ctx, parts, person, id);
  return 'erased';
}

/** Before it is done the person may think again. */
export async function cancelErasure(ctx: Context, accountId: string): Promise<void> {
  const open = await openErasure(ctx, accountId);
  if (open === undefined) throw failure('record.notFound');
  await closeRequest(ctx, open.id, { state: 'cancelled' });
  await ctx.audit('privacy.cancelErasure', { kind: 'account', id: accountId });
}

async function erasePerson(ctx: Context, parts: ErasureParts, person: Person, requestId: string): Promise<void> {
  const erased = await eraseHere(ctx, parts.holders, person);
  for (const tenant of await otherTenants(ctx, parts))
    await addJob(ctx.db, parts.installation.config.secrets.job, tenant.id, ERASE_HERE, { accountId: person.accountId });
  await closeRequest(ctx, requestId, { state: 'done' });
  await ctx.audit('privacy.erase', { kind: 'account', id: person.accountId }, { erased });
  await eraseAccount(ctx.db, person.accountId);
  await ctx.changed('person', [person.accountId]);
}

/** What this region holds; upper modules first, since their rows point at those below. */
export async function eraseHere(
  ctx: Context,
  holders: readonly PersonalDataHolder[],
  person: Person,
): Promise<Readonly<Record<string, number>>> {
  const erased: Record<string, number> = {};
  for (const holder of holders.toReversed()) erased[holder.name] = await holder.erase(ctx, person);
  return erased;
}

/** Daily, and whenever asked: those that waited and need wait no more. */
export async function eraseWaiting(ctx: Context, parts: ErasureParts): Promise<number> {
  let done = 0;
  for (const request of await waitingErasures(ctx)) if (await tryErasure(ctx, parts, request)) done += 1;
  return done;
}

async function tryErasure(ctx: Context, parts: ErasureParts, request: PersonRequest): Promise<boolean> {
  const person = await personOf(ctx, request.accountId);
  const obstacles = await obstaclesEverywhere(ctx, parts, person);
  if (obstacles.length === 0) {
    await erasePerson(ctx, parts, person, request.id);
    return true;
  }
  await setWaitsFor(
    ctx,
    request.id,
    obstacles.map(({ about }) => about),
  );
  // A new reason that the person alone can deal with: told once.
  const handOver = obstacles.find(({ kind }) => kind === 'handOver');
  if (handOver !== undefined)
    await sendNotice(ctx, {
      key: `privacy.handOver:${request.id}`,
      kind: 'privacy',
      to: { accountId: request.accountId as AccountId },
      subject: '注销账户还差一步',
      body: `您申请的注销暂时不能完成：${handOver.about.zh}`,
      link: '/account/privacy',
    });
  return false;
}
