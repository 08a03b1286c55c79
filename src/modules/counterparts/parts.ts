import type { RankingThreads } from '#engines/matching';
import type { CodeBook } from '#modules/codes';
import type { ListingParts } from '#modules/listings';

export interface CounterpartParts {
  readonly codes: CodeBook;
  readonly listings: ListingParts;
  readonly threads: RankingThreads;
}
