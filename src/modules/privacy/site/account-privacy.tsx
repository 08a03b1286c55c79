import type { ReactNode } from 'react';
import { Actions, Button, ErrorSummary, LinkButton, Notice, PageFrame, Prose, Section } from '#design/site';
import { failure } from '#kernel/errors';
import { civilMinute } from '#kernel/time';
import { findOrganisationNames } from '#modules/organisations';
import { findProfileOfAccount, heldPurposes } from '#modules/profiles';
import { findAccounts, isRecent } from '#platform/auth';
import type { Context } from '#platform/context';
import type { Language, PageInput, SitePage, SiteView } from '#platform/http';
import { decideOwn, ownConsents, type OwnConsent } from '../consents.ts';
import type { PrivacyParts } from '../http.ts';
import { FIELD_LABELS, PURPOSES, type MaskedField, type Purpose } from '../model.ts';
import { requestsOf, type PersonRequest } from '../request-store.ts';
import { askRequest } from '../requests.ts';
import { listReveals } from '../store.ts';
import { Consents } from './consent-list.tsx';
import { Looks, LOOKS_SHOWN, Requests, type Look } from './own-lists.tsx';
import { errorsOf, sitePath, textOf, WordsField, type FormError } from './kit.tsx';

const PATH = '/account/privacy';

export function accountPrivacyPages(parts: PrivacyParts): SitePage[] {
  const back = (lang: Language, done: string) => ({ redirect: `${sitePath(lang, PATH)}?done=${done}` });
  const ask = (kind: 'correction' | 'objection'): SitePage => ({
    method: 'POST',
    path: `${PATH}/${kind}`,
    right: 'privacy.own',
    perMinute: 10,
    render: async (ctx, input) => {
      const words = textOf(input.form, kind);
      if (words.length < 5 || words.length > 1000)
        return view(ctx, input, parts, {
          values: { [kind]: words },
          errors: [{ name: kind, message: TOO_SHORT[input.lang] }],
        });
      await askRequest(ctx, kind, words);
      return back(input.lang, kind);
    },
  });
  return [
    { method: 'GET', path: PATH, right: 'privacy.own', render: (ctx, input) => view(ctx, input, parts, NOTHING) },
    {
      method: 'POST',
      path: `${PATH}/consent`,
      right: 'privacy.own',
      perMinute: 60,
      render: async (ctx, input) => {
        try {
          await decideOwn(ctx, purposeOf(textOf(input.form, 'purpose')), textOf(input.form, 'decision') === 'grant');
          return back(input.lang, 'consent');
        } catch (error) {
          return view(ctx, input, parts, { values: {}, errors: errorsOf(error, input.lang, 'consents') });
        }
      },
    },
    ask('correction'),
    ask('objection'),
  ];
}

function purposeOf(text: string): Purpose {
  const purpose = PURPOSES.find((one) => one === text);
  if (purpose === undefined) throw failure('record.notFound');
  return purpose;
}

interface FormState {
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly FormError[];
}

const NOTHING: FormState = { values: {}, errors: [] };

const TOO_SHORT = {
  zh: '请写清楚是哪一项、应当是什么（5 至 1000 字）',
  en: 'Say which item it is and what it should be (5 to 1000 characters)',
};

const DONE: Readonly<Record<string, { zh: string; en: string }>> = {
  consent: { zh: '已按您的决定生效。', en: 'Your decision has taken effect.' },
  correction: { zh: '已收到更正请求，答复会通知您。', en: 'Your request was received; you will be told the answer.' },
  objection: { zh: '已收到，将由工作人员向您说明。', en: 'Received; a person will explain it to you.' },
  cancelled: { zh: '已撤销注销申请，账户照常使用。', en: 'The closing was cancelled; your account stays.' },
};

interface Shown {
  readonly consents: readonly OwnConsent[];
  readonly personalised: boolean | undefined;
  readonly held: readonly string[];
  readonly requests: readonly PersonRequest[];
  readonly looks: readonly Look[];
  /** Signed in a short while ago: the copy may be taken without more. */
  readonly recent: boolean;
}

