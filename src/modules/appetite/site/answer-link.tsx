import { DescriptionList, Field, Notice, Prose, TextInput } from '#design/site';
import { failure } from '#kernel/errors';
import { civilDate } from '#kernel/time';
import type { CodeBook } from '#modules/codes';
import type { Link, LinkAct, LinkView, LinkVisit } from '#modules/notices';
import { findOrganisation, listMembers } from '#modules/organisations';
import type { Context } from '#platform/context';
import type { Language, PageInput } from '#platform/http';
import { answerSurvey, silenceSurveys, whyNotAnswer } from '../answer-survey.ts';
import { failures, type AnswersBody } from '../contract.ts';
import {
  REASONS,
  WORD_LABELS,
  WORDS,
  type Answer,
  type Invitation,
  type Reason,
  type Survey,
  type Word,
} from '../model.ts';
import { ANSWER_LINK } from '../send-survey.ts';
import { answersOf, findSurvey, lockInvitation } from '../store.ts';
import { LineFields, WORDS_OF_PAGE } from './answer-fields.tsx';

/** The page that a firm opens from its message: no account, no script. */
export const answerLink = (codes: CodeBook): LinkAct => ({
  purpose: ANSWER_LINK,
  label: { zh: '答复意向摸底', en: 'Answer a short survey' },
  repeatable: true,
  failures,
  show: async (ctx, link, visit) => {
    const asked = await readAsked(ctx, link);
    return whyNotAnswer(asked.survey, civilDate(ctx.now)) === undefined
      ? questionView(asked, visit)
      : overView(asked, visit.lang);
  },
  perform: async (ctx, link, form, { lang }) => {
    await refuseFormer(ctx, link);
    if (textOf(form, 'choice') === 'silence') {
      await silenceSurveys(ctx, link.subject.id);
      return silentView(lang);
    }
    const { survey } = await readAsked(ctx, link);
    await answerSurvey(ctx, codes, link.subject.id, answersIn(form, survey));
    return thanksView(await readAsked(ctx, link), lang);
  },
});

interface Asked {
  readonly survey: Survey;
  readonly invitation: Invitation;
  readonly asker: string;
  readonly firm: { readonly name: string; readonly registered: boolean };
  readonly answers: readonly Answer[];
}

async function readAsked(ctx: Context, { subject }: Link): Promise<Asked> {
  const { db, tenant } = ctx;
  const invitation = await lockInvitation(db, tenant.id, subject.id);
  const survey = await findSurvey(db, tenant.id, invitation.surveyId);
  const firm = await findOrganisation(db, tenant.id, invitation.organisationId);
  if (survey === undefined || firm === undefined) throw failure('record.notFound');
  return {
    survey,
    invitation,
    asker: (await findOrganisation(db, tenant.id, survey.organisationId))?.name ?? '',
    firm: { name: firm.name, registered: firm.state !== 'preregistered' },
    answers: (await answersOf(db, tenant.id, [invitation.id])).get(invitation.id) ?? [],
  };
}

/** Whoever has left the firm since, or may only look there, answers no more in its name. */
async function refuseFormer(ctx: Context, { to, subject }: Link): Promise<void> {
  if (!('accountId' in to)) return;
  const { organisationId } = await lockInvitation(ctx.db, ctx.tenant.id, subject.id);
  const members = await listMembers(ctx.db, ctx.tenant.id, organisationId);
  if (!members.some(({ accountId, duty }) => accountId === to.accountId && duty !== 'viewer'))
    throw failure('survey.notYours');
}

const textOf = (form: PageInput['form'], name: string): string => [form[name] ?? ''].flat().at(-1)?.trim() ?? '';

const known = (reason: string): Reason | '' => REASONS.find((one) => one === reason) ?? '';

/** What was typed that is no answer at all is left out, and then asked for at its place. */
function answersIn(form: PageInput['form'], { lines }: Survey): AnswersBody {
  const one = (at: number): AnswersBody['answers'][number] | undefined => {
    const word = textOf(form, `word-${at}`);
    const reason = textOf(form, `reason-${at}`);
    if (!WORDS.some((each) => each === word)) return undefined;
    // What was typed before the mind changed is no longer to be seen, and not meant.
    if (word === 'no') return { word, reason: known(reason), what: '', headcount: null, atWhen: '' };
    const headcount = Number(textOf(form, `count-${at}`));
    return {
      word: word as Word,
      reason: word === 'yes' ? '' : known(reason),
      what: textOf(form, `what-${at}`).slice(0, 120),
      headcount: Number.isInteger(headcount) && headcount >= 1 && headcount <= 100_000 ? headcount : null,
      atWhen: textOf(form, `when-${at}`).slice(0, 60),
    };
  };
  const answers = lines.map((_line, at) => one(at));
  return { answers: answers as AnswersBody['answers'], note: textOf(form, 'note').slice(0, 300) };
}

