import type { ReactNode } from 'react';
import { Button, DescriptionList, EmptyState, LinkButton, Notice, PageFrame } from '#design/site';
import { failure } from '#kernel/errors';
import { isUuid } from '#kernel/ids';
import { formatYuan } from '#kernel/money';
import { editProfile, findProfileOfAccount, getProfile, type Profile } from '#modules/profiles';
import type { Context } from '#platform/context';
import type { Language, PageInput, Redirect, SiteView } from '#platform/http';
import type { Recommendation } from '../contract.ts';
import { EDUCATION, EDUCATION_LABELS, KIND_LABELS } from '../model.ts';
import type { ListingParts } from '../parts.ts';
import { recommendForProfile } from '../recommend-listings.ts';
import { at, firstOf, searchHref } from './addresses.ts';
import { dateText, divisionName } from './format.ts';
import { Recommended } from './similar-listings.tsx';
import { settingOf, type Setting } from './setting.ts';

const SHOWN = 20;

/** What fits the person who asks, or a class of the own school (?profile=…), and why. */
export async function showRecommendations(
  parts: ListingParts,
  ctx: Context,
  { lang, query }: PageInput,
): Promise<SiteView> {
  const profile = await profileOf(ctx, firstOf(query['profile']));
  const listings = profile?.personalised === true ? await recommendForProfile(parts, ctx, profile.id, SHOWN, lang) : [];
  return {
    title: lang === 'zh' ? '为我推荐' : 'Recommended for me',
    noIndex: true,
    element: <Recommendations parts={parts} ctx={ctx} lang={lang} profile={profile} listings={listings} />,
  };
}

/** A named profile is there only for those who may see it. */
async function profileOf(ctx: Context, named: string): Promise<Profile | undefined> {
  if (named !== '') {
    if (!isUuid(named)) throw failure('record.notFound');
    return getProfile(ctx, named);
  }
  const { accountId } = ctx.actor;
  return accountId === undefined ? undefined : findProfileOfAccount(ctx.db, ctx.tenant.id, accountId);
}

/** 个人信息保护法 art. 24: a way to refuse being recommended by one's characteristics, as easy as to accept it. */
export async function switchRecommendation(
  { codes }: ListingParts,
  ctx: Context,
  { lang, form }: PageInput,
): Promise<Redirect> {
  const id = firstOf(form['profile']);
  if (!isUuid(id)) throw failure('record.notFound');
  await editProfile(ctx, codes, id, { personalised: firstOf(form['personalised']) === 'on' });
  const own = await findProfileOfAccount(ctx.db, ctx.tenant.id, ctx.actor.accountId ?? '');
  return { redirect: at(lang, '/recommendations') + (own?.id === id ? '' : `?profile=${id}`) };
}

interface RecommendationsProps {
  readonly parts: ListingParts;
  readonly ctx: Context;
  readonly lang: Language;
  readonly profile: Profile | undefined;
  readonly listings: readonly Recommendation[];
}

const LEADS = {
  learner: {
    zh: '按专业、技能、地点和意愿比对所有在招岗位，每一条都说明理由。',
    en: 'All open listings compared with major, skills, places and wishes, each with its reasons.',
  },
  expert: {
    zh: '按专长查找技术难题、技术服务、培训和校企合作的需求，每一条都说明提到了哪一项专长。',
    en: 'Technical problems, services, training and cooperation that are wanted and name your expertise, each with its reasons.',
  },
} as const;

function Recommendations({ parts, ctx, lang, profile, listings }: RecommendationsProps): ReactNode {
  const zh = lang === 'zh';
  const mine = profile !== undefined && profile.accountId === ctx.actor.accountId;
  const own = profile === undefined || profile.kind === 'learner' || mine;
  const expert = profile?.kind === 'expert';
  return (
    <PageFrame
      lang={lang}
      title={
        own
          ? zh
            ? '为我推荐'
            : 'Recommended for me'
          : zh
            ? `为“${profile.name}”推荐`
            : `Recommended for “${profile.name}”`
      }
      crumbs={[{ label: zh ? '首页' : 'Home', href: at(lang, '/') }, { label: zh ? '为我推荐' : 'Recommended' }]}
      lead={LEADS[expert ? 'expert' : 'learner'][lang]}
      actions={profile === undefined ? undefined : <Acts lang={lang} profile={profile} mine={mine} />}
      after={profile === undefined ? undefined : <Basis setting={settingOf(parts, ctx, lang)} profile={profile} />}
    >
      {profile === undefined ? (
        <NoProfile lang={lang} />
      ) : !profile.personalised ? (
        <Notice lang={lang} tone="info" title={zh ? '个性化推荐已关闭' : 'Recommendation is switched off'}>
          <p>
            {zh ? '平台不再按您的资料挑选岗位。' : 'The platform does not choose by your profile. '}
            <a href={searchHref(lang, {})}>{zh ? '自己查找岗位' : 'Search yourself'}</a>
          </p>
        </Notice>
      ) : listings.length === 0 ? (
        <NothingFits lang={lang} expert={expert} />
      ) : (
        <Recommended setting={settingOf(parts, ctx, lang)} listings={listings} level={2} />
      )}
    </PageFrame>
  );
}

