import type { ListingParts } from '#modules/listings';
import type { Right } from '#modules/access';
import type { Role } from '#kernel/roles';
import type { Context } from '#platform/context';
import type { Drawn, Form, Topic } from './model.ts';

export interface Desk {
  readonly ctx: Context;
  readonly listings: ListingParts;
}

/** One number or picture: what it means stands beside how it is counted. */
export interface FigureDefinition<Facts> {
  readonly key: string;
  readonly topic: Topic;
  readonly form: Form;
  readonly title: { readonly zh: string; readonly en: string };
  readonly unit: string;
  readonly definition: string;
  readonly query: string;
  readonly owner: string;
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
