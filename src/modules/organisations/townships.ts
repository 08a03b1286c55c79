import { sql } from 'kysely';
import type { TenantId } from '#kernel/ids';
import type { CodeBook } from '#modules/codes';
import type { Context } from '#platform/context';
import type { Db } from '#platform/db';

/** 乡镇街道 with an office here. The official list ends at counties, so it is the office that says how its place is called. */
export interface Township {
  readonly code: string;
  readonly name: string;
  readonly office: string;
}

const PLACE = /^(?:.*?[县区市旗])?([^县区市旗].*?(?:街道|苏木|镇|乡))/;

/** 芦荡县得胜镇便民服务中心 → 得胜镇; a name without such a word stands as it is. */
export const placeIn = (office: string): string => PLACE.exec(office)?.[1] ?? office;

export async function townshipsOf(db: Db, tenant: TenantId): Promise<readonly Township[]> {
  const { rows } = await sql<{
    code: string;
    office: string;
  }>`select distinct on (division) division as code, name as office
    from organisations.organisation
    where tenant_id = ${tenant} and kind = 'township' and state = 'verified' and division ~ '^\\d{9}$'
    order by division, created_at, id`.execute(db);
  return rows.map((row) => ({ ...row, name: placeIn(row.office) }));
}

const COUNTY = 6;
const TOWNSHIP = 9;

/** What places of the region are called, down to townships; never a bare code. */
export async function placeNames(ctx: Context, book: CodeBook): Promise<(code: string) => string> {
  const known = new Map((await townshipsOf(ctx.db, ctx.tenant.id)).map(({ code, name }) => [code, name]));
  return (code) => {
    if (code.length <= COUNTY) return book.label('division', code);
    const name = known.get(code.slice(0, TOWNSHIP)) ?? `（乡镇街道未命名，代码 ${code.slice(0, TOWNSHIP)}）`;
    return `${book.label('division', code.slice(0, COUNTY))}${name}`;
  };
}
