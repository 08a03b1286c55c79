import type { ReactNode } from 'react';
import { Actions, Button, ErrorSummary, PageFrame } from '#design/site';
import { Failure, type FieldError } from '#kernel/errors';
import { callerOf, PASSWORD_MIN, readContact, type NewAccount } from '#platform/auth';
import type { Language, PageInput, SitePage, SiteView } from '#platform/http';
import type { Installation } from '#platform/installation';
import { installAdministrator, requireInstallLink } from '../install.ts';
import { EMPTY, errorsOf, formErrors, textOf, TextField, valuesOf, type FormState } from './form.tsx';
import { passwordOf, sitePath } from '../../site-form.tsx';

/** Where the first administrator of a new region sets name and password, by the link that the installation printed. */
export function installPages({ auth, config }: Installation): SitePage[] {
  const secret = config.secrets.link;
  const view = ({ lang, params }: PageInput, form: FormState): SiteView => ({
    ...(form.errors.length > 0 && { status: 422 }),
    title: lang === 'zh' ? '设置首位管理员' : 'First administrator',
    noIndex: true,
    element: <InstallForm lang={lang} token={params['token'] ?? ''} form={form} />,
  });
  return [
    {
      method: 'GET',
      path: '/install/:token',
      right: 'account.register',
      perMinute: 30,
      render: async (ctx, input) => {
        await requireInstallLink(ctx, secret, input.params['token'] ?? '');
        return view(input, EMPTY);
      },
    },
    {
      method: 'POST',
      path: '/install/:token',
      right: 'account.register',
      perMinute: 30,
      render: async (ctx, input) => {
        const { form, lang, params, request } = input;
        const person = readPerson(form);
        const values = { ...valuesOf(form), password: '' };
        if ('errors' in person) return view(input, { values, errors: formErrors(lang, person.errors) });
        try {
          let cookies: readonly string[] = [];
          await installAdministrator(ctx, secret, params['token'] ?? '', {
            make: async () => {
              const started = await auth.signUp(callerOf(ctx, request), person, request.headers);
              cookies = started.cookies;
              return started.accountId;
            },
            discard: auth.discardAccount,
          });
          for (const cookie of cookies) request.setHeader('set-cookie', cookie);
          // An administrator acts as such with a second factor only.
          return { redirect: sitePath(lang, '/account/second-factor') };
        } catch (error) {
          if (error instanceof Failure && error.code === 'install.used') throw error;
          return view(input, { values, errors: errorsOf(error, lang, 'contact') });
        }
      },
    },
  ];
}

type FirstPerson = NewAccount & { readonly password: string };

/** The contact is not proven: no channel is set up before there is an administrator. */
function readPerson(form: PageInput['form']): FirstPerson | { readonly errors: FieldError[] } {
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
  return contact === undefined || errors.length > 0 ? { errors } : { name, contact, password, verified: false };
}

interface InstallFormProps {
  readonly lang: Language;
  readonly token: string;
  readonly form: FormState;
}

function InstallForm({ lang, token, form }: InstallFormProps): ReactNode {
  const zh = lang === 'zh';
  return (
    <PageFrame
      lang={lang}
      title={zh ? '设置首位管理员' : 'First administrator'}
      lead={
        <p>
          {zh
            ? '这个链接只能用一次。您将成为平台运营单位的管理员。'
            : 'This link works once. You become an administrator of the operator.'}
        </p>
      }
      notice={<ErrorSummary lang={lang} errors={form.errors} />}
    >
      <form method="post" action={sitePath(lang, `/install/${encodeURIComponent(token)}`)} noValidate>
        <TextField
          lang={lang}
          form={form}
          name="name"
          label={zh ? '姓名' : 'Name'}
          autoComplete="name"
          maxLength={50}
        />
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
              ? `至少 ${PASSWORD_MIN} 个字符；几个不相关的词比一个带符号的短词更好。接着设置第二道验证`
              : `At least ${PASSWORD_MIN} characters; a few unrelated words are better than one short word with signs. A second factor comes next`
          }
          autoComplete="new-password"
        />
        <Actions>
          <Button>{zh ? '完成设置' : 'Finish'}</Button>
        </Actions>
      </form>
    </PageFrame>
  );
}
