import type { CivilDate } from '#kernel/time';
import { findOrganisations } from '#modules/organisations';
import { readThresholds } from '#modules/regulations';
import type { Context } from '#platform/context';
import { selectOffered } from './class-store.ts';
import { taughtBy, teachingOf, type ListedMajor } from './major-store.ts';
import { withoutFew } from './without-few.ts';
import type { WishedKind } from './model.ts';

/** A class as everybody may know it: nobody in it is named, and of a small one not even how many there are. */
export interface PublicClass {
  readonly id: string;
  readonly name: string;
  readonly school: { readonly id: string; readonly name: string };
  /** 辖区 of the school. */
  readonly territory: string | null;
  readonly major: string | null;
  readonly education: number | null;
  /** null: fewer than may be said. */
  readonly headcount: number | null;
  readonly kinds: readonly WishedKind[];
  readonly skills: readonly string[];
  readonly divisions: readonly string[];
  readonly entryYear: number | null;
  readonly studyMonths: number | null;
  readonly internshipFrom: CivilDate | null;
  readonly internshipUntil: CivilDate | null;
  readonly orderClass: boolean;
  readonly source: string;
  readonly confirmedOn: CivilDate;
}

type Reading = Pick<Context, 'db' | 'tenant' | 'now'>;

/**
 * Classes on offer, of verified schools alone. For the search index: without ids all of the region, with ids those of
 * them that are public now; whichever is missing is public no more. Topic of the change feed: CLASS_TOPIC.
 */
export async function publicClasses(
  ctx: Reading,
  which: { readonly organisation?: string; readonly ids?: readonly string[] } = {},
): Promise<readonly PublicClass[]> {
  const offered = await selectOffered(ctx, which);
  const schools = await findOrganisations(ctx.db, ctx.tenant.id, [
    ...new Set(offered.map(({ organisationId }) => organisationId)),
  ]);
  const fewest = (await readThresholds(ctx))('figures.fewestPeople');
  return offered.flatMap(({ organisationId, headcount, kinds, ...one }) => {
    const school = schools.get(organisationId);
    if (school?.state !== 'verified') return [];
    return [
      {
        ...one,
        school: { id: school.id, name: school.name },
        kinds: kinds as WishedKind[],
        headcount: headcount < fewest ? null : headcount,
      },
    ];
  });
}

export interface PublicMajor {
  readonly code: string;
  readonly direction: string;
  readonly studyMonths: number | null;
  readonly source: string;
  readonly confirmedOn: CivilDate;
  readonly latest: ListedMajor['latest'];
}

/** What a school teaches; rates and pay of few graduates are left out. */
export async function publicMajors(ctx: Reading, organisation: string): Promise<readonly PublicMajor[]> {
  const fewest = (await readThresholds(ctx))('figures.fewestCases');
  return (await taughtBy(ctx, organisation)).map(({ code, direction, studyMonths, source, confirmedOn, latest }) => ({
    code,
    direction,
    studyMonths,
    source,
    confirmedOn,
    latest: latest === null ? null : withoutFew(latest, fewest),
  }));
}

/** A verified school that teaches a major, or one of those whose codes begin so. */
export interface TeachingSchool {
  readonly id: string;
  readonly name: string;
  readonly majors: readonly string[];
  readonly source: string;
  readonly confirmedOn: CivilDate;
}

/** By name; of several majors the latest confirmed gives source and day. */
export async function schoolsTeaching(ctx: Reading, code: string): Promise<readonly TeachingSchool[]> {
  const bySchool = Map.groupBy(await teachingOf(ctx, code), ({ organisationId }) => organisationId);
  const schools = await findOrganisations(ctx.db, ctx.tenant.id, [...bySchool.keys()]);
  return [...bySchool]
    .flatMap(([id, majors]) => {
      const school = schools.get(id);
      if (school?.state !== 'verified') return [];
      const newest = majors.toSorted((a, b) => (a.confirmedOn < b.confirmedOn ? 1 : -1))[0]!;
      return [
        {
          id,
          name: school.name,
          majors: [...new Set(majors.map((one) => one.code))],
          source: newest.source,
          confirmedOn: newest.confirmedOn,
        },
      ];
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, 'zh-Hans-CN') || (a.id < b.id ? -1 : 1));
}
