import type { ReactNode } from 'react';
import { Actions, Button, EmptyState, LinkButton, Notice, PageFrame } from '#design/site';
import { Failure } from '#kernel/errors';
import { isUuid } from '#kernel/ids';
import type { Context } from '#platform/context';
import type { Language, PageInput, Redirect, SitePage, SiteView } from '#platform/http';
import { sitePath } from '../../site-form.tsx';
import { answerQuestion, questionsFor, type Question } from '../account-questions.ts';

const PATH = '/account/school-lists';

/** 是您吗: what schools' lists say of somebody with this name and phone; only the person reads and answers it. */
export const schoolListPages: readonly SitePage[] = [
  { method: 'GET', path: PATH, right: 'account.manage', render: show },
  { method: 'POST', path: PATH, right: 'account.manage', perMinute: 30, render: answer },
];

async function answer(ctx: Context, { form, lang }: PageInput): Promise<Redirect> {
  const profileId = String(form['profile'] ?? '');
  const isMe = form['answer'] === 'yes';
  try {
    if (isUuid(profileId)) await answerQuestion(ctx, profileId, isMe);
  } catch (error) {
    // Answered already, in another window: the page shows how it stands.
    if (!(error instanceof Failure)) throw error;
  }
  return { redirect: `${sitePath(lang, PATH)}?done=${isMe ? 'yes' : 'no'}` };
}

async function show(ctx: Context, { lang, query }: PageInput): Promise<SiteView> {
  const zh = lang === 'zh';
  const title = zh ? '学校名单里是您吗' : 'Is it you on a school’s list?';
  const questions = await questionsFor(ctx);
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
            ? '学校登记的学生与您的姓名和手机号一致。您不答复，学校看不到您有没有账户。'
            : 'A school entered a learner with your name and phone. Until you answer, the school cannot see that you have an account.'
        }
        notice={<Done lang={lang} done={query['done']} />}
      >
        {questions.length === 0 ? (
          <EmptyState title={zh ? '没有等您确认的名单' : 'No list waits for your word'} />
        ) : (
          questions.map((one) => <Asked key={one.profileId} lang={lang} question={one} />)
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
  yes: { zh: '已确认，您可以自己管理技能与意愿', en: 'Confirmed; skills and wishes are yours to keep' },
  no: { zh: '已记下，不会再问', en: 'Noted; you will not be asked again' },
} as const;

function Done({ lang, done }: { readonly lang: Language; readonly done: unknown }): ReactNode {
  return done === 'yes' || done === 'no' ? <Notice lang={lang} tone="success" live title={DONE[done][lang]} /> : null;
}

function Asked({ lang, question }: { readonly lang: Language; readonly question: Question }): ReactNode {
  const zh = lang === 'zh';
  const { profileId, school, className } = question;
  return (
    <form method="post" action={sitePath(lang, PATH)}>
      <h2>{[school, className].filter(Boolean).join(' · ')}</h2>
      <input type="hidden" name="profile" value={profileId} />
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
