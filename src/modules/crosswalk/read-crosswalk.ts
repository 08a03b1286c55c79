import { failure } from '#kernel/errors';
import { decodeCursor, encodeCursor } from '#kernel/paging';
import { mayAct } from '#modules/access';
import { educationLevelOf } from '#modules/codes';
import { findAccounts } from '#platform/auth';
import type { Context } from '#platform/context';
import type { Coverage } from './contract.ts';
import { joinLinks, type ComputedCrosswalk } from './crosswalk.ts';
import { isMajor, type Books, type DecidedLink, type Target } from './model.ts';
import { countDecided, decisionsOf, officialOf } from './store.ts';

/** The links of one major as this region sees them, surest first. */
export async function linksOfMajor(
  ctx: Context,
  computed: ComputedCrosswalk,
  major: string,
): Promise<readonly DecidedLink[]> {
  const found = computed.links().get(major);
  if (found === undefined) throw failure('codes.unknown', { code: major });
  const { db, tenant } = ctx;
  return joinLinks(found, await officialOf(db, major), await decisionsOf(db, tenant.id, major));
}

/** What was ruled out is shown only to those who may change it. */
export async function readMajor(ctx: Context, books: Books, computed: ComputedCrosswalk, major: string) {
  const decide = mayAct(ctx.actor, 'crosswalk.edit');
  const links = (await linksOfMajor(ctx, computed, major)).filter(
    ({ decision }) => decide || decision?.verdict !== 'rejected',
  );
  const people = await findAccounts(
    ctx.db,
    links.flatMap(({ decision }) => decision?.accountId ?? []),
  );
  return {
    code: major,
    name: books.label('major', major),
    path: books.path('major', major),
    links: links.map(({ decision, ...link }) => ({
      ...link,
      name: books.label(link.target, link.code),
      path: books.path(link.target, link.code),
      decision:
        decision === undefined
          ? null
          : {
              verdict: decision.verdict,
              note: decision.note,
              by: decide ? (people.get(decision.accountId as never)?.name ?? '') : '',
              at: decision.at.toISOString(),
            },
    })),
    abilities: { decide },
  };
}

export interface MajorQuery {
  readonly q?: string | undefined;
  readonly state: 'open' | 'confirmed' | 'all';
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** The catalogue is in memory, so the list is too: by code, after the code of the cursor. */
export async function listMajors(ctx: Context, books: Books, computed: ComputedCrosswalk, query: MajorQuery) {
  const decided = await countDecided(ctx.db, ctx.tenant.id);
  const found = query.q
    ? new Set(
        books
          .index('major')
          .search(query.q, 2000)
          .map(({ code }) => code),
      )
    : undefined;
  const all = books
    .index('major')
    .rows.filter(({ code }) => isMajor(code) && (found?.has(code) ?? true))
    .filter(
      ({ code }) => query.state === 'all' || (decided.get(code)?.confirmed ?? 0) > 0 === (query.state === 'confirmed'),
    );
  const after = query.cursor === undefined ? '' : String(decodeCursor(query.cursor)?.[0] ?? '');
  const items = all.filter(({ code }) => code > after).slice(0, query.limit);
  const last = items.at(-1);
  return {
    items: items.map(({ code, name }) => ({
      code,
      name,
      level: educationLevelOf(code) ?? '',
      byName: (computed.links().get(code) ?? []).filter(({ method }) => method === 'name').length,
      confirmed: decided.get(code)?.confirmed ?? 0,
      rejected: decided.get(code)?.rejected ?? 0,
      official: decided.get(code)?.official ?? 0,
    })),
    total: all.length,
    nextCursor: last === undefined || last === all.at(-1) ? null : encodeCursor([last.code]),
  };
}

/** @param decided of one region; none: what follows from the lists alone */
export function coverageOf(
  books: Books,
  computed: ComputedCrosswalk,
  said: readonly { readonly major: string; readonly target: Target; readonly kind: 'official' | 'confirmed' }[] = [],
): Coverage {
  const links = [...computed.links()];
  const count = (target: Target) => ({
    any: links.filter(([, list]) => list.some((link) => link.target === target)).length,
    byName: links.filter(([, list]) => list.some((link) => link.target === target && link.method === 'name')).length,
    official: new Set(said.filter((one) => one.target === target && one.kind === 'official').map(({ major }) => major))
      .size,
    confirmed: new Set(
      said.filter((one) => one.target === target && one.kind === 'confirmed').map(({ major }) => major),
    ).size,
  });
  const groups = books.index('occupation').rows.filter(({ code }) => code.length === 7);
  return {
    majors: links.length,
    occupation: count('occupation'),
    industry: count('industry'),
    occupationGroups: groups.length,
    occupationGroupsWithIndustry: groups.filter(({ code }) => computed.industriesOf()(code).length > 0).length,
  };
}

/** As the command prints it. */
export function coverageLines({ majors, occupation, industry, ...groups }: ReturnType<typeof coverageOf>): string[] {
  const share = (count: number, of: number): string => `${count}（${((100 * count) / of).toFixed(1)} %）`;
  const { occupationGroups: all, occupationGroupsWithIndustry: some } = groups;
  const linked = ({ any, byName }: typeof occupation): string =>
    `${share(any, majors)}，其中按名称 (by name) ${share(byName, majors)}`;
  return [
    `专业 (majors): ${majors}`,
    `有职业 (with occupations): ${linked(occupation)}`,
    `有行业 (with industries): ${linked(industry)}`,
    `职业小类 (minor groups of occupations): ${all}，有行业 (with industries) ${share(some, all)}`,
  ];
}
