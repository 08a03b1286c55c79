import { kindWords } from '#contracts/kinds';
import { DescriptionList, Field, Notice, Prose, TextInput } from '#design/site';
import { failure } from '#kernel/errors';
import type { Language } from '#platform/http';
import type { Link, LinkAct, LinkView } from '#modules/notices';
import { resolveActor } from '#modules/organisations';
import { findAccounts } from '#platform/auth';
import type { Context } from '#platform/context';
import { actOnListing, type ListingAction } from './act-on-listing.ts';
import { listingFailures } from './contract.ts';
import { isHiring, STATE_LABELS, type Listing } from './model.ts';
import { whyNot } from './rules.ts';
import { findListing, lockListing } from './store.ts';

export const CONFIRM_BY_LINK = 'listing.confirm';

/**
 * 确认仍有效, by the person who entered the listing, without signing in. The link gives no right of its own: whoever has
 * left the organisation since, or may only look at things there, confirms nothing.
 */
export const confirmByLink: LinkAct = {
  purpose: CONFIRM_BY_LINK,
  label: { zh: '确认供求信息仍有效', en: 'Confirm that a listing still stands' },
  failures: listingFailures,
  show: async (ctx, link, visit) => {
    const listing = await findListing(ctx.db, ctx.tenant.id, link.subject.id);
    if (listing === undefined) throw failure('record.notFound');
    const acting = await asOwner(ctx, link, listing);
    const obstacle = whyNot(acting.actor, listing, 'confirm');
    return obstacle === undefined ? questionView(visit.lang, listing) : idleView(visit.lang, listing, obstacle);
  },
  perform: async (ctx, link, form, { lang }) => {
    const listing = await lockListing(ctx.db, ctx.tenant.id, link.subject.id);
    const acting = await asOwner(ctx, link, listing);
    const action = actionOf(String(form['choice'] ?? ''), listing, String(form['validUntil'] ?? ''));
    return doneView(lang, await actOnListing(acting, listing.id, action));
  },
};

/** 仍有效 (perhaps until another day)、已有结果、要修改: the same link does each. */
function actionOf(choice: string, listing: Listing, until: string): ListingAction {
  const { version } = listing;
  if (choice === 'change') return { verb: 'revise', version };
  if (choice === 'close') {
    return { verb: 'close', version, reasons: [{ field: '', text: isHiring(listing) ? '已招满' : '已有结果' }] };
  }
  return { verb: 'confirm', version, ...(until !== '' && { validUntil: until }) };
}

/** The person of the link as a member of the organisation that looks after the listing, with what the duty there allows today. */
async function asOwner(ctx: Context, link: Link, listing: Listing): Promise<Context> {
  if (!('accountId' in link.to)) throw failure('listing.notYours');
  const { accountId } = link.to;
  const account = (await findAccounts(ctx.db, [accountId])).get(accountId);
  const person = { accountId, name: account?.name ?? '', strength: 'single' } as const;
  const actor = await resolveActor(ctx, person, listing.organisationId ?? listing.agentId ?? undefined);
  return ctx.as({ ...actor, address: ctx.actor.address });
}

const factsOf = (lang: Language, listing: Listing) => {
  const { type, side, title, employerName, placeText, validUntil, state } = listing;
  const zh = lang === 'zh';
  const words = kindWords(type, side);
  const payText = listing.type === 'talent' ? listing.payText : '';
  return (
    <DescriptionList
      items={[
        { term: words.title[lang], description: title },
        { term: words.party[lang], description: employerName },
        ...(placeText === '' ? [] : [{ term: words.place[lang], description: placeText }]),
        ...(payText === '' ? [] : [{ term: zh ? '薪资' : 'Pay', description: payText }]),
        { term: zh ? '状态' : 'State', description: STATE_LABELS[state][lang] },
        ...(validUntil === null ? [] : [{ term: words.until[lang], description: validUntil }]),
      ]}
    />
  );
};

