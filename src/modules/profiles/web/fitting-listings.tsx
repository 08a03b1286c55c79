import type { ReactNode } from 'react';
import { TYPE_LABELS } from '#contracts/kinds';
import { EmptyBlock, Link, StatusTag } from '#design/workbench';
import { api, type Schemas } from '../../api.ts';
import { Loaded } from '../../desk.tsx';
import { Card } from '../../desk-parts.tsx';
import { MatchWhy, objection } from '../../match-why.tsx';
import { WISHED_WORDS } from './words.ts';

type Profile = Schemas['Profile'];
type Fitting = Schemas['ListingRecommendation'];

const SHOWN = 20;
/** Reasons said at once; the rest opens. */
const MAIN = 3;

const WORDS = {
  expert: { title: '需要这些专长的需求', nothing: '目前没有提到这些专长的需求' },
  others: { title: '适合的岗位', nothing: '目前没有合适的岗位' },
} as const;

/** Listings that fit, best first. None for a person who switched recommendation off. */
export function FittingListings({ profile }: { readonly profile: Profile }): ReactNode {
  const query = api.useQuery(
    'get',
    '/api/profiles/{id}/recommendations',
    { params: { path: { id: profile.id }, query: { limit: SHOWN } } },
    { enabled: profile.personalised },
  );
  return (
    <Card title={WORDS[profile.kind === 'expert' ? 'expert' : 'others'].title}>
      {profile.personalised ? (
        <Loaded query={query}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyBlock title={WORDS[profile.kind === 'expert' ? 'expert' : 'others'].nothing}>
                补充技能、愿意去的地点，会有更多结果。
              </EmptyBlock>
            ) : (
              <Listed items={items} />
            )
          }
        </Loaded>
      ) : (
        <p>
          {profile.kind === 'learner'
            ? '本人关闭了个性化推荐，或还没有打开，平台不按其资料挑选岗位；可以一起在公开网站上查找。'
            : '推荐已关闭，平台不按这份资料挑选岗位。'}
        </p>
      )}
    </Card>
  );
}

const Listed = ({ items }: { readonly items: readonly Fitting[] }): ReactNode => (
  <ol className="desk-fitting">
    {items.map((listing) => (
      <FittingListing key={listing.id} listing={listing} />
    ))}
  </ol>
);

function FittingListing({ listing }: { readonly listing: Fitting }): ReactNode {
  const facts = [
    listing.employer.name,
    listing.place.divisions.map(({ label }) => label).join('、') || listing.place.text,
    listing.type === 'talent' && listing.headcount !== null && `${listing.headcount} 人`,
    listing.validUntil !== null && `${listing.validUntil} 截止`,
  ].filter(Boolean);
  return (
    <li>
      <div className="desk-fitting-head">
        <h3>
          <Link className="desk-link" href={`/listings/${listing.id}`}>
            {listing.title}
          </Link>
        </h3>
        <StatusTag tone="neutral">
          {listing.type === 'talent' ? WISHED_WORDS[listing.kind] : TYPE_LABELS[listing.type].zh}
        </StatusTag>
        {listing.unclaimed && <StatusTag tone="warning">转载，单位未认领</StatusTag>}
        {listing.type === 'talent' && <strong className="desk-fitting-pay">{listing.pay.text}</strong>}
      </div>
      <p className="wb-quiet">{facts.join(' · ')}</p>
      {listing.blockers.map((one) => (
        <p key={one.factor} className="desk-error">{`不符合：${objection(one)}`}</p>
      ))}
      {(listing.doubts ?? []).map((one) => (
        <p key={one.factor} className="wb-quiet">{`需要核对：${objection(one)}`}</p>
      ))}
      <p>
        {listing.reasons
          .filter(({ factor }) => factor !== 'will')
          .slice(0, MAIN)
          .map(({ label, detail }) => `${label}：${detail}`)
          .join('；')}
      </p>
      <MatchWhy title={listing.title} match={listing} />
    </li>
  );
}
