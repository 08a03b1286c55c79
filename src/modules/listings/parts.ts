import type { CodeBook } from '#modules/codes';
import type { ComputedCrosswalk } from '#modules/crosswalk';
import type { SkillBook } from '#modules/skills';
import type { FileStore } from '#platform/files';
import type { Metrics } from '#platform/metrics';
import type { Adviser } from './adviser.ts';
import type { ListingIndex } from './listing-index.ts';
import type { Neighbours } from './neighbours.ts';
import type { SearchDesk } from './search-desk.ts';
import type { Supply } from './supply.ts';

/** What the use cases of this module need besides their context. */
export interface ListingParts {
  /** The dictionary of skills; what a text names is offered, never written by itself. */
  readonly skills: SkillBook;
  readonly codes: CodeBook;
  readonly crosswalk: ComputedCrosswalk;
  readonly index: ListingIndex;
  readonly metrics: Metrics;
  readonly files: FileStore;
  /** Asked when it is needed: whoever answers is made after this module. */
  readonly neighbours: () => Neighbours;
  readonly supply: () => Supply;
  readonly desk: () => SearchDesk;
  readonly adviser: () => Adviser;
}
