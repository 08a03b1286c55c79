import type { ReactNode } from 'react';
import { Actions, Button, ErrorSummary, PageFrame } from '#design/site';
import { Failure } from '#kernel/errors';
import type { Language, PageInput, SitePage, SiteView } from '#platform/http';
import type { Installation } from '#platform/installation';
import { callerOf, setCookies } from '../http.ts';
import { installAdministrator, requireInstallLink } from '../install.ts';
import { EMPTY, errorsOf, formErrors, valuesOf, type FormState } from './form.tsx';
import { siteHome, sitePath } from './paths.ts';
import { PersonFields, readPerson } from './sign-up.tsx';

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
        const person = readPerson(form, false);
        const values = { ...valuesOf(form), password: '' };
        if ('errors' in person) return view(input, { values, errors: formErrors(lang, person.errors) });
        try {
          await installAdministrator(ctx, secret, params['token'] ?? '', async () => {
            const started = await auth.signUp(callerOf(ctx, request), person);
            setCookies(request, started.cookies);
            return started.accountId;
          });
          return { redirect: siteHome(lang) };
        } catch (error) {
          if (error instanceof Failure && error.code === 'install.used') throw error;
          return view(input, { values, errors: errorsOf(error, lang, 'contact') });
        }
      },
    },
  ];
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
        <PersonFields lang={lang} form={form} />
        <Actions>
          <Button>{zh ? '完成设置' : 'Finish'}</Button>
        </Actions>
      </form>
    </PageFrame>
  );
}
