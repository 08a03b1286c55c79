import { totpUri } from '#platform/auth';
import type { Context } from '#platform/context';
import type { PageInput, Redirect, SitePage, SiteView } from '#platform/http';
import type { Installation } from '#platform/installation';
import { EMPTY, localPath, passwordOf, sitePath, textOf, type FormState } from '../../site-form.tsx';
import { tellOwner } from '../tell-owner.ts';
import { callerFrom, setCookies, withNext } from '../welcome.ts';
import { readJson } from './factor.tsx';
import { afterConfirming, errorsOf, queryText, viewOf } from './kit.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { Choice, NewPasskey, TotpForm, TotpStart } from './second-factor-forms.tsx';

const SECURITY = '/account/security';

/** Setting up an authenticator app or a passkey, and what officers are led to before they act as such. */
export function secondFactorPages(installation: Installation): SitePage[] {
  return [
    choicePage(installation),
    ...totpPages(installation),
    ...passkeyPages(installation),
    recoveryPage(installation),
  ];
}

const nextOf = (input: PageInput): string => localPath(queryText(input, 'next') || textOf(input.form, 'next'), '');

function choicePage({ auth }: Installation): SitePage {
  return {
    method: 'GET',
    path: '/account/second-factor',
    right: 'account.manage',
    render: async (ctx, input) => {
      const next = nextOf(input);
      const state = await auth.factorState(ctx.actor.accountId!);
      const session = await auth.session(input.request.headers);
      if (session?.strength === 'double') return { redirect: next || sitePath(input.lang, SECURITY) };
      // A factor is there already: this session only has to prove it.
      if (state.totp || state.passkeys > 0)
        return { redirect: withNext(sitePath(input.lang, '/account/confirm'), next) };
      const title = input.lang === 'zh' ? '设置第二道验证' : 'Set up a second factor';
      return viewOf(title, EMPTY, <Choice lang={input.lang} next={next} title={title} />);
    },
  };
}

function totpPages(installation: Installation): SitePage[] {
  const { auth } = installation;
  const HERE = '/account/totp';
  const back = (input: PageInput): `/${string}` => withNext(HERE, nextOf(input)) as `/${string}`;
  const titleOf = ({ lang }: PageInput): string => (lang === 'zh' ? '启用动态口令' : 'Set up an authenticator');
  const unlessSet = (
    ctx: Context,
    input: PageInput,
    work: () => Promise<SiteView | Redirect>,
  ): Promise<SiteView | Redirect> =>
    afterConfirming(input, back(input), async () =>
      (await auth.factorState(ctx.actor.accountId!)).totp
        ? { redirect: nextOf(input) || sitePath(input.lang, SECURITY) }
        : work(),
    );
  const view = (ctx: Context, input: PageInput, form: FormState): Promise<SiteView | Redirect> =>
    unlessSet(ctx, input, async () => {
      const seed = await auth.beginTotp(input.request.headers);
      const title = titleOf(input);
      const uri = totpUri(seed, `匠桥 ${ctx.tenant.nameZh}`, ctx.actor.name ?? '');
      const props = { lang: input.lang, form, title, seed, uri, next: nextOf(input) };
      return viewOf(title, form, <TotpForm {...props} />);
    });
  return [
    {
      method: 'GET',
      path: HERE,
      right: 'account.manage',
      // Looking makes nothing: a page that is fetched ahead, or opened twice, prepares no seed.
      render: (ctx, input) =>
        unlessSet(ctx, input, async () => {
          await auth.requireRecent(input.request.headers);
          const title = titleOf(input);
          return viewOf(title, EMPTY, <TotpStart lang={input.lang} title={title} next={nextOf(input)} />);
        }),
    },
    {
      method: 'POST',
      path: '/account/totp/prepare',
      right: 'account.manage',
      perMinute: 30,
      render: (ctx, input) => view(ctx, input, EMPTY),
    },
    {
      method: 'POST',
      path: HERE,
      right: 'account.manage',
      perMinute: 30,
      render: async (ctx, input) => {
        const { form, request } = input;
        try {
          return await afterConfirming(input, back(input), async () => {
            const done = await auth.confirmTotp(callerFrom(ctx, request), request.headers, textOf(form, 'factor'));
            await tellOwner(ctx, done.session.accountId, 'totpAdded');
            return showCodes(input, done, 'totp');
          });
        } catch (error) {
          return view(ctx, input, { values: {}, errors: errorsOf(error, input, 'factor') });
        }
      },
    },
    {
      method: 'POST',
      path: '/account/totp/remove',
      right: 'account.manage',
      render: async (ctx, input) =>
        afterConfirming(input, SECURITY, async () => {
          await auth.removeTotp(callerFrom(ctx, input.request), input.request.headers);
          await tellOwner(ctx, ctx.actor.accountId!, 'totpRemoved');
          return { redirect: `${sitePath(input.lang, SECURITY)}?done=totpRemoved` };
        }),
    },
  ];
}

