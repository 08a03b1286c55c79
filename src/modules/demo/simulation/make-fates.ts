import { uuidv7 } from '#kernel/ids';
import { addDays, civilDate, type CivilDate } from '#kernel/time';
import type { Destination, DestinationCode, NewFate, Placement, Profile } from '#modules/profiles';
import { readJobs } from '../data/jobs.ts';
import { inventedName } from './names.ts';
import type { PeopleFacts, PlacedOrganisation } from './make-people.ts';
import type { CityField } from './tables.ts';

/** Where interns and graduates went: mostly to firms of the region whose trade fits the major. */
export interface FateMaker {
  placements(learners: readonly Profile[], field: CityField, begins: CivilDate): NewFate<Placement>[];
  destinations(learners: readonly Profile[], field: CityField, year: number): NewFate<Destination>[];
}

/** Out of a hundred graduates; about what vocational schools publish. */
const SHARES: readonly (readonly [code: DestinationCode, upTo: number])[] = [
  ['10', 0.3],
  ['11', 0.56],
  ['12', 0.63],
  ['80', 0.86],
  ['46', 0.88],
  ['75', 0.895],
  ['76', 0.92],
  ['71', 0.94],
  ['70', 1],
];
const WITH_FIRM: ReadonlySet<DestinationCode> = new Set(['10', '11', '12']);
const ELSEWHERE = '外省市企业（演示）';

type Firm = Pick<Placement, 'firmId' | 'firmName' | 'firmMatch' | 'firmConfidence' | 'post'>;
const NO_FIRM: Firm = { firmId: null, firmName: '', firmMatch: 'none', firmConfidence: 0, post: '' };

export function fateMaker({ chance, firms, now, source }: PeopleFacts): FateMaker {
  const occupations = new Map(readJobs().map(({ title, occupation }) => [title, occupation]));
  const employers = firms.filter(({ jobs }) => jobs.length > 0);
  const byArea = Map.groupBy(employers, ({ area }) => area);
  const employerFor = ({ area }: CityField): PlacedOrganisation | undefined => {
    const fitting = byArea.get(area) ?? [];
    return chance.chance(0.3) ? undefined : chance.pick(fitting.length > 0 && chance.chance(0.8) ? fitting : employers);
  };
  const firmOf = (employer: PlacedOrganisation | undefined): Firm =>
    employer === undefined
      ? { ...NO_FIRM, firmName: ELSEWHERE }
      : {
          firmId: employer.id,
          firmName: employer.name,
          firmMatch: 'name',
          firmConfidence: 1,
          post: chance.pick(employer.jobs),
        };
  const recorded = (learner: Profile, on: CivilDate) => {
    const id = uuidv7();
    return {
      id,
      learnerId: learner.id,
      sourceName: source,
      recordedOn: on,
      importId: null,
      contentKey: id,
      createdAt: now,
    };
  };
  return {
    placements: (learners, field, begins) => {
      const employer = employerFor(field);
      const tutor = inventedName(chance);
      const schoolTutor = inventedName(chance);
      // A class goes mostly to one firm; some find a place themselves.
      return learners
        .filter(() => chance.chance(0.9))
        .map((learner) => ({
          ...recorded(learner, begins),
          ...firmOf(chance.chance(0.6) ? employer : employerFor(field)),
          startedOn: begins,
          endsOn: addDays(begins, 150),
          tutor,
          schoolTutor,
        }));
    },
    destinations: (learners, field, year) => {
      const on = civilDate(now) < `${year}-08-31` ? civilDate(now) : `${year}-08-31`;
      return learners.map((learner) => {
        const draw = chance.next();
        const category = SHARES.find(([, upTo]) => draw < upTo)![0];
        const employer = WITH_FIRM.has(category) ? employerFor(field) : undefined;
        const firm = WITH_FIRM.has(category) ? firmOf(employer) : NO_FIRM;
        return {
          ...recorded(learner, on),
          ...firm,
          year,
          category,
          occupation: occupations.get(firm.post) ?? null,
          division: employer?.division.slice(0, 6) ?? null,
          payMonth: WITH_FIRM.has(category)
            ? Math.round((field.pay[0] * (0.9 + chance.next() * 0.5)) / 100) * 10_000
            : null,
          related: WITH_FIRM.has(category) ? chance.chance(0.72) : null,
        };
      });
    },
  };
}
