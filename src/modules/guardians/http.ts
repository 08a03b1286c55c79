import { failure } from '#kernel/errors';
import type { Context } from '#platform/context';
import { mount, type MountedRoute } from '#platform/http';
import type { Installation } from '#platform/installation';
import { routes } from './contract.ts';
import { inviteGuardian } from './invite-guardian.ts';
import { keyOf, listLearners, schoolLearner, schoolProfile } from './learners-of-school.ts';
import { recordAge } from './record-age.ts';
import { checkGuardianship, decideOnPaper, endBySchool, readEvidence, recordPaper, resend } from './school-acts.ts';
import { findLearner, guardianshipsOf } from './store.ts';
import { learnerViews } from './views.ts';

export const mountGuardians = ({ files }: Installation): MountedRoute[] =>
  mount(routes, {
    listLearners: async (ctx, { query }) => {
      const page = await listLearners(ctx, query);
      return { ...page, items: await learnerViews(ctx, page.items) };
    },
    readLearner: (ctx, { params }) => oneLearner(ctx, params.profileId),
    recordAge: async (ctx, { params, body }) => {
      const profile = await schoolProfile(ctx, params.profileId, 'guardian.edit');
      await recordAge(ctx, keyOf(profile), body, 'school');
      return oneLearner(ctx, params.profileId);
    },
    invite: async (ctx, { params, body }) => {
      await inviteGuardian(ctx, await schoolLearner(ctx, params.profileId, 'guardian.edit'), body);
      return oneLearner(ctx, params.profileId);
    },
    recordPaper: async (ctx, { params, fields, file }) => {
      await recordPaper(ctx, files, params.profileId, fields, file);
      return oneLearner(ctx, params.profileId);
    },
    inviteAgain: (ctx, { params }) => resend(ctx, params.id),
    check: (ctx, { params, body }) => checkGuardianship(ctx, params.id, body.document),
    decide: (ctx, { params, body }) => decideOnPaper(ctx, params.id, body.granted),
    end: (ctx, { params, body }) => endBySchool(ctx, params.id, body.reason),
    readEvidence: (ctx, { params }) => readEvidence(ctx, files, params.id),
  });

async function oneLearner(ctx: Context, profileId: string) {
  const profile = await schoolProfile(ctx, profileId, 'guardian.manage');
  const learner = await findLearner(ctx, keyOf(profile));
  const states = learner === undefined ? [] : (await guardianshipsOf(ctx, [learner.id])).map(({ state }) => state);
  const state =
    learner === undefined
      ? 'unknownAge'
      : learner.band === 'adult'
        ? 'adult'
        : states.includes('active')
          ? 'confirmed'
          : states.includes('invited')
            ? 'waiting'
            : 'noGuardian';
  const [view] = await learnerViews(ctx, [
    { profileId, accountId: profile.accountId, name: profile.name, learnerId: learner?.id ?? null, state },
  ]);
  if (view === undefined) throw failure('record.notFound');
  return view;
}
