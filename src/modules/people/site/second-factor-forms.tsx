import type { ReactNode } from 'react';
import { encode } from 'uqr';
import { Actions, Button, ErrorSummary, LinkButton, Notice, PageFrame, Section } from '#design/site';
import type { Language } from '#platform/http';
import { sitePath, TextField, type FormState } from '../../site-form.tsx';
import { withNext } from '../welcome.ts';
import { passkeyScript } from './passkey-script.ts';

interface ChoiceProps {
  readonly lang: Language;
  readonly next: string;
  readonly title: string;
}

export function Choice({ lang, next, title }: ChoiceProps): ReactNode {
  const zh = lang === 'zh';
  return (
    <PageFrame
      lang={lang}
      title={title}
      lead={
        <p>
          {zh
            ? '主管部门和平台管理员能看到许多单位和个人的信息，因此除验证码或密码外，还要有第二道验证。设置一次，以后登录时用。'
            : 'Officers and administrators see data of many people, so a code or password alone is not enough. Set it up once; you use it whenever you sign in.'}
        </p>
      }
    >
      <Section id="passkey" title={zh ? '通行密钥（推荐）' : 'Passkey (recommended)'}>
        <p>
          {zh
            ? '用本机的指纹、人脸或锁屏密码登录，不用记，也骗不走。需要支持的手机或电脑。'
            : 'Your fingerprint, face or screen lock signs you in. Nothing to remember, nothing to be tricked out of.'}
        </p>
        <Actions>
          <LinkButton href={withNext(sitePath(lang, '/account/passkeys'), next)}>
            {zh ? '添加通行密钥' : 'Add a passkey'}
          </LinkButton>
        </Actions>
      </Section>
      <Section id="totp" title={zh ? '动态口令' : 'Authenticator app'}>
        <p>
          {zh
            ? '手机上的验证器应用（或小程序）每 30 秒显示一个 6 位数字，不需要网络和短信。'
            : 'An app on your phone shows six digits that change every 30 seconds. It needs neither network nor text messages.'}
        </p>
        <Actions>
          <LinkButton look="plain" href={withNext(sitePath(lang, '/account/totp'), next)}>
            {zh ? '启用动态口令' : 'Set up an authenticator'}
          </LinkButton>
        </Actions>
      </Section>
    </PageFrame>
  );
}

/** Where one is, unless one came here on the way in. */
const crumbsOf = ({ lang, next, title }: ChoiceProps) =>
  next === ''
    ? [
        { href: sitePath(lang, '/account'), label: lang === 'zh' ? '我的账户' : 'My account' },
        { href: sitePath(lang, '/account/security'), label: lang === 'zh' ? '账户安全' : 'Security' },
        { label: title },
      ]
    : undefined;

/** What is needed, before a secret is made. */
export function TotpStart({ lang, next, title }: ChoiceProps): ReactNode {
  const zh = lang === 'zh';
  return (
    <PageFrame
      lang={lang}
      title={title}
      crumbs={crumbsOf({ lang, next, title })}
      lead={
        <p>
          {zh
            ? '准备好手机上的验证器应用（或小程序）。下一页会显示二维码和密钥，请不要让别人看到。'
            : 'Have the authenticator app on your phone ready. The next page shows a QR code and a key: let nobody else see them.'}
        </p>
      }
    >
      <form method="post" action={sitePath(lang, '/account/totp/prepare')}>
        <input type="hidden" name="next" value={next} />
        <Actions>
          <Button>{zh ? '显示二维码' : 'Show the QR code'}</Button>
        </Actions>
      </form>
    </PageFrame>
  );
}

interface TotpFormProps extends ChoiceProps {
  readonly form: FormState;
  readonly seed: string;
  readonly uri: string;
}

export function TotpForm({ lang, form, title, seed, uri, next }: TotpFormProps): ReactNode {
  const zh = lang === 'zh';
  return (
    <PageFrame
      lang={lang}
      title={title}
      crumbs={crumbsOf({ lang, next, title })}
      notice={<ErrorSummary lang={lang} errors={form.errors} />}
    >
      <Section id="scan" title={zh ? '一、用验证器扫描' : '1. Scan with your authenticator'}>
        <QrCode text={uri} label={zh ? '验证器要扫描的二维码' : 'Picture to scan with the authenticator'} />
        <p>{zh ? '不能扫描时，在验证器里手工输入这串密钥：' : 'If you cannot scan it, type this key into the app:'}</p>
        <p>
          <code className="key">{seed.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code>
        </p>
      </Section>
      <Section id="prove" title={zh ? '二、填写显示的口令' : '2. Type the code that it shows'}>
        <form method="post" action={sitePath(lang, '/account/totp')} noValidate>
          {next !== '' && <input type="hidden" name="next" value={next} />}
          <TextField
            lang={lang}
            form={form}
            name="factor"
            label={zh ? '6 位动态口令' : 'Six-digit code'}
            autoComplete="one-time-code"
            inputMode="numeric"
            maxLength={12}
            width="short"
          />
          <Actions>
            <Button>{zh ? '启用' : 'Finish'}</Button>
          </Actions>
        </form>
      </Section>
    </PageFrame>
  );
}

/** Squares as one path: no image leaves the page, and the policy against inline styles holds. */
function QrCode({ text, label }: { readonly text: string; readonly label: string }): ReactNode {
  const { data, size } = encode(text, { border: 4 });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg viewBox={`0 0 ${size} ${size}`} width="220" height="220" role="img" aria-label={label}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}

export function NewPasskey({ lang, form, title, next }: ChoiceProps & { readonly form: FormState }): ReactNode {
  const zh = lang === 'zh';
  return (
    <PageFrame
      lang={lang}
      title={title}
      crumbs={crumbsOf({ lang, next, title })}
      lead={
        <p>
          {zh
            ? '点下面的按钮后，浏览器会请您用指纹、人脸或锁屏密码确认。'
            : 'After you press the button, the browser asks for your fingerprint, face or screen lock.'}
        </p>
      }
      notice={<ErrorSummary lang={lang} errors={form.errors} />}
    >
      <noscript>
        <Notice lang={lang} tone="warning" title={zh ? '需要脚本' : 'Scripts are needed'}>
          <p>
            {zh
              ? '通行密钥只能由浏览器脚本完成。请允许本站脚本，或改用动态口令。'
              : 'Only a script can speak with the browser’s passkeys. Allow this site’s scripts, or use an authenticator app.'}
          </p>
        </Notice>
      </noscript>
      <form
        method="post"
        action={sitePath(lang, '/account/passkeys')}
        data-passkey="create"
        data-options="/api/account/passkey-options"
        hidden
        noValidate
      >
        {next !== '' && <input type="hidden" name="next" value={next} />}
        <input type="hidden" name="credential" />
        <TextField
          lang={lang}
          form={form}
          name="name"
          label={zh ? '名称' : 'Name'}
          hint={zh ? '方便您认出它，例如“单位电脑”' : 'So that you recognise it, for example “office computer”'}
          optional
          maxLength={40}
          width="medium"
        />
        <Actions>
          <Button>{title}</Button>
        </Actions>
        <p
          className="error"
          role="alert"
          data-passkey-error={
            zh ? '没有完成。可以再试一次，或改用动态口令。' : 'Not finished. Try again, or use an authenticator app.'
          }
        />
        <script type="module" src={passkeyScript.href} />
      </form>
      <p>
        <a href={withNext(sitePath(lang, '/account/totp'), next)}>
          {zh ? '改用动态口令' : 'Use an authenticator app instead'}
        </a>
      </p>
    </PageFrame>
  );
}