const NothingFits = ({ lang, expert }: { readonly lang: Language; readonly expert: boolean }): ReactNode => {
  const zh = lang === 'zh';
  return (
    <EmptyState
      title={
        zh
          ? expert
            ? '目前没有提到您专长的需求'
            : '目前没有合适的岗位'
          : expert
            ? 'No need names your expertise at present'
            : 'Nothing fits at present'
      }
      actions={
        <>
          <LinkButton href={at(lang, '/account/profile')}>
            {zh ? (expert ? '补充专长' : '补充技能和意愿') : 'Add to your profile'}
          </LinkButton>
          <LinkButton look="plain" href={searchHref(lang, expert ? { side: ['need'], type: ['research'] } : {})}>
            {zh ? (expert ? '看全部技术难题' : '查找岗位') : 'Search listings'}
          </LinkButton>
        </>
      }
    >
      <p>
        {zh
          ? '专长、技能和愿意去的地点写得越具体，结果越多。'
          : 'The more precisely skills and places are stated, the more is found.'}
      </p>
    </EmptyState>
  );
};

const NoProfile = ({ lang }: { readonly lang: Language }): ReactNode => (
  <EmptyState
    title={lang === 'zh' ? '还没有您的资料' : 'There is no profile of yours yet'}
    actions={<LinkButton href={searchHref(lang, {})}>{lang === 'zh' ? '查找岗位' : 'Search listings'}</LinkButton>}
  >
    <p>
      {lang === 'zh'
        ? '学生的资料由所在学校建立；建立后这里会列出合适的岗位。'
        : 'Schools enter the profiles of their students; then this page lists what fits.'}
    </p>
  </EmptyState>
);

interface ActsProps {
  readonly lang: Language;
  readonly profile: Profile;
  /** Whoever looks is the person of the profile. */
  readonly mine: boolean;
}

function Acts({ lang, profile, mine }: ActsProps): ReactNode {
  const zh = lang === 'zh';
  const on = profile.personalised;
  return (
    <>
      <form method="post" action={at(lang, '/recommendations')}>
        <input type="hidden" name="profile" value={profile.id} />
        <Button look="plain" name="personalised" value={on ? 'off' : 'on'}>
          {on ? (zh ? '关闭个性化推荐' : 'Switch off') : zh ? '打开个性化推荐' : 'Switch on'}
        </Button>
      </form>
      {mine && (
        <LinkButton look="plain" href={at(lang, '/account/profile')}>
          {zh ? (profile.kind === 'expert' ? '修改专长' : '修改技能和意愿') : 'Change my profile'}
        </LinkButton>
      )}
    </>
  );
}

interface BasisProps {
  readonly setting: Setting;
  readonly profile: Profile;
}

function Basis({ setting, profile }: BasisProps): ReactNode {
  const zh = setting.lang === 'zh';
  return (
    <section className="beside" aria-labelledby="basis">
      <h2 id="basis">{zh ? '推荐所用的资料' : 'What is compared'}</h2>
      <DescriptionList items={basisOf(setting, profile)} />
      <p className="quiet">
        {zh
          ? `${dateText(setting, profile.confirmedOn)}确认 · ${profile.source}`
          : `Confirmed ${dateText(setting, profile.confirmedOn)} · ${profile.source}`}
      </p>
      <p className="quiet">
        {zh
          ? '可以随时关闭个性化推荐：平台不再按资料挑选，其他功能不受影响。'
          : 'You may switch recommendation off at any time: nothing is chosen by the profile, everything else stays.'}
      </p>
      <p className="quiet">
        <a href={at(setting.lang, '/account/privacy#explain')}>
          {zh ? '推荐是怎么来的，请人说明' : 'How recommendations come about; ask a person'}
        </a>
      </p>
    </section>
  );
}

const SKILLS = {
  expert: { zh: '专长', en: 'Expertise' },
  others: { zh: '技能', en: 'Skills' },
} as const;

function basisOf({ codes, lang, home }: Setting, profile: Profile): { term: string; description: string }[] {
  const zh = lang === 'zh';
  const education = profile.education === null ? undefined : EDUCATION[profile.education];
  const facts: readonly (readonly [string, string | undefined])[] = [
    [zh ? '专业' : 'Major', profile.major === null ? undefined : codes.label('major', profile.major)],
    [
      zh ? '学历' : 'Education',
      education === undefined
        ? undefined
        : EDUCATION_LABELS[education][lang].replace('及以上', '').replace(' and above', ''),
    ],
    [SKILLS[profile.kind === 'expert' ? 'expert' : 'others'][lang], profile.skills.join('、') || undefined],
    [zh ? '地点' : 'Places', profile.divisions.map((code) => divisionName(codes, code, home)).join('、') || undefined],
    [zh ? '意向' : 'Wishes', profile.kinds.map((kind) => KIND_LABELS[kind][lang]).join('、') || undefined],
    [
      zh ? '期望月薪' : 'Pay wished',
      profile.payMonthMin === null
        ? undefined
        : zh
          ? `${formatYuan(profile.payMonthMin)} 元起`
          : `from ¥${formatYuan(profile.payMonthMin)}`,
    ],
  ];
  const compared = profile.kind === 'expert' ? facts.filter(([term]) => term === SKILLS.expert[lang]) : facts;
  return compared.flatMap(([term, description]) => (description === undefined ? [] : [{ term, description }]));
}
