import type { ReactNode } from 'react';
import { Actions, Button, ErrorSummary, Notice, PageFrame } from '#design/site';
import { CODE_MINUTES, maskContact, type Contact } from '#platform/auth';
import type { Context } from '#platform/context';
import type { Language, PageInput, SitePage, SiteView } from '#platform/http';
import type { Installation } from '#platform/installation';
import { EMPTY, sitePath, TextField, textOf, type FormState } from '../../site-form.tsx';
import { openChannelsFor } from '../channels.ts';
import { sendCode } from '../send-code.ts';
import { callerFrom, welcome } from '../welcome.ts';
import { errorsOf, queryText, viewOf } from './kit.tsx';

/** The code came: in it goes, and the way leads to a session, to the second factor, or to registration. */
export function codePages(installation: Installation): SitePage[] {
  const { auth } = installation;
  const view = async (ctx: Context, input: PageInput, form: FormState): Promise<SiteView | { redirect: string }> => {
    const flow = await auth.flow(input.request.headers);
    if (flow?.purpose !== 'signIn' || flow.contact === undefined) return { redirect: sitePath(input.lang, '/sign-in') };
    const { outbox } = openChannelsFor(installation, ctx, input.request);
    const resent = form.errors.length === 0 && queryText(input, 'done') === 'resent';
    const title = input.lang === 'zh' ? '填写验证码' : 'Enter the code';
    const onward = { action: '/sign-in/code', resend: '/sign-in/resend', back: '/sign-in' } as const;
    return viewOf(
      title,
      form,
      <PageFrame lang={input.lang} title={title} notice={<CodeNotice lang={input.lang} form={form} resent={resent} />}>
        <CodeForm lang={input.lang} form={form} contact={flow.contact} outbox={outbox} {...onward} />
      </PageFrame>,
    );
  };
  return [
    { method: 'GET', path: '/sign-in/code', right: 'session.start', render: (ctx, input) => view(ctx, input, EMPTY) },
    {
      method: 'POST',
      path: '/sign-in/code',
      right: 'session.start',
      perMinute: 60,
      render: async (ctx, input) => {
        const { form, lang, request } = input;
        try {
          const caller = callerFrom(ctx, request);
          const outcome = await auth.signInByCode(caller, request.headers, textOf(form, 'code'));
          if (outcome.kind === 'register') return { redirect: sitePath(lang, '/sign-up') };
          return await welcome(ctx, installation, input, outcome);
        } catch (error) {
          return view(ctx, input, { values: {}, errors: errorsOf(error, input, 'code') });
        }
      },
    },
    {
      method: 'POST',
      path: '/sign-in/resend',
      right: 'session.start',
      perMinute: 20,
      render: async (ctx, input) => {
        const { lang, request } = input;
        try {
          await sendCode(ctx, lang, await auth.resendCode(callerFrom(ctx, request), request.headers));
          return { redirect: `${sitePath(lang, '/sign-in/code')}?done=resent` };
        } catch (error) {
          return view(ctx, input, { values: {}, errors: errorsOf(error, input, 'code') });
        }
      },
    },
  ];
}

interface CodeNoticeProps {
  readonly lang: Language;
  readonly form: FormState;
  readonly resent: boolean;
}

export function CodeNotice({ lang, form, resent }: CodeNoticeProps): ReactNode {
  if (!resent) return <ErrorSummary lang={lang} errors={form.errors} />;
  return (
    <Notice
      lang={lang}
      tone="success"
      live
      title={lang === 'zh' ? '已重新发送，旧的验证码作废。' : 'A new code was sent; the old one is void.'}
    />
  );
}

interface CodeFormProps {
  readonly lang: Language;
  readonly form: FormState;
  readonly contact: Contact;
  readonly outbox: boolean;
  readonly action: `/${string}`;
  readonly resend: `/${string}`;
  readonly back: `/${string}`;
}

export function CodeForm({ lang, form, contact, outbox, action, resend, back }: CodeFormProps): ReactNode {
  const zh = lang === 'zh';
  const masked = maskContact(contact.value);
  return (
    <>
      <p>
        {zh
          ? `验证码已发送到 ${masked}，${CODE_MINUTES} 分钟内有效。`
          : `A code was sent to ${masked}. It is valid for ${CODE_MINUTES} minutes.`}
      </p>
      {outbox && (
        <Notice lang={lang} tone="info">
          <p>
            {zh ? '演示环境不向外发送，验证码在' : 'Nothing leaves a demonstration; the code is in the '}
            <a href={sitePath(lang, '/demo/outbox')} target="_blank" rel="noreferrer">
              {zh ? '发件箱（新窗口）' : 'outbox (new window)'}
            </a>
            {zh ? '里。' : '.'}
          </p>
        </Notice>
      )}
      <form method="post" action={sitePath(lang, action)} noValidate>
        <TextField
          lang={lang}
          form={form}
          name="code"
          label={zh ? '6 位验证码' : 'Six-digit code'}
          autoComplete="one-time-code"
          inputMode="numeric"
          maxLength={12}
          width="short"
        />
        <Actions>
          <Button>{zh ? '继续' : 'Continue'}</Button>
          <Button look="plain" formAction={sitePath(lang, resend)} formNoValidate>
            {zh ? '重新发送' : 'Send again'}
          </Button>
        </Actions>
      </form>
      <p>
        <a href={sitePath(lang, back)}>{zh ? '换一个手机号或邮箱' : 'Use another number or address'}</a>
      </p>
    </>
  );
}
