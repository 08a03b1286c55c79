import type { ListingParts } from '#modules/listings';
import type { CodeBook } from '#modules/codes';
import type { Metrics } from '#platform/metrics';
import type { CatalogueIndex } from './catalogue-index.ts';

/** What the use cases of this module need besides their context. */
export interface CatalogueParts {
  readonly codes: CodeBook;
  readonly index: CatalogueIndex;
  readonly listings: ListingParts;
  readonly metrics: Metrics;
}