async function view(
  ctx: Context,
  input: PageInput,
  { installation }: PrivacyParts,
  form: FormState,
): Promise<SiteView> {
  const accountId = ctx.actor.accountId!;
  const session = await installation.auth.session(input.request.headers);
  const shown: Shown = {
    consents: await ownConsents(ctx, accountId),
    personalised: (await findProfileOfAccount(ctx.db, ctx.tenant.id, accountId))?.personalised,
    held: await heldPurposes(ctx.db, ctx.tenant.id, accountId),
    requests: await requestsOf(ctx, accountId),
    looks: await looksAt(ctx, accountId, input.lang),
    recent: session !== undefined && isRecent(session, ctx.now),
  };
  const done = DONE[String(input.query['done'])]?.[input.lang];
  return {
    ...(form.errors.length > 0 && { status: 422 }),
    title: input.lang === 'zh' ? '我的个人信息' : 'My personal information',
    noIndex: true,
    element: (
      <AccountPrivacy
        lang={input.lang}
        shown={shown}
        form={form}
        done={done}
        learner={ctx.actor.role === 'learner' || ctx.actor.role === 'account'}
      />
    ),
  };
}

/** Who: the person's name and for whom; of one who has left, the organisation alone. */
async function looksAt(ctx: Context, accountId: string, lang: Language): Promise<readonly Look[]> {
  const { items } = await listReveals(ctx.db, ctx.tenant.id, { accountId, limit: LOOKS_SHOWN });
  const viewers = await findAccounts(
    ctx.db,
    items.map(({ viewerId }) => viewerId),
  );
  const organisations = await findOrganisationNames(
    ctx.db,
    ctx.tenant.id,
    items.flatMap(({ viewerOrganisationId }) => viewerOrganisationId ?? []),
  );
  return items.map((one) => ({
    id: one.id,
    at: civilMinute(one.at),
    who: [organisations.get(one.viewerOrganisationId ?? ''), viewers.get(one.viewerId)?.name]
      .filter(Boolean)
      .join(' · '),
    field: FIELD_LABELS[one.field as MaskedField]?.[lang] ?? one.field,
    reason: one.reason,
  }));
}

interface AccountPrivacyProps {
  readonly lang: Language;
  readonly shown: Shown;
  readonly form: FormState;
  readonly done: string | undefined;
  readonly learner: boolean;
}

function AccountPrivacy({ lang, shown, form, done, learner }: AccountPrivacyProps): ReactNode {
  const zh = lang === 'zh';
  const notice =
    done === undefined ? (
      <ErrorSummary lang={lang} errors={form.errors} />
    ) : (
      <Notice lang={lang} tone="success" live title={done} />
    );
  return (
    <PageFrame
      lang={lang}
      title={zh ? '我的个人信息' : 'My personal information'}
      crumbs={[
        { label: zh ? '我的账户' : 'My account', href: sitePath(lang, '/account') },
        { label: zh ? '我的个人信息' : 'My personal information' },
      ]}
      lead={
        <p>
          <a href={sitePath(lang, '/privacy')}>{zh ? '个人信息处理规则' : 'Privacy notice'}</a>
          {'　'}
          <a href={sitePath(lang, '/terms')}>{zh ? '服务协议' : 'Terms of service'}</a>
          {learner && '　'}
          {learner && <a href={sitePath(lang, '/account/guardians')}>{zh ? '监护人' : 'Guardians'}</a>}
        </p>
      }
      notice={notice}
    >
      <Section id="consents" title={zh ? '我的同意' : 'What I agreed to'}>
        <Consents lang={lang} consents={shown.consents} personalised={shown.personalised} held={shown.held} />
      </Section>
      <CopySection lang={lang} recent={shown.recent} />
      <Section id="correct" title={zh ? '请求更正' : 'Ask for a correction'}>
        <AskForm lang={lang} kind="correction" form={form} />
      </Section>
      <Section id="explain" title={zh ? '推荐是怎么来的' : 'How recommendations come about'}>
        <Prose>
          <p>
            {zh
              ? '推荐按公开的规则计算：技能、专业、地点、学历、薪资、意愿和与本校的合作各占多少，每条推荐都写明理由；岗位实习另按入学年份和专业核对法规。不使用姓名、性别、年龄、民族、婚育等信息。推荐只供参考，不替任何人作决定；您可以在上面关闭它，改用普通搜索。'
              : 'By open rules: skills, major, place, education, pay, wishes and cooperation with the school each have their weight, and every recommendation gives its reasons; internships are also held against the law by year of entry and major. Name, sex, age, ethnicity and family play no part. It decides nothing for anybody; you may switch it off above and use the plain search.'}
          </p>
        </Prose>
        <AskForm lang={lang} kind="objection" form={form} />
      </Section>
      <Section id="looks" title={zh ? '谁看过我的完整信息' : 'Who looked at my full data'}>
        <Looks lang={lang} looks={shown.looks} />
      </Section>
      <Section id="requests" title={zh ? '我的请求' : 'My requests'}>
        <Requests lang={lang} requests={shown.requests} />
      </Section>
      <Section id="close" title={zh ? '注销账户' : 'Close my account'}>
        <Actions>
          <LinkButton look="plain" href={sitePath(lang, '/account/closing')}>
            {zh ? '查看会删除什么、保留什么' : 'See what goes and what stays'}
          </LinkButton>
        </Actions>
      </Section>
    </PageFrame>
  );
}

