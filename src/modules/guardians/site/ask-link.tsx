import type { ReactNode } from 'react';
import { Actions, Button, ErrorSummary, Field, Notice, PageFrame, Prose, TextInput } from '#design/site';
import { issueLink, sendNotice } from '#modules/notices';
import { readContact } from '#platform/auth';
import type { Context } from '#platform/context';
import type { Language, SitePage, SiteView } from '#platform/http';
import { childrenOf, findGuardianByPhone } from '../store.ts';
import { CHILDREN_LINK } from './children-link.tsx';
import { sitePath, textOf, type FormError } from './kit.tsx';

const VALID_DAYS = 2;

/** A guardian without an account comes back by the phone alone; whether a number is known is told to its phone only. */
export const askLinkPages: readonly SitePage[] = [
  {
    method: 'GET',
    path: '/guardian',
    right: 'guardian.ask',
    render: async (_ctx, { lang, query }) => view(lang, '', [], query['done'] === 'sent'),
  },
  {
    method: 'POST',
    path: '/guardian',
    right: 'guardian.ask',
    perMinute: 5,
    render: async (ctx, { lang, form }) => {
      const contact = readContact(textOf(form, 'phone'));
      if (contact?.kind !== 'phone')
        return view(lang, textOf(form, 'phone'), [{ name: 'phone', message: WRONG[lang] }], false);
      await sendChildrenLink(ctx, contact.value);
      return { redirect: `${sitePath(lang, '/guardian')}?done=sent` };
    },
  },
];

const WRONG = { zh: '请填写 11 位手机号', en: 'Enter a mobile number of 11 digits' };

/** Once an hour: nobody can flood a guardian's phone. */
async function sendChildrenLink(ctx: Context, phone: string): Promise<void> {
  const guardian = await findGuardianByPhone(ctx, phone);
  if (guardian === undefined || (await childrenOf(ctx, guardian.id)).length === 0) return;
  const key = `guardian.page:${guardian.id}:${ctx.now.toISOString().slice(0, 13)}`;
  const to = { contact: { kind: 'phone', value: phone } } as const;
  const link = await issueLink(ctx, {
    purpose: CHILDREN_LINK,
    subject: { kind: 'guardian', id: guardian.id },
    to,
    validDays: VALID_DAYS,
  });
  await sendNotice(ctx, {
    key,
    kind: 'guardianConsent',
    to,
    subject: '监护人页面',
    body: `请打开链接查看、更改或撤回您的同意，${VALID_DAYS} 天内有效。`,
    link,
  });
}

function view(lang: Language, phone: string, errors: readonly FormError[], sent: boolean): SiteView {
  const zh = lang === 'zh';
  const title = zh ? '监护人：查看或更改同意' : 'Guardians: see or change your consent';
  return {
    ...(errors.length > 0 && { status: 422 }),
    title,
    element: <AskPage lang={lang} title={title} phone={phone} errors={errors} sent={sent} />,
  };
}

interface AskProps {
  readonly lang: Language;
  readonly title: string;
  readonly phone: string;
  readonly errors: readonly FormError[];
  readonly sent: boolean;
}

function AskPage({ lang, title, phone, errors, sent }: AskProps): ReactNode {
  const zh = lang === 'zh';
  return (
    <PageFrame
      lang={lang}
      title={title}
      notice={
        sent ? (
          <Notice lang={lang} tone="success" live title={zh ? '请看手机短信' : 'Look at your text messages'}>
            <p>
              {zh
                ? '如果这个号码登记过监护人，链接几分钟内会发到。一小时内只发一次。'
                : 'If a guardian is recorded under this number, the link arrives within minutes; once an hour at most.'}
            </p>
          </Notice>
        ) : (
          <ErrorSummary lang={lang} errors={errors} />
        )
      }
    >
      <Prose>
        <p>
          {zh
            ? '不用注册。填写登记时的手机号，我们把链接发到手机，打开后可以查看、更改或撤回对每名学生的同意。没有智能手机的，请联系学生所在的学校。'
            : 'No account is needed. Enter the phone number that was recorded; the link shows your consent for each learner, to change or withdraw. Without a smartphone, please contact the school.'}
        </p>
      </Prose>
      <form method="post" action={sitePath(lang, '/guardian')} noValidate>
        <Field
          lang={lang}
          name="phone"
          label={zh ? '手机号' : 'Mobile number'}
          error={errors.find(({ name }) => name === 'phone')?.message}
        >
          {(control) => (
            <TextInput {...control} type="tel" inputMode="tel" autoComplete="tel" width="medium" defaultValue={phone} />
          )}
        </Field>
        <Actions>
          <Button>{zh ? '把链接发给我' : 'Send me the link'}</Button>
        </Actions>
      </form>
    </PageFrame>
  );
}
