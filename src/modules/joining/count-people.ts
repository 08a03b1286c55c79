import { sql } from 'kysely';
import type { CivilDate } from '#kernel/time';
import { reachSql, type Reach } from '#modules/access';
import { textsInForce } from '#modules/privacy';
import type { Context } from '#platform/context';

export interface PeopleCount {
  readonly kind: 'expert' | 'teacher';
  readonly district: string | null;
  readonly month: string;
  /** Keeps the record with an own account; otherwise an organisation entered it and the person agreed on paper. */
  readonly own: boolean;
  readonly recent: boolean;
  /** Something was offered from the record. */
  readonly offered: boolean;
  readonly total: number;
}

/** People who are public now with their own consent: the latest word of each is read, as everywhere (modules/catalogue). */
export async function countPeople(
  ctx: Pick<Context, 'db' | 'tenant' | 'now'>,
  { reach, since, places }: { readonly reach?: Reach; readonly since: CivilDate; readonly places: 6 | 9 },
): Promise<readonly PeopleCount[]> {
  const { oldest } = (await textsInForce(ctx)).get('publication')!;
  const day = sql`(r.published_at at time zone 'Asia/Shanghai')::date`;
  const { rows } =
    await sql<PeopleCount>`select r.kind, left(r.territory, ${places}) as district, to_char(${day}, 'YYYY-MM') as month,
      r.account_id is not null as own, ${day} >= ${since}::date as recent,
      exists (select from catalogue.offer f where f.tenant_id = r.tenant_id and f.record_id = r.id) as offered, count(*) as total
    from catalogue.record r
    where r.tenant_id = ${ctx.tenant.id} and r.state = 'published' and r.kind in ('expert', 'teacher')
      ${reach === undefined ? sql`` : sql`and ${reachSql(reach, REACH)}`}
      and (select c.decision = 'granted' and c.text_version >= ${oldest} from privacy.consent c
        where c.tenant_id = r.tenant_id and c.purpose = 'publication'
        and c.subject_kind = case when r.account_id is null then 'record' else 'account' end
        and c.subject_id = coalesce(r.account_id, r.id) order by c.id desc limit 1)
    group by 1, 2, 3, 4, 5, 6`.execute(ctx.db);
  return rows;
}

const REACH = {
  organisation: sql`r.organisation_id`,
  account: sql`coalesce(r.account_id, r.created_by)`,
  territory: sql`r.territory`,
};
