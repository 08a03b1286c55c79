import { whoSays } from '#modules/organisations';
import type { Context } from '#platform/context';

/** A school that says of itself that it teaches a major, or of whom a list says so. */
export interface Teacher {
  readonly id: string;
  readonly name: string;
  /** What it teaches of the class that was asked for; the codes themselves. */
  readonly majors: readonly string[];
  readonly source: string;
  readonly confirmedOn: string;
}

/** Verified schools that teach a major, or one of a class of majors. */
export async function teachersOf(ctx: Context, code: string): Promise<readonly Teacher[]> {
  const said = await whoSays(ctx.db, ctx.tenant.id, 'majors');
  return said.flatMap(({ value, ...rest }) => {
    const majors = Array.isArray(value) ? value.map(String).filter((one) => one.startsWith(code)) : [];
    return majors.length === 0 ? [] : [{ ...rest, majors }];
  });
}
