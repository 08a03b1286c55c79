import type { ReactNode } from 'react';
import { Actions, Button, DescriptionList, LinkButton, Notice, PageFrame, Prose } from '#design/site';
import { Failure, sentence } from '#kernel/errors';
import { civilMinute } from '#kernel/time';
import { isRecent } from '#platform/auth';
import type { Context } from '#platform/context';
import type { Language, PageInput, SitePage, SiteView } from '#platform/http';
import type { Installation } from '#platform/installation';
import { endSessionUrl } from '#platform/oidc';
import { localPath, sitePath, textOf } from '../../site-form.tsx';
import { oidcFailures } from '../oidc-contract.ts';
import { beginOidc, connection, finishOidc, requireProvider, told } from '../oidc-sign-in.ts';
import { deleteIdentity, listIdentities, readProviders, type Identity, type Provider } from '../oidc-store.ts';
import { callerFrom, welcome, withNext } from '../welcome.ts';
import { queryText } from './kit.tsx';

const COOKIE = 'jq_oidc';
const BROWSER = new RegExp(`(?:^|;\\s*)${COOKIE}=([A-Za-z0-9_-]{10,80})`);
/** Of one address, behind which a whole school may sit; one sign-in takes two. */
const PER_MINUTE = 120;

/** Refusals are answered, not thrown: what an attempt used up must stay used up. */
export function oidcPages(installation: Installation): SitePage[] {
  const { auth, config } = installation;
  const secure = config.publicUrl?.startsWith('https:') ?? false;
  const cookie = (value: string): string =>
    [
      `${COOKIE}=${value}`,
      'Path=/',
      `Max-Age=${value === '' ? 0 : 600}`,
      'HttpOnly',
      'SameSite=Lax',
      ...(secure ? ['Secure'] : []),
    ].join('; ');
  const redirectUri = ({ request }: PageInput): string =>
    `${secure ? 'https' : 'http'}://${request.host}/sign-in/oidc/callback`;
  return [
    {
      method: 'GET',
      path: '/sign-in/oidc/callback',
      right: 'session.start',
      perMinute: PER_MINUTE,
      render: (ctx, input) =>
        answered(ctx, input, async () => {
          const callback = new URL(redirectUri(input));
          for (const [name, value] of Object.entries(input.query))
            if (typeof value === 'string') callback.searchParams.set(name, value);
          const browser = BROWSER.exec(String(input.request.headers['cookie'] ?? ''))?.[1] ?? '';
          input.request.setHeader('set-cookie', cookie(''));
          const outcome = await finishOidc(ctx, auth, callback, browser);
          if (outcome.kind === 'linked') return { redirect: `${sitePath(input.lang, '/account/sign-on')}?done=linked` };
          const { accountId, strength, next } = outcome;
          const proof = { accountId, method: 'oidc', strength, next } as const;
          return welcome(
            ctx,
            installation,
            input,
            await auth.admit(callerFrom(ctx, input.request), input.request.headers, proof),
          );
        }),
    },
    {
      method: 'GET',
      path: '/sign-in/oidc/:id',
      right: 'session.start',
      perMinute: PER_MINUTE,
      render: (ctx, input) =>
        answered(ctx, input, async () => {
          const session = queryText(input, 'link') === '1' ? await auth.session(input.request.headers) : undefined;
          if (session !== undefined && !isRecent(session, ctx.now))
            return { redirect: withNext(sitePath(input.lang, '/account/confirm'), `${input.path}?link=1`) };
          const { url, browser } = await beginOidc(ctx, input.params['id']!, {
            redirectUri: redirectUri(input),
            next: localPath(queryText(input, 'next'), ''),
            accountId: session?.accountId,
          });
          input.request.setHeader('set-cookie', cookie(browser));
          return { redirect: url };
        }),
    },
    {
      method: 'GET',
      path: '/sign-in/oidc/:id/end',
      right: 'session.start',
      perMinute: PER_MINUTE,
      render: (ctx, input) =>
        answered(ctx, input, async () => {
          const provider = await requireProvider(ctx, input.params['id']!);
          const home = new URL('/', redirectUri(input)).toString();
          return { redirect: (await told(() => endSessionUrl(connection(ctx, provider), home))) ?? '/' };
        }),
    },
    { method: 'GET', path: '/account/sign-on', right: 'account.manage', render: signOnView },
    {
      method: 'POST',
      path: '/account/sign-on/unlink',
      right: 'account.manage',
      render: async (ctx, input) => {
        const accountId = ctx.actor.accountId!;
        if (await deleteIdentity(ctx.db, ctx.tenant.id, textOf(input.form, 'provider'), accountId))
          await ctx.audit('signon.unlink', { kind: 'account', id: accountId });
        return { redirect: `${sitePath(input.lang, '/account/sign-on')}?done=unlinked` };
      },
    },
  ];
}

