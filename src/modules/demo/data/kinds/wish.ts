import type { Detail, DetailOf, KindType, Side } from '#contracts/kinds';
import type { CivilDate } from '#kernel/time';

/** A day as many days from today. */
export type On = (days: number) => CivilDate;

/** What an organisation of the region would type in. */
export interface Wish {
  /** Name of the organisation. */
  readonly by: string;
  readonly side: Side;
  readonly title: string;
  readonly description: string;
  readonly detail: (on: On) => Detail;
}

type Given<Of extends KindType> = Omit<Wish, 'detail'> & { readonly detail: (on: On) => Partial<DetailOf<Of>> };

/** Checked against the fields of the kind; what is left out is not stated. */
export const wishes = <Of extends KindType>(given: readonly Given<Of>[]): readonly Wish[] =>
  given as unknown as readonly Wish[];

export const WAN = 1_000_000;
export const YUAN = 100;