function CopySection({ lang, recent }: { readonly lang: Language; readonly recent: boolean }): ReactNode {
  const zh = lang === 'zh';
  return (
    <Section id="copy" title={zh ? '查阅和复制' : 'See and copy my data'}>
      <Prose>
        <p>
          {zh
            ? '下载平台保存的与您有关的全部信息。文件里有您的隐私，请妥善保管。'
            : 'Download everything that the platform holds about you. Keep the file to yourself.'}
        </p>
      </Prose>
      {recent ? (
        <Actions>
          <LinkButton href="/api/account/personal-data?format=html">
            {zh ? '下载（网页，便于阅读）' : 'Download to read (HTML)'}
          </LinkButton>
          <LinkButton look="plain" href="/api/account/personal-data?format=json">
            {zh ? '下载（JSON，便于转移）' : 'Download for machines (JSON)'}
          </LinkButton>
        </Actions>
      ) : (
        <Actions>
          <LinkButton href={`${sitePath(lang, '/account/confirm')}?next=${encodeURIComponent(sitePath(lang, PATH))}`}>
            {zh ? '确认是您本人后下载' : 'Confirm that it is you, then download'}
          </LinkButton>
        </Actions>
      )}
    </Section>
  );
}

interface AskFormProps {
  readonly lang: Language;
  readonly kind: 'correction' | 'objection';
  readonly form: FormState;
}

const ASK = {
  correction: {
    label: { zh: '哪一项不对，应当是什么', en: 'Which item is wrong, and what it should be' },
    hint: {
      zh: '姓名、手机号、技能等可以在账户和资料页面自己改；改不了的写在这里。',
      en: 'Name, phone and skills you can change yourself; write here what you cannot.',
    },
    button: { zh: '提交更正请求', en: 'Send the request' },
  },
  objection: {
    label: { zh: '想请人说明，或不同意哪个结果', en: 'What you want explained, or object to' },
    hint: { zh: '由工作人员答复，不由程序答复。', en: 'A person answers, not a program.' },
    button: { zh: '请求说明', en: 'Ask for an explanation' },
  },
} as const;

function AskForm({ lang, kind, form }: AskFormProps): ReactNode {
  const { label, hint, button } = ASK[kind];
  return (
    <form method="post" action={sitePath(lang, `/account/privacy/${kind}`)} noValidate>
      <WordsField
        lang={lang}
        name={kind}
        label={label[lang]}
        hint={hint[lang]}
        value={form.values[kind] ?? ''}
        errors={form.errors}
      />
      <Actions>
        <Button look="plain">{button[lang]}</Button>
      </Actions>
    </form>
  );
}
