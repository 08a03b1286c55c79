import { sql } from 'kysely';
import { civilDate, daysBetween } from '#kernel/time';
import { encodeCursor, readCursor, type Page } from '#kernel/paging';
import { reachOf } from '#modules/access';
import type { Context } from '#platform/context';
import type { JoinedFilter, JoinedOrganisation } from './contract.ts';
import { factsOf } from './joined-facts.ts';
import { ACT_NAMES, GROUPS, URGE_AGAIN_DAYS, type Act } from './model.ts';

type Row = Omit<JoinedOrganisation, 'did' | 'urge'> & Readonly<Record<Act, string | null>>;

interface Paging {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Who joined within reach, latest first. */
export async function readJoined(
  ctx: Context,
  filter: JoinedFilter,
  { limit, cursor }: Paging,
): Promise<Page<JoinedOrganisation>> {
  const after = cursor === undefined ? undefined : readCursor(cursor, ['date', 'id']);
  const facts = factsOf(ctx, whichOf(ctx, filter));
  const narrowed = sql`${filter.progress === undefined ? sql`true` : sql`progress = ${filter.progress}`}
    ${filter.did === undefined ? sql`` : sql`and ${sql.ref(filter.did)} is not null`}`;
  const { rows } = await sql<Row>`${facts} select ${SHOWN(ctx)} from fact f where ${narrowed}
    ${after === undefined ? sql`` : sql`and (joined_on, id) < (${after[0]}::date, ${after[1]}::uuid)`}
    order by joined_on desc, id desc limit ${limit + 1}`.execute(ctx.db);
  const counted = await sql<{ total: number }>`${facts} select count(*) as total from fact where ${narrowed}`.execute(
    ctx.db,
  );
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => viewOf(ctx, row)),
    total: counted.rows[0]!.total,
    nextCursor: rows.length > limit && last !== undefined ? encodeCursor([last.joinedOn, last.id]) : null,
  };
}

/** These of them, whatever else is asked for. */
export async function findJoined(ctx: Context, ids: readonly string[]): Promise<readonly JoinedOrganisation[]> {
  const { rows } =
    await sql<Row>`${factsOf(ctx, { ...whichOf(ctx, {}), ids })} select ${SHOWN(ctx)} from fact f`.execute(ctx.db);
  return rows.map((row) => viewOf(ctx, row));
}

const whichOf = (ctx: Context, { group, month, division, came }: JoinedFilter) => ({
  reach: reachOf(ctx.actor, 'joining.read'),
  ...(group !== undefined && { kinds: GROUPS[group].kinds }),
  month,
  division,
  came,
});

const SHOWN = ({ tenant }: Context) => sql`f.id, f.name, f.kind, f.division, f.joined_on as "joinedOn", f.came,
  f.first_on as "firstOn", f.progress, ${sql.join(
    ACT_NAMES.map((act) => sql.ref(`f.${act}`)),
    sql`, `,
  )},
  (select count(*) from organisations.member m where m.tenant_id = ${tenant.id} and m.organisation_id = f.id) as members,
  (select max(urged_on) from joining.urge u where u.tenant_id = ${tenant.id} and u.organisation_id = f.id) as "urgedOn"`;

function viewOf(ctx: Context, { published, recorded, classes, confirmed, answered, ...row }: Row): JoinedOrganisation {
  const acts = { published, recorded, classes, confirmed, answered };
  return { ...row, did: ACT_NAMES.filter((act) => acts[act] !== null), urge: mayUrge(ctx, row) };
}

function mayUrge(
  { now }: Context,
  { progress, members, urgedOn }: Pick<Row, 'progress' | 'members' | 'urgedOn'>,
): JoinedOrganisation['urge'] {
  if (progress !== 'silent') return 'notSilent';
  if (members === 0) return 'nobody';
  return urgedOn !== null && daysBetween(urgedOn, civilDate(now)) < URGE_AGAIN_DAYS ? 'tooSoon' : 'now';
}
