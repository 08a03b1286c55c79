import type { ReactNode } from 'react';
import { CheckboxGroup, DescriptionList, Notice, Prose } from '#design/site';
import { failure } from '#kernel/errors';
import { civilMinute } from '#kernel/time';
import type { Link, LinkAct, LinkView, LinkVisit } from '#modules/notices';
import type { Context } from '#platform/context';
import type { Language } from '#platform/http';
import { decide, decline, learnerOf } from '../decide.ts';
import { bandToday } from '../hold.ts';
import { CONSENT_LINK, getGuardianship, learnerWords } from '../invite-guardian.ts';
import { nameOf } from '../learners-of-school.ts';
import { MATTER_LABELS, RELATION_LABELS, type Guardianship, type Matter } from '../model.ts';
import { mattersFor } from '../rules.ts';
import { MattersField, matterTexts, sitePath, textOf, tickedOf } from './kit.tsx';

/** 监护人同意: the page that a text message opens; made for a phone, works without an account and without JavaScript. */
export const consentLink: LinkAct = {
  purpose: CONSENT_LINK,
  label: { zh: '监护人同意', en: 'Consent of a guardian' },
  show: async (ctx, link, visit) => questionView(ctx, await guardianshipOf(ctx, link), visit),
  perform: async (ctx, link, form, { lang }) => {
    const guardianship = await guardianshipOf(ctx, link);
    if (textOf(form, 'choice') === 'decline') {
      await decline(ctx, guardianship);
      return declinedView(lang);
    }
    // A stray tap on the phone of somebody else must not become a consent.
    if (textOf(form, 'guardian') === '') throw failure('request.invalid', {}, [{ field: 'guardian', ...NOT_YOU }]);
    const granted = tickedOf(form, 'granted');
    await decide(ctx, guardianship, granted, 'link');
    return receiptView(ctx, lang, granted, await mattersOf(ctx, guardianship));
  },
};

const NOT_YOU = {
  zh: '请先确认您是这名学生的监护人，不是的请选择“我不是监护人”',
  en: 'Confirm that you are the guardian, or choose “I am not the guardian”',
};

async function guardianshipOf(ctx: Context, { subject }: Link): Promise<Guardianship> {
  const guardianship = await getGuardianship(ctx, subject.id);
  if (guardianship.state === 'ended') throw failure('guardian.ended');
  return guardianship;
}

const mattersOf = async (ctx: Context, guardianship: Guardianship): Promise<readonly Matter[]> =>
  mattersFor(await bandToday(ctx, (await learnerOf(ctx, guardianship)).birthDate));

async function questionView(ctx: Context, guardianship: Guardianship, visit: LinkVisit): Promise<LinkView> {
  const { lang } = visit;
  const zh = lang === 'zh';
  const learner = await learnerOf(ctx, guardianship);
  const { name, school } = await nameOf(ctx, learner);
  return {
    title: zh ? '监护人同意' : 'Consent of a guardian',
    element: (
      <>
        <DescriptionList
          items={[
            { term: zh ? '学生' : 'Learner', description: learnerWords(name) },
            ...(school === undefined ? [] : [{ term: zh ? '学校' : 'School', description: school }]),
            {
              term: zh ? '登记的关系' : 'Recorded relation',
              description: RELATION_LABELS[guardianship.relation][lang],
            },
          ]}
        />
        <Prose>
          <p>
            {zh
              ? '学生未满 18 周岁。请逐项选择，勾选的即同意，不勾选的即不同意；以后随时可以更改或撤回。'
              : 'The learner is under 18. Tick what you agree to; what is not ticked is refused. You may change or withdraw it at any time.'}
            <a href={sitePath(lang, '/privacy')}>{zh ? '个人信息处理规则' : 'Privacy notice'}</a>
          </p>
        </Prose>
      </>
    ),
    fields: (
      <>
        <MattersField
          lang={lang}
          name="granted"
          label={zh ? '我同意' : 'I agree to'}
          matters={mattersFor(await bandToday(ctx, learner.birthDate))}
          texts={await matterTexts(ctx)}
          // Nothing is ticked beforehand: silence is no consent.
          chosen={[]}
        />
        <CheckboxGroup
          lang={lang}
          name="guardian"
          label={zh ? '您的身份' : 'Who you are'}
          error={visit.errors.find((error) => error.name === 'guardian')?.message}
          choices={[{ value: 'yes', label: zh ? '我是这名学生的监护人' : 'I am the guardian of this learner' }]}
        />
      </>
    ),
    buttons: [
      { label: zh ? '提交我的决定' : 'Send my decision', choice: 'decide' },
      { label: zh ? '我不是监护人' : 'I am not the guardian', choice: 'decline', look: 'plain' },
    ],
  };
}

function declinedView(lang: Language): LinkView {
  const zh = lang === 'zh';
  return {
    title: zh ? '已记录：不是监护人' : 'Recorded: not the guardian',
    element: (
      <Prose>
        <p>
          {zh
            ? '谢谢。平台不会再为这名学生联系您，您的号码会按规定删除。'
            : 'Thank you. You will not be contacted about this learner again, and your number is deleted in due time.'}
        </p>
      </Prose>
    ),
  };
}

/** 凭证: what was decided and when, and how to change it. */
export function receiptView(
  ctx: Context,
  lang: Language,
  granted: readonly Matter[],
  matters: readonly Matter[],
): LinkView {
  const zh = lang === 'zh';
  return {
    title: zh ? '已记录您的决定' : 'Your decision is recorded',
    element: (
      <>
        <Notice lang={lang} tone="success" live title={`${zh ? '记录时间' : 'At'} ${civilMinute(ctx.now)}`} />
        <DescriptionList
          items={matters.map((matter) => ({
            term: MATTER_LABELS[matter][lang],
            description: granted.includes(matter) ? (zh ? '同意' : 'Agreed') : zh ? '不同意' : 'Not agreed',
          }))}
        />
        <ChangeLater lang={lang} />
      </>
    ),
  };
}

export function ChangeLater({ lang }: { readonly lang: Language }): ReactNode {
  const zh = lang === 'zh';
  return (
    <Prose>
      <p>
        {zh ? '要更改或撤回，随时打开 ' : 'To change or withdraw, open '}
        <a href={sitePath(lang, '/guardian')}>{zh ? '监护人页面' : 'the guardians’ page'}</a>
        {zh
          ? '，填写您的手机号，新的链接会发到手机上。'
          : ' and enter your phone number; a new link comes by text message.'}
      </p>
    </Prose>
  );
}
