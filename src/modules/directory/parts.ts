import type { CodeBook } from '#modules/codes';
import type { ComputedCrosswalk } from '#modules/crosswalk';
import type { ListingParts } from '#modules/listings';

export interface DirectoryParts {
  readonly listings: ListingParts;
  readonly codes: CodeBook;
  readonly crosswalk: ComputedCrosswalk;
}
