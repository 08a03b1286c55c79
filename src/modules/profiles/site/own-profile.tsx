import type { ReactNode } from 'react';
import {
  Actions,
  Button,
  CheckboxGroup,
  DescriptionList,
  EmptyState,
  ErrorSummary,
  Field,
  LinkButton,
  Notice,
  PageFrame,
  TextArea,
} from '#design/site';
import type { CodeBook } from '#modules/codes';
import type { Language } from '#platform/http';
import { errorOf, sitePath, TextField, type FormState } from '../../site-form.tsx';
import { EDUCATION, EDUCATION_LABELS, WISHED_KINDS, WISHED_LABELS, type Profile } from '../model.ts';
import type { Draft } from './read-draft.ts';

interface OwnProfileProps {
  readonly lang: Language;
  readonly codes: CodeBook;
  /** Division of the region. */
  readonly home: string;
  readonly profile: Profile | undefined;
  readonly draft: Draft | undefined;
  readonly errors: FormState['errors'];
  readonly saved: boolean;
}

export function OwnProfile(props: OwnProfileProps): ReactNode {
  const { lang, profile, draft, errors, saved } = props;
  const zh = lang === 'zh';
  const title = zh ? '我的技能与意愿' : 'My skills and wishes';
  const toRecommendations = <a href={sitePath(lang, '/recommendations')}>{zh ? '看推荐' : 'See what fits'}</a>;
  return (
    <PageFrame
      lang={lang}
      title={title}
      crumbs={[{ label: zh ? '我的账户' : 'My account', href: sitePath(lang, '/account') }, { label: title }]}
      lead={
        zh
          ? '推荐按这些内容比对，只有您本人能改；保存即确认，注明今天的日期。'
          : 'What is recommended is compared with this. Saving confirms it as of today.'
      }
      notice={
        saved ? (
          <Notice lang={lang} tone="success" live title={zh ? '已保存，推荐已更新' : 'Saved; what fits is up to date'}>
            <p>{toRecommendations}</p>
          </Notice>
        ) : (
          <ErrorSummary lang={lang} errors={errors} />
        )
      }
    >
      {profile === undefined || draft === undefined ? (
        <NoProfile lang={lang} />
      ) : (
        <>
          <Known {...props} profile={profile} />
          <Wishes {...props} profile={profile} draft={draft} />
        </>
      )}
    </PageFrame>
  );
}

const NoProfile = ({ lang }: { readonly lang: Language }): ReactNode => (
  <EmptyState
    title={lang === 'zh' ? '还没有您的资料' : 'There is no profile of yours yet'}
    actions={
      <LinkButton href={sitePath(lang, '/listings')}>{lang === 'zh' ? '查找供求' : 'Search listings'}</LinkButton>
    }
  >
    <p>
      {lang === 'zh'
        ? '学生的资料由所在学校建立，专家的资料由主管部门登记；建立后在这里核对和修改。没有资料也可以查找和订阅。'
        : 'Schools enter the profiles of students, the authority those of experts; then you check and change yours here. Searching and feeds need none.'}
    </p>
  </EmptyState>
);

interface KnownProps extends OwnProfileProps {
  readonly profile: Profile;
}

/** What the school or the authority keeps; a mistake in it is corrected on request. */
function Known({ lang, codes, profile }: KnownProps): ReactNode {
  const zh = lang === 'zh';
  const education = profile.education === null ? undefined : EDUCATION[profile.education];
  return (
    <>
      <DescriptionList
        items={[
          { term: zh ? '姓名' : 'Name', description: profile.name },
          ...(profile.major === null
            ? []
            : [{ term: zh ? '专业' : 'Major', description: codes.label('major', profile.major) }]),
          ...(education === undefined
            ? []
            : [{ term: zh ? '学历' : 'Education', description: EDUCATION_LABELS[education][lang] }]),
          {
            term: zh ? '资料确认' : 'Confirmed',
            description: `${profile.confirmedOn} · ${profile.source}`,
          },
        ]}
      />
      <p className="quiet">
        {zh ? '姓名、专业或学历不对？在' : 'Is the name, major or education wrong? Ask for a correction at '}
        <a href={sitePath(lang, '/account/privacy')}>{zh ? '“我的个人信息”' : 'My personal data'}</a>
        {zh ? '提出更正。' : '.'}
      </p>
    </>
  );
}

interface WishesProps extends KnownProps {
  readonly draft: Draft;
}

function Wishes(props: WishesProps): ReactNode {
  const { lang, codes, home, profile, draft, errors } = props;
  const zh = lang === 'zh';
  const expert = profile.kind === 'expert';
  const form: FormState = {
    values: { payMonthMin: draft.pay, experienceYears: draft.years, availableFrom: draft.from },
    errors,
  };
  return (
    <form method="post" action={sitePath(lang, '/account/profile')} noValidate>
      <Field
        lang={lang}
        name="skills"
        label={expert ? (zh ? '专长' : 'Expertise') : zh ? '技能' : 'Skills'}
        hint={zh ? '用顿号隔开，例如：焊接、识图、气割' : 'With commas between them, for example: welding, drawings'}
        optional
        error={errorOf(form, 'skills')}
      >
        {(control) => <TextArea {...control} rows={3} defaultValue={draft.skills} />}
      </Field>
      <CheckboxGroup
        lang={lang}
        name="divisions"
        label={zh ? '愿意去的地点' : 'Places you would go to'}
        hint={zh ? '一个也不选，表示哪里都可以。' : 'None means anywhere.'}
        optional
        error={errorOf(form, 'divisions')}
        choices={placesOf(codes, home, profile)}
        chosen={draft.divisions}
      />
      {expert ? (
        <TextField
          lang={lang}
          form={form}
          name="experienceYears"
          label={zh ? '从业年数' : 'Years in the trade'}
          optional
          inputMode="numeric"
          width="short"
        />
      ) : (
        <PostFields {...props} form={form} />
      )}
      <Actions>
        <Button>{zh ? '保存并确认' : 'Save and confirm'}</Button>
      </Actions>
    </form>
  );
}

function PostFields({ lang, draft, form }: WishesProps & { readonly form: FormState }): ReactNode {
  const zh = lang === 'zh';
  return (
    <>
      <CheckboxGroup
        lang={lang}
        name="kinds"
        label={zh ? '想找什么' : 'What you look for'}
        optional
        error={errorOf(form, 'kinds')}
        choices={WISHED_KINDS.map((value) => ({ value, label: WISHED_LABELS[value][lang] }))}
        chosen={draft.kinds}
      />
      <TextField
        lang={lang}
        form={form}
        name="payMonthMin"
        label={zh ? '期望月薪不低于（元）' : 'Pay wished, yuan a month at least'}
        hint={zh ? '不填表示不限。' : 'Empty means any.'}
        optional
        inputMode="numeric"
        width="short"
      />
      <TextField
        lang={lang}
        form={form}
        name="availableFrom"
        label={zh ? '可以到岗的日期' : 'From which day'}
        hint={zh ? '例如 2027-03-01' : 'For example 2027-03-01'}
        optional
        width="short"
      />
    </>
  );
}

/** The region, its districts, and whatever was chosen before. */
function placesOf(codes: CodeBook, home: string, { divisions }: Profile): { value: string; label: string }[] {
  const near = [
    home,
    ...codes
      .index('division')
      .children(home)
      .map(({ code }) => code),
  ];
  return [...new Set([...near, ...divisions])].map((value) => ({ value, label: codes.label('division', value) }));
}
