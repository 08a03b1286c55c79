import type { ReactNode } from 'react';
import { Actions, Button, DataTable, DescriptionList, LinkButton, Notice, PageFrame, Section } from '#design/site';
import { isUuid } from '#kernel/ids';
import type { Page } from '#kernel/paging';
import { civilMinute } from '#kernel/time';
import {
  endSession,
  endSessions,
  listPasskeys,
  listSessions,
  listSignIns,
  type FactorState,
  type Passkey,
  type SessionEntry,
  type SignInEntry,
} from '#platform/auth';
import type { Context } from '#platform/context';
import type { Language, PageInput, SitePage, SiteView } from '#platform/http';
import type { Installation } from '#platform/installation';
import { EMPTY, sitePath, textOf } from '../../site-form.tsx';
import { Log, Sessions } from './devices.tsx';
import { queryText, viewOf } from './kit.tsx';

const HERE = '/account/security';
const PAGE_SIZE = 20;

/** What proves the account, where it is signed in, and who came in or failed to. */
export function securityPages(installation: Installation): SitePage[] {
  const { auth } = installation;
  const done = ({ lang }: PageInput, word: string) => ({ redirect: `${sitePath(lang, HERE)}?done=${word}` });
  return [
    {
      method: 'GET',
      path: HERE,
      right: 'account.manage',
      render: (ctx, input) => securityView(installation, ctx, input),
    },
    {
      method: 'POST',
      path: '/account/sessions/end',
      right: 'account.manage',
      render: async (ctx, input) => {
        const id = textOf(input.form, 'id');
        if (isUuid(id) && (await endSession(ctx.db, ctx.actor.accountId!, id)))
          await ctx.audit('session.revoke', { kind: 'account', id: ctx.actor.accountId! });
        return done(input, 'ended');
      },
    },
    {
      method: 'POST',
      path: '/account/sessions/end-others',
      right: 'account.manage',
      render: async (ctx, input) => {
        const accountId = ctx.actor.accountId!;
        const session = await auth.session(input.request.headers);
        const ended = await endSessions(ctx.db, accountId, session?.id);
        await ctx.audit('session.revoke', { kind: 'account', id: accountId }, { sessions: ended });
        return done(input, 'endedOthers');
      },
    },
  ];
}

async function securityView({ auth }: Installation, ctx: Context, input: PageInput): Promise<SiteView> {
  const { lang, request, path } = input;
  const accountId = ctx.actor.accountId!;
  const cursor = queryText(input, 'cursor') || undefined;
  const session = await auth.session(request.headers);
  const props: SecurityProps = {
    lang,
    path,
    done: DONE[queryText(input, 'done')]?.[lang],
    password: await auth.hasPassword(accountId),
    factors: await auth.factorState(accountId),
    passkeys: await listPasskeys(ctx.db, accountId),
    sessions: await listSessions(ctx.db, accountId, ctx.now),
    current: session?.id,
    log: await listSignIns(ctx.db, accountId, { limit: PAGE_SIZE, cursor }),
    further: cursor !== undefined,
  };
  return viewOf(lang === 'zh' ? '账户安全' : 'Security', EMPTY, <Security {...props} />);
}

const DONE: Readonly<Record<string, { zh: string; en: string }>> = {
  ended: { zh: '已让该设备退出登录。', en: 'That device was signed out.' },
  endedOthers: { zh: '其他设备已全部退出登录。', en: 'All other devices were signed out.' },
  password: {
    zh: '密码已设置，其他设备上的登录已全部退出。',
    en: 'The password was set; other devices were signed out.',
  },
  passwordRemoved: { zh: '密码已移除，今后用验证码登录。', en: 'The password was removed; you sign in with codes.' },
  totp: {
    zh: '动态口令已启用，其他设备已退出登录。',
    en: 'The authenticator is set up; other devices were signed out.',
  },
  totpRemoved: { zh: '动态口令已停用。', en: 'The authenticator was removed.' },
  passkey: { zh: '通行密钥已添加，其他设备已退出登录。', en: 'The passkey was added; other devices were signed out.' },
  passkeyRemoved: { zh: '通行密钥已移除。', en: 'The passkey was removed.' },
};

interface SecurityProps {
  readonly lang: Language;
  readonly path: string;
  readonly done: string | undefined;
  readonly password: boolean;
  readonly factors: FactorState;
  readonly passkeys: readonly Passkey[];
  readonly sessions: readonly SessionEntry[];
  readonly current: string | undefined;
  readonly log: Page<SignInEntry>;
  readonly further: boolean;
}

