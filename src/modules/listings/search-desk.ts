import type { SynonymBook } from '#engines/search';
import type { Context } from '#platform/context';

/** A search as it was answered, for counting. Who asked is not part of it. */
export interface SearchAsked {
  readonly place: 'listings' | 'catalogue';
  readonly text: string;
  readonly total: number;
  /** Only some of the words, or others in their place. */
  readonly relaxed: boolean;
  readonly milliseconds: number;
  /** Of the results page without its language, where the results stand on one; the words of an opened result are found by it. */
  readonly address?: string;
  /** As they stand on the page. */
  readonly results: readonly { readonly id: string; readonly title: string }[];
}

/** 检索台: what is made of searches. Whoever answers stands above this module. */
export interface SearchDesk {
  /** The words that mean the same, as the region has them now. */
  synonyms(ctx: Pick<Context, 'db' | 'tenant'>): Promise<SynonymBook>;
  /** Counts the words, unless they look like somebody's data. */
  asked(ctx: Context, search: SearchAsked): Promise<void>;
  /** Somebody opened a result of the page at this address. */
  opened(ctx: Context, address: string, listingId: string): void;
  /** What one tap said about which result, while its page is shown again. */
  verdict(ctx: Context, id: string): Promise<{ readonly listingId: string; readonly helpful: boolean } | undefined>;
  /** Whether these words of this address are kept by this person already. */
  isSaved(ctx: Context, address: string): Promise<boolean>;
}
