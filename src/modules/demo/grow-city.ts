import type { CodeBook } from '#modules/codes';
import type { Tenant } from '#platform/context';
import type { Db } from '#platform/db';
import { DEMO_ORGANISATIONS, creditCodeOf, joinedAt, type DemoOrganisation } from './data/organisations.ts';
import { createChance } from './data/random.ts';
import { fillRegion } from './simulation/fill-region.ts';
import { foundMade } from './simulation/found-made.ts';
import { asPattern, creditCodeOf as codeOfMade, makeOrganisations } from './simulation/make-organisations.ts';
import type { PlacedOrganisation } from './simulation/make-people.ts';
import { SCALES } from './simulation/scales.ts';
import { EXPERT_ROWS, MORE_SCHOOLS } from './simulation/tables.ts';

/** Where the hand-written people live; its counties as the hand-written organisations use them. */
const COUNTIES = ['211102', '211103', '211103', '211104', '211122'];
const SOURCE = '演示数据';
const SEED = 20_261_122;
/** Firms that never registered: their jobs were taken over from elsewhere. */
const STRANGERS = 24;

export interface Standing {
  readonly now: Date;
  readonly codes: CodeBook;
  readonly organisationIds: ReadonlyMap<string, string>;
  /** How many are there already. */
  readonly listings: number;
}

/**
 * The city around the hand-written people: as many schools, firms, learners, experts, needs and offers as the founding papers count.
 * Nobody in it has an account, and what the personas have to do stays what was written for them, but for a few cases more.
 */
export async function growCity(db: Db, tenant: Tenant, standing: Standing): Promise<number> {
  const { now, codes, organisationIds } = standing;
  const chance = createChance(SEED);
  const others = DEMO_ORGANISATIONS.filter(joinsIn).map((one): PlacedOrganisation => ({
    ...asPattern(one, creditCodeOf(one)),
    id: organisationIds.get(one.name)!,
    since: joinedAt(one, now),
  }));
  const firms = SCALES.city.firms - others.filter(({ kind }) => kind === 'enterprise').length;
  const schools = MORE_SCHOOLS.map((one, at) => asPattern(one, codeOfMade('school', 'DEMB', at)));
  const made = makeOrganisations(
    { firms: firms + STRANGERS, schools: 0 },
    { counties: COUNTIES, run: 'DEMC', chance, naming: (core) => `云州${core}` },
  );
  const organisations = await foundMade(db, tenant, [...schools, ...made.slice(0, firms)], {
    now,
    chance,
    source: SOURCE,
  });
  const scale = SCALES.city;
  const known = EXPERT_ROWS.filter(({ kind }) => kind === 'expert').length;
  const filled = await fillRegion(db, tenant, {
    now,
    codes,
    chance,
    counties: COUNTIES,
    source: SOURCE,
    scale: { ...scale, experts: scale.experts - known, listings: scale.listings - standing.listings },
    organisations,
    others,
    strangers: made.slice(firms),
  });
  return organisations.length + filled;
}

const joinsIn = ({ kind, pending, as }: DemoOrganisation): boolean =>
  !pending && (kind === 'school' || kind === 'institute' || (kind === 'enterprise' && as === undefined));
