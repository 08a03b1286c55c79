import type { ReactNode } from 'react';
import { Actions, Button, CheckboxGroup, ErrorSummary, PageFrame } from '#design/site';
import { failure, type FieldError } from '#kernel/errors';
import { recordConsents } from '#modules/privacy';
import { maskContact, PASSWORD_MIN, readContact, type Contact } from '#platform/auth';
import type { Context } from '#platform/context';
import type { Language, PageInput, Redirect, SitePage, SiteView } from '#platform/http';
import type { Installation } from '#platform/installation';
import {
  EMPTY,
  errorOf,
  localPath,
  passwordOf,
  sitePath,
  TextField,
  textOf,
  valuesOf,
  type FormState,
} from '../../site-form.tsx';
import { anyOpen, openChannelsFor } from '../channels.ts';
import { callerFrom, setCookies, withNext } from '../welcome.ts';
import { errorsOf, queryText, viewOf } from './kit.tsx';
import { askForCode, ContactField, NoChannelNotice } from './sign-in.tsx';

/**
 * Registering: the contact is proven first, then comes the name. Where no code can be sent, a password opens the account and
 * the contact is kept as not proven.
 */
export function signUpPages(installation: Installation): SitePage[] {
  const { auth } = installation;
  const view = async (ctx: Context, input: PageInput, form: FormState): Promise<SiteView> => {
    const { lang, request } = input;
    const channels = openChannelsFor(installation, ctx, request);
    const contact = await auth.registering(request.headers);
    const title = lang === 'zh' ? '注册' : 'Register';
    const props = { lang, form, title };
    if (contact !== undefined) return viewOf(title, form, <PersonForm {...props} contact={contact} />);
    if (!anyOpen(channels)) return viewOf(title, form, <PersonForm {...props} contact={undefined} />);
    return viewOf(title, form, <FirstContact {...props} channels={channels} />);
  };
  return [
    {
      method: 'GET',
      path: '/sign-up',
      right: 'account.register',
      render: (ctx, input) => view(ctx, input, { ...EMPTY, values: { next: localPath(queryText(input, 'next'), '') } }),
    },
    {
      method: 'POST',
      path: '/sign-up',
      right: 'account.register',
      perMinute: 20,
      render: async (ctx, input) => {
        const values = { ...valuesOf(input.form), password: '' };
        try {
          return await register(installation, ctx, input);
        } catch (error) {
          return view(ctx, input, { values, errors: errorsOf(error, input, 'contact') });
        }
      },
    },
  ];
}

async function register(installation: Installation, ctx: Context, input: PageInput): Promise<Redirect> {
  const { auth } = installation;
  const { form, lang, request } = input;
  const next = localPath(textOf(form, 'next'), '');
  const proven = await auth.registering(request.headers);
  const channels = openChannelsFor(installation, ctx, request);
  const typed = proven ?? readContact(textOf(form, 'contact'));
  if (proven === undefined && anyOpen(channels)) return askForCode(installation, ctx, input, typed, next);
  const name = textOf(form, 'name');
  const password = passwordOf(form, 'password');
  refuse(missing(form, name, typed, proven === undefined ? password : undefined));
  const caller = callerFrom(ctx, request);
  if (proven !== undefined) {
    const person = { name, ...(password !== '' && { password }) };
    const done = await auth.registerByCode(caller, request.headers, person);
    setCookies(request, done.session.cookies);
    await accept(ctx, done.session.accountId);
    return { redirect: done.next || sitePath(lang, '/account') };
  }
  const account = { name, contact: typed!, verified: false, password };
  const session = await auth.signUp(caller, account, request.headers);
  setCookies(request, session.cookies);
  await accept(ctx, session.accountId);
  return { redirect: next || sitePath(lang, '/account') };
}

/** The receipt of what was agreed to, in the version that stood here. */
const accept = (ctx: Context, accountId: string): Promise<void> =>
  recordConsents(ctx, accountId, ['terms', 'notice'], 'signUp');

const refuse = (errors: readonly FieldError[]): void => {
  if (errors.length > 0) throw failure('request.invalid', {}, errors);
};

const CONSENT = 'consent';

/** All at once, so that nobody mends one thing at a time. @param password undefined: not needed */
function missing(
  form: PageInput['form'],
  name: string,
  contact: Contact | undefined,
  password: string | undefined,
): FieldError[] {
  const errors: FieldError[] = [];
  if (name === '' || name.length > 50) errors.push({ field: 'name', zh: '请填写姓名', en: 'Enter your name' });
  if (contact === undefined)
    errors.push({
      field: 'contact',
      zh: '请填写 11 位手机号或邮箱地址，例如 13800000000',
      en: 'Enter a mainland mobile number or an e-mail address',
    });
  if (password === '') errors.push({ field: 'password', zh: '请设置密码', en: 'Choose a password' });
  if (textOf(form, CONSENT) === '')
    errors.push({
      field: CONSENT,
      zh: '请阅读并同意服务协议和个人信息处理规则',
      en: 'Please read and accept the terms and the privacy notice',
    });
  return errors;
}

