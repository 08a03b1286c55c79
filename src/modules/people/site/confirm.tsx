import type { ReactNode } from 'react';
import { Actions, Button, ErrorSummary, Notice, PageFrame } from '#design/site';
import { failure } from '#kernel/errors';
import { findAccounts, maskContact, type Account, type Contact, type FactorState, type Session } from '#platform/auth';
import type { Context } from '#platform/context';
import type { Language, PageInput, Redirect, SitePage, SiteView } from '#platform/http';
import type { Installation } from '#platform/installation';
import { EMPTY, localPath, passwordOf, sitePath, TextField, textOf, type FormState } from '../../site-form.tsx';
import { isOpen, openChannelsFor, type OpenChannels } from '../channels.ts';
import { sendCode } from '../send-code.ts';
import { callerFrom, setCookies, withNext } from '../welcome.ts';
import { FactorField } from './factor.tsx';
import { errorsOf, queryText, viewOf } from './kit.tsx';
import { PasskeyForm } from './other-ways.tsx';

/** Asked before sensitive acts: is it still you? With a second factor only that one counts. */
export function confirmPages(installation: Installation): SitePage[] {
  const view = async (ctx: Context, input: PageInput, next: string, form: FormState): Promise<SiteView> => {
    const facts = await factsOf(installation, ctx, input);
    const title = input.lang === 'zh' ? '再次确认身份' : 'Confirm that it is you';
    return viewOf(title, form, <Confirm lang={input.lang} form={form} next={next} title={title} facts={facts} />);
  };
  const nextOf = (input: PageInput, text: string): string => localPath(text, sitePath(input.lang, '/account/security'));
  return [
    {
      method: 'GET',
      path: '/account/confirm',
      right: 'account.manage',
      render: (ctx, input) => view(ctx, input, nextOf(input, queryText(input, 'next')), EMPTY),
    },
    {
      method: 'POST',
      path: '/account/confirm',
      right: 'account.manage',
      perMinute: 30,
      render: async (ctx, input) => {
        const next = nextOf(input, textOf(input.form, 'next'));
        const field = ['factor', 'code', 'password'].find((name) => name in input.form) ?? 'password';
        try {
          setCookies(input.request, (await confirm(installation, ctx, input, field)).cookies);
          return { redirect: next };
        } catch (error) {
          return view(ctx, input, next, { values: {}, errors: errorsOf(error, input, field) });
        }
      },
    },
    {
      method: 'POST',
      path: '/account/confirm/code',
      right: 'account.manage',
      perMinute: 20,
      render: async (ctx, input) => {
        const next = nextOf(input, textOf(input.form, 'next'));
        try {
          return await sendConfirmation(installation, ctx, input, next);
        } catch (error) {
          return view(ctx, input, next, { values: {}, errors: errorsOf(error, input, 'send') });
        }
      },
    },
  ];
}

function confirm({ auth }: Installation, ctx: Context, input: PageInput, field: string): Promise<Session> {
  const { form, request } = input;
  const caller = callerFrom(ctx, request);
  if (field === 'factor') return auth.confirmByFactor(caller, request.headers, textOf(form, 'factor'));
  if (field === 'code') return auth.confirmByCode(caller, request.headers, textOf(form, 'code'));
  return auth.confirmByPassword(caller, request.headers, passwordOf(form, 'password'));
}

async function sendConfirmation(
  installation: Installation,
  ctx: Context,
  input: PageInput,
  next: string,
): Promise<Redirect> {
  const { request, lang } = input;
  const { contact } = await factsOf(installation, ctx, input);
  if (contact === undefined) throw failure('contact.invalid');
  const asking = { purpose: 'confirm', contact, next, accountId: ctx.actor.accountId } as const;
  const asked = await installation.auth.askCode(callerFrom(ctx, request), request.headers, asking);
  setCookies(request, asked.cookies);
  if (asked.send !== undefined) await sendCode(ctx, lang, asked.send);
  return { redirect: withNext(sitePath(lang, '/account/confirm'), next) };
}

interface Facts {
  readonly factors: FactorState;
  readonly password: boolean;
  /** Proven, and a code can be sent there. */
  readonly contact: Contact | undefined;
  /** A code is on its way. */
  readonly sent: boolean;
  readonly outbox: boolean;
}

async function factsOf(installation: Installation, ctx: Context, { request }: PageInput): Promise<Facts> {
  const { auth } = installation;
  const accountId = ctx.actor.accountId!;
  const channels = openChannelsFor(installation, ctx, request);
  const account = (await findAccounts(ctx.db, [accountId])).get(accountId);
  const flow = await auth.flow(request.headers);
  return {
    factors: await auth.factorState(accountId),
    password: await auth.hasPassword(accountId),
    contact: reachableContact(account, channels),
    sent: flow?.purpose === 'confirm' && flow.accountId === accountId && flow.codeSentAt !== null,
    outbox: channels.outbox,
  };
}