function passkeyPages(installation: Installation): SitePage[] {
  const { auth } = installation;
  const HERE = '/account/passkeys';
  const view = (input: PageInput, form: FormState): Promise<SiteView | Redirect> =>
    afterConfirming(input, withNext(HERE, nextOf(input)) as `/${string}`, async () => {
      await auth.requireRecent(input.request.headers);
      const title = input.lang === 'zh' ? '添加通行密钥' : 'Add a passkey';
      const props = { lang: input.lang, form, title, next: nextOf(input) };
      return viewOf(title, form, <NewPasskey {...props} />);
    });
  return [
    { method: 'GET', path: HERE, right: 'account.manage', render: (_ctx, input) => view(input, EMPTY) },
    {
      method: 'POST',
      path: HERE,
      right: 'account.manage',
      perMinute: 30,
      render: async (ctx, input) => {
        const { form, request } = input;
        try {
          return await afterConfirming(input, HERE, async () => {
            const credential = readJson(passwordOf(form, 'credential'));
            const name = textOf(form, 'name').slice(0, 40) || (input.lang === 'zh' ? '通行密钥' : 'Passkey');
            const given = { name, credential };
            const done = await auth.addPasskey(callerFrom(ctx, request), request.headers, request.host, given);
            await tellOwner(ctx, done.session.accountId, 'passkeyAdded');
            return showCodes(input, done, 'passkey');
          });
        } catch (error) {
          return view(input, { values: {}, errors: errorsOf(error, input, 'name') });
        }
      },
    },
    {
      method: 'POST',
      path: '/account/passkeys/remove',
      right: 'account.manage',
      render: async (ctx, input) =>
        afterConfirming(input, SECURITY, async () => {
          const caller = callerFrom(ctx, input.request);
          await auth.removePasskey(caller, input.request.headers, textOf(input.form, 'id'));
          await tellOwner(ctx, ctx.actor.accountId!, 'passkeyRemoved');
          return { redirect: `${sitePath(input.lang, SECURITY)}?done=passkeyRemoved` };
        }),
    },
  ];
}

function recoveryPage({ auth }: Installation): SitePage {
  return {
    method: 'POST',
    path: '/account/recovery-codes',
    right: 'account.manage',
    perMinute: 10,
    render: (ctx, input) =>
      afterConfirming(input, SECURITY, async () => {
        const codes = await auth.renewRecoveryCodes(callerFrom(ctx, input.request), input.request.headers);
        await tellOwner(ctx, ctx.actor.accountId!, 'recoveryCodesRenewed');
        return codesView(input, codes, sitePath(input.lang, SECURITY));
      }),
  };
}

type Enrolled = Awaited<ReturnType<Installation['auth']['confirmTotp']>>;

/** The codes are in this one answer and nowhere else. */
function showCodes(input: PageInput, { session, recoveryCodes }: Enrolled, word: string): SiteView | Redirect {
  setCookies(input.request, session.cookies);
  const next = nextOf(input) || `${sitePath(input.lang, SECURITY)}?done=${word}`;
  return recoveryCodes === undefined ? { redirect: next } : codesView(input, recoveryCodes, next);
}

const codesView = ({ lang }: PageInput, codes: readonly string[], next: string): SiteView =>
  viewOf(lang === 'zh' ? '恢复码' : 'Recovery codes', EMPTY, <RecoveryCodes lang={lang} codes={codes} next={next} />);
