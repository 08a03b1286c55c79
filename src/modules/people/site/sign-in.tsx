import type { ReactNode } from 'react';
import { Actions, Button, ErrorSummary, Notice, PageFrame } from '#design/site';
import { failure } from '#kernel/errors';
import { organisationCookie } from '#modules/organisations';
import { readContact, type Contact } from '#platform/auth';
import type { Context } from '#platform/context';
import type { Language, PageInput, Redirect, SitePage, SiteView } from '#platform/http';
import type { Installation } from '#platform/installation';
import { EMPTY, localPath, siteHome, sitePath, TextField, textOf, type FormState } from '../../site-form.tsx';
import { anyOpen, isOpen, openChannelsFor, type OpenChannels } from '../channels.ts';
import { sendCode } from '../send-code.ts';
import { callerFrom, setCookies, withNext } from '../welcome.ts';
import { errorsOf, queryText, viewOf } from './kit.tsx';
import { otherWays, OtherWays, type OtherWay } from './other-ways.tsx';

/** Where somebody comes in: a phone number or an address, to which a code is sent. */
export function signInPages(installation: Installation): SitePage[] {
  const { auth, config } = installation;
  const view = async (ctx: Context, input: PageInput, next: string, form: FormState): Promise<SiteView> => {
    const channels = openChannelsFor(installation, ctx, input.request);
    const ways = await otherWays(ctx, input, next, channels, 'code');
    return viewOf(
      input.lang === 'zh' ? '登录' : 'Sign in',
      form,
      <SignInForm lang={input.lang} form={form} next={next} channels={channels} ways={ways} />,
    );
  };
  return [
    {
      method: 'GET',
      path: '/sign-in',
      right: 'session.start',
      render: async (ctx, input) => {
        const next = localPath(queryText(input, 'next'), '');
        if (ctx.actor.accountId !== undefined) return { redirect: next || sitePath(input.lang, '/account') };
        if (!anyOpen(openChannelsFor(installation, ctx, input.request)))
          return { redirect: withNext(sitePath(input.lang, '/sign-in/password'), next) };
        return view(ctx, input, next, EMPTY);
      },
    },
    {
      method: 'POST',
      path: '/sign-in',
      right: 'session.start',
      perMinute: 60,
      render: async (ctx, input) => {
        const next = localPath(textOf(input.form, 'next'), '');
        const typed = textOf(input.form, 'contact');
        try {
          return await askForCode(installation, ctx, input, readContact(typed), next);
        } catch (error) {
          return view(ctx, input, next, { values: { contact: typed }, errors: errorsOf(error, input, 'contact') });
        }
      },
    },
    {
      method: 'POST',
      path: '/sign-out',
      right: 'session.end',
      render: async (ctx, { lang, request }) => {
        const secure = config.publicUrl?.startsWith('https:') ?? false;
        setCookies(request, await auth.signOut(callerFrom(ctx, request), request.headers));
        setCookies(request, [organisationCookie(undefined, secure)]);
        return { redirect: siteHome(lang) };
      },
    },
  ];
}

/** The same for a contact that has an account and for one that has none. */
export async function askForCode(
  installation: Installation,
  ctx: Context,
  input: PageInput,
  contact: Contact | undefined,
  next: string,
): Promise<Redirect> {
  if (contact === undefined) throw failure('contact.invalid');
  const channels = openChannelsFor(installation, ctx, input.request);
  if (!isOpen(channels, contact)) throw failure(contact.kind === 'phone' ? 'contact.noSms' : 'contact.noEmail');
  const { auth } = installation;
  const caller = callerFrom(ctx, input.request);
  const asked = await auth.askCode(caller, input.request.headers, { purpose: 'signIn', contact, next });
  setCookies(input.request, asked.cookies);
  if (asked.send !== undefined) await sendCode(ctx, input.lang, asked.send);
  return { redirect: sitePath(input.lang, '/sign-in/code') };
}

interface SignInFormProps {
  readonly lang: Language;
  readonly form: FormState;
  readonly next: string;
  readonly channels: OpenChannels;
  readonly ways: readonly OtherWay[];
}

function SignInForm({ lang, form, next, channels, ways }: SignInFormProps): ReactNode {
  const zh = lang === 'zh';
  return (
    <PageFrame
      lang={lang}
      title={zh ? '登录或注册' : 'Sign in or register'}
      lead={
        <p>
          {zh
            ? '我们会发送一个验证码。还没有账户的，验证后接着注册。'
            : 'We send you a code. If you have no account yet, you register right after it.'}
        </p>
      }
      notice={<ErrorSummary lang={lang} errors={form.errors} />}
    >
      <form method="post" action={sitePath(lang, '/sign-in')} noValidate>
        {next !== '' && <input type="hidden" name="next" value={next} />}
        <ContactField lang={lang} form={form} channels={channels} />
        <Actions>
          <Button>{zh ? '获取验证码' : 'Send me a code'}</Button>
        </Actions>
      </form>
      <OtherWays lang={lang} ways={ways} next={next} />
    </PageFrame>
  );
}

interface ContactFieldProps {
  readonly lang: Language;
  readonly form: FormState;
  readonly channels: OpenChannels;
}

export function ContactField({ lang, form, channels }: ContactFieldProps): ReactNode {
  const zh = lang === 'zh';
  const { sms, email } = channels;
  const both = sms === email;
  return (
    <TextField
      lang={lang}
      form={form}
      name="contact"
      label={
        both
          ? zh
            ? '手机号或邮箱'
            : 'Phone number or e-mail'
          : sms
            ? zh
              ? '手机号'
              : 'Phone number'
            : zh
              ? '邮箱'
              : 'E-mail'
      }
      hint={
        both
          ? undefined
          : sms
            ? zh
              ? '本平台目前只发送短信'
              : 'Only text messages are set up here'
            : zh
              ? '本平台目前只发送邮件'
              : 'Only e-mail is set up here'
      }
      autoComplete="username"
      width="medium"
    />
  );
}

export function NoChannelNotice({ lang }: { readonly lang: Language }): ReactNode {
  const zh = lang === 'zh';
  return (
    <Notice lang={lang} tone="info" title={zh ? '目前只能用密码登录' : 'A password is the only way in at present'}>
      <p>
        {zh
          ? '本平台尚未开通短信和邮件，收不到验证码。忘记密码时请联系本机构管理员或平台。'
          : 'Neither text messages nor e-mail are set up here, so no code can be sent. If you forgot your password, ask your administrator or the operator.'}
      </p>
    </Notice>
  );
}