function questionView(lang: Language, listing: Listing): LinkView {
  const zh = lang === 'zh';
  const hiring = isHiring(listing);
  const [still, over] = hiring ? ['还在招，确认有效', '已招满，关闭'] : ['仍然有效，确认', '已有结果，关闭'];
  return {
    title: zh ? (hiring ? '这个岗位还在招人吗？' : '这条信息还有效吗？') : 'Does this still stand?',
    element: factsOf(lang, listing),
    fields: (
      <Field
        lang={lang}
        name="validUntil"
        label={zh ? '有效期到' : 'Open until'}
        optional
        hint={
          zh
            ? '不填的由系统顺延。改别的内容请选“要修改”。'
            : 'Carried on when left empty. To change anything else, choose “change”.'
        }
      >
        {(control) => <TextInput {...control} type="date" width="medium" />}
      </Field>
    ),
    buttons: [
      { label: zh ? still! : 'Yes, it still stands', choice: 'confirm' },
      { label: zh ? over! : 'No, close it', choice: 'close', look: 'plain' },
      { label: zh ? '要修改：先下架再改' : 'Take down to change', choice: 'change', look: 'plain' },
    ],
  };
}

function idleView(lang: Language, listing: Listing, obstacle: string): LinkView {
  const zh = lang === 'zh';
  const gone = obstacle === 'listing.wrongState';
  const text = gone
    ? zh
      ? '它现在的状态不需要确认。'
      : 'In its present state it needs no confirmation.'
    : zh
      ? '您已不再负责这条信息，请联系单位的管理员。'
      : 'You no longer look after it; please ask the administrator of its organisation.';
  return {
    title: zh ? '不用再确认' : 'Nothing to confirm',
    element: (
      <>
        <Notice lang={lang} tone="info" title={gone ? STATE_LABELS[listing.state][lang] : undefined}>
          <p>{text}</p>
        </Notice>
        {gone && factsOf(lang, listing)}
      </>
    ),
    buttons: [],
  };
}

interface Done {
  readonly title: Said;
  readonly text: (listing: Listing) => Said;
}
type Said = Readonly<Record<Language, string>>;

const DONE: Readonly<Record<'published' | 'closed' | 'draft', Done>> = {
  published: {
    title: { zh: '已确认，谢谢', en: 'Confirmed, thank you' },
    text: ({ validUntil }) => ({
      zh: `继续公开，有效期到 ${validUntil ?? ''}。`,
      en: `It stays public until ${validUntil ?? ''}.`,
    }),
  },
  closed: {
    title: { zh: '已关闭', en: 'Closed' },
    text: () => ({
      zh: '已从公开页面撤下。以后还需要的，可以在工作台重新打开。',
      en: 'It has left the public pages. It can be opened again in the workbench.',
    }),
  },
  draft: {
    title: { zh: '已下架，可以修改', en: 'Taken down, ready to change' },
    text: () => ({
      zh: '已从公开页面撤下，内容都保留着。登录后修改，再提交审核。',
      en: 'It has left the public pages and keeps its content. Sign in, change it and submit it again.',
    }),
  },
};

function doneView(lang: Language, listing: Listing): LinkView {
  const zh = lang === 'zh';
  const words = DONE[listing.state as keyof typeof DONE];
  const title = words.title[lang];
  return {
    title,
    element: (
      <>
        <Notice lang={lang} tone="success" live title={title}>
          <p>{words.text(listing)[lang]}</p>
        </Notice>
        <Prose>
          <p>
            {listing.state === 'draft' && (
              <>
                <a href={`/app/listings/${listing.id}/edit`}>{zh ? '登录并修改' : 'Sign in and change it'}</a>
                {' · '}
              </>
            )}
            <a href={zh ? '/' : '/en'}>{zh ? '返回首页' : 'Home'}</a>
          </p>
        </Prose>
      </>
    ),
  };
}