/** What only an administrator can mend is to everybody else a service that does not answer. */
const TOLD_AS: Readonly<Record<string, string>> = { 'signon.notAProvider': 'signon.down' };

async function answered(
  ctx: Context,
  input: PageInput,
  act: () => Promise<SiteView | { readonly redirect: string }>,
): Promise<SiteView | { readonly redirect: string }> {
  try {
    return await act();
  } catch (error) {
    const text = error instanceof Failure ? oidcFailures[TOLD_AS[error.code] ?? error.code] : undefined;
    if (!(error instanceof Failure) || text === undefined) throw error;
    await ctx.audit('signon.refuse', { kind: 'provider', id: input.params['id'] ?? 'callback' }, { code: error.code });
    return refusedView(input.lang, text.status, sentence(text[input.lang], error.data));
  }
}

function refusedView(lang: Language, status: number, words: string): SiteView {
  const zh = lang === 'zh';
  const title = zh ? '没有登录成功' : 'You were not signed in';
  return {
    status,
    title,
    noIndex: true,
    element: (
      <PageFrame lang={lang} title={title}>
        <Notice lang={lang} tone="danger" title={words} />
        <Actions>
          <LinkButton href={sitePath(lang, '/sign-in')}>{zh ? '返回登录' : 'Back to sign-in'}</LinkButton>
        </Actions>
      </PageFrame>
    ),
  };
}

const DONE: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  linked: { zh: '已关联，下次可以用它登录。', en: 'It is linked: you can sign in with it next time.' },
  unlinked: { zh: '已解除关联。', en: 'It was unlinked.' },
};

async function signOnView(ctx: Context, { lang, query }: PageInput): Promise<SiteView> {
  const providers = (await readProviders(ctx.db, ctx.tenant.id)).filter(({ enabled }) => enabled);
  const identities = await listIdentities(ctx.db, ctx.tenant.id, ctx.actor.accountId!);
  const title = lang === 'zh' ? '单点登录' : 'Single sign-on';
  const done = DONE[String(query['done'])]?.[lang];
  return {
    title,
    noIndex: true,
    element: (
      <PageFrame
        lang={lang}
        title={title}
        notice={done === undefined ? undefined : <Notice lang={lang} tone="success" live title={done} />}
      >
        {providers.map((one) => (
          <LinkedProvider
            key={one.id}
            lang={lang}
            provider={one}
            identity={identities.find(({ providerId }) => providerId === one.id)}
          />
        ))}
        {providers.length === 0 && (
          <Prose>
            <p>{lang === 'zh' ? '本平台没有开通单点登录。' : 'There is no single sign-on here.'}</p>
          </Prose>
        )}
      </PageFrame>
    ),
  };
}

interface LinkedProps {
  readonly lang: Language;
  readonly provider: Provider;
  readonly identity: Identity | undefined;
}

function LinkedProvider({ lang, provider, identity }: LinkedProps): ReactNode {
  const zh = lang === 'zh';
  if (identity === undefined)
    return (
      <>
        <h2>{provider.label}</h2>
        <Prose>
          <p>{zh ? '尚未关联。关联后可以用它登录本账户。' : 'Not linked. Once it is, you can sign in with it.'}</p>
        </Prose>
        <Actions>
          <LinkButton look="plain" href={`${sitePath(lang, `/sign-in/oidc/${provider.id}`)}?link=1`}>
            {zh ? `关联${provider.label}` : `Link ${provider.label}`}
          </LinkButton>
        </Actions>
      </>
    );
  return (
    <form method="post" action={sitePath(lang, '/account/sign-on/unlink')}>
      <h2>{provider.label}</h2>
      <DescriptionList
        items={[
          { term: zh ? '关联时间' : 'Linked', description: civilMinute(identity.linkedAt) },
          {
            term: zh ? '最近登录' : 'Last used',
            description: identity.usedAt === null ? '—' : civilMinute(identity.usedAt),
          },
        ]}
      />
      <input type="hidden" name="provider" value={provider.id} />
      <Actions>
        <Button look="danger">{zh ? '解除关联' : 'Unlink'}</Button>
        <LinkButton look="plain" href={sitePath(lang, `/sign-in/oidc/${provider.id}/end`)}>
          {zh ? `退出${provider.label}` : `Sign out of ${provider.label}`}
        </LinkButton>
      </Actions>
    </form>
  );
}
