import type { ReactNode } from 'react';
import { Actions, Button, ErrorSummary, PageFrame } from '#design/site';
import { isDemoDoorOpen } from '#platform/auth';
import type { Context } from '#platform/context';
import type { Language, PageInput, SitePage, SiteView } from '#platform/http';
import type { Installation } from '#platform/installation';
import { callerOf, setCookies } from '../http.ts';
import { organisationCookie } from '../identify.ts';
import { EMPTY, errorsOf, textOf, TextField, type FormState } from './form.tsx';
import { localPath } from './next.ts';
import { siteHome, sitePath } from './paths.ts';

export function signInPages({ auth, config }: Installation): SitePage[] {
  const view = (ctx: Context, { lang, request }: PageInput, next: string, form: FormState): SiteView => ({
    ...(form.errors.length > 0 && { status: 422 }),
    title: lang === 'zh' ? '登录' : 'Sign in',
    noIndex: true,
    element: (
      <SignInForm
        lang={lang}
        form={form}
        next={next}
        demo={isDemoDoorOpen({ config, tenant: ctx.tenant, headers: request.headers })}
      />
    ),
  });
  return [
    {
      method: 'GET',
      path: '/sign-in',
      right: 'session.start',
      render: async (ctx, input) => {
        const next = localPath(input.query['next'], '');
        if (ctx.actor.accountId !== undefined) return { redirect: next || sitePath(input.lang, '/account') };
        return view(ctx, input, next, EMPTY);
      },
    },
    {
      method: 'POST',
      path: '/sign-in',
      right: 'session.start',
      perMinute: 60,
      render: async (ctx, input) => {
        const { form, lang, request } = input;
        const next = localPath(textOf(form, 'next'), '');
        const login = textOf(form, 'login');
        try {
          const started = await auth.signIn(callerOf(ctx, request), login, passwordOf(form, 'password'));
          setCookies(request, started.cookies);
          return { redirect: next || siteHome(lang) };
        } catch (error) {
          return view(ctx, input, next, { values: { login }, errors: errorsOf(error, lang, 'login') });
        }
      },
    },
    {
      method: 'POST',
      path: '/sign-out',
      right: 'session.end',
      render: async (ctx, { lang, request }) => {
        const secure = config.publicUrl?.startsWith('https:') ?? false;
        setCookies(request, await auth.signOut(callerOf(ctx, request), request.headers));
        setCookies(request, [organisationCookie(undefined, secure)]);
        return { redirect: siteHome(lang) };
      },
    },
  ];
}

/** Not trimmed: a space at the end belongs to the password. */
export const passwordOf = (form: PageInput['form'], name: string): string => {
  const value = form[name];
  return typeof value === 'string' ? value : '';
};

interface SignInFormProps {
  readonly lang: Language;
  readonly form: FormState;
  readonly next: string;
  readonly demo: boolean;
}

function SignInForm({ lang, form, next, demo }: SignInFormProps): ReactNode {
  const zh = lang === 'zh';
  const onward = next === '' ? '' : `?next=${encodeURIComponent(next)}`;
  return (
    <PageFrame lang={lang} title={zh ? '登录' : 'Sign in'} notice={<ErrorSummary lang={lang} errors={form.errors} />}>
      <form method="post" action={sitePath(lang, '/sign-in')} noValidate>
        {next !== '' && <input type="hidden" name="next" value={next} />}
        <TextField
          lang={lang}
          form={form}
          name="login"
          label={zh ? '手机号或邮箱' : 'Phone number or e-mail'}
          autoComplete="username"
        />
        <TextField
          lang={lang}
          form={form}
          name="password"
          type="password"
          label={zh ? '密码' : 'Password'}
          autoComplete="current-password"
        />
        <Actions>
          <Button>{zh ? '登录' : 'Sign in'}</Button>
        </Actions>
      </form>
      <p>
        {zh ? '还没有账户？' : 'No account yet? '}
        <a href={sitePath(lang, '/sign-up') + onward}>{zh ? '注册' : 'Register'}</a>
      </p>
      {demo && (
        <p>
          <a href={sitePath(lang, '/demo')}>{zh ? '以演示身份进入' : 'Enter as a demo role'}</a>
        </p>
      )}
    </PageFrame>
  );
}