const factsOf = ({ survey, asker, firm }: Asked, lang: Language) => {
  const words = WORDS_OF_PAGE[lang];
  return (
    <DescriptionList
      items={[
        { term: words.asker, description: asker },
        { term: words.firm, description: firm.name },
        { term: words.why, description: survey.reason },
        { term: words.use, description: survey.useOfAnswers },
        { term: words.period, description: survey.period },
        { term: words.until, description: survey.closesOn },
      ]}
    />
  );
};

function questionView(asked: Asked, visit: LinkVisit): LinkView {
  const { lang } = visit;
  const words = WORDS_OF_PAGE[lang];
  const { survey, invitation, answers } = asked;
  const typed = (name: string, kept: string): string => visit.values[name] ?? kept;
  return {
    title: survey.title,
    element: (
      <>
        {factsOf(asked, lang)}
        <Prose>
          <p>{words.shared}</p>
        </Prose>
      </>
    ),
    fields: (
      <>
        {survey.lines.map((line, at) => (
          <LineFields
            key={line.what}
            lang={lang}
            at={at}
            line={line}
            answer={answers.find((one) => one.line === at)}
            visit={visit}
          />
        ))}
        <Field lang={lang} name="note" label={words.note} optional>
          {(control) => <TextInput {...control} maxLength={300} defaultValue={typed('note', invitation.note)} />}
        </Field>
      </>
    ),
    buttons: [
      { label: words.send, choice: 'send' },
      ...(invitation.state === 'answered' ? [] : [{ label: words.silence, choice: 'silence', look: 'plain' as const }]),
    ],
  };
}

const home = (lang: Language): string => (lang === 'zh' ? '/' : '/en');

function thanksView({ survey, firm, answers }: Asked, lang: Language): LinkView {
  const zh = lang === 'zh';
  const drafts = answers.filter(({ listingId }) => listingId !== null).length;
  const title = zh ? '已收到，谢谢' : 'Received, thank you';
  return {
    title,
    element: (
      <>
        <Notice lang={lang} tone="success" live title={title}>
          <p>
            {zh
              ? `${survey.closesOn} 之前可以用原来的链接修改。`
              : `You may change it with the same link until ${survey.closesOn}.`}
          </p>
        </Notice>
        <DescriptionList
          items={survey.lines.map((line, at) => {
            const answer = answers.find((one) => one.line === at);
            const said = answer === undefined ? '' : WORD_LABELS[answer.word][lang];
            const what = [said, answer?.what, answer?.headcount?.toString(), answer?.atWhen].filter(Boolean);
            return { term: line.what, description: what.join(zh ? '，' : ', ') };
          })}
        />
        {drafts > 0 && (
          <Prose>
            <p>
              {zh
                ? `已为贵单位生成 ${drafts} 份草稿，补充后由贵单位提交，不会自动发布。`
                : `${drafts} ${drafts === 1 ? 'draft was' : 'drafts were'} made in your name. You complete and submit them; nothing is published by itself.`}
            </p>
            <p>
              {firm.registered ? (
                <a href="/app/surveys/asked">{zh ? '登录，补充草稿' : 'Sign in and complete them'}</a>
              ) : (
                <a href={zh ? '/join' : '/en/join'}>
                  {zh
                    ? '登记本单位（草稿已保留，登记后可见）'
                    : 'Register your organisation; the drafts are kept for you'}
                </a>
              )}
            </p>
          </Prose>
        )}
        <Prose>
          <p>
            <a href={home(lang)}>{zh ? '返回首页' : 'Home'}</a>
          </p>
        </Prose>
      </>
    ),
  };
}

const silentView = (lang: Language): LinkView => {
  const zh = lang === 'zh';
  const title = zh ? '今年不再询问' : 'You will not be asked again this year';
  return {
    title,
    element: (
      <Notice lang={lang} tone="success" live title={title}>
        <p>
          {zh
            ? '今年内，各单位的意向摸底都不再发给贵单位。改变主意时，用原来的链接仍可答复这一次。'
            : 'No survey goes to you for the rest of the year. If you change your mind, this one can still be answered by the same link.'}
        </p>
      </Notice>
    ),
  };
};

const overView = (asked: Asked, lang: Language): LinkView => ({
  title: asked.survey.title,
  element: (
    <>
      <Notice lang={lang} tone="info" title={lang === 'zh' ? '已截止' : 'This survey is over'}>
        <p>
          {lang === 'zh'
            ? '不能再答复或修改。有需求的，可以登录后直接发布供求。'
            : 'Answers can no longer be given or changed. You may still publish needs and offers yourselves.'}
        </p>
      </Notice>
      {factsOf(asked, lang)}
    </>
  ),
  buttons: [],
});
