import type { CatalogueParts } from '#modules/catalogue';
import type { CodeBook } from '#modules/codes';
import type { ListingParts } from '#modules/listings';
import type { SkillBook } from '#modules/skills';
import type { QueryLog } from './query-log.ts';
import type { SynonymBook } from './synonym-book.ts';

/** What the use cases of this module need besides their context. */
export interface SearchingParts {
  readonly codes: CodeBook;
  readonly skills: SkillBook;
  readonly listings: ListingParts;
  readonly catalogue: CatalogueParts;
  readonly log: QueryLog;
  readonly synonyms: SynonymBook;
}
