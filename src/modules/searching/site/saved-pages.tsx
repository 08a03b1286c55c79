import type { ReactNode } from 'react';
import {
  Actions,
  Button,
  EmptyState,
  Field,
  LinkButton,
  Notice,
  PageFrame,
  ResultList,
  Section,
  Select,
  TextInput,
} from '#design/site';
import type { ListingParts } from '#modules/listings';
import type { Context } from '#platform/context';
import type { Language, PageInput, SitePage, SiteView } from '#platform/http';
import { ListingCard, readSearch, searchHref, searchQuery, settingOf, titleOf, at } from '#sites/listings';
import { textOf } from '../../site-form.tsx';
import { changeSaved, forgetSaved, readSaved } from '../change-saved-search.ts';
import { RHYTHM_NAMES, RHYTHMS, type Rhythm } from '../model.ts';
import { ownerOf, saveSearch } from '../save-search.ts';
import { listSaved, type SavedSearch } from '../saved-store.ts';
import { newsOf } from '../stop-by-link.tsx';
import { oneSavedHref, savedHref } from './addresses.ts';

const MOST_NAME = 60;

/** 我的搜索: searches that a person keeps, and how they want to hear of what is new in them. */
export const savedPages = (parts: ListingParts): SitePage[] => [
  {
    method: 'GET',
    path: '/account/searches',
    right: 'savedSearch.keep',
    render: async (ctx, input) => listView(ctx, input),
  },
  {
    method: 'POST',
    path: '/account/searches',
    right: 'savedSearch.keep',
    perMinute: 60,
    render: async (ctx, { lang, form }) => {
      const search = readSearch(Object.fromEntries(new URLSearchParams(textOf(form, 'address').slice(0, 2000))));
      const address = searchQuery({ ...search, cursor: undefined, sort: undefined, scope: undefined }).slice(1);
      const name =
        textOf(form, 'name').slice(0, MOST_NAME) || titleOf(parts, lang, search, undefined).slice(0, MOST_NAME);
      const saved = await saveSearch(ctx, { name, address, lang, rhythm: rhythmIn(textOf(form, 'rhythm')) });
      return { redirect: `${savedHref(lang)}?done=saved#s-${saved.id}` };
    },
  },
  {
    method: 'GET',
    path: '/account/searches/:id',
    right: 'savedSearch.keep',
    render: async (ctx, input) => newsView(parts, ctx, input, await readSaved(ctx, input.params['id'] ?? '')),
  },
  {
    method: 'POST',
    path: '/account/searches/:id',
    right: 'savedSearch.keep',
    render: async (ctx, { lang, form, params }) => {
      const id = params['id'] ?? '';
      if (textOf(form, 'act') === 'forget') {
        await forgetSaved(ctx, id);
        return { redirect: `${savedHref(lang)}?done=forgotten` };
      }
      const before = await readSaved(ctx, id);
      const stop = textOf(form, 'act') === 'stop';
      await changeSaved(ctx, id, {
        name: stop ? before.name : textOf(form, 'name').slice(0, MOST_NAME) || before.name,
        rhythm: stop ? 'off' : rhythmIn(textOf(form, 'rhythm')),
      });
      return { redirect: `${savedHref(lang)}?done=${stop ? 'stopped' : 'changed'}#s-${id}` };
    },
  },
];

const rhythmIn = (text: string): Rhythm => RHYTHM_NAMES.find((one) => one === text) ?? 'daily';

const DONE: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  saved: { zh: '已保存。', en: 'Saved.' },
  changed: { zh: '已修改。', en: 'Changed.' },
  stopped: { zh: '不再提醒，搜索仍然保存着。', en: 'No more messages. The search is still kept.' },
  forgotten: { zh: '已删除。', en: 'Deleted.' },
};

