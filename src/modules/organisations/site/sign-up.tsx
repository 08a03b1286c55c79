import type { ReactNode } from 'react';
import { Actions, Button, CheckboxGroup, ErrorSummary, PageFrame } from '#design/site';
import type { FieldError } from '#kernel/errors';
import { PASSWORD_MIN, readContact, whyNotPassword, type Contact } from '#platform/auth';
import type { Language, PageInput, SitePage, SiteView } from '#platform/http';
import type { Installation } from '#platform/installation';
import { callerOf, setCookies } from '../http.ts';
import { EMPTY, errorsOf, formErrors, textOf, TextField, valuesOf, type FormState } from './form.tsx';
import { localPath } from './next.ts';
import { sitePath } from './paths.ts';
import { passwordOf } from './sign-in.tsx';

export function signUpPages({ auth }: Installation): SitePage[] {
  const view = ({ lang }: PageInput, form: FormState): SiteView => ({
    ...(form.errors.length > 0 && { status: 422 }),
    title: lang === 'zh' ? '注册' : 'Register',
    noIndex: true,
    element: <SignUpForm lang={lang} form={form} />,
  });
  return [
    {
      method: 'GET',
      path: '/sign-up',
      right: 'account.register',
      render: async (_ctx, input) => view(input, { ...EMPTY, values: { next: localPath(input.query['next'], '') } }),
    },
    {
      method: 'POST',
      path: '/sign-up',
      right: 'account.register',
      perMinute: 20,
      render: async (ctx, input) => {
        const { form, lang, request } = input;
        const values = { ...valuesOf(form), password: '' };
        const person = readPerson(form);
        if ('errors' in person) return view(input, { values, errors: formErrors(lang, person.errors) });
        try {
          const started = await auth.signUp(callerOf(ctx, request), person);
          setCookies(request, started.cookies);
          return { redirect: localPath(textOf(form, 'next'), sitePath(lang, '/account')) };
        } catch (error) {
          return view(input, { values, errors: errorsOf(error, lang, 'contact') });
        }
      },
    },
  ];
}

export interface PersonInput {
  readonly name: string;
  readonly contact: Contact;
  readonly password: string;
}

const CONSENT = 'consent';

/** @param consent whether the form asks for it (the first administrator has accepted the licence by installing) */
export function readPerson(form: PageInput['form'], consent = true): PersonInput | { readonly errors: FieldError[] } {
  const name = textOf(form, 'name');
  const contact = readContact(textOf(form, 'contact'));
  const password = passwordOf(form, 'password');
  const errors: FieldError[] = [];
  if (name === '' || name.length > 50) errors.push({ field: 'name', zh: '请填写姓名', en: 'Enter your name' });
  if (contact === undefined)
    errors.push({
      field: 'contact',
      zh: '请填写 11 位手机号或邮箱地址，例如 13800000000',
      en: 'Enter a mainland mobile number or an e-mail address',
    });
  const weak = whyNotPassword(password, [name, ...(contact === undefined ? [] : [contact.value.split('@')[0]!])]);
  if (weak !== undefined) errors.push(weak);
  if (consent && textOf(form, CONSENT) === '')
    errors.push({
      field: CONSENT,
      zh: '请阅读并同意服务协议和个人信息处理规则',
      en: 'Please read and accept the terms and the privacy notice',
    });
  return contact === undefined || errors.length > 0 ? { errors } : { name, contact, password };
}

/** Name, contact and password: the same for everybody who gets an account. */
export function PersonFields({ lang, form }: { readonly lang: Language; readonly form: FormState }): ReactNode {
  const zh = lang === 'zh';
  return (
    <>
      <TextField lang={lang} form={form} name="name" label={zh ? '姓名' : 'Name'} autoComplete="name" maxLength={50} />
      <TextField
        lang={lang}
        form={form}
        name="contact"
        label={zh ? '手机号或邮箱' : 'Phone number or e-mail'}
        hint={zh ? '用来登录，不会公开' : 'For signing in; never shown publicly'}
        autoComplete="username"
      />
      <TextField
        lang={lang}
        form={form}
        name="password"
        type="password"
        label={zh ? '密码' : 'Password'}
        hint={
          zh
            ? `至少 ${PASSWORD_MIN} 个字符；几个不相关的词比一个带符号的短词更好`
            : `At least ${PASSWORD_MIN} characters; a few unrelated words are better than one short word with signs`
        }
        autoComplete="new-password"
      />
    </>
  );
}

function SignUpForm({ lang, form }: { readonly lang: Language; readonly form: FormState }): ReactNode {
  const zh = lang === 'zh';
  const next = form.values['next'] ?? '';
  return (
    <PageFrame lang={lang} title={zh ? '注册' : 'Register'} notice={<ErrorSummary lang={lang} errors={form.errors} />}>
      <form method="post" action={sitePath(lang, '/sign-up')} noValidate>
        {next !== '' && <input type="hidden" name="next" value={next} />}
        <PersonFields lang={lang} form={form} />
        <CheckboxGroup
          lang={lang}
          name={CONSENT}
          label={zh ? '协议' : 'Terms'}
          error={form.errors.find((error) => error.name === CONSENT)?.message}
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
        <Actions>
          <Button>{zh ? '注册' : 'Register'}</Button>
        </Actions>
      </form>
      <p>
        {zh ? '已有账户？' : 'Registered already? '}
        <a href={sitePath(lang, '/sign-in')}>{zh ? '登录' : 'Sign in'}</a>
      </p>
    </PageFrame>
  );
}
