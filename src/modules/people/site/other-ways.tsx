import type { ReactNode } from 'react';
import { Actions, Button } from '#design/site';
import type { Context } from '#platform/context';
import type { Language, PageInput } from '#platform/http';
import { sitePath } from '../../site-form.tsx';
import { anyOpen, type OpenChannels } from '../channels.ts';
import { listProviders } from '../oidc-providers.ts';
import { withNext } from '../welcome.ts';
import { passkeyScript } from './passkey-script.ts';

export interface OtherWay {
  readonly href: string;
  readonly label: string;
}

/** @param here the way that the page itself offers */
export async function otherWays(
  ctx: Context,
  { lang }: PageInput,
  next: string,
  channels: OpenChannels,
  here: 'code' | 'password',
): Promise<readonly OtherWay[]> {
  const zh = lang === 'zh';
  const to = (path: `/${string}`): string => withNext(sitePath(lang, path), next);
  return [
    ...(here === 'password' && anyOpen(channels)
      ? [{ href: to('/sign-in'), label: zh ? '用验证码登录' : 'Sign in with a code' }]
      : []),
    ...(here === 'code'
      ? [{ href: to('/sign-in/password'), label: zh ? '用密码登录' : 'Sign in with a password' }]
      : []),
    ...(await listProviders(ctx)).map(({ id, label }) => ({
      href: to(`/sign-in/oidc/${id}`),
      label: zh ? `用${label}登录` : `Sign in with ${label}`,
    })),
    ...(channels.outbox ? [{ href: to('/demo'), label: zh ? '以演示身份进入' : 'Enter as a demo role' }] : []),
  ];
}

interface OtherWaysProps {
  readonly lang: Language;
  readonly ways: readonly OtherWay[];
  readonly next: string;
}

export function OtherWays({ lang, ways, next }: OtherWaysProps): ReactNode {
  const zh = lang === 'zh';
  return (
    <section className="section" aria-labelledby="other-ways">
      <h2 id="other-ways">{zh ? '其他方式' : 'Other ways'}</h2>
      <PasskeyForm lang={lang} next={next} />
      <ul>
        {ways.map((way) => (
          <li key={way.href}>
            <a href={way.href}>{way.label}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/**
 * Shown by its script where the browser knows passkeys. The script asks the server for the question, the browser for the
 * answer, and sends the form; nothing else is done by script.
 */
export function PasskeyForm({ lang, next }: { readonly lang: Language; readonly next: string }): ReactNode {
  const zh = lang === 'zh';
  return (
    <form
      method="post"
      action={sitePath(lang, '/sign-in/passkey')}
      data-passkey="get"
      data-options="/api/session/passkey-options"
      data-next={next}
      hidden
    >
      <input type="hidden" name="credential" />
      <Actions>
        <Button look="plain">{zh ? '用通行密钥' : 'Use a passkey'}</Button>
      </Actions>
      <p
        className="error"
        role="alert"
        data-passkey-error={
          zh ? '没有完成。可以再试一次，或用其他方式。' : 'Not finished. Try again, or use another way.'
        }
      />
      <script type="module" src={passkeyScript.href} />
    </form>
  );
}
