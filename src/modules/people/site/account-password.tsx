import type { ReactNode } from 'react';
import { Actions, Button, ErrorSummary, PageFrame, Section } from '#design/site';
import type { Context } from '#platform/context';
import type { Language, PageInput, SitePage } from '#platform/http';
import type { Installation } from '#platform/installation';
import { EMPTY, passwordOf, sitePath, type FormState } from '../../site-form.tsx';
import { tellOwner } from '../tell-owner.ts';
import { callerFrom, setCookies } from '../welcome.ts';
import { afterConfirming, errorsOf, viewOf } from './kit.tsx';
import { NewPasswordField } from './sign-up.tsx';

const HERE = '/account/password';

/** Sets, changes or removes the password; also the end of the way for somebody who forgot it and came in by a code. */
export function ownPasswordPages({ auth }: Installation): SitePage[] {
  const view = async (ctx: Context, { lang }: PageInput, form: FormState) => {
    const has = await auth.hasPassword(ctx.actor.accountId!);
    const title = lang === 'zh' ? (has ? '更改密码' : '设置密码') : has ? 'Change the password' : 'Set a password';
    return viewOf(title, form, <PasswordForm lang={lang} form={form} title={title} has={has} />);
  };
  return [
    {
      method: 'GET',
      path: HERE,
      right: 'account.manage',
      render: (ctx, input) =>
        afterConfirming(input, HERE, async () => {
          await auth.requireRecent(input.request.headers);
          return view(ctx, input, EMPTY);
        }),
    },
    {
      method: 'POST',
      path: HERE,
      right: 'account.manage',
      perMinute: 20,
      render: async (ctx, input) => {
        const { form, lang, request } = input;
        try {
          return await afterConfirming(input, HERE, async () => {
            const caller = callerFrom(ctx, request);
            const session = await auth.setPassword(caller, request.headers, passwordOf(form, 'password'));
            setCookies(request, session.cookies);
            await tellOwner(ctx, session.accountId, 'passwordChanged');
            return { redirect: `${sitePath(lang, '/account/security')}?done=password` };
          });
        } catch (error) {
          return view(ctx, input, { values: {}, errors: errorsOf(error, input, 'password') });
        }
      },
    },
    {
      method: 'POST',
      path: '/account/password/remove',
      right: 'account.manage',
      render: async (ctx, input) => {
        const { lang, request } = input;
        try {
          return await afterConfirming(input, HERE, async () => {
            await auth.removePassword(callerFrom(ctx, request), request.headers);
            await tellOwner(ctx, ctx.actor.accountId!, 'passwordRemoved');
            return { redirect: `${sitePath(lang, '/account/security')}?done=passwordRemoved` };
          });
        } catch (error) {
          return view(ctx, input, { values: {}, errors: errorsOf(error, input, 'remove') });
        }
      },
    },
  ];
}

interface PasswordFormProps {
  readonly lang: Language;
  readonly form: FormState;
  readonly title: string;
  readonly has: boolean;
}

function PasswordForm({ lang, form, title, has }: PasswordFormProps): ReactNode {
  const zh = lang === 'zh';
  return (
    <PageFrame
      lang={lang}
      title={title}
      lead={
        <p>
          {zh
            ? '新密码生效后，其他设备上的登录会全部退出。'
            : 'When the new password is set, all other devices are signed out.'}
        </p>
      }
      notice={<ErrorSummary lang={lang} errors={form.errors} />}
    >
      <form method="post" action={sitePath(lang, HERE)} noValidate>
        <NewPasswordField lang={lang} form={form} />
        <Actions>
          <Button>{title}</Button>
        </Actions>
      </form>
      {has && (
        <Section id="remove" title={zh ? '移除密码' : 'Remove the password'}>
          <p>{zh ? '移除之后只能用验证码或通行密钥登录。' : 'Without it you sign in with codes or a passkey.'}</p>
          <form method="post" action={sitePath(lang, '/account/password/remove')}>
            <Actions>
              <Button look="danger">{zh ? '移除密码' : 'Remove the password'}</Button>
            </Actions>
          </form>
        </Section>
      )}
    </PageFrame>
  );
}
