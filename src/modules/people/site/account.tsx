import type { ReactNode } from 'react';
import { Actions, Button, DescriptionList, ErrorSummary, LinkButton, Notice, PageFrame, Section } from '#design/site';
import { ROLE_LABELS, type Role } from '#kernel/roles';
import {
  describeSession,
  listMemberships,
  organisationCookie,
  switchOrganisation,
  type Membership,
} from '#modules/organisations';
import { findAccounts, maskContact, setLanguage, setName, type Account } from '#platform/auth';
import type { Actor, Context } from '#platform/context';
import type { Language, PageInput, SitePage, SiteView } from '#platform/http';
import type { Installation } from '#platform/installation';
import { EMPTY, localPath, SelectField, sitePath, TextField, textOf, type FormState } from '../../site-form.tsx';
import { listProviders } from '../oidc-providers.ts';
import { setCookies } from '../welcome.ts';
import { queryText, viewOf } from './kit.tsx';
import { Memberships } from './memberships.tsx';

/** Who I am, for whom I act, and where the rest is. */
export function accountPages({ auth, config }: Installation): SitePage[] {
  const secure = config.publicUrl?.startsWith('https:') ?? false;
  const back = ({ lang }: PageInput, done: string) => ({ redirect: `${sitePath(lang, '/account')}?done=${done}` });
  return [
    {
      method: 'GET',
      path: '/account',
      right: 'account.manage',
      render: (ctx, input) => accountView(ctx, input, EMPTY),
    },
    {
      method: 'POST',
      path: '/account/organisation',
      right: 'account.manage',
      render: async (ctx, input) => {
        const organisationId = textOf(input.form, 'organisationId');
        await switchOrganisation(ctx, await auth.session(input.request.headers), organisationId);
        setCookies(input.request, [organisationCookie(organisationId, secure)]);
        const next = localPath(textOf(input.form, 'next'), '');
        return next === '' ? back(input, 'switched') : { redirect: next };
      },
    },
    {
      method: 'POST',
      path: '/account/name',
      right: 'account.manage',
      render: async (ctx, input) => {
        const name = textOf(input.form, 'name');
        const language = textOf(input.form, 'language') === 'en' ? 'en' : 'zh';
        if (name === '' || name.length > 50) {
          const message = input.lang === 'zh' ? '请填写姓名，不超过 50 个字' : 'Enter your name, 50 characters at most';
          return accountView(ctx, input, { values: { name, language }, errors: [{ name: 'name', message }] });
        }
        const accountId = ctx.actor.accountId!;
        await setName(ctx.db, accountId, name, ctx.now);
        await setLanguage(ctx.db, accountId, language);
        if (name !== ctx.actor.name) await ctx.audit('account.rename', { kind: 'account', id: accountId });
        return back(input, 'name');
      },
    },
  ];
}

async function accountView(ctx: Context, input: PageInput, form: FormState): Promise<SiteView> {
  const { lang } = input;
  const accountId = ctx.actor.accountId!;
  const account = (await findAccounts(ctx.db, [accountId])).get(accountId);
  const { needs } = await describeSession(ctx, ctx.actor, false);
  const props: AccountPageProps = {
    lang,
    actor: ctx.actor,
    account,
    memberships: await listMemberships(ctx.db, ctx.tenant.id, accountId),
    form,
    needsFactor: needs === 'enrolment',
    provided: (await listProviders(ctx)).length > 0,
    done: DONE[queryText(input, 'done')]?.[lang],
  };
  return viewOf(lang === 'zh' ? '我的账户' : 'My account', form, <AccountPage {...props} />);
}

const DONE: Readonly<Record<string, { zh: string; en: string }>> = {
  switched: { zh: '已切换所代表的机构。', en: 'You now act for the chosen organisation.' },
  left: { zh: '已退出该机构。', en: 'You have left the organisation.' },
  name: { zh: '已保存。', en: 'Saved.' },
  contact: { zh: '联系方式已更新。', en: 'Your contact was updated.' },
  joined: {
    zh: '机构已登记，核验通过后即可发布信息。',
    en: 'The organisation is registered and waits for verification.',
  },
};

interface AccountPageProps {
  readonly lang: Language;
  readonly actor: Actor;
  readonly account: Account | undefined;
  readonly memberships: readonly Membership[];
  readonly form: FormState;
  readonly needsFactor: boolean;
  readonly provided: boolean;
  readonly done: string | undefined;
}

function AccountPage(props: AccountPageProps): ReactNode {
  const { lang, actor, memberships, form, done, needsFactor } = props;
  const zh = lang === 'zh';
  return (
    <PageFrame
      lang={lang}
      title={zh ? '我的账户' : 'My account'}
      notice={
        <>
          {done === undefined ? (
            <ErrorSummary lang={lang} errors={form.errors} />
          ) : (
            <Notice lang={lang} tone="success" live title={done} />
          )}
          {needsFactor && <NeedsFactor lang={lang} />}
        </>
      }
    >
      <Identity {...props} />
      <Section id="organisations" title={zh ? '我的机构' : 'My organisations'}>
        <Memberships lang={lang} current={actor.organisationId} memberships={memberships} />
        <Actions>
          <LinkButton look="plain" href={sitePath(lang, '/join')}>
            {zh ? '登记新机构' : 'Register an organisation'}
          </LinkButton>
        </Actions>
      </Section>
      <Places {...props} />
      <NameForm {...props} />
      <form method="post" action={sitePath(lang, '/sign-out')}>
        <Actions>
          <Button look="plain">{zh ? '退出登录' : 'Sign out'}</Button>
        </Actions>
      </form>
    </PageFrame>
  );
}

