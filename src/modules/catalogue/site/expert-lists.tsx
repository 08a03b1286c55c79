import type { ReactNode } from 'react';
import { Actions, Button, DescriptionList, EmptyState, LinkButton, Notice, PageFrame } from '#design/site';
import { Failure } from '#kernel/errors';
import { isUuid } from '#kernel/ids';
import { civilDate } from '#kernel/time';
import type { Context } from '#platform/context';
import type { Language, PageInput, Redirect, SitePage, SiteView } from '#platform/http';
import { sitePath } from '../../site-form.tsx';
import { answerExpertQuestion, expertQuestions, type ExpertQuestion } from '../account-questions.ts';

const PATH = '/account/expert-lists';

/** 是您吗: records of experts with this name and contact; only the person reads and answers it. */
export const expertListPages: readonly SitePage[] = [
  { method: 'GET', path: PATH, right: 'account.manage', render: show },
  { method: 'POST', path: PATH, right: 'account.manage', perMinute: 30, render: answer },
];

async function answer(ctx: Context, { form, lang }: PageInput): Promise<Redirect> {
  const recordId = String(form['record'] ?? '');
  const isMe = form['answer'] === 'yes';
  try {
    if (isUuid(recordId)) await answerExpertQuestion(ctx, recordId, isMe);
  } catch (error) {
    // Answered already, in another window: the page shows how it stands.
    if (!(error instanceof Failure)) throw error;
  }
  return { redirect: `${sitePath(lang, PATH)}?done=${isMe ? 'yes' : 'no'}` };
}

async function show(ctx: Context, { lang, query }: PageInput): Promise<SiteView> {
  const zh = lang === 'zh';
  const title = zh ? '专家名录里是您吗' : 'Is it you in a list of experts?';
  const questions = await expertQuestions(ctx);
  return {
    title,
    noIndex: true,
    element: (
      <PageFrame
        lang={lang}
        title={title}
        crumbs={[{ label: zh ? '我的账户' : 'My account', href: sitePath(lang, '/account') }, { label: title }]}
        lead={
          zh
            ? '单位录入的专家与您的姓名和已验证的联系方式一致。您不答复，对方看不到您有没有账户；确认之后由您自己维护，公开与否只由您决定。'
            : 'An organisation entered an expert with your name and verified contact. Until you answer it cannot see that you have an account; once you confirm, the record is yours and you alone decide whether it is public.'
        }
        notice={<Done lang={lang} done={query['done']} />}
      >
        {questions.length === 0 ? (
          <EmptyState title={zh ? '没有等您确认的名录' : 'No record waits for your word'} />
        ) : (
          questions.map((one) => <Asked key={one.recordId} lang={lang} question={one} />)
        )}
        <Actions>
          <LinkButton look="plain" href={sitePath(lang, '/account')}>
            {zh ? '返回我的账户' : 'My account'}
          </LinkButton>
        </Actions>
      </PageFrame>
    ),
  };
}

const DONE = {
  yes: {
    zh: '已确认，这条名录归您维护。原来由单位登记的同意不再算数，要公开请在“我的专家名录”里同意',
    en: 'Confirmed; the record is yours. What the organisation stated counts no more: agree under “My expert record” to have it public',
  },
  no: { zh: '已记下，不会再问', en: 'Noted; you will not be asked again' },
} as const;

function Done({ lang, done }: { readonly lang: Language; readonly done: unknown }): ReactNode {
  if (done !== 'yes' && done !== 'no') return null;
  return (
    <Notice lang={lang} tone="success" live title={DONE[done][lang]}>
      {done === 'yes' && (
        <a href={sitePath(lang, '/account/expert')}>{lang === 'zh' ? '我的专家名录' : 'My expert record'}</a>
      )}
    </Notice>
  );
}

function Asked({ lang, question }: { readonly lang: Language; readonly question: ExpertQuestion }): ReactNode {
  const zh = lang === 'zh';
  const { recordId, owner, enteredAt, focus } = question;
  const facts = [
    { term: zh ? '录入日期' : 'Entered on', description: civilDate(enteredAt) },
    ...(focus.length === 0 ? [] : [{ term: zh ? '专长' : 'Expertise', description: focus.join(zh ? '、' : ', ') }]),
  ];
  return (
    <form method="post" action={sitePath(lang, PATH)}>
      <h2>{owner}</h2>
      <DescriptionList items={facts} />
      <input type="hidden" name="record" value={recordId} />
      <Actions>
        <Button name="answer" value="yes">
          {zh ? '是我' : 'It is me'}
        </Button>
        <Button name="answer" value="no" look="plain">
          {zh ? '不是我' : 'It is not me'}
        </Button>
      </Actions>
    </form>
  );
}
