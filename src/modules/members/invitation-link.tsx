import type { ReactNode } from 'react';
import { CheckboxGroup, DescriptionList, Field, LinkButton, Actions, Prose, TextInput } from '#design/site';
import { failure } from '#kernel/errors';
import type { AccountId } from '#kernel/ids';
import { civilMinute } from '#kernel/time';
import type { Link, LinkAct, LinkView, LinkVisit } from '#modules/notices';
import { DUTY_LABELS, findOrganisation, KIND_LABELS, type Organisation } from '#modules/organisations';
import { callerOf, findAccountByContact, findAccounts, type Auth, type Contact, type Session } from '#platform/auth';
import type { Context } from '#platform/context';
import type { Language, PageInput, Redirect } from '#platform/http';
import { declineInvitation, joinByInvitation, lockOpenInvitation } from './answer-invitation.ts';
import { failures } from './contract.ts';
import { INVITATION_PURPOSE } from './invite-member.ts';
import type { Invitation } from './model.ts';
import { sitePath, textOf } from './site/forms.ts';
import { findInvitation } from './store.ts';

/** Records that somebody agreed to the terms when the account was made; the module that keeps consents hands it over. */
export type RecordConsent = (ctx: Context, accountId: AccountId) => Promise<void>;

/**
 * 邀请 by link. Holding the link proves the contact it was sent to: a person without an account gets one with that contact.
 * A person who has one signs in as ever, because a link that lies about for a week is no key to an existing account.
 */
export function invitationAct(auth: Auth, recordConsent: RecordConsent): LinkAct {
  return {
    purpose: INVITATION_PURPOSE,
    label: { zh: '加入机构的邀请', en: 'Invitation to an organisation' },
    failures,
    show: (ctx, link, visit) => showInvitation(ctx, auth, link, visit),
    perform: (ctx, link, form, visit) => answerInvitation(ctx, { auth, recordConsent }, link, form, visit),
  };
}

const contactOf = (link: Link): Contact | undefined => ('contact' in link.to ? link.to.contact : undefined);

async function showInvitation(ctx: Context, auth: Auth, link: Link, visit: LinkVisit): Promise<LinkView> {
  const { lang } = visit;
  const zh = lang === 'zh';
  const invitation = await findInvitation(ctx.db, ctx.tenant.id, link.subject.id);
  const organisation =
    invitation === undefined ? undefined : await findOrganisation(ctx.db, ctx.tenant.id, invitation.organisationId);
  if (invitation?.state !== 'pending' || organisation === undefined) return endedView(lang);
  const session = await auth.session(visit.request.headers);
  const title = zh ? `“${organisation.name}”邀请您加入` : `Invitation from ${organisation.name}`;
  const facts = (
    <Facts lang={lang} invitation={invitation} organisation={organisation} inviter={await inviterOf(ctx, invitation)} />
  );
  const decline = { label: zh ? '谢绝' : 'Decline', choice: 'decline', look: 'plain' as const };
  if (session !== undefined)
    return {
      title,
      element: (
        <>
          {facts}
          <Prose>
            <p>
              {zh
                ? `将以您现在登录的账户（${session.name}）加入。`
                : `You will join as ${session.name}, as you are signed in.`}
            </p>
          </Prose>
        </>
      ),
      buttons: [{ label: zh ? '加入' : 'Join', choice: 'accept' }, decline],
    };
  const contact = contactOf(link);
  const known = contact === undefined ? undefined : await findAccountByContact(ctx.db, contact);
  if (known !== undefined)
    return {
      title,
      element: (
        <>
          {facts}
          <SignInFirst visit={visit} />
        </>
      ),
      buttons: [decline],
    };
  return {
    title,
    element: facts,
    fields: <NewPerson visit={visit} />,
    buttons: [{ label: zh ? '加入' : 'Join', choice: 'accept' }, decline],
  };
}

const endedView = (lang: Language): LinkView => ({
  title: lang === 'zh' ? '这份邀请已经结束' : 'This invitation has ended',
  element: (
    <Prose>
      <p>{failures['member.invitationEnded']![lang]}</p>
    </Prose>
  ),
  buttons: [],
});

async function inviterOf(ctx: Context, { invitedBy }: Invitation): Promise<string> {
  return (await findAccounts(ctx.db, [invitedBy])).get(invitedBy)?.name ?? '';
}

interface FactsProps {
  readonly lang: Language;
  readonly invitation: Invitation;
  readonly organisation: Organisation;
  readonly inviter: string;
}

function Facts({ lang, invitation, organisation, inviter }: FactsProps): ReactNode {
  const zh = lang === 'zh';
  return (
    <DescriptionList
      items={[
        {
          term: zh ? '机构' : 'Organisation',
          description: `${organisation.name}（${KIND_LABELS[organisation.kind][lang]}）`,
        },
        { term: zh ? '职责' : 'Duty', description: DUTY_LABELS[invitation.duty][lang] },
        { term: zh ? '邀请人' : 'Invited by', description: inviter },
        { term: zh ? '发给' : 'Sent to', description: invitation.contactShown },
        { term: zh ? '有效期至' : 'Valid until', description: civilMinute(invitation.expiresAt) },
      ]}
    />
  );
}

