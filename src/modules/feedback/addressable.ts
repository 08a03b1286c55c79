import type { CodeBook } from '#modules/codes';
import { townshipsOf } from '#modules/organisations';
import type { Context } from '#platform/context';

/** Whom one may write to. */
export interface Place {
  readonly code: string;
  /** Undefined: the region as a whole. */
  readonly name: string | undefined;
}

/** The region, its districts, and behind each the townships of which an office is here to answer. */
export async function addressable(ctx: Context, book: CodeBook): Promise<readonly Place[]> {
  const { division } = ctx.tenant;
  const townships = await townshipsOf(ctx.db, ctx.tenant.id);
  const districts = book.index('division').children(division);
  return [
    { code: division, name: undefined },
    ...districts.flatMap(({ code }) => {
      const name = book.label('division', code);
      const below = townships.filter((one) => one.code.startsWith(code));
      return [{ code, name }, ...below.map((one) => ({ code: one.code, name: `${name} ${one.name}` }))];
    }),
  ];
}
