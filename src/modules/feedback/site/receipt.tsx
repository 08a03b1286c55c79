import type { ReactNode } from 'react';
import { Actions, DescriptionList, LinkButton, Notice, PageFrame, Prose } from '#design/site';
import type { Language, SiteView } from '#platform/http';
import { sitePath, type FormState } from '../../site-form.tsx';
import { WhySoLong } from './kit.tsx';
import type { Receipt } from '../make-request.ts';

/** 回执: number and code, and the day of the answer. The code is shown here and nowhere else. */
export function receiptView(lang: Language, receipt: Receipt, known: boolean, values: FormState['values']): SiteView {
  const title = lang === 'zh' ? '已收到' : 'Received';
  return {
    title,
    noIndex: true,
    element: (
      <PageFrame
        lang={lang}
        title={title}
        notice={
          <Notice
            lang={lang}
            tone="success"
            live
            title={lang === 'zh' ? '请记下或截图保存编号和查询码' : 'Keep the number and the code'}
          >
            <p>
              {lang === 'zh'
                ? '查询码只显示这一次，平台也不保存。'
                : 'The code is shown this once; nobody can look it up for you.'}
            </p>
          </Notice>
        }
      >
        <DescriptionList items={factsOf(lang, receipt)} />
        <Next lang={lang} known={known} reachable={(values['contact'] ?? '') !== ''} />
        <Actions>
          <LinkButton look="plain" href={sitePath(lang, `/feedback/answer?number=${receipt.number}`)}>
            {lang === 'zh' ? '查询答复' : 'Look up the answer'}
          </LinkButton>
          {known && (
            <LinkButton look="plain" href={sitePath(lang, '/feedback/mine')}>
              {lang === 'zh' ? '我的反映' : 'What I sent'}
            </LinkButton>
          )}
        </Actions>
      </PageFrame>
    ),
  };
}

const factsOf = (lang: Language, { number, code, dueOn }: Receipt) => [
  { term: lang === 'zh' ? '编号' : 'Number', description: <span className="receipt-key">{number}</span> },
  {
    term: lang === 'zh' ? '查询码' : 'Code',
    description: <span className="receipt-key">{`${code.slice(0, 5)}-${code.slice(5)}`}</span>,
  },
  ...(dueOn === null
    ? []
    : [{ term: lang === 'zh' ? '答复期限' : 'Answer by', description: <WhySoLong lang={lang} day={dueOn} /> }]),
];

function Next({
  lang,
  known,
  reachable,
}: {
  readonly lang: Language;
  readonly known: boolean;
  readonly reachable: boolean;
}): ReactNode {
  const zh = lang === 'zh';
  const words = known
    ? zh
      ? '答复会发到您的站内消息。'
      : 'The answer comes to your messages.'
    : reachable
      ? zh
        ? '答复会以链接发到您留下的手机或邮箱，也可以凭编号和查询码查看。'
        : 'The answer comes as a link to the contact you left; number and code open it too.'
      : zh
        ? '您没有留联系方式，答复无法发给您，请凭编号和查询码来查。'
        : 'You left no contact, so nothing can be sent: look it up by number and code.';
  return (
    <Prose>
      <p>{words}</p>
    </Prose>
  );
}
