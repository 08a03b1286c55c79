import type { ReactNode } from 'react';
import { Section, Tag } from '#design/site';
import { fieldOf, labelOf, visibilityOf, type Visibility } from '#contracts/kinds';
import type { Context } from '#platform/context';
import type { Language } from '#platform/http';
import type { PublicListing, PublicTalent } from '../contract.ts';
import { at, listingHref } from './addresses.ts';

interface KeptBackProps {
  readonly lang: Language;
  readonly ctx: Context;
  readonly listing: Exclude<PublicListing, PublicTalent>;
}

const WHO: Readonly<Record<Visibility, { readonly zh: string; readonly en: string }>> = {
  public: { zh: '', en: '' },
  members: { zh: '入驻单位登录后可见', en: 'For registered organisations' },
  agreed: { zh: '面谈后可见', en: 'After a meeting' },
};

/** Names what exists and is not for this reader, and what to do about it; what it says is not in the page at all. */
export function KeptBack({ lang, ctx, listing }: KeptBackProps): ReactNode {
  const hidden = listing.hidden
    .map((name) => fieldOf(listing.type, name))
    .filter((field) => field !== undefined)
    .map((field) => ({ field, readers: visibilityOf(field, listing.detail) }));
  if (hidden.length === 0) return null;
  const zh = lang === 'zh';
  return (
    <Section id="kept-back" title={zh ? '没有公开的内容' : 'Not public'}>
      <ul className="kept-back">
        {hidden.map(({ field, readers }) => (
          <li key={field.name}>
            <span>{labelOf(field, listing.side)[lang]}</span>
            <Tag>{WHO[readers][lang]}</Tag>
          </li>
        ))}
      </ul>
      <ul className="plain-list">
        {hidden.some(({ readers }) => readers === 'members') && <MembersWay lang={lang} ctx={ctx} listing={listing} />}
        {hidden.some(({ readers }) => readers === 'agreed') && (
          <li>
            {zh
              ? '“面谈后可见”的内容由双方面谈、签订保密协议后，由发布单位直接提供，平台不代为转交。'
              : 'What is shown after a meeting is given by the organisation itself once both sides have signed a confidentiality agreement.'}
          </li>
        )}
      </ul>
    </Section>
  );
}

function MembersWay({ lang, ctx, listing }: KeptBackProps): ReactNode {
  const zh = lang === 'zh';
  const next = encodeURIComponent(listingHref(lang, listing.id));
  return (
    <li>
      {zh ? '已入驻的单位，' : 'Registered organisations: '}
      {ctx.actor.accountId === undefined ? (
        <a href={`${at(lang, '/sign-in')}?next=${next}`}>{zh ? '登录后查看' : 'sign in to read it'}</a>
      ) : zh ? (
        '切换到所在单位后查看'
      ) : (
        'act for your organisation to read it'
      )}
      {zh ? '；还没有入驻的，' : '; others: '}
      <a href={at(lang, '/join')}>{zh ? '先办理单位入驻' : 'register your organisation'}</a>
      {zh ? '。' : '.'}
    </li>
  );
}
