import type { Context } from '#platform/context';
import { joinLinks, type ComputedCrosswalk } from './crosswalk.ts';
import { bySureness, type DecidedLink, type Link, type Target } from './model.ts';
import { decisionsNear, officialNear } from './store.ts';

/** A link seen from its other end. */
export interface MajorLink {
  readonly major: string;
  readonly link: DecidedLink;
}

/**
 * Majors that lead to an occupation or industry: to it, to the group it belongs to, or to one within it. Official lists and the
 * region's own decisions count as they do from the side of the major; what was ruled out is left out.
 */
export async function majorsOf(
  ctx: Context,
  computed: ComputedCrosswalk,
  target: Target,
  code: string,
): Promise<readonly MajorLink[]> {
  const near = (other: string): boolean => code.startsWith(other) || other.startsWith(code);
  const { db, tenant } = ctx;
  const official = await officialNear(db, target, code);
  const decisions = await decisionsNear(db, tenant.id, target, code);
  const byMajor = new Map<string, Link[]>();
  for (const [major, links] of computed.links())
    for (const link of links) if (link.target === target && near(link.code)) push(byMajor, major, link);
  for (const { major } of [...official, ...decisions]) if (!byMajor.has(major)) byMajor.set(major, []);
  return [...byMajor]
    .flatMap(([major, links]) => {
      const joined = joinLinks(
        links,
        official.filter((one) => one.major === major),
        decisions.filter((one) => one.major === major),
      );
      // Who ruled out the link to this code does not want it back by the default of the class.
      const ruledOut = joined.some((one) => one.decision?.verdict === 'rejected' && code.startsWith(one.code));
      const best = joined.find(({ decision }) => decision?.verdict !== 'rejected');
      return ruledOut || best === undefined ? [] : [{ major, link: best }];
    })
    .toSorted((a, b) => bySureness(a.link, b.link) || (a.major < b.major ? -1 : 1));
}

function push(map: Map<string, Link[]>, key: string, link: Link): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [link]);
  else list.push(link);
}

/** Industries in which an occupation is found, surest first. */
export const industriesOfOccupation = (computed: ComputedCrosswalk, occupation: string): readonly Link[] =>
  computed.industriesOf()(occupation);

/** 职业小类 that are found in an industry, surest first. */
export const occupationsOfIndustry = (computed: ComputedCrosswalk, industry: string): readonly Link[] =>
  computed.occupationsOf()(industry);
