import type { CodeBook } from '#modules/codes';
import type { ListingParts } from '#modules/listings';

export interface CounterpartParts {
  readonly codes: CodeBook;
  readonly listings: ListingParts;
}
