import type { ReactNode } from 'react';
import { Button } from '#design/site';
import { kindWords } from '#contracts/kinds';
import type { Context } from '#platform/context';
import type { Language } from '#platform/http';
import type { Agent, PublicListing } from '../contract.ts';
import { isHiring, nounOf } from '../model.ts';
import { sameName } from '../rules.ts';
import { at, employerHref, listingHref, searchHref } from './addresses.ts';
import { dateText } from './format.ts';
import type { Setting } from './setting.ts';

/** Who says so, since when, and what a reader can do about it. */
export function ListingBeside({
  ctx,
  setting,
  listing,
  agent,
}: {
  readonly ctx: Context;
  readonly setting: Setting;
  readonly listing: PublicListing;
  readonly agent: Agent;
}): ReactNode {
  const { lang } = setting;
  const zh = lang === 'zh';
  const { employer, source } = listing;
  return (
    <>
      <section className="beside" aria-labelledby="employer">
        <h2 id="employer">{kindWords(listing.type, listing.side).party[lang]}</h2>
        <p>
          {employer.id === null ? (
            <a href={searchHref(lang, { q: employer.name })}>{employer.name}</a>
          ) : (
            <a href={employerHref(lang, employer.id)}>{employer.name}</a>
          )}
        </p>
        <p className="quiet">
          {employer.verified
            ? zh
              ? '统一社会信用代码等资料已由主管部门核验。'
              : 'Its registration has been verified by the bureau.'
            : agent !== null
              ? zh
                ? '由人力资源机构代为发布，单位尚未认领。'
                : 'Published by an agency; the employer has not claimed it.'
              : zh
                ? '这条信息转载自公开来源，单位尚未入驻认领。'
                : 'Taken over from a public source; the employer has not claimed it.'}
        </p>
        {agent !== null && (
          <p>
            {zh ? '代为发布：' : 'Agency: '}
            <a href={employerHref(lang, agent.id)}>{agent.name}</a>
          </p>
        )}
      </section>
      <section className="beside" aria-labelledby="origin">
        <h2 id="origin">{zh ? '来源与时效' : 'Source and date'}</h2>
        <p>
          {source === null ? (
            zh ? (
              '单位自行发布'
            ) : (
              'Published by the employer'
            )
          ) : source.url === null ? (
            source.name
          ) : (
            <a href={source.url} rel="nofollow noopener">
              {source.name}
            </a>
          )}
        </p>
        {listing.confirmedOn !== null && (
          <p className="quiet">
            {zh
              ? `${dateText(setting, listing.confirmedOn)}确认仍有效`
              : `Confirmed on ${dateText(setting, listing.confirmedOn)}`}
          </p>
        )}
        <ReportLine lang={lang} listing={listing} />
      </section>
      <HowToAnswer lang={lang} listing={listing} />
      {listing.unclaimed && <ClaimBox ctx={ctx} lang={lang} listing={listing} agent={agent} />}
    </>
  );
}

function ClaimBox({
  ctx: { actor },
  lang,
  listing,
  agent,
}: {
  readonly ctx: Context;
  readonly lang: Language;
  readonly listing: PublicListing;
  readonly agent: Agent;
}): ReactNode {
  const zh = lang === 'zh';
  const isIts =
    actor.role === 'enterprise' &&
    actor.organisationName !== undefined &&
    sameName(actor.organisationName, listing.employer.name);
  return (
    <section className="beside" aria-labelledby="claim">
      <h2 id="claim">{zh ? `这是贵单位的${nounOf(listing).zh}？` : 'Is this yours?'}</h2>
      {isIts && actor.duty !== 'viewer' ? (
        <form method="post" action={`${listingHref(lang, listing.id)}/claim`}>
          <p className="quiet">
            {zh
              ? '名称与贵单位一致。认领后由贵单位确认、修改或关闭。'
              : 'It bears your name. Once claimed, you confirm, change or close it.'}
          </p>
          <Button>{zh ? '认领这条信息' : 'Claim this listing'}</Button>
          {agent !== null && (
            <p className="quiet">
              <a href={`/app/listings/claim/${listing.id}#refuse`}>
                {zh ? '没有委托这家机构发布？' : 'This agency does not act for you?'}
              </a>
            </p>
          )}
        </form>
      ) : (
        <p className="quiet">
          {isIts
            ? zh
              ? '您是只读成员，请本单位的管理员认领。'
              : 'You may only look; ask your administrator to claim it.'
            : zh
              ? '同名企业入驻并通过核验后可以认领。'
              : 'A verified firm of the same name can claim it. '}
          {!isIts && actor.role === 'enterprise' && (
            <a href={`/app/claims?listing=${listing.id}`}>
              {zh ? '名称不同但确属贵单位的，可以提交申请' : 'Yours under another name? Apply with evidence'}
            </a>
          )}
          {actor.accountId === undefined && <a href={at(lang, '/join')}>{zh ? '单位入驻' : 'Register'}</a>}
        </p>
      )}
    </section>
  );
}

const ReportLine = ({ lang, listing }: { readonly lang: Language; readonly listing: PublicListing }): ReactNode => {
  const zh = lang === 'zh';
  return (
    <p className="quiet">
      {isHiring(listing)
        ? zh
          ? '信息有误、已招满或收费招聘？'
          : 'Wrong, filled, or asking for money?'
        : zh
          ? '信息有误、已失效或涉嫌虚假？'
          : 'Wrong, out of date, or false?'}
      <br />
      <a href={`${at(lang, '/feedback/listing')}?listing=${listing.id}`} rel="nofollow">
        {zh ? '举报这条信息' : 'Report this listing'}
      </a>
    </p>
  );
};

/** What a reader can do today; contact data are never on a public page. */
function HowToAnswer({ lang, listing }: { readonly lang: Language; readonly listing: PublicListing }): ReactNode {
  const { employer } = listing;
  if (employer.id === null) return null;
  const zh = lang === 'zh';
  return (
    <section className="beside" aria-labelledby="answer">
      <h2 id="answer">{zh ? '怎样回应' : 'How to respond'}</h2>
      <p className="quiet">
        {zh
          ? '先到单位主页了解它的资质和其他供求；平台不公开个人联系方式，站内对接尚未开通。'
          : 'Look at the page of the organisation first. Personal contact data are never shown; contacting through the platform is not open yet.'}
      </p>
      <p>
        <a href={employerHref(lang, employer.id)}>{zh ? `${employer.name}的主页` : `Page of ${employer.name}`}</a>
      </p>
    </section>
  );
}
