import type { ReactNode } from 'react';
import {
  Actions,
  Button,
  CheckboxGroup,
  DescriptionList,
  Field,
  FieldRow,
  Notice,
  PageFrame,
  Section,
  Select,
} from '#design/site';
import { findAccounts, maskContact, type Account } from '#platform/auth';
import type { Context } from '#platform/context';
import type { Language, PageInput, SitePage, SiteView } from '#platform/http';
import { bouncingOf } from '#platform/messages';
import { accountOf } from '../http.ts';
import { GROUP_LABELS, kindFacts, type EmailTiming, type NoticeKind } from '../kinds.ts';
import { NOTICE_GROUPS, TIMING_LABELS } from '../model.ts';
import {
  askedPreferences,
  editPreferences,
  ownPreferences,
  type Preference,
  type WantedPreference,
} from '../preferences.ts';
import { sitePath } from './paths.ts';

const TIMINGS = Object.keys(TIMING_LABELS) as EmailTiming[];

/** 通知设置: how one wants to be told, kind by kind. What the law or the account's safety asks for is told in any case. */
export const preferencePages: readonly SitePage[] = [
  { method: 'GET', path: '/account/notices', right: 'notice.prefer', render: showPreferences },
  {
    method: 'POST',
    path: '/account/notices',
    right: 'notice.prefer',
    render: async (ctx, input) => {
      const accountId = accountOf(ctx);
      await editPreferences(ctx, accountId, wantedOf(input.form, await ownPreferences(ctx, accountId)));
      return { redirect: `${sitePath(input.lang, '/account/notices')}?done=1` };
    },
  },
];

/** Only what is on the page counts: a field that is missing or strange leaves the kind as it is. */
function wantedOf(form: PageInput['form'], now: ReadonlyMap<NoticeKind, Preference>): WantedPreference[] {
  return [...now].flatMap(([kind, before]) => {
    if (kindFacts(kind).fixed === true) return [];
    const chosen = form[`${kind}.email`];
    // A box that is not ticked is not sent: what was on the page is known by its list.
    if (chosen === undefined) return [];
    const email = TIMINGS.find((one) => one === chosen) ?? before.email;
    return [{ kind, email, sms: form[`${kind}.sms`] !== undefined }];
  });
}

async function showPreferences(ctx: Context, { lang, query }: PageInput): Promise<SiteView> {
  const accountId = accountOf(ctx);
  const account = (await findAccounts(ctx.db, [accountId])).get(accountId);
  const own = await askedPreferences(ctx, accountId);
  const contacts = [account?.email, account?.phone].filter((one) => one !== undefined);
  const bouncing = await bouncingOf(ctx, contacts);
  return {
    title: lang === 'zh' ? '通知设置' : 'How I am told',
    noIndex: true,
    element: (
      <PreferencesPage lang={lang} account={account} own={own} bouncing={bouncing} done={query['done'] === '1'} />
    ),
  };
}

interface PreferencesPageProps {
  readonly lang: Language;
  readonly account: Account | undefined;
  readonly own: readonly (readonly [NoticeKind, Preference])[];
  readonly bouncing: ReadonlySet<string>;
  readonly done: boolean;
}

function PreferencesPage({ lang, account, own, bouncing, done }: PreferencesPageProps): ReactNode {
  const zh = lang === 'zh';
  return (
    <PageFrame
      lang={lang}
      title={zh ? '通知设置' : 'How I am told'}
      crumbs={[
        { label: zh ? '我的账户' : 'My account', href: sitePath(lang, '/account') },
        { label: zh ? '通知设置' : 'How I am told' },
      ]}
      lead={
        <p>
          {zh
            ? '站内消息总会收到。邮件和短信可以按类别选择；涉及账户安全和法定告知的不能关闭。'
            : 'Everything is in your box here. Choose by kind what also comes by mail or text; what concerns your safety or the law cannot be switched off.'}
        </p>
      }
      notice={done && <Notice lang={lang} tone="success" live title={zh ? '已保存' : 'Saved'} />}
    >
      <Contacts lang={lang} account={account} bouncing={bouncing} />
      <form method="post" action={sitePath(lang, '/account/notices')}>
        {NOTICE_GROUPS.map((group) => {
          const kinds = own.filter(([kind]) => kindFacts(kind).group === group);
          return (
            kinds.length > 0 && (
              <Section key={group} id={group} title={GROUP_LABELS[group][lang]}>
                {kinds.map(([kind, preference]) => (
                  <KindFields key={kind} lang={lang} kind={kind} preference={preference} />
                ))}
              </Section>
            )
          );
        })}
        <Actions>
          <Button>{zh ? '保存' : 'Save'}</Button>
        </Actions>
      </form>
    </PageFrame>
  );
}

interface ContactsProps {
  readonly lang: Language;
  readonly account: Account | undefined;
  readonly bouncing: ReadonlySet<string>;
}

function Contacts({ lang, account, bouncing }: ContactsProps): ReactNode {
  const zh = lang === 'zh';
  const line = (contact: string | undefined, verified: boolean): string => {
    if (contact === undefined) return zh ? '没有填写，收不到' : 'None given';
    if (bouncing.has(contact))
      return `${maskContact(contact)}（${zh ? '发送失败，收不到消息，请更正' : 'does not receive anything; please correct it'}）`;
    return verified
      ? maskContact(contact)
      : `${maskContact(contact)}（${zh ? '尚未验证，暂不发送' : 'not verified yet'}）`;
  };
  return (
    <DescriptionList
      items={[
        { term: zh ? '手机' : 'Phone', description: line(account?.phone, account?.phoneVerified ?? false) },
        { term: zh ? '邮箱' : 'E-mail', description: line(account?.email, account?.emailVerified ?? false) },
      ]}
    />
  );
}

interface KindFieldsProps {
  readonly lang: Language;
  readonly kind: NoticeKind;
  readonly preference: Preference;
}

function KindFields({ lang, kind, preference }: KindFieldsProps): ReactNode {
  const zh = lang === 'zh';
  const { label, fixed } = kindFacts(kind);
  const name = label[lang];
  if (fixed === true)
    return <p>{zh ? `${name}：不能关闭，总会告知。` : `${name}: always told, cannot be switched off.`}</p>;
  return (
    <FieldRow>
      <Field lang={lang} name={`${kind}.email`} label={zh ? `${name}：邮件` : `${name}: e-mail`}>
        {(control) => (
          <Select
            {...control}
            width="medium"
            defaultValue={preference.email}
            choices={TIMINGS.map((value) => ({ value, label: TIMING_LABELS[value][lang] }))}
          />
        )}
      </Field>
      <CheckboxGroup
        lang={lang}
        name={`${kind}.sms`}
        label={zh ? `${name}：短信` : `${name}: text message`}
        chosen={preference.sms ? ['yes'] : []}
        choices={[{ value: 'yes', label: zh ? '同时发短信' : 'Also by text message' }]}
      />
    </FieldRow>
  );
}
