import { civilDate, type CivilDate } from '#kernel/time';
import type { CodeBook } from '#modules/codes';
import type { Context } from '#platform/context';
import type { Language } from '#platform/http';
import type { ListingParts } from '../parts.ts';

/** What every piece of a page needs to speak: language, names of codes, today, and the place that goes without saying. */
export interface Setting {
  readonly lang: Language;
  readonly codes: CodeBook;
  readonly today: CivilDate;
  /** Division of the region whose site this is. */
  readonly home: string;
}

export const settingOf = ({ codes }: ListingParts, ctx: Context, lang: Language): Setting => ({
  lang,
  codes,
  today: civilDate(ctx.now),
  home: ctx.tenant.division,
});
