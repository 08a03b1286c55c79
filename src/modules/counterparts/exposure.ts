import type { z } from 'zod';
import { mayAct } from '#modules/access';
import { findListings } from '#modules/listings';
import {
  findOrganisations,
  kindLabel,
  SIZE_LABELS,
  type Organisation,
  type OrganisationKind,
} from '#modules/organisations';
import { profilesById } from '#modules/profiles';
import { readThresholds } from '#modules/regulations';
import type { Context } from '#platform/context';
import type { routes } from './contract.ts';
import { EXPOSURE_SIDES, type ExposureReport, type ExposureRow, type ExposureSide } from './model.ts';
import type { CounterpartParts } from './parts.ts';
import { latestRun } from './run-store.ts';

const AT_ONCE = 2000;

interface Count {
  members: number;
  times: number;
  without: number;
}

/** Counted by group as the run ends; groups of few are kept without numbers, so that no later reader can work them out. */
export async function reportExposure(
  { listings }: CounterpartParts,
  ctx: Context,
  times: ReadonlyMap<string, number>,
  received: ReadonlyMap<string, number>,
): Promise<ExposureReport> {
  const counts = new Map<ExposureSide, Map<string, Count>>(EXPOSURE_SIDES.map((side) => [side, new Map()]));
  const add = (side: ExposureSide, key: string | null | undefined, n: number): void => {
    const groups = counts.get(side)!;
    const count = groups.get(key ?? '') ?? { members: 0, times: 0, without: 0 };
    groups.set(key ?? '', {
      members: count.members + 1,
      times: count.times + n,
      without: count.without + Number(n === 0),
    });
  };
  const pool = await listings.index.demandsOf(ctx.tenant.id);
  const ids = [...pool.ids()];
  for (const some of chunks(ids)) {
    const found = await findListings(ctx.db, ctx.tenant.id, some);
    const firms = await organisationsOf(ctx, [...found.values()]);
    for (const { id, territory, organisationId } of found.values()) {
      add('listingCounty', countyOf(territory), times.get(id) ?? 0);
      add('firmSize', firms.get(organisationId ?? '')?.size, times.get(id) ?? 0);
    }
  }
  for (const some of chunks([...received.keys()])) {
    const found = await profilesById(ctx.db, ctx.tenant.id, some);
    const schools = await organisationsOf(ctx, found);
    for (const { id, territory, organisationId } of found) {
      add('profileCounty', countyOf(territory), received.get(id) ?? 0);
      add('school', tierOf(schools.get(organisationId ?? '')), received.get(id) ?? 0);
    }
  }
  const fewest = (await readThresholds(ctx))('figures.fewestPeople');
  return { rows: rowsOf(counts, fewest), fewest, listings: ids.length, profiles: received.size };
}

/** A township lies in its county. */
export const countyOf = (territory: string | null): string | undefined => territory?.slice(0, 6);

/** 办学类型: what sort of school it is. */
const tierOf = (school: Organisation | undefined): string | undefined =>
  school === undefined ? undefined : `${school.kind}:${school.subkind ?? ''}`;
const tierLabel = (key: string): string => {
  const [kind, subkind] = key.split(':') as [OrganisationKind, string];
  return kindLabel(kind, subkind === '' ? null : subkind, 'zh');
};

const organisationsOf = (
  ctx: Context,
  of: readonly { readonly organisationId: string | null }[],
): Promise<ReadonlyMap<string, Organisation>> =>
  findOrganisations(ctx.db, ctx.tenant.id, [...new Set(of.flatMap(({ organisationId }) => organisationId ?? []))]);

function* chunks(ids: readonly string[]): Generator<readonly string[]> {
  for (let from = 0; from < ids.length; from += AT_ONCE) yield ids.slice(from, from + AT_ONCE);
}

/** One small group alone could be worked out from the total, so the smallest other one goes with it. */
export function rowsOf(counts: ReadonlyMap<ExposureSide, ReadonlyMap<string, Count>>, fewest: number): ExposureRow[] {
  return [...counts].flatMap(([side, groups]) => {
    const sorted = [...groups].toSorted(([, a], [, b]) => b.members - a.members);
    const few = sorted.filter(([, { members }]) => members < fewest).length;
    const shown = few === 1 ? sorted.length - 2 : sorted.length - few;
    return sorted.map(([key, { members, times, without }], i): ExposureRow => {
      if (i >= shown) return { side, key, members: null, times: null, without: null };
      const hides = (n: number): boolean => n > 0 && n < fewest;
      return { side, key, members, times, without: hides(without) || hides(members - without) ? null : without };
    });
  });
}

type Answer = z.input<(typeof routes)['readMatchExposure']['response']>;

export async function readExposure({ codes }: CounterpartParts, ctx: Context): Promise<Answer> {
  const latest = await latestRun(ctx.db, ctx.tenant.id);
  const finished = latest?.finishedAt === null ? await latestRun(ctx.db, ctx.tenant.id, true) : latest;
  const report = finished?.report;
  const labels: Readonly<Record<ExposureSide, (key: string) => string | undefined>> = {
    listingCounty: (key) => codes.label('division', key),
    profileCounty: (key) => codes.label('division', key),
    firmSize: (key) => SIZE_LABELS[key as keyof typeof SIZE_LABELS]?.zh,
    school: tierLabel,
  };
  return {
    run:
      latest === undefined
        ? null
        : {
            id: latest.id,
            weighting: latest.weighting,
            parts: latest.parts,
            partsDone: latest.partsDone,
            profiles: latest.profiles,
            startedAt: latest.startedAt.toISOString(),
            finishedAt: latest.finishedAt?.toISOString() ?? null,
          },
    reportOf: finished?.finishedAt?.toISOString() ?? null,
    fewest: report?.fewest ?? 0,
    listings: report?.listings ?? 0,
    profiles: report?.profiles ?? 0,
    rows: (report?.rows ?? []).map((row) => ({
      ...row,
      label: (row.key === '' ? undefined : labels[row.side](row.key)) ?? '没有写明',
    })),
    abilities: mayAct(ctx.actor, 'matching.edit') && ctx.actor.duty !== 'viewer' ? ['reckon'] : [],
  };
}
