import type { ReactNode } from 'react';
import { ReasonList } from '#design/site';
import type { Language } from '#platform/http';
import type { Recommendation } from '../contract.ts';
import type { Explained } from '../match-words.ts';

/** The whole account: what counted and how much of the score it made, what stands against it, what would change it. */
interface WhyProps {
  readonly lang: Language;
  readonly title: string;
  readonly match: Explained;
  /** What the two sides are called where they are no post and no wish. */
  readonly sides?: (share: { demand: number; supply: number }) => string;
}

export function Why({ lang, title, match: listing, sides }: WhyProps): ReactNode {
  const zh = lang === 'zh';
  const score = Math.round(listing.score * 100);
  return (
    <details className="why">
      <summary>
        {zh ? `匹配 ${score} 分，看每一条理由` : `Score ${score} of 100: see each reason`}
        <span className="unseen"> {title}</span>
      </summary>
      <p className="hint">
        {zh
          ? '每条后面是它在总分中所占的分数，相加即为总分。'
          : 'Each bar is the points it brings; together they are the score.'}
        {listing.interest !== undefined && <> {(sides ?? ((share) => interestText(lang, share)))(listing.interest)}</>}
      </p>
      <ReasonList
        lang={lang}
        reasons={[
          ...objections(listing.blockers, 'blocks'),
          ...objections(listing.doubts ?? [], 'against'),
          ...listing.reasons.map(({ label, contribution, drop, detail }) => ({
            factor: label,
            effect: 'counts' as const,
            share: contribution,
            words: `${detail}${dropText(lang, drop, contribution)}`,
          })),
        ]}
      />
      {listing.improvements.length > 0 && (
        <>
          <p className="why-change">{zh ? '怎样会更合适' : 'What would fit better'}</p>
          <ul className="plain-list">
            {listing.improvements.map(({ factor, detail, gain, unblocks }) => (
              <li key={factor + detail}>{`${detail}${gainText(lang, gain, unblocks)}`}</li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}

type Objection = Recommendation['blockers'][number];

const objections = (some: readonly Objection[], effect: 'blocks' | 'against') =>
  some.map(({ label, detail, law }) => ({
    factor: label,
    effect,
    words: law === undefined ? detail : <Article detail={detail} law={law} />,
  }));

/** The wording, then where it stands, since when, and whether somebody has compared it with its source. */
const Article = ({
  detail,
  law,
}: {
  readonly detail: string;
  readonly law: NonNullable<Objection['law']>;
}): ReactNode => (
  <>
    {detail} <span className="quiet">{law.sourceUrl === '' ? law.text : <a href={law.sourceUrl}>{law.text}</a>}</span>
  </>
);

export const objection = (lang: Language, { label, detail, law }: Objection): string =>
  lang === 'zh'
    ? `${label}，${detail}${law === undefined ? '' : `（${law.text}）`}`
    : `${label}, ${detail}${law === undefined ? '' : ` (${law.text})`}`;

const points = (share: number): number => Math.round(share * 100);

/** Both sides are said apart: a score between them hides who of the two is content. */
const interestText = (lang: Language, { demand, supply }: NonNullable<Recommendation['interest']>): string =>
  lang === 'zh'
    ? `招聘方的要求符合 ${points(demand)}%，您的愿望符合 ${points(supply)}%；两方相乘开方为总分，一方不满意，总分就低。`
    : `You meet ${points(demand)}% of what they ask, they meet ${points(supply)}% of what you wish; the score is the geometric mean of both.`;

/** Without it the other reasons count differently too, so what is lost is not what it brings. */
const dropText = (lang: Language, drop: number, contribution: number): string =>
  points(drop) === points(contribution)
    ? ''
    : lang === 'zh'
      ? `（没有这一条，总分少 ${points(drop)} 分）`
      : ` (without it: ${points(drop)} points less)`;

const gainText = (lang: Language, gain: number, unblocks: boolean): string => {
  const zh = lang === 'zh';
  const told = [
    ...(unblocks ? [zh ? '不再有不符合的条件' : 'no condition stands in the way any more'] : []),
    ...(points(gain) > 0 ? [zh ? `总分加 ${points(gain)} 分` : `${points(gain)} points more`] : []),
  ];
  if (told.length === 0) return '';
  return zh ? `：${told.join('，')}` : `: ${told.join(', ')}`;
};
