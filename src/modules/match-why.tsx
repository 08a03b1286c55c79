import type { ReactNode } from 'react';
import type { Schemas } from './api.ts';

type Match = Pick<Schemas['ListingRecommendation'], 'score' | 'interest' | 'reasons' | 'blockers' | 'improvements'>;

const points = (share: number): string => String(Math.round(share * 100));

/** An article of law is named with its day, and with 待核实 until somebody has compared it with its source. */
export const objection = ({ label, detail, law }: Match['blockers'][number]): string =>
  `${label}，${detail}${law === undefined ? '' : `（${law.text}）`}`;

/** Reckoned by scoring the changed pair: what it says is what would happen. */
const changeText = ({ detail, gain, unblocks }: Match['improvements'][number]): string =>
  `${detail}${unblocks ? '（不再有不符合的条件）' : ''}${points(gain) === '0' ? '' : `（加 ${points(gain)} 分）`}`;

const POST_AND_WISHES = ['招聘方的要求', '本方的愿望'] as const;

interface MatchWhyProps {
  readonly title: string;
  readonly match: Match;
  /** What the wishes of either side are called. */
  readonly sides?: readonly [demand: string, supply: string];
}

/** The whole account: what each reason brings, and what would fit better. */
export function MatchWhy({ title, match: listing, sides = POST_AND_WISHES }: MatchWhyProps): ReactNode {
  return (
    <details className="desk-why">
      <summary>
        {`匹配 ${points(listing.score)} 分，看每一条理由`}
        <span className="wb-unseen">{`：${title}`}</span>
      </summary>
      {listing.interest !== undefined && (
        <p className="wb-quiet">
          {`${sides[0]}符合 ${points(listing.interest.demand)}%，${sides[1]}符合 ${points(listing.interest.supply)}%；两方相乘开方为总分。`}
        </p>
      )}
      <table>
        <caption className="wb-unseen">{`${title} 的匹配理由`}</caption>
        <thead>
          <tr>
            <th scope="col">理由</th>
            <th scope="col">说明</th>
            <th scope="col" className="desk-end">
              得分
            </th>
            <th scope="col" className="desk-end">
              没有它少
            </th>
          </tr>
        </thead>
        <tbody>
          {listing.reasons.map(({ factor, label, detail, contribution, drop }) => (
            <tr key={factor}>
              <th scope="row">{label}</th>
              <td>{detail}</td>
              <td className="desk-end">{points(contribution)}</td>
              <td className="desk-end">{points(drop)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {listing.improvements.length > 0 && <p>{`怎样会更合适：${listing.improvements.map(changeText).join('；')}`}</p>}
    </details>
  );
}