function Security(props: SecurityProps): ReactNode {
  const { lang, done } = props;
  const zh = lang === 'zh';
  const title = zh ? '账户安全' : 'Security';
  return (
    <PageFrame
      lang={lang}
      title={title}
      crumbs={[{ href: sitePath(lang, '/account'), label: zh ? '我的账户' : 'My account' }, { label: title }]}
      notice={done !== undefined && <Notice lang={lang} tone="success" live title={done} />}
    >
      <Password {...props} />
      <Factors {...props} />
      <Sessions {...props} />
      <Log {...props} />
    </PageFrame>
  );
}

function Password({ lang, password }: SecurityProps): ReactNode {
  const zh = lang === 'zh';
  return (
    <Section id="password" title={zh ? '密码' : 'Password'}>
      <p>
        {password
          ? zh
            ? '已设置。只在怀疑泄露时才需要更换，不必定期更换。'
            : 'Set. Change it when you suspect a leak; there is no need to change it by the calendar.'
          : zh
            ? '没有密码，用验证码登录。'
            : 'None; you sign in with codes.'}
      </p>
      <Actions>
        <LinkButton look="plain" href={sitePath(lang, '/account/password')}>
          {password ? (zh ? '更改或移除密码' : 'Change or remove') : zh ? '设置密码' : 'Set a password'}
        </LinkButton>
      </Actions>
    </Section>
  );
}

function Factors({ lang, factors, passkeys }: SecurityProps): ReactNode {
  const zh = lang === 'zh';
  const any = factors.totp || factors.passkeys > 0;
  const on = (since: Date): string => (zh ? `${civilMinute(since)} 启用` : `since ${civilMinute(since)}`);
  return (
    <Section id="second-factor" title={zh ? '第二道验证' : 'Second factor'}>
      <DescriptionList
        items={[
          {
            term: zh ? '动态口令' : 'Authenticator app',
            description: factors.totpSince === null ? (zh ? '未启用' : 'not set up') : on(factors.totpSince),
          },
          {
            term: zh ? '通行密钥' : 'Passkeys',
            description:
              passkeys.length === 0 ? (zh ? '没有' : 'none') : zh ? `${passkeys.length} 个` : passkeys.length,
          },
          ...(any
            ? [
                {
                  term: zh ? '恢复码' : 'Recovery codes',
                  description: zh ? `还剩 ${factors.recoveryCodes} 个` : `${factors.recoveryCodes} left`,
                },
              ]
            : []),
        ]}
      />
      {passkeys.length > 0 && <Passkeys lang={lang} passkeys={passkeys} />}
      <Actions>
        {!factors.totp && (
          <LinkButton look="plain" href={sitePath(lang, '/account/totp')}>
            {zh ? '启用动态口令' : 'Set up an authenticator'}
          </LinkButton>
        )}
        <LinkButton look="plain" href={sitePath(lang, '/account/passkeys')}>
          {zh ? '添加通行密钥' : 'Add a passkey'}
        </LinkButton>
      </Actions>
      {any && (
        <form method="post" action={sitePath(lang, '/account/recovery-codes')}>
          <Actions>
            <Button look="plain">{zh ? '重新生成恢复码' : 'New recovery codes'}</Button>
            {factors.totp && (
              <Button look="danger" formAction={sitePath(lang, '/account/totp/remove')}>
                {zh ? '停用动态口令' : 'Remove the authenticator'}
              </Button>
            )}
          </Actions>
        </form>
      )}
    </Section>
  );
}

function Passkeys({ lang, passkeys }: { readonly lang: Language; readonly passkeys: readonly Passkey[] }): ReactNode {
  const zh = lang === 'zh';
  return (
    <DataTable
      caption={zh ? '我的通行密钥' : 'My passkeys'}
      rows={passkeys}
      rowKey={(key) => key.id}
      columns={[
        { key: 'name', title: zh ? '名称' : 'Name', cell: (key) => key.name },
        { key: 'host', title: zh ? '网站' : 'Site', cell: (key) => key.host },
        {
          key: 'used',
          title: zh ? '上次使用' : 'Last used',
          cell: (key) => (key.lastUsedAt === null ? (zh ? '还没有' : 'never') : civilMinute(key.lastUsedAt)),
        },
        {
          key: 'act',
          title: zh ? '操作' : 'Actions',
          cell: (key) => (
            <form method="post" action={sitePath(lang, '/account/passkeys/remove')}>
              <Button look="plain" name="id" value={key.id}>
                {zh ? '移除' : 'Remove'}
                <span className="unseen">{` ${key.name}`}</span>
              </Button>
            </form>
          ),
        },
      ]}
    />
  );
}
