import type { ReactNode } from 'react';
import { Actions, Button, ErrorSummary, PageFrame } from '#design/site';
import { findAccounts } from '#platform/auth';
import type { Context } from '#platform/context';
import type { Language, PageInput, Redirect, SitePage, SiteView } from '#platform/http';
import type { Installation } from '#platform/installation';
import { EMPTY, localPath, passwordOf, sitePath, TextField, textOf, type FormState } from '../../site-form.tsx';
import { anyOpen, openChannelsFor, type OpenChannels } from '../channels.ts';
import { callerFrom, welcome, withNext } from '../welcome.ts';
import { errorsOf, queryText, viewOf } from './kit.tsx';
import { otherWays, OtherWays, type OtherWay } from './other-ways.tsx';
import { NoChannelNotice } from './sign-in.tsx';

/** The other way in. Somebody whose contact was never proven is asked to do so, where codes can be sent. */
export function passwordPages(installation: Installation): SitePage[] {
  const { auth } = installation;
  const view = async (ctx: Context, input: PageInput, next: string, form: FormState): Promise<SiteView> => {
    const channels = openChannelsFor(installation, ctx, input.request);
    const ways = await otherWays(ctx, input, next, channels, 'password');
    return viewOf(
      input.lang === 'zh' ? '登录' : 'Sign in',
      form,
      <PasswordSignIn lang={input.lang} form={form} next={next} channels={channels} ways={ways} />,
    );
  };
  const afterwards = async (ctx: Context, input: PageInput, accountId: string, going: Redirect): Promise<Redirect> => {
    const account = (await findAccounts(ctx.db, [accountId])).get(accountId);
    const channels = openChannelsFor(installation, ctx, input.request);
    const reachable = account?.phone === undefined ? channels.email : channels.sms;
    if (account === undefined || account.verified || !reachable) return going;
    return { redirect: withNext(sitePath(input.lang, '/account/contacts'), going.redirect) };
  };
  return [
    {
      method: 'GET',
      path: '/sign-in/password',
      right: 'session.start',
      render: (ctx, input) => view(ctx, input, localPath(queryText(input, 'next'), ''), EMPTY),
    },
    {
      method: 'POST',
      path: '/sign-in/password',
      right: 'session.start',
      perMinute: 60,
      render: async (ctx, input) => {
        const { form, request } = input;
        const next = localPath(textOf(form, 'next'), '');
        const login = textOf(form, 'login');
        try {
          const typed = { login, password: passwordOf(form, 'password'), next };
          const admission = await auth.signInByPassword(callerFrom(ctx, request), request.headers, typed);
          const going = await welcome(ctx, installation, input, admission);
          return admission.kind === 'factor' ? going : await afterwards(ctx, input, admission.session.accountId, going);
        } catch (error) {
          return view(ctx, input, next, { values: { login }, errors: errorsOf(error, input, 'login') });
        }
      },
    },
  ];
}

interface PasswordSignInProps {
  readonly lang: Language;
  readonly form: FormState;
  readonly next: string;
  readonly channels: OpenChannels;
  readonly ways: readonly OtherWay[];
}

function PasswordSignIn({ lang, form, next, channels, ways }: PasswordSignInProps): ReactNode {
  const zh = lang === 'zh';
  const open = anyOpen(channels);
  return (
    <PageFrame
      lang={lang}
      title={zh ? '用密码登录' : 'Sign in with a password'}
      notice={
        <>
          {!open && <NoChannelNotice lang={lang} />}
          <ErrorSummary lang={lang} errors={form.errors} />
        </>
      }
    >
      <form method="post" action={sitePath(lang, '/sign-in/password')} noValidate>
        {next !== '' && <input type="hidden" name="next" value={next} />}
        <TextField
          lang={lang}
          form={form}
          name="login"
          label={zh ? '手机号或邮箱' : 'Phone number or e-mail'}
          autoComplete="username"
          width="medium"
        />
        <TextField
          lang={lang}
          form={form}
          name="password"
          type="password"
          label={zh ? '密码' : 'Password'}
          autoComplete="current-password"
          width="medium"
        />
        <Actions>
          <Button>{zh ? '登录' : 'Sign in'}</Button>
        </Actions>
      </form>
      <p>
        {open ? (
          <a href={withNext(sitePath(lang, '/sign-in'), sitePath(lang, '/account/password'))}>
            {zh ? '忘记密码？用验证码登录后重新设置' : 'Forgot it? Sign in with a code and set a new one'}
          </a>
        ) : (
          <a href={withNext(sitePath(lang, '/sign-up'), next)}>
            {zh ? '还没有账户？注册' : 'No account yet? Register'}
          </a>
        )}
      </p>
      <OtherWays lang={lang} ways={ways} next={next} />
    </PageFrame>
  );
}
