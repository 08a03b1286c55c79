import type { ReactNode } from 'react';
import {
  Actions,
  Button,
  DataTable,
  DescriptionList,
  EmptyState,
  ErrorSummary,
  LinkButton,
  Notice,
  PageFrame,
  Section,
  Tag,
} from '#design/site';
import { ROLE_LABELS } from '#kernel/roles';
import { findAccounts, maskContact, type Account } from '#platform/auth';
import type { Actor, Context } from '#platform/context';
import type { Language, PageInput, SitePage, SiteView } from '#platform/http';
import type { Installation } from '#platform/installation';
import { callerOf, setCookies } from '../http.ts';
import { organisationCookie } from '../identify.ts';
import { removeMember } from '../members.ts';
import { DUTY_LABELS, KIND_LABELS, STATE_LABELS, type Membership, type OrganisationState } from '../model.ts';
import { listMemberships } from '../store.ts';
import { switchOrganisation } from '../switch-organisation.ts';
import { EMPTY, errorsOf, textOf, TextField, type FormState } from './form.tsx';
import { sitePath } from './paths.ts';
import { passwordOf } from './sign-in.tsx';

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
        await switchOrganisation(ctx, organisationId);
        setCookies(input.request, [organisationCookie(organisationId, secure)]);
        return back(input, 'switched');
      },
    },
    {
      method: 'POST',
      path: '/account/leave',
      right: 'account.manage',
      render: async (ctx, input) => {
        try {
          await removeMember(ctx, textOf(input.form, 'organisationId'), ctx.actor.accountId!);
          return back(input, 'left');
        } catch (error) {
          return accountView(ctx, input, { values: {}, errors: errorsOf(error, input.lang, 'organisations') });
        }
      },
    },
    {
      method: 'POST',
      path: '/account/password',
      right: 'account.manage',
      perMinute: 20,
      render: async (ctx, input) => {
        const { form, lang, request } = input;
        try {
          const current = passwordOf(form, 'current');
          const next = passwordOf(form, 'password');
          setCookies(request, await auth.changePassword(callerOf(ctx, request), request.headers, current, next));
          return back(input, 'password');
        } catch (error) {
          return accountView(ctx, input, { values: {}, errors: errorsOf(error, lang, 'current') });
        }
      },
    },
  ];
}

async function accountView(ctx: Context, { lang, query }: PageInput, form: FormState): Promise<SiteView> {
  const accountId = ctx.actor.accountId!;
  const memberships = await listMemberships(ctx.db, ctx.tenant.id, accountId);
  const account = (await findAccounts(ctx.db, [accountId])).get(accountId);
  return {
    ...(form.errors.length > 0 && { status: 422 }),
    title: lang === 'zh' ? '我的账户' : 'My account',
    noIndex: true,
    element: (
      <AccountPage
        lang={lang}
        actor={ctx.actor}
        account={account}
        memberships={memberships}
        form={form}
        done={DONE[String(query['done'])]?.[lang]}
      />
    ),
  };
}

const DONE: Readonly<Record<string, { zh: string; en: string }>> = {
  switched: { zh: '已切换所代表的机构。', en: 'You now act for the chosen organisation.' },
  left: { zh: '已退出该机构。', en: 'You have left the organisation.' },
  password: {
    zh: '密码已更改，其他设备上的登录已全部退出。',
    en: 'The password was changed; other devices were signed out.',
  },
  joined: {
    zh: '机构已登记，核验通过后即可发布信息。',
    en: 'The organisation is registered and waits for verification.',
  },
};

const STATE_TONES = {
  pending: 'warning',
  verified: 'success',
  refused: 'danger',
  suspended: 'danger',
} as const satisfies Record<OrganisationState, string>;

interface AccountPageProps {
  readonly lang: Language;
  readonly actor: Actor;
  readonly account: Account | undefined;
  readonly memberships: readonly Membership[];
  readonly form: FormState;
  readonly done: string | undefined;
}

