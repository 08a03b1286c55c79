import type { z } from 'zod';
import { failure } from '#kernel/errors';
import { mayAct } from '#modules/access';
import { findAccounts } from '#platform/auth';
import type { Context } from '#platform/context';
import type { routes } from './contract.ts';
import type { SynonymGroup } from './model.ts';
import { findDraft, findRevision, listRevisions } from './synonym-store.ts';

type Answer = z.input<(typeof routes)['readSynonyms']['response']>;

const SHOWN = 50;

/** What is in force, what is being prepared, and what was in force before. */
export async function readSynonyms(ctx: Context, base: number): Promise<Answer> {
  const revisions = await listRevisions(ctx.db, ctx.tenant.id, SHOWN);
  const draft = await findDraft(ctx.db, ctx.tenant.id);
  const people = await findAccounts(
    ctx.db,
    [...revisions, ...(draft === undefined ? [] : [draft])].map(({ accountId }) => accountId as never),
  );
  const nameOf = (accountId: string): string => people.get(accountId as never)?.name ?? '';
  return {
    revision: revisions[0]?.revision ?? 0,
    published: groupsShown(revisions[0]?.groups ?? []),
    draft:
      draft === undefined
        ? null
        : {
            groups: groupsShown(draft.groups),
            version: draft.version,
            by: nameOf(draft.accountId),
            at: draft.at.toISOString(),
          },
    base,
    revisions: revisions.map(({ groups, accountId, at, ...one }) => ({
      ...one,
      groups: groups.length,
      by: nameOf(accountId),
      at: at.toISOString(),
    })),
    abilities: mayAct(ctx.actor, 'synonym.edit') && ctx.actor.duty !== 'viewer' ? ['edit'] : [],
  };
}

export async function readRevision(ctx: Context, revision: number): Promise<{ groups: Answer['published'] }> {
  const one = await findRevision(ctx.db, ctx.tenant.id, revision);
  if (one === undefined) throw failure('record.notFound');
  return { groups: groupsShown(one.groups) };
}

export const groupsShown = (groups: readonly SynonymGroup[]): Answer['published'] =>
  groups.map(({ words, weight, oneWayFrom }) => ({
    words: [...words],
    weight,
    ...(oneWayFrom !== undefined && { oneWayFrom }),
  }));
