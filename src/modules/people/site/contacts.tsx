import type { ReactNode } from 'react';
import { Actions, Button, ErrorSummary, Notice, PageFrame, Section } from '#design/site';
import { failure } from '#kernel/errors';
import { findAccounts, readContact, type Account, type Contact } from '#platform/auth';
import type { Context } from '#platform/context';
import type { Language, PageInput, Redirect, SitePage, SiteView } from '#platform/http';
import type { Installation } from '#platform/installation';
import { EMPTY, localPath, sitePath, textOf, type FormState } from '../../site-form.tsx';
import { anyOpen, isOpen, openChannelsFor, type OpenChannels } from '../channels.ts';
import { sendCode } from '../send-code.ts';
import { tellOwner } from '../tell-owner.ts';
import { callerFrom, setCookies } from '../welcome.ts';
import { CodeForm, CodeNotice } from './code.tsx';
import { ContactTable } from './contact-table.tsx';
import { afterConfirming, errorsOf, queryText, viewOf } from './kit.tsx';
import { ContactField } from './sign-in.tsx';

const HERE = '/account/contacts';

/** Phone number and e-mail address: how somebody signs in and is told things. A new one counts once its code came back. */
export function contactPages(installation: Installation): SitePage[] {
  const { auth } = installation;
  const view = async (ctx: Context, input: PageInput, form: FormState): Promise<SiteView> => {
    const account = await ownAccount(ctx);
    const channels = openChannelsFor(installation, ctx, input.request);
    const next = localPath(queryText(input, 'next') || textOf(input.form, 'next'), '');
    const props = { lang: input.lang, form, account, channels, next };
    return viewOf(input.lang === 'zh' ? '手机号与邮箱' : 'Phone and e-mail', form, <Contacts {...props} />);
  };
  return [
    { method: 'GET', path: HERE, right: 'account.manage', render: (ctx, input) => view(ctx, input, EMPTY) },
    {
      method: 'POST',
      path: HERE,
      right: 'account.manage',
      perMinute: 20,
      render: async (ctx, input) => {
        const typed = textOf(input.form, 'contact');
        try {
          return await afterConfirming(input, HERE, () => askForContact(installation, ctx, input, readContact(typed)));
        } catch (error) {
          return view(ctx, input, { values: { contact: typed }, errors: errorsOf(error, input, 'contact') });
        }
      },
    },
    ...contactCodePages(installation),
    {
      method: 'POST',
      path: '/account/contacts/remove',
      right: 'account.manage',
      render: async (ctx, input) => {
        const kind = textOf(input.form, 'kind') === 'phone' ? 'phone' : 'email';
        try {
          return await afterConfirming(input, HERE, async () => {
            const gone = await auth.dropContact(callerFrom(ctx, input.request), input.request.headers, kind);
            await tellOwner(ctx, ctx.actor.accountId!, 'contactRemoved', gone);
            return { redirect: `${sitePath(input.lang, '/account')}?done=contact` };
          });
        } catch (error) {
          return view(ctx, input, { values: {}, errors: errorsOf(error, input, 'contacts') });
        }
      },
    },
  ];
}

function contactCodePages(installation: Installation): SitePage[] {
  const { auth } = installation;
  const view = async (ctx: Context, input: PageInput, form: FormState): Promise<SiteView | Redirect> => {
    const flow = await auth.flow(input.request.headers);
    if (flow?.purpose !== 'contact' || flow.contact === undefined) return { redirect: sitePath(input.lang, HERE) };
    const { outbox } = openChannelsFor(installation, ctx, input.request);
    const resent = form.errors.length === 0 && queryText(input, 'done') === 'resent';
    const title = input.lang === 'zh' ? '验证新的联系方式' : 'Prove the new contact';
    const onward = { action: '/account/contacts/code', resend: '/account/contacts/resend', back: HERE } as const;
    return viewOf(
      title,
      form,
      <PageFrame lang={input.lang} title={title} notice={<CodeNotice lang={input.lang} form={form} resent={resent} />}>
        <CodeForm lang={input.lang} form={form} contact={flow.contact} outbox={outbox} {...onward} />
      </PageFrame>,
    );
  };
  return [
    {
      method: 'GET',
      path: '/account/contacts/code',
      right: 'account.manage',
      render: (ctx, input) => view(ctx, input, EMPTY),
    },
    {
      method: 'POST',
      path: '/account/contacts/code',
      right: 'account.manage',
      perMinute: 30,
      render: async (ctx, input) => {
        try {
          return await afterConfirming(input, HERE, () => takeContact(installation, ctx, input));
        } catch (error) {
          return view(ctx, input, { values: {}, errors: errorsOf(error, input, 'code') });
        }
      },
    },
    {
      method: 'POST',
      path: '/account/contacts/resend',
      right: 'account.manage',
      perMinute: 20,
      render: async (ctx, input) => {
        const { lang, request } = input;
        try {
          await sendCode(ctx, lang, await auth.resendCode(callerFrom(ctx, request), request.headers));
          return { redirect: `${sitePath(lang, '/account/contacts/code')}?done=resent` };
        } catch (error) {
          return view(ctx, input, { values: {}, errors: errorsOf(error, input, 'code') });
        }
      },
    },
  ];
}

