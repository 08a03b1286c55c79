import { creditCodeCheck, type OrganisationKind } from '#modules/organisations';
import type { Persona } from '../model.ts';
import { readLines } from './table.ts';

/** Everything about them is invented. Their divisions are codes of real counties, so that places can be compared. */
export interface DemoOrganisation {
  /** The demo role whose person acts for it. */
  readonly as: Persona | undefined;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly division: string;
  readonly industry: string;
  /** Staff. */
  readonly people: number;
  readonly nature: string;
  readonly about: string;
  /** Waits for the bureau. */
  readonly pending: boolean;
  /** Titles of jobs.tsv; what it is known for comes first. */
  readonly jobs: readonly string[];
}

export const DEMO_ORGANISATIONS: readonly DemoOrganisation[] = readLines('./organisations.tsv').map((line) => ({
  as: (line.text('as') || undefined) as Persona | undefined,
  kind: line.text('kind') as OrganisationKind,
  name: line.text('name'),
  division: line.text('division'),
  industry: line.text('industry'),
  people: line.number('people'),
  nature: line.text('nature'),
  about: line.text('about'),
  pending: line.isMarked('pending'),
  jobs: line.list('jobs', '、'),
}));

/** 登记管理部门 and 类别, the first two characters of a credit code (GB 32100-2015). */
const REGISTRARS: Readonly<Record<OrganisationKind, string>> = {
  operator: '12',
  bureau: '11',
  school: '12',
  institute: '12',
  evaluator: '52',
  enterprise: '91',
  agency: '91',
  county: '11',
  township: '11',
  village: '55',
  association: '51',
  alliance: '51',
  provider: '52',
  incubator: '91',
  bank: '91',
};

/** Well-formed, and of nobody: 211199 is no division and DEMA no organisation code. */
export function creditCodeOf(organisation: DemoOrganisation): string {
  const number = String(DEMO_ORGANISATIONS.indexOf(organisation) + 1).padStart(3, '0');
  const stem = `${REGISTRARS[organisation.kind]}21119900DEMA${number}`;
  return stem + creditCodeCheck(stem)!;
}

/** 统计上大中小微型企业划分办法 (2017) by staff, as for manufacturing; turnover is not known. */
export const sizeOf = ({ people }: DemoOrganisation): 'large' | 'medium' | 'small' | 'micro' =>
  people >= 1000 ? 'large' : people >= 300 ? 'medium' : people >= 20 ? 'small' : 'micro';

const DAY = 86_400_000;

/** They came one after the other in the half year before; who waits for the bureau came this week. */
export const joinedAt = (organisation: DemoOrganisation, now: Date): Date => {
  const at = DEMO_ORGANISATIONS.indexOf(organisation);
  return new Date(now.getTime() - (organisation.pending ? 1 + (at % 4) : 100 + ((at * 37) % 100)) * DAY);
};
