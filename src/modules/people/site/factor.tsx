import type { ReactNode } from 'react';
import { Actions, Button, ErrorSummary, PageFrame } from '#design/site';
import { failure } from '#kernel/errors';
import type { FactorState } from '#platform/auth';
import type { Context } from '#platform/context';
import type { Language, PageInput, Redirect, SitePage, SiteView } from '#platform/http';
import type { Installation } from '#platform/installation';
import { EMPTY, passwordOf, sitePath, TextField, textOf, type FormState } from '../../site-form.tsx';
import { callerFrom, welcome } from '../welcome.ts';
import { errorsOf, viewOf } from './kit.tsx';
import { PasskeyForm } from './other-ways.tsx';

/** The second question of a sign-in, and the door for passkeys. */
export function factorPages(installation: Installation): SitePage[] {
  const { auth } = installation;
  const view = async (_ctx: Context, input: PageInput, form: FormState): Promise<SiteView | Redirect> => {
    const { lang, request } = input;
    const flow = await auth.flow(request.headers);
    if (flow?.purpose !== 'signIn' || flow.accountId === null) return { redirect: sitePath(lang, '/sign-in') };
    const state = await auth.factorState(flow.accountId);
    return viewOf(
      lang === 'zh' ? '第二道验证' : 'Second factor',
      form,
      <Factor lang={lang} form={form} state={state} />,
    );
  };
  return [
    { method: 'GET', path: '/sign-in/factor', right: 'session.start', render: (ctx, input) => view(ctx, input, EMPTY) },
    {
      method: 'POST',
      path: '/sign-in/factor',
      right: 'session.start',
      perMinute: 60,
      render: async (ctx, input) => {
        const { form, request } = input;
        try {
          const caller = callerFrom(ctx, request);
          return await welcome(
            ctx,
            installation,
            input,
            await auth.passFactor(caller, request.headers, textOf(form, 'factor')),
          );
        } catch (error) {
          return view(ctx, input, { values: {}, errors: errorsOf(error, input, 'factor') });
        }
      },
    },
    {
      method: 'POST',
      path: '/sign-in/passkey',
      right: 'session.start',
      perMinute: 60,
      render: async (ctx, input) => {
        const { form, request } = input;
        const caller = callerFrom(ctx, request);
        const credential = readJson(passwordOf(form, 'credential'));
        return welcome(
          ctx,
          installation,
          input,
          await auth.signInByPasskey(caller, request.headers, request.host, credential),
        );
      },
    },
  ];
}

export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw failure('passkey.refused');
  }
}

interface FactorProps {
  readonly lang: Language;
  readonly form: FormState;
  readonly state: FactorState;
}

function Factor({ lang, form, state }: FactorProps): ReactNode {
  const zh = lang === 'zh';
  return (
    <PageFrame
      lang={lang}
      title={zh ? '第二道验证' : 'Second factor'}
      lead={
        <p>
          {zh
            ? '您的账户开启了第二道验证，请再证明一次是您本人。'
            : 'Your account has a second factor. Please prove once more that it is you.'}
        </p>
      }
      notice={<ErrorSummary lang={lang} errors={form.errors} />}
    >
      {state.passkeys > 0 && <PasskeyForm lang={lang} next="" />}
      <form method="post" action={sitePath(lang, '/sign-in/factor')} noValidate>
        <FactorField lang={lang} form={form} state={state} />
        <Actions>
          <Button>{zh ? '继续' : 'Continue'}</Button>
        </Actions>
      </form>
      <p>
        {zh
          ? '手机丢了，恢复码也找不到？请联系所在地区的平台管理员，核实身份后可以重置。'
          : 'Lost your phone and the recovery codes? Ask the administrator of your region, who can reset it after making sure who you are.'}
      </p>
    </PageFrame>
  );
}

export function FactorField({ lang, form, state }: FactorProps): ReactNode {
  const zh = lang === 'zh';
  return (
    <TextField
      lang={lang}
      form={form}
      name="factor"
      label={
        state.totp
          ? zh
            ? '动态口令（或恢复码）'
            : 'Authenticator code (or a recovery code)'
          : zh
            ? '恢复码'
            : 'Recovery code'
      }
      hint={
        state.totp
          ? zh
            ? '验证器应用里的 6 位数字；换了手机可以用一个恢复码'
            : 'Six digits from your authenticator app; with a new phone, one of your recovery codes'
          : undefined
      }
      autoComplete="one-time-code"
      maxLength={20}
      width="short"
    />
  );
}