const ownAccount = async (ctx: Context): Promise<Account> => {
  const accountId = ctx.actor.accountId!;
  return (await findAccounts(ctx.db, [accountId])).get(accountId)!;
};

async function askForContact(
  installation: Installation,
  ctx: Context,
  input: PageInput,
  contact: Contact | undefined,
): Promise<Redirect> {
  const { lang, request, form } = input;
  if (contact === undefined) throw failure('contact.invalid');
  const account = await ownAccount(ctx);
  if (
    contact.kind === 'phone'
      ? isOwn(account, contact, account.phoneVerified)
      : isOwn(account, contact, account.emailVerified)
  )
    throw failure('contact.same');
  const channels = openChannelsFor(installation, ctx, request);
  if (!isOpen(channels, contact)) throw failure(contact.kind === 'phone' ? 'contact.noSms' : 'contact.noEmail');
  const { auth } = installation;
  await auth.requireRecent(request.headers);
  const next = localPath(textOf(form, 'next'), '');
  const asking = { purpose: 'contact', contact, next, accountId: account.id } as const;
  const asked = await auth.askCode(callerFrom(ctx, request), request.headers, asking);
  setCookies(request, asked.cookies);
  if (asked.send !== undefined) await sendCode(ctx, lang, asked.send);
  return { redirect: sitePath(lang, '/account/contacts/code') };
}

const isOwn = (account: Account, contact: Contact, verified: boolean): boolean =>
  verified && (contact.kind === 'phone' ? account.phone : account.email) === contact.value;

async function takeContact({ auth }: Installation, ctx: Context, input: PageInput): Promise<Redirect> {
  const { lang, request, form } = input;
  const next = (await auth.flow(request.headers))?.next ?? '';
  const { contact, before, session } = await auth.changeContact(
    callerFrom(ctx, request),
    request.headers,
    textOf(form, 'code'),
  );
  setCookies(request, session.cookies);
  const value = contact.kind === 'phone' ? before.phone : before.email;
  const former = value === undefined || value === contact.value ? undefined : { ...contact, value };
  await tellOwner(ctx, session.accountId, 'contactChanged', former);
  return { redirect: next || `${sitePath(lang, '/account')}?done=contact` };
}

interface ContactsProps {
  readonly lang: Language;
  readonly form: FormState;
  readonly account: Account;
  readonly channels: OpenChannels;
  readonly next: string;
}

function Contacts({ lang, form, account, channels, next }: ContactsProps): ReactNode {
  const zh = lang === 'zh';
  const unproven =
    account.phone !== undefined && !account.phoneVerified
      ? account.phone
      : account.email !== undefined && !account.emailVerified
        ? account.email
        : undefined;
  const shown = form.values['contact'] === undefined ? { ...form, values: { contact: unproven ?? '' } } : form;
  return (
    <PageFrame
      lang={lang}
      title={zh ? '手机号与邮箱' : 'Phone and e-mail'}
      crumbs={[
        { label: zh ? '我的账户' : 'My account', href: sitePath(lang, '/account') },
        { label: zh ? '手机号与邮箱' : 'Phone and e-mail' },
      ]}
      lead={
        <p>
          {zh
            ? '用来登录和接收通知，不会公开。换号时，验证码发往新号码，旧号码会收到提醒。'
            : 'For signing in and for notices; never shown publicly. When you change one, the code goes to the new one and a notice to the old.'}
        </p>
      }
      notice={
        <>
          {unproven !== undefined && anyOpen(channels) && (
            <Notice lang={lang} tone="warning" title={zh ? '您的联系方式还没有验证' : 'Your contact is not proven yet'}>
              <p>
                {zh
                  ? '请在下面获取验证码；验证之后才能用它接收通知和找回密码。'
                  : 'Get a code below; only a proven contact receives notices and lets you back in.'}
              </p>
            </Notice>
          )}
          <ErrorSummary lang={lang} errors={form.errors} />
        </>
      }
    >
      <ContactTable lang={lang} account={account} />
      {anyOpen(channels) ? (
        <Section id="new-contact" title={zh ? '更换、添加或验证' : 'Change, add or prove'}>
          <form method="post" action={sitePath(lang, HERE)} noValidate>
            {next !== '' && <input type="hidden" name="next" value={next} />}
            <ContactField lang={lang} form={shown} channels={channels} />
            <Actions>
              <Button>{zh ? '获取验证码' : 'Send me a code'}</Button>
            </Actions>
          </form>
        </Section>
      ) : (
        <p>
          {zh
            ? '本平台尚未开通短信和邮件，暂时不能更改联系方式。'
            : 'Neither text messages nor e-mail are set up here, so contacts cannot be changed at present.'}
        </p>
      )}
      {next !== '' && (
        <p>
          <a href={next}>{zh ? '以后再说' : 'Not now'}</a>
        </p>
      )}
    </PageFrame>
  );
}
