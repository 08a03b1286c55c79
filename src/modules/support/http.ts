import { mount, type MountedRoute } from '#platform/http';
import type { Installation } from '#platform/installation';
import type { RecordFinder } from '#platform/module';
import type { AccountMove } from '#platform/personal-data';
import { routes } from './contract.ts';
import { findOrganisations } from './find-organisations.ts';
import { findPeople } from './find-people.ts';
import { findRecords } from './find-records.ts';
import { mergeAccounts, previewMerge } from './merge-accounts.ts';
import { endRunning, observationCookie, readObservation, startObservation } from './observe.ts';
import { readPerson } from './read-person.ts';

export function mountSupport(
  { auth, config }: Installation,
  moves: readonly AccountMove[],
  finders: () => readonly RecordFinder[],
): MountedRoute[] {
  const secure = config.publicUrl?.startsWith('https:') ?? false;
  return mount(routes, {
    findPeople: async (ctx, { body }) => ({ items: await findPeople(ctx, body.query, body.reason) }),
    findOrganisations: async (ctx, { body }) => ({ items: await findOrganisations(ctx, body.query, body.reason) }),
    findRecords: async (ctx, { body }) => ({ items: await findRecords(ctx, finders(), body.query, body.reason) }),
    readPerson: (ctx, { params }) => readPerson(ctx, params.id),
    startObservation: async (ctx, { body }, request) => {
      const { endsAt } = await startObservation(ctx, body);
      request.setHeader('set-cookie', observationCookie(true, secure));
      return { endsAt: endsAt.toISOString() };
    },
    readObservation: async (ctx) => ({ observation: await readObservation(ctx) }),
    endObservation: async (ctx, _input, request) => {
      const supporter = ctx.actor.observer ?? ctx.actor.accountId;
      if (supporter !== undefined) await endRunning(ctx, supporter);
      request.setHeader('set-cookie', observationCookie(false, secure));
    },
    previewMerge: (ctx, { body }) => previewMerge(ctx, moves, body),
    mergeAccounts: async (ctx, { body: { reason, ...pair } }) => ({
      moved: { ...(await mergeAccounts(ctx, auth, moves, pair, reason)) },
    }),
  });
}
