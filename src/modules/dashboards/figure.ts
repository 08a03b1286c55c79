import type { DirectoryParts } from '#modules/directory';
import type { ListingParts } from '#modules/listings';
import type { Right } from '#modules/access';
import type { ThresholdInForce } from '#modules/regulations';
import type { Role } from '#kernel/roles';
import type { Context } from '#platform/context';
import type { Drawn, Form, Topic } from './model.ts';

export interface Desk {
  readonly ctx: Context;
  readonly listings: ListingParts;
  readonly parts: DirectoryParts;
  /** What a district or township is called. */
  readonly placeOf: (code: string) => string;
  /** 统计口径 of today: fewer people are not told, of fewer cases no rate is made. */
  readonly fewest: { readonly people: ThresholdInForce; readonly cases: number };
}

/** Written here, or brought along by what is counted. */
type Words<Facts> = string | ((facts: Facts) => string);

/** One number or picture: what it means stands beside how it is counted. */
export interface FigureDefinition<Facts> {
  readonly key: string;
  readonly topic: Topic;
  readonly form: Form;
  readonly title: { readonly zh: string; readonly en: string };
  readonly unit: string;
  readonly definition: Words<Facts>;
  readonly query: Words<Facts>;
  readonly owner: Words<Facts>;
  /** Only these see it; absent: whoever has the right of its source. */
  readonly roles?: readonly Role[];
  /** The list behind the whole figure. */
  readonly list?: string;
  /** Counts persons: small cells are not told. */
  readonly people?: true;
  readonly draw: (facts: Facts, desk: Desk) => Drawn;
}

/** What several figures are drawn from: read once, in as few statements as possible, within the reach of one right. */
export interface Source<Facts> {
  readonly right: Right;
  readonly read: (desk: Desk) => Promise<Facts>;
  readonly figures: readonly FigureDefinition<Facts>[];
}
