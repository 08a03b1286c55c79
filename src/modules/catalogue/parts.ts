import type { ListingParts } from '#modules/listings';
import type { CodeBook } from '#modules/codes';
import type { Metrics } from '#platform/metrics';
import type { CatalogueIndex } from './catalogue-index.ts';
import type { ClassIndex } from './classes/class-index.ts';
import type { RecordNeighbours } from './neighbours.ts';

/** What the use cases of this module need besides their context. */
export interface CatalogueParts {
  readonly codes: CodeBook;
  readonly index: CatalogueIndex;
  readonly classes: ClassIndex;
  readonly listings: ListingParts;
  readonly metrics: Metrics;
  /** Made by the module above, which keeps what partner regions offer. */
  readonly neighbours: () => RecordNeighbours;
}
