import type { ReactNode } from 'react';
import type { Language } from '#platform/http';
import type { ListingSearch } from '../contract.ts';
import { at, searchQuery } from './addresses.ts';

interface KeepSearchProps {
  readonly lang: Language;
  readonly search: ListingSearch;
  readonly isSaved: boolean;
  readonly signedIn: boolean;
}

/** 保存这个搜索: with an account it is one tap; without one the way leads over signing in and back here. */
export function KeepSearch({ lang, search, isSaved, signedIn }: KeepSearchProps): ReactNode {
  const zh = lang === 'zh';
  const address = keptAddress(search);
  if (isSaved)
    return <a href={at(lang, '/account/searches')}>{zh ? '已保存，有新的会提醒' : 'Saved; you will hear of news'}</a>;
  const label = zh ? '保存这个搜索，有新的提醒我' : 'Save this search and tell me of news';
  if (!signedIn) {
    const next = encodeURIComponent(at(lang, '/listings') + (address === '' ? '' : `?${address}`));
    return (
      <a href={`${at(lang, '/sign-in')}?next=${next}`} rel="nofollow">
        {label}
      </a>
    );
  }
  return (
    <form method="post" action={at(lang, '/account/searches')} className="keep-search">
      <input type="hidden" name="address" value={address} />
      <button type="submit">{label}</button>
    </form>
  );
}

/** The address of a search as it is kept: everything that narrows, nothing that only orders. */
export const keptAddress = (search: ListingSearch): string =>
  searchQuery({ ...search, cursor: undefined, sort: undefined, scope: undefined }).slice(1);
