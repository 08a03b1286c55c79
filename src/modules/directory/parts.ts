import type { CatalogueParts } from '#modules/catalogue';
import type { CodeBook } from '#modules/codes';
import type { ComputedCrosswalk } from '#modules/crosswalk';
import type { ListingParts } from '#modules/listings';

export interface DirectoryParts {
  readonly listings: ListingParts;
  readonly catalogue: CatalogueParts;
  readonly codes: CodeBook;
  readonly crosswalk: ComputedCrosswalk;
}