function NeedsFactor({ lang }: { readonly lang: Language }): ReactNode {
  const zh = lang === 'zh';
  return (
    <Notice lang={lang} tone="warning" title={zh ? '还差一步：第二道验证' : 'One step left: a second factor'}>
      <p>
        <a href={sitePath(lang, '/account/second-factor')}>
          {zh ? '设置或完成第二道验证' : 'Set up or prove your second factor'}
        </a>
        {zh ? '，之后才能以主管部门或管理员的身份办理。' : ', and you can act as officer or administrator.'}
      </p>
    </Notice>
  );
}

function Identity({ lang, actor, account }: AccountPageProps): ReactNode {
  const zh = lang === 'zh';
  const contact = (value: string, verified: boolean): string =>
    `${maskContact(value)}${verified ? '' : zh ? '（未验证）' : ' (not proven)'}`;
  return (
    <>
      <DescriptionList
        items={[
          { term: zh ? '姓名' : 'Name', description: account?.name ?? actor.name },
          ...(account?.phone === undefined
            ? []
            : [{ term: zh ? '手机号' : 'Phone', description: contact(account.phone, account.phoneVerified) }]),
          ...(account?.email === undefined
            ? []
            : [{ term: zh ? '邮箱' : 'E-mail', description: contact(account.email, account.emailVerified) }]),
          { term: zh ? '当前身份' : 'Acting as', description: ROLE_LABELS[actor.role][lang] },
          ...(actor.organisationName === undefined
            ? []
            : [{ term: zh ? '所代表的机构' : 'For', description: actor.organisationName }]),
        ]}
      />
      <Actions>
        <LinkButton look="plain" href={sitePath(lang, '/account/security')}>
          {zh ? '账户安全' : 'Security'}
        </LinkButton>
        <LinkButton look="plain" href={sitePath(lang, '/account/contacts')}>
          {zh ? '手机号与邮箱' : 'Phone and e-mail'}
        </LinkButton>
      </Actions>
    </>
  );
}

/** Pages of other modules about the same person. */
const PLACES: readonly {
  readonly path: `/${string}`;
  readonly zh: string;
  readonly en: string;
  readonly roles?: readonly Role[];
  /** Only where the region has an outside identity provider. */
  readonly provided?: true;
}[] = [
  { path: '/account/profile', zh: '我的技能与意愿', en: 'My skills and wishes', roles: ['learner', 'expert'] },
  { path: '/account/expert', zh: '我的专家名录', en: 'My expert record', roles: ['expert'] },
  { path: '/account/searches', zh: '我的搜索', en: 'My searches' },
  { path: '/account/cases', zh: '我的申请', en: 'My applications' },
  { path: '/account/invitations', zh: '收到的邀请', en: 'Invitations' },
  { path: '/account/requests', zh: '我的加入申请', en: 'My requests to join' },
  { path: '/account/messages', zh: '消息', en: 'Messages' },
  { path: '/account/notices', zh: '通知方式', en: 'How I am told' },
  { path: '/account/sign-on', zh: '单点登录', en: 'Single sign-on', provided: true },
  { path: '/account/privacy', zh: '我的个人信息', en: 'My personal data' },
  { path: '/account/guardians', zh: '监护人', en: 'Guardians', roles: ['learner'] },
];

function Places({ lang, actor, provided }: AccountPageProps): ReactNode {
  const zh = lang === 'zh';
  const places = PLACES.filter(
    (place) => (place.roles?.includes(actor.role) ?? true) && (place.provided !== true || provided),
  );
  if (places.length === 0) return null;
  return (
    <Section id="places" title={zh ? '更多' : 'More'}>
      <ul>
        {places.map((place) => (
          <li key={place.path}>
            <a href={sitePath(lang, place.path)}>{place[lang]}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function NameForm({ lang, form, account }: AccountPageProps): ReactNode {
  const zh = lang === 'zh';
  const known = { name: account?.name ?? '', language: account?.language ?? 'zh' };
  const shown: FormState = { ...form, values: { ...known, ...form.values } };
  return (
    <Section id="personal" title={zh ? '姓名与语言' : 'Name and language'}>
      <form method="post" action={sitePath(lang, '/account/name')} noValidate>
        <TextField
          lang={lang}
          form={shown}
          name="name"
          label={zh ? '姓名' : 'Name'}
          autoComplete="name"
          maxLength={50}
          width="medium"
        />
        <SelectField
          lang={lang}
          form={shown}
          name="language"
          label={zh ? '登录后的语言' : 'Language after signing in'}
          choices={[
            { value: 'zh', label: '中文' },
            { value: 'en', label: 'English' },
          ]}
        />
        <Actions>
          <Button look="plain">{zh ? '保存' : 'Save'}</Button>
        </Actions>
      </form>
    </Section>
  );
}
