import type { Explained } from './match-words.ts';
import type { Context } from '#platform/context';

type Lang = 'zh' | 'en';

/** One place where the same words can be looked for. */
export interface SearchPlace {
  readonly label: string;
  readonly href: string;
  readonly count: number;
}

/** Something lasting that may help with a need. */
export interface HelpfulLine {
  readonly href: string;
  readonly title: string;
  readonly kind: string;
  readonly owner: string;
  readonly reasons: readonly string[];
  /** What would make it fit better. */
  readonly lacks: readonly string[];
  readonly match: Explained;
}

/** 资源名录, as the pages of listings ask for it: whoever answers stands above this module. */
export interface Supply {
  places(ctx: Context, lang: Lang, text: string): Promise<readonly SearchPlace[]>;
  helpful(ctx: Context, lang: Lang, listingId: string): Promise<readonly HelpfulLine[]>;
}