function reachableContact(account: Account | undefined, channels: OpenChannels): Contact | undefined {
  if (account === undefined) return undefined;
  const contacts: readonly (Contact | undefined)[] = [
    account.phone !== undefined && account.phoneVerified ? { kind: 'phone', value: account.phone } : undefined,
    account.email !== undefined && account.emailVerified ? { kind: 'email', value: account.email } : undefined,
  ];
  return contacts.find((contact) => contact !== undefined && isOpen(channels, contact));
}

interface ConfirmProps {
  readonly lang: Language;
  readonly form: FormState;
  readonly next: string;
  readonly title: string;
  readonly facts: Facts;
}

function Confirm({ lang, form, next, title, facts }: ConfirmProps): ReactNode {
  const zh = lang === 'zh';
  const { factors } = facts;
  const strong = factors.totp || factors.passkeys > 0;
  const lead = zh
    ? '接下来的操作关系到账户安全，请再证明一次是您本人，10 分钟内不再询问。'
    : 'What comes next touches the safety of your account. Prove once more that it is you; we ask again only after 10 minutes.';
  const none = !strong && !facts.password && facts.contact === undefined;
  return (
    <PageFrame
      lang={lang}
      title={title}
      lead={<p>{lead}</p>}
      notice={<ErrorSummary lang={lang} errors={form.errors} />}
    >
      {factors.passkeys > 0 && <PasskeyForm lang={lang} next={next} />}
      {strong && (
        <ConfirmForm lang={lang} next={next} button={zh ? '确认' : 'Confirm'}>
          <FactorField lang={lang} form={form} state={factors} />
        </ConfirmForm>
      )}
      {!strong && facts.contact !== undefined && (
        <ByCode lang={lang} form={form} next={next} facts={facts} contact={facts.contact} />
      )}
      {!strong && facts.password && (
        <ConfirmForm lang={lang} next={next} button={zh ? '用密码确认' : 'Confirm with the password'}>
          <TextField
            lang={lang}
            form={form}
            name="password"
            type="password"
            label={zh ? '密码' : 'Password'}
            autoComplete="current-password"
            width="medium"
          />
        </ConfirmForm>
      )}
      {none && (
        <Notice lang={lang} tone="warning" title={zh ? '请重新登录' : 'Please sign in again'}>
          <p>
            {zh
              ? '您的账户没有密码，也没有可以接收验证码的联系方式。请退出后重新登录。'
              : 'Your account has neither a password nor a contact that a code can be sent to. Sign out and in again.'}
          </p>
        </Notice>
      )}
    </PageFrame>
  );
}

interface ConfirmFormProps {
  readonly lang: Language;
  readonly next: string;
  readonly button: string;
  readonly children: ReactNode;
}

function ConfirmForm({ lang, next, button, children }: ConfirmFormProps): ReactNode {
  return (
    <form method="post" action={sitePath(lang, '/account/confirm')} noValidate>
      <input type="hidden" name="next" value={next} />
      {children}
      <Actions>
        <Button>{button}</Button>
      </Actions>
    </form>
  );
}

interface ByCodeProps {
  readonly lang: Language;
  readonly form: FormState;
  readonly next: string;
  readonly facts: Facts;
  readonly contact: Contact;
}

function ByCode({ lang, form, next, facts, contact }: ByCodeProps): ReactNode {
  const zh = lang === 'zh';
  const masked = maskContact(contact.value);
  return (
    <>
      {facts.sent && (
        <ConfirmForm lang={lang} next={next} button={zh ? '确认' : 'Confirm'}>
          <TextField
            lang={lang}
            form={form}
            name="code"
            label={zh ? '6 位验证码' : 'Six-digit code'}
            hint={
              <>
                {zh ? `已发送到 ${masked}` : `Sent to ${masked}`}
                {facts.outbox && (
                  <>
                    {zh ? '（演示：' : ' (demo: '}
                    <a href={sitePath(lang, '/demo/outbox')} target="_blank" rel="noreferrer">
                      {zh ? '发件箱，新窗口' : 'outbox, new window'}
                    </a>
                    {zh ? '）' : ')'}
                  </>
                )}
              </>
            }
            autoComplete="one-time-code"
            inputMode="numeric"
            maxLength={12}
            width="short"
          />
        </ConfirmForm>
      )}
      <form method="post" action={sitePath(lang, '/account/confirm/code')}>
        <input type="hidden" name="next" value={next} />
        <Actions>
          <Button look={facts.sent ? 'plain' : 'primary'}>
            {facts.sent ? (zh ? '重新发送' : 'Send again') : zh ? `发送验证码到 ${masked}` : `Send a code to ${masked}`}
          </Button>
        </Actions>
      </form>
    </>
  );
}