interface FormProps {
  readonly lang: Language;
  readonly form: FormState;
  readonly title: string;
}

function FirstContact({
  lang,
  form,
  title,
  channels,
}: FormProps & { readonly channels: Parameters<typeof ContactField>[0]['channels'] }): ReactNode {
  const zh = lang === 'zh';
  const next = form.values['next'] ?? '';
  return (
    <PageFrame
      lang={lang}
      title={title}
      lead={<p>{zh ? '先验证您的手机号或邮箱。' : 'First prove your phone number or address.'}</p>}
      notice={<ErrorSummary lang={lang} errors={form.errors} />}
    >
      <form method="post" action={sitePath(lang, '/sign-up')} noValidate>
        {next !== '' && <input type="hidden" name="next" value={next} />}
        <ContactField lang={lang} form={form} channels={channels} />
        <Actions>
          <Button>{zh ? '获取验证码' : 'Send me a code'}</Button>
        </Actions>
      </form>
      <p>
        {zh ? '已有账户？' : 'Registered already? '}
        <a href={withNext(sitePath(lang, '/sign-in'), next)}>{zh ? '登录' : 'Sign in'}</a>
      </p>
    </PageFrame>
  );
}

/** @param contact proven by a code; undefined where none can be sent */
function PersonForm({ lang, form, title, contact }: FormProps & { readonly contact: Contact | undefined }): ReactNode {
  const zh = lang === 'zh';
  const next = form.values['next'] ?? '';
  return (
    <PageFrame
      lang={lang}
      title={title}
      lead={contact !== undefined && <p>{`${maskContact(contact.value)} ${zh ? '已验证。' : 'is proven.'}`}</p>}
      notice={
        <>
          {contact === undefined && <NoChannelNotice lang={lang} />}
          <ErrorSummary lang={lang} errors={form.errors} />
        </>
      }
    >
      <form method="post" action={sitePath(lang, '/sign-up')} noValidate>
        {next !== '' && <input type="hidden" name="next" value={next} />}
        <TextField
          lang={lang}
          form={form}
          name="name"
          label={zh ? '姓名' : 'Name'}
          autoComplete="name"
          maxLength={50}
          width="medium"
        />
        {contact === undefined && (
          <TextField
            lang={lang}
            form={form}
            name="contact"
            label={zh ? '手机号或邮箱' : 'Phone number or e-mail'}
            hint={zh ? '用来登录，不会公开' : 'For signing in; never shown publicly'}
            autoComplete="username"
            width="medium"
          />
        )}
        <NewPasswordField lang={lang} form={form} optional={contact !== undefined} />
        <Consent lang={lang} form={form} />
        <Actions>
          <Button>{zh ? '注册' : 'Register'}</Button>
        </Actions>
      </form>
    </PageFrame>
  );
}

export function NewPasswordField({
  lang,
  form,
  optional = false,
}: {
  readonly lang: Language;
  readonly form: FormState;
  readonly optional?: boolean;
}): ReactNode {
  const zh = lang === 'zh';
  return (
    <TextField
      lang={lang}
      form={form}
      name="password"
      type="password"
      label={zh ? '密码' : 'Password'}
      optional={optional}
      hint={
        zh
          ? `至少 ${PASSWORD_MIN} 个字符；几个不相关的词比一个带符号的短词更好${optional ? '。不设密码时，用验证码登录' : ''}`
          : `At least ${PASSWORD_MIN} characters; a few unrelated words are better than one short word with signs${optional ? '. Without one you sign in with codes' : ''}`
      }
      autoComplete="new-password"
      width="medium"
    />
  );
}

function Consent({ lang, form }: { readonly lang: Language; readonly form: FormState }): ReactNode {
  const zh = lang === 'zh';
  return (
    <CheckboxGroup
      lang={lang}
      name={CONSENT}
      label={zh ? '协议' : 'Terms'}
      hint={
        <>
          <a href={sitePath(lang, '/terms')} target="_blank" rel="noreferrer">
            {zh ? '服务协议（新窗口）' : 'Terms of service (new window)'}
          </a>
          {zh ? '、' : ', '}
          <a href={sitePath(lang, '/privacy')} target="_blank" rel="noreferrer">
            {zh ? '个人信息处理规则（新窗口）' : 'privacy notice (new window)'}
          </a>
        </>
      }
      error={errorOf(form, CONSENT)}
      chosen={form.values[CONSENT] ? ['yes'] : []}
      choices={[
        {
          value: 'yes',
          label: zh
            ? '我已阅读并同意服务协议和个人信息处理规则'
            : 'I have read and accept the terms of service and the privacy notice',
        },
      ]}
    />
  );
}
