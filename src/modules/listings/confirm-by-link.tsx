import { DescriptionList, Notice, Prose } from '#design/site';
import { failure } from '#kernel/errors';
import type { Language } from '#platform/http';
import type { Link, LinkAct, LinkView } from '#modules/notices';
import { resolveActor } from '#modules/organisations';
import { findAccounts } from '#platform/auth';
import type { Context } from '#platform/context';
import { actOnListing } from './act-on-listing.ts';
import { listingFailures } from './contract.ts';
import { STATE_LABELS, type Listing } from './model.ts';
import { whyNot } from './rules.ts';
import { findListing, lockListing } from './store.ts';

export const CONFIRM_BY_LINK = 'listing.confirm';

/**
 * 确认仍有效, by the person who entered the listing, without signing in. The link gives no right of its own: whoever has
 * left the organisation since, or may only look at things there, confirms nothing.
 */
export const confirmByLink: LinkAct = {
  purpose: CONFIRM_BY_LINK,
  label: { zh: '确认岗位仍有效', en: 'Confirm that a listing still stands' },
  failures: listingFailures,
  show: async (ctx, link, { lang }) => {
    const listing = await findListing(ctx.db, ctx.tenant.id, link.subject.id);
    if (listing === undefined) throw failure('record.notFound');
    const acting = await asOwner(ctx, link, listing);
    const obstacle = whyNot(acting.actor, listing, 'confirm');
    return obstacle === undefined ? questionView(lang, listing) : idleView(lang, listing, obstacle);
  },
  perform: async (ctx, link, form, { lang }) => {
    const listing = await lockListing(ctx.db, ctx.tenant.id, link.subject.id);
    const acting = await asOwner(ctx, link, listing);
    const { version } = listing;
    const closing = form['choice'] === 'close';
    const saved = await actOnListing(
      acting,
      listing.id,
      closing ? { verb: 'close', version, reasons: [{ field: '', text: '已招满' }] } : { verb: 'confirm', version },
    );
    return doneView(lang, saved);
  },
};

/** The person of the link as a member of the listing's organisation, with what the duty there allows today. */
async function asOwner(ctx: Context, link: Link, listing: Listing): Promise<Context> {
  if (!('accountId' in link.to)) throw failure('listing.notYours');
  const { accountId } = link.to;
  const account = (await findAccounts(ctx.db, [accountId])).get(accountId);
  const person = { accountId, name: account?.name ?? '', strength: 'single' } as const;
  const actor = await resolveActor(ctx, person, listing.organisationId ?? undefined);
  return ctx.as({ ...actor, address: ctx.actor.address });
}

const factsOf = (lang: Language, { title, employerName, placeText, payText, validUntil, state }: Listing) => {
  const zh = lang === 'zh';
  return (
    <DescriptionList
      items={[
        { term: zh ? '岗位' : 'Listing', description: title },
        { term: zh ? '单位' : 'Employer', description: employerName },
        ...(placeText === '' ? [] : [{ term: zh ? '工作地点' : 'Place', description: placeText }]),
        ...(payText === '' ? [] : [{ term: zh ? '薪资' : 'Pay', description: payText }]),
        { term: zh ? '状态' : 'State', description: STATE_LABELS[state][lang] },
        ...(validUntil === null ? [] : [{ term: zh ? '有效期到' : 'Open until', description: validUntil }]),
      ]}
    />
  );
};

function questionView(lang: Language, listing: Listing): LinkView {
  const zh = lang === 'zh';
  return {
    title: zh ? '这个岗位还在招人吗？' : 'Is this listing still open?',
    element: factsOf(lang, listing),
    buttons: [
      { label: zh ? '还在招，确认有效' : 'Yes, it still stands', choice: 'confirm' },
      { label: zh ? '已招满，关闭岗位' : 'No, close it', choice: 'close', look: 'plain' },
    ],
  };
}

function idleView(lang: Language, listing: Listing, obstacle: string): LinkView {
  const zh = lang === 'zh';
  const gone = obstacle === 'listing.wrongState';
  return {
    title: zh ? '不用再确认' : 'Nothing to confirm',
    element: (
      <>
        <Notice lang={lang} tone="info" title={gone ? STATE_LABELS[listing.state][lang] : undefined}>
          <p>
            {gone
              ? zh
                ? '这个岗位现在的状态不需要确认。'
                : 'In its present state this listing needs no confirmation.'
              : zh
                ? '您已不再负责这个岗位，请联系单位的管理员。'
                : 'You no longer look after this listing; please ask the administrator of its organisation.'}
          </p>
        </Notice>
        {gone && factsOf(lang, listing)}
      </>
    ),
    buttons: [],
  };
}

function doneView(lang: Language, listing: Listing): LinkView {
  const zh = lang === 'zh';
  const closed = listing.state === 'closed';
  const title = closed ? (zh ? '岗位已关闭' : 'The listing is closed') : zh ? '已确认，谢谢' : 'Confirmed, thank you';
  return {
    title,
    element: (
      <>
        <Notice lang={lang} tone="success" live title={title}>
          <p>
            {closed
              ? zh
                ? '岗位已从公开页面撤下。'
                : 'It has left the public pages.'
              : zh
                ? `岗位继续公开，有效期到 ${listing.validUntil ?? ''}。`
                : `It stays public until ${listing.validUntil ?? ''}.`}
          </p>
        </Notice>
        <Prose>
          <p>
            <a href={zh ? '/' : '/en'}>{zh ? '返回首页' : 'Home'}</a>
          </p>
        </Prose>
      </>
    ),
  };
}