function SignInFirst({ visit: { lang, path } }: { readonly visit: LinkVisit }): ReactNode {
  const zh = lang === 'zh';
  return (
    <>
      <Prose>
        <p>
          {zh
            ? '这个手机号或邮箱已有账户。请先登录，登录后回到这里即可加入。'
            : 'There is an account with this phone number or address. Sign in first; you come back here.'}
        </p>
      </Prose>
      <Actions>
        <LinkButton href={`${sitePath(lang, '/sign-in')}?next=${encodeURIComponent(path)}`}>
          {zh ? '登录后加入' : 'Sign in and join'}
        </LinkButton>
      </Actions>
    </>
  );
}

function NewPerson({ visit: { lang, values, errors } }: { readonly visit: LinkVisit }): ReactNode {
  const zh = lang === 'zh';
  const errorOf = (name: string) => errors.find((one) => one.name === name)?.message;
  return (
    <>
      <Field
        lang={lang}
        name="name"
        label={zh ? '您的姓名' : 'Your name'}
        hint={
          zh
            ? '同事会看到这个名字。以后用收到链接的手机号或邮箱登录。'
            : 'Your colleagues see it. Later you sign in with the number or address that got this link.'
        }
        error={errorOf('name')}
      >
        {(control) => (
          <TextInput {...control} autoComplete="name" maxLength={60} defaultValue={values['name']} width="medium" />
        )}
      </Field>
      <CheckboxGroup
        lang={lang}
        name="terms"
        label={zh ? '使用约定' : 'Terms'}
        error={errorOf('terms')}
        choices={[
          {
            value: 'yes',
            label: zh
              ? '我已阅读并同意使用约定和个人信息保护说明'
              : 'I have read the terms and the privacy notice and agree',
          },
        ]}
        chosen={values['terms'] === 'yes' ? ['yes'] : []}
      />
      <Prose>
        <p>
          <a href={sitePath(lang, '/terms')}>{zh ? '使用约定' : 'Terms'}</a>
          {' · '}
          <a href={sitePath(lang, '/privacy')}>{zh ? '个人信息保护说明' : 'Privacy notice'}</a>
        </p>
      </Prose>
    </>
  );
}

interface Parts {
  readonly auth: Auth;
  readonly recordConsent: RecordConsent;
}

async function answerInvitation(
  ctx: Context,
  parts: Parts,
  link: Link,
  form: PageInput['form'],
  visit: LinkVisit,
): Promise<LinkView | Redirect> {
  const invitation = await lockOpenInvitation(ctx, link.subject.id);
  if (textOf(form, 'choice') === 'decline') {
    await declineInvitation(ctx, invitation);
    return declinedView(visit.lang);
  }
  const session = await parts.auth.session(visit.request.headers);
  if (session !== undefined) {
    await joinByInvitation(actingAs(ctx, session), invitation, session.accountId);
    return { redirect: '/app' };
  }
  return joinAsNewPerson(ctx, parts, link, form, visit, invitation);
}

const actingAs = (ctx: Context, { accountId, name }: Pick<Session, 'accountId' | 'name'>): Context =>
  ctx.as({ ...ctx.actor, accountId, name });

const declinedView = (lang: Language): LinkView => ({
  title: lang === 'zh' ? '已谢绝' : 'Declined',
  element: (
    <Prose>
      <p>
        {lang === 'zh' ? '已谢绝这份邀请，不用再做什么。' : 'You declined the invitation. There is nothing left to do.'}
      </p>
    </Prose>
  ),
});

/** The account is made outside of this transaction, so it is taken back when the rest does not succeed. */
async function joinAsNewPerson(
  ctx: Context,
  { auth, recordConsent }: Parts,
  link: Link,
  form: PageInput['form'],
  visit: LinkVisit,
  invitation: Invitation,
): Promise<Redirect> {
  const contact = contactOf(link);
  if (contact === undefined) throw failure('member.invitationEnded');
  const name = requireNewPerson(form);
  const accountId = await auth.createAccount({ name, contact, verified: true });
  if (accountId === undefined) throw failure('account.exists');
  try {
    const acting = actingAs(ctx, { accountId, name });
    await joinByInvitation(acting, invitation, accountId);
    await recordConsent(acting, accountId);
    const proof = { accountId, method: 'link', strength: 'single' } as const;
    const admission = await auth.admit(callerOf(ctx, visit.request), visit.request.headers, proof);
    const cookies = admission.kind === 'session' ? admission.session.cookies : admission.cookies;
    for (const cookie of cookies) visit.request.setHeader('set-cookie', cookie);
    return { redirect: '/app' };
  } catch (error) {
    await auth.discardAccount(accountId);
    throw error;
  }
}

function requireNewPerson(form: PageInput['form']): string {
  const name = textOf(form, 'name');
  const errors = [
    ...(name === '' || name.length > 60 ? [{ field: 'name', zh: '请填写您的姓名', en: 'Enter your name' }] : []),
    ...(textOf(form, 'terms') === 'yes'
      ? []
      : [{ field: 'terms', zh: '请阅读并勾选同意', en: 'Please read and agree' }]),
  ];
  if (errors.length > 0) throw failure('request.invalid', {}, errors);
  return name;
}
