import { sql, type RawBuilder } from 'kysely';
import { civilDate, type CivilDate } from '#kernel/time';
import { reachSql, type Reach } from '#modules/access';
import type { Coming, OrganisationKind } from '#modules/organisations';
import type { Context } from '#platform/context';
import { ACT_NAMES, JOINING_KINDS, SILENT_AFTER_DAYS, SOON_DAYS, type Act, type Progress } from './model.ts';

type Reading = Pick<Context, 'db' | 'tenant' | 'now'>;

const REACH = { organisation: sql`o.id`, account: sql`o.created_by`, territory: sql`o.division` };

/** Conditions on organisations, before anything that they did is looked at. */
export interface Joined {
  readonly reach?: Reach | undefined;
  readonly kinds?: readonly OrganisationKind[] | undefined;
  /** YYYY-MM of joining. */
  readonly month?: string | undefined;
  readonly division?: string | undefined;
  readonly came?: Coming | undefined;
  readonly ids?: readonly string[] | undefined;
}

/** The first moment of the day of joining stands in a column, so that the walls let the indexes below compare with it. */
const joined = ({ tenant }: Reading, { reach, kinds = JOINING_KINDS, month, division, came, ids }: Joined) => sql`
  select o.id, o.name, o.kind, o.division, o.joined_on, coalesce(o.came_by, 'founded') as came,
    o.joined_on::timestamp at time zone 'Asia/Shanghai' as joined_at
  from organisations.organisation o
  where o.tenant_id = ${tenant.id} and o.state = 'verified' and o.joined_on is not null and o.kind = any(${kinds}::text[])
    ${reach === undefined ? sql`` : sql`and ${reachSql(reach, REACH)}`}
    ${month === undefined ? sql`` : sql`and o.joined_on >= ${`${month}-01`}::date and o.joined_on < (${`${month}-01`}::date + interval '1 month')::date`}
    ${division === undefined ? sql`` : sql`and o.division >= ${division} and o.division < ${`${division}:`}`}
    ${came === undefined ? sql`` : sql`and coalesce(o.came_by, 'founded') = ${came}`}
    ${ids === undefined ? sql`` : sql`and o.id = any(${ids}::uuid[])`}`;

const dayOf = (moment: RawBuilder<unknown>) => sql`(${moment} at time zone 'Asia/Shanghai')::date`;

/** What each of them did first of each kind: a few entries of an index for each organisation, read once. */
const acts = ({
  tenant,
}: Reading) => sql`${dayOf(sql`(select min(published_at) from listings.listing l where l.tenant_id = ${tenant.id} and l.organisation_id = j.id
      and l.published_at >= j.joined_at)`)} as published,
    ${dayOf(sql`(select min(published_at) from catalogue.record r where r.tenant_id = ${tenant.id} and r.organisation_id = j.id
      and r.published_at >= j.joined_at)`)} as recorded,
    ${dayOf(sql`(select min(p.created_at) from profiles.profile p
        join profiles.class c on c.tenant_id = p.tenant_id and c.id = p.id and c.offered and c.state = 'studying'
      where p.tenant_id = ${tenant.id} and p.organisation_id = j.id and p.kind = 'class' and p.created_at >= j.joined_at)`)} as classes,
    (select max(confirmed_on) from listings.listing l where l.tenant_id = ${tenant.id} and l.organisation_id = j.id
      and l.published_at is not null and l.confirmed_on >= j.joined_on
      and l.confirmed_on > ${dayOf(sql`l.published_at`)}) as confirmed,
    ${dayOf(sql`(select min(answered_at) from appetite.invitation i where i.tenant_id = ${tenant.id} and i.organisation_id = j.id
      and i.answered_at >= j.joined_at)`)} as answered`;

const columns = sql.join(
  ACT_NAMES.map((act) => sql.ref(act)),
  sql`, `,
);

/**
 * `fact`: one row for each organisation that joined, with what it did and when; to be selected from. The public page, the
 * dashboard and the list count the same rows.
 */
export const factsOf = (ctx: Reading, which: Joined): RawBuilder<unknown> => sql`
  with joined as materialized (${joined(ctx, which)}),
  done as materialized (select j.*, ${acts(ctx)} from joined j),
  acted as (select done.*, least(${columns}) as first_on from done),
  fact as (select acted.*, case
      when first_on - joined_on <= ${SOON_DAYS} then 'soon'
      when first_on - joined_on <= ${SILENT_AFTER_DAYS} then 'month'
      when first_on is not null then 'late'
      when ${civilDate(ctx.now)}::date - joined_on >= ${SILENT_AFTER_DAYS} then 'silent'
      else 'waiting' end as progress from acted)`;

export interface JoinedCount extends Readonly<Record<Act, boolean>> {
  readonly kind: OrganisationKind;
  /** County, or township for officers of a county; null: no place stated. */
  readonly district: string | null;
  /** YYYY-MM */
  readonly month: string;
  readonly came: Coming;
  readonly progress: Progress;
  /** Joined on or after the day asked for. */
  readonly recent: boolean;
  readonly total: number;
}

/** How many organisations have joined, for a page that says no more than this. */
export async function countOrganisations({ db, tenant }: Reading): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*) as total from organisations.organisation o
    where o.tenant_id = ${tenant.id} and o.state = 'verified' and o.joined_on is not null
      and o.kind = any(${JOINING_KINDS}::text[])`.execute(db);
  return rows[0]!.total;
}

/** All that any number of this subject is added up from, in one statement. */
export async function countJoined(
  ctx: Reading,
  { reach, since, places }: { readonly reach?: Reach; readonly since: CivilDate; readonly places: 6 | 9 },
): Promise<readonly JoinedCount[]> {
  const did = sql.join(
    ACT_NAMES.map((act) => sql`${sql.ref(act)} is not null as ${sql.ref(act)}`),
    sql`, `,
  );
  const { rows } = await sql<JoinedCount>`${factsOf(ctx, { reach })}
    select kind, left(division, ${places}) as district, to_char(joined_on, 'YYYY-MM') as month, came, progress,
      joined_on >= ${since}::date as recent, ${did}, count(*) as total
    from fact group by 1, 2, 3, 4, 5, 6, ${sql.join(
      ACT_NAMES.map((_act, at) => sql.lit(at + 7)),
      sql`, `,
    )}`.execute(ctx.db);
  return rows;
}