async function listView(ctx: Context, { lang, query }: PageInput): Promise<SiteView> {
  const zh = lang === 'zh';
  const saved = await listSaved(ctx.db, ctx.tenant.id, ownerOf(ctx));
  const done = DONE[String(query['done'] ?? '')]?.[lang];
  const title = zh ? '我的搜索' : 'My searches';
  return {
    title,
    noIndex: true,
    element: (
      <PageFrame
        lang={lang}
        title={title}
        crumbs={[{ label: zh ? '我的账户' : 'My account', href: at(lang, '/account') }, { label: title }]}
        lead={
          zh
            ? '有新发布的信息符合条件时提醒您：同一条只提醒一次，夜里不提醒。'
            : 'You hear of new listings that fit: each once, and never at night.'
        }
        notice={done === undefined ? undefined : <Notice lang={lang} tone="success" live title={done} />}
      >
        {saved.length === 0 ? (
          <EmptyState
            title={zh ? '还没有保存的搜索' : 'No saved searches yet'}
            actions={<LinkButton href={searchHref(lang, {})}>{zh ? '去搜索' : 'Search'}</LinkButton>}
          >
            <p>
              {zh
                ? '搜索之后，在结果上方选“保存这个搜索”。'
                : 'Search, then choose “Save this search” above the results.'}
            </p>
          </EmptyState>
        ) : (
          saved.map((one) => <OneSaved key={one.id} lang={lang} saved={one} />)
        )}
      </PageFrame>
    ),
  };
}

const resultsHref = (lang: Language, { address }: SavedSearch): string =>
  searchHref(lang, {}) + (address === '' ? '' : `?${address}`);

function OneSaved({ lang, saved }: { readonly lang: Language; readonly saved: SavedSearch }): ReactNode {
  const zh = lang === 'zh';
  return (
    <Section id={`s-${saved.id}`} title={saved.name}>
      <p className="order-more">
        <span>
          <a href={resultsHref(lang, saved)}>{zh ? '打开这个搜索' : 'Open this search'}</a>
        </span>
        <span>
          <a href={oneSavedHref(lang, saved.id)}>{zh ? '提醒过的信息' : 'What you were told of'}</a>
        </span>
      </p>
      <form method="post" action={oneSavedHref(lang, saved.id)} className="saved-form">
        <Field lang={lang} name={`name-${saved.id}`} label={zh ? '名称' : 'Name'}>
          {(control) => <TextInput {...control} name="name" defaultValue={saved.name} maxLength={MOST_NAME} />}
        </Field>
        <Field lang={lang} name={`rhythm-${saved.id}`} label={zh ? '有新的信息时' : 'When there is something new'}>
          {(control) => <Select {...control} name="rhythm" choices={rhythmChoices(lang)} defaultValue={saved.rhythm} />}
        </Field>
        <Actions>
          <Button name="act" value="change">
            {zh ? '保存修改' : 'Save'}
            <span className="unseen"> {saved.name}</span>
          </Button>
          <Button name="act" value="forget" look="plain">
            {zh ? '删除' : 'Delete'}
            <span className="unseen"> {saved.name}</span>
          </Button>
        </Actions>
      </form>
    </Section>
  );
}

const rhythmChoices = (lang: Language) => RHYTHM_NAMES.map((value) => ({ value, label: RHYTHMS[value][lang] }));

async function newsView(parts: ListingParts, ctx: Context, { lang }: PageInput, saved: SavedSearch): Promise<SiteView> {
  const zh = lang === 'zh';
  const news = await newsOf(parts, ctx, saved.id);
  const setting = settingOf(parts, ctx, lang);
  return {
    title: saved.name,
    noIndex: true,
    element: (
      <PageFrame
        lang={lang}
        title={zh ? `“${saved.name}”里新的信息` : `New in “${saved.name}”`}
        crumbs={[
          { label: zh ? '我的账户' : 'My account', href: at(lang, '/account') },
          { label: zh ? '我的搜索' : 'My searches', href: savedHref(lang) },
          { label: saved.name },
        ]}
      >
        {news.length === 0 ? (
          <p>{zh ? '还没有提醒过，或者那些信息都已经结束。' : 'Nothing yet, or all of it is over.'}</p>
        ) : (
          <ResultList>
            {news.map((listing) => (
              <ListingCard key={listing.id} setting={setting} listing={listing} />
            ))}
          </ResultList>
        )}
        <form method="post" action={oneSavedHref(lang, saved.id)}>
          <Actions>
            <LinkButton href={resultsHref(lang, saved)}>{zh ? '打开这个搜索' : 'Open this search'}</LinkButton>
            {saved.rhythm !== 'off' && (
              <Button name="act" value="stop" look="plain">
                {zh ? '不再提醒' : 'Stop these messages'}
              </Button>
            )}
          </Actions>
        </form>
      </PageFrame>
    ),
  };
}
