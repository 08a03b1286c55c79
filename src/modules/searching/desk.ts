import type { TenantId } from '#kernel/ids';
import type { CodeBook } from '#modules/codes';
import type { SearchAsked, SearchDesk } from '#modules/listings';
import type { SkillBook } from '#modules/skills';
import type { Context } from '#platform/context';
import { countedText, mayKeep } from './keepable-text.ts';
import { knownWords } from './known-words.ts';
import type { QueryLog } from './query-log.ts';
import { findSaved } from './saved-store.ts';
import type { SynonymBook } from './synonym-book.ts';
import { findVerdict } from './verdict-store.ts';

interface DeskParts {
  readonly codes: CodeBook;
  readonly skills: SkillBook;
  readonly log: QueryLog;
  readonly synonyms: SynonymBook;
}

/** Results pages that were shown a moment ago: so that an opened result is counted at its words and its place. */
interface Shown {
  readonly text: string;
  readonly ids: readonly string[];
}
const MOST_SHOWN = 2000;

/** What the pages of listings and of the catalogue ask around a search. */
export function createSearchDesk({ codes, skills, log, synonyms }: DeskParts): SearchDesk {
  const shown = new Map<string, Shown>();

  const remember = (tenant: TenantId, address: string, page: Shown): void => {
    const key = `${tenant} ${address}`;
    shown.delete(key);
    shown.set(key, page);
    if (shown.size > MOST_SHOWN) shown.delete(shown.keys().next().value!);
  };

  /** '' where the words are not to be kept. The dictionaries are asked only about what looks like a name. */
  const keptText = async (ctx: Context, { text, results }: SearchAsked): Promise<string> => {
    const counted = countedText(text);
    if (mayKeep(counted, () => false)) return counted;
    if (!mayKeep(counted, () => true)) return '';
    const titles = results.map(({ title }) => title);
    return mayKeep(counted, await knownWords(ctx, { codes, skills }, titles)) ? counted : '';
  };

  return {
    synonyms: (ctx) => synonyms.compiled(ctx),
    asked: async (ctx, search) => {
      if (countedText(search.text) === '') return;
      const text = await keptText(ctx, search);
      log.note(ctx.tenant.id, { ...search, text });
      if (search.address !== undefined)
        remember(ctx.tenant.id, search.address, { text, ids: search.results.map(({ id }) => id) });
    },
    opened: (ctx, address, listingId) => {
      const page = shown.get(`${ctx.tenant.id} ${address}`);
      const at = page?.ids.indexOf(listingId) ?? -1;
      if (page !== undefined && at !== -1) log.opened(ctx.tenant.id, 'listings', page.text, at + 1);
    },
    verdict: (ctx, id) => findVerdict(ctx.db, ctx.tenant.id, id),
    isSaved: async (ctx, address) =>
      ctx.actor.accountId !== undefined &&
      (await findSaved(ctx.db, ctx.tenant.id, { accountId: ctx.actor.accountId, address })) !== undefined,
  };
}