function AccountPage({ lang, actor, account, memberships, form, done }: AccountPageProps): ReactNode {
  const zh = lang === 'zh';
  const contact = account?.phone ?? account?.email;
  const notice =
    done === undefined ? (
      <ErrorSummary lang={lang} errors={form.errors} />
    ) : (
      <Notice lang={lang} tone="success" live title={done} />
    );
  return (
    <PageFrame lang={lang} title={zh ? '我的账户' : 'My account'} notice={notice}>
      <DescriptionList
        items={[
          { term: zh ? '姓名' : 'Name', description: actor.name },
          ...(contact === undefined ? [] : [{ term: zh ? '登录账号' : 'Sign-in', description: maskContact(contact) }]),
          { term: zh ? '当前身份' : 'Acting as', description: ROLE_LABELS[actor.role][lang] },
          ...(actor.organisationName === undefined
            ? []
            : [{ term: zh ? '所代表的机构' : 'For', description: actor.organisationName }]),
        ]}
      />
      <Section id="organisations" title={zh ? '我的机构' : 'My organisations'}>
        <Memberships lang={lang} current={actor.organisationId} memberships={memberships} />
        <Actions>
          <LinkButton look="plain" href={sitePath(lang, '/join')}>
            {zh ? '登记新机构' : 'Register an organisation'}
          </LinkButton>
        </Actions>
      </Section>
      {contact !== undefined && <PasswordForm lang={lang} form={form} />}
      <form method="post" action={sitePath(lang, '/sign-out')}>
        <Actions>
          <Button look="plain">{zh ? '退出登录' : 'Sign out'}</Button>
        </Actions>
      </form>
    </PageFrame>
  );
}

interface MembershipsProps {
  readonly lang: Language;
  readonly current: string | undefined;
  readonly memberships: readonly Membership[];
}

function Memberships({ lang, current, memberships }: MembershipsProps): ReactNode {
  const zh = lang === 'zh';
  if (memberships.length === 0)
    return (
      <EmptyState title={zh ? '您还不属于任何机构' : 'You belong to no organisation yet'}>
        <p>
          {zh
            ? '可以登记自己的机构，或请机构管理员把您加为成员。'
            : 'Register yours, or ask its administrator to add you.'}
        </p>
      </EmptyState>
    );
  return (
    <DataTable
      caption={zh ? '我的机构' : 'My organisations'}
      rows={memberships}
      rowKey={(one) => one.organisationId}
      columns={[
        { key: 'name', title: zh ? '机构' : 'Organisation', cell: (one) => one.name },
        { key: 'kind', title: zh ? '类别' : 'Kind', cell: (one) => KIND_LABELS[one.kind][lang] },
        {
          key: 'state',
          title: zh ? '状态' : 'State',
          cell: (one) => <Tag tone={STATE_TONES[one.state]}>{STATE_LABELS[one.state][lang]}</Tag>,
        },
        { key: 'duty', title: zh ? '职责' : 'Duty', cell: (one) => DUTY_LABELS[one.duty][lang] },
        {
          key: 'act',
          title: zh ? '操作' : 'Actions',
          cell: (one) => {
            const leads = one.organisationId === current;
            const label = leads ? (zh ? '退出机构' : 'Leave') : zh ? '切换到此机构' : 'Act for it';
            return (
              <form method="post" action={sitePath(lang, leads ? '/account/leave' : '/account/organisation')}>
                <Button look="plain" name="organisationId" value={one.organisationId}>
                  {label}
                </Button>
              </form>
            );
          },
        },
      ]}
    />
  );
}

function PasswordForm({ lang, form }: { readonly lang: Language; readonly form: FormState }): ReactNode {
  const zh = lang === 'zh';
  return (
    <Section id="change-password" title={zh ? '更改密码' : 'Change password'}>
      <form method="post" action={sitePath(lang, '/account/password')} noValidate>
        <TextField
          lang={lang}
          form={form}
          name="current"
          type="password"
          label={zh ? '当前密码' : 'Present password'}
          autoComplete="current-password"
        />
        <TextField
          lang={lang}
          form={form}
          name="password"
          type="password"
          label={zh ? '新密码' : 'New password'}
          autoComplete="new-password"
        />
        <Actions>
          <Button look="plain">{zh ? '更改密码' : 'Change password'}</Button>
        </Actions>
      </form>
    </Section>
  );
}
