import type { AccountId } from '#kernel/ids';
import type { SessionView } from '#contracts/organisations';
import { describeSession, organisationCookie, resolveActor, switchOrganisation } from '#modules/organisations';
import { isDemoDoorOpen, type Admission } from '#platform/auth';
import { PUBLIC_ACTOR, type Actor, type Context } from '#platform/context';
import { mount, type MountedRoute, type RequestFacts } from '#platform/http';
import type { Installation } from '#platform/installation';
import { localPath } from '../site-form.tsx';
import { routes } from './contract.ts';
import { noticeDevice } from './new-device.ts';
import { resetFactors, unlockAccount } from './support-accounts.ts';
import { callerFrom, setCookies } from './welcome.ts';

export function mountPeople(installation: Installation): MountedRoute[] {
  const { auth, config } = installation;
  const secure = config.publicUrl?.startsWith('https:') ?? false;
  const describe = (ctx: Context, actor: Actor, request: RequestFacts) =>
    describeSession(ctx, actor, isDemoDoorOpen({ config, tenant: ctx.tenant, headers: request.headers }));
  const admitted = async (ctx: Context, request: RequestFacts, admission: Admission): Promise<SessionView> => {
    if (admission.kind === 'factor') {
      setCookies(request, admission.cookies);
      return { ...(await describe(ctx, PUBLIC_ACTOR, request)), needs: 'secondFactor' };
    }
    setCookies(request, admission.session.cookies);
    await noticeDevice(ctx, installation, request, admission.session);
    return describe(ctx, await resolveActor(ctx, admission.session, undefined), request);
  };
  return mount(routes, {
    readSession: (ctx, _input, request) => describe(ctx, ctx.actor, request),
    startSession: async (ctx, { body }, request) =>
      admitted(ctx, request, await auth.signInByPassword(callerFrom(ctx, request), request.headers, body)),
    passSecondFactor: async (ctx, { body }, request) =>
      admitted(ctx, request, await auth.passFactor(callerFrom(ctx, request), request.headers, body.code)),
    askPasskey: async (_ctx, { body }, request) => {
      const { options, cookies } = await auth.askPasskey(request.headers, request.host, localPath(body.next, ''));
      setCookies(request, cookies);
      return { options: { ...options } };
    },
    beginPasskey: async (_ctx, _input, request) => {
      const { options, cookies } = await auth.beginPasskey(request.headers, request.host);
      setCookies(request, cookies);
      return { options: { ...options } };
    },
    endSession: async (ctx, _input, request) => {
      setCookies(request, await auth.signOut(callerFrom(ctx, request), request.headers));
      setCookies(request, [organisationCookie(undefined, secure)]);
    },
    switchOrganisation: async (ctx, { body }, request) => {
      const actor = await switchOrganisation(ctx, await auth.session(request.headers), body.organisationId);
      setCookies(request, [organisationCookie(body.organisationId, secure)]);
      return describe(ctx, actor, request);
    },
    resetFactors: (ctx, { params, body }) => resetFactors(ctx, auth, params.id as AccountId, body.reason),
    unlockAccount: (ctx, { params, body }) => unlockAccount(ctx, auth, params.id as AccountId, body.reason),
  });
}
