import { civilDate } from '#kernel/time';
import {
  emptyRecord,
  formPatch,
  nearKeyOf,
  type CatalogueRecord,
  type Founded,
  type RecordKind,
} from '#modules/catalogue';
import type { CodeBook } from '#modules/codes';

/** Where rows of a table become records of the catalogue. */
export interface Shelf {
  readonly now: Date;
  readonly codes: CodeBook;
  /** Division of the region. */
  readonly home: string;
  readonly source: string;
  /** By name. */
  readonly owners: ReadonlyMap<string, { readonly id: string; readonly division: string }>;
  /** Of the expert who keeps the own record. */
  readonly expertAccount?: string | undefined;
}

export type Row = Readonly<Record<string, string>>;
type Given = Pick<CatalogueRecord, 'detail' | 'summary' | 'divisions' | 'address'> & {
  readonly achievements?: CatalogueRecord['achievements'];
};

const words = (text: string | undefined): string[] => (text ?? '').split('、').filter(Boolean);
const values = (text: string | undefined): string[] => (text ?? '').split(' ').filter(Boolean);
const FEN = 100;
const WAN = 10_000;

const countyOf = ({ owners, home }: Shelf, row: Row): string =>
  owners.get(row['owner'] ?? '')?.division.slice(0, 6) ?? home;

function base(shelf: Shelf, kind: RecordKind, row: Row, given: Given): CatalogueRecord {
  const { now, codes, expertAccount = null } = shelf;
  const empty = emptyRecord(kind, now);
  const owner = row['owner'] === '-' ? undefined : row['owner'];
  const patch = formPatch(
    empty,
    { title: row['name']!, summary: given.summary, divisions: [...given.divisions], detail: { ...given.detail } },
    codes,
  );
  return {
    ...empty,
    ...patch,
    detail: { ...empty.detail, ...patch.detail },
    achievements: given.achievements ?? [],
    address: given.address,
    state: 'published',
    organisationId: owner === undefined ? null : shelf.owners.get(owner)!.id,
    accountId: owner === undefined ? expertAccount : null,
    territory: owner === undefined ? shelf.home : countyOf(shelf, row),
    ownerName: owner ?? row['name']!,
    sourceName: shelf.source,
    confirmedOn: civilDate(now),
    nearKey: nearKeyOf(kind, row['name']!),
    createdBy: owner === undefined ? expertAccount : null,
    publishedAt: now,
  };
}

const owned = (shelf: Shelf, kind: RecordKind, row: Row, given: Given): Founded => ({
  record: base(shelf, kind, row, given),
  verb: 'create',
});

function person(shelf: Shelf, row: Row): Founded {
  const kind = row['kind'] as 'expert' | 'teacher';
  const [year = '', ...what] = (row['honour'] ?? '').split(' ');
  const shared = {
    fields: values(row['fields']),
    titleName: row['title'] ?? '',
    services: values(row['services']),
    hoursPerMonth: Number(row['hours']),
    places: ['onSite', 'online'],
    fee: 'negotiable',
  };
  const detail =
    kind === 'expert'
      ? {
          ...shared,
          roles: values(row['roles']),
          focus: words(row['focus']),
          titleLevel: row['level'] ?? '',
          employer: row['owner'] === '-' ? '云州辰光精密机械有限公司' : (row['owner'] ?? ''),
          languages: ['zh'],
          conflict: 'none',
        }
      : {
          ...shared,
          dual: row['level'] ?? '',
          majors: values(row['roles']),
          courses: words(row['focus']),
          days: ['weekends', 'vacations'],
        };
  const record = base(shelf, kind, row, {
    detail,
    summary: `从事${row['focus']}，愿意为本市企业和学校服务。（演示人物，并不存在。）`,
    divisions: values(row['place']),
    address: '',
    achievements: [{ year: Number(year), title: what.join(' '), evidence: '' }],
  });
  const agreed = row['consent'] === '1';
  return {
    record: agreed ? record : { ...record, state: 'draft', publishedAt: null },
    verb: 'create',
    ...(agreed && {
      consent: {
        statement: record.accountId === null ? '演示数据：书面同意' : '',
        // Most would go to a neighbouring region as well; others are content with the own.
        partners: Number(row['hours']) % 3 !== 0,
      },
    }),
  };
}

const resultOf = (shelf: Shelf, row: Row): Given => ({
  summary: `${row['summary']}（演示成果，并不存在。）`,
  divisions: [countyOf(shelf, row)],
  address: '',
  detail: {
    fields: values(row['fields']),
    resultKinds: values(row['kinds']),
    keywords: words(row['keywords']),
    readiness: row['readiness'] ?? '',
    applications: words(row['uses']),
    holder: row['owner'] ?? '',
    rightsStatus: row['rights'] ?? '',
    patents: words(row['patents']),
    transferWays: values(row['ways']),
    ...(row['price'] !== '' && { priceMin: Number(row['price']) * WAN * FEN }),
    priceOpen: true,
    confidentiality: row['tier'] ?? '',
    ...(row['figures'] !== '' && { principle: row['figures']! }),
  },
});

const baseOf = (shelf: Shelf, row: Row): Given => ({
  summary: `${row['summary']}（演示用，并不存在。）`,
  divisions: [countyOf(shelf, row)],
  address: '',
  detail: {
    baseKinds: values(row['kinds']),
    grade: row['grade'] ?? '',
    fields: values(row['fields']),
    places: Number(row['places']),
    area: Number(row['area']),
    equipment: words(row['equipment']),
    majors: values(row['majors']),
    uses: values(row['uses']),
    users: values(row['users']),
    openDays: ['weekdays', 'weekends'],
    slotsPerWeek: Number(row['slots']),
    slotHours: 4,
    leadDays: 3,
    ...(Number(row['hour']) === 0
      ? { priceMode: 'free' }
      : { priceMode: 'perHour', pricePerHour: Number(row['hour']) * FEN }),
    operation: 'supervised',
    licences: ['induction'],
    safetyRules: '使用前完成安全培训，穿戴劳保用品，不得单独操作。',
    insurance: 'both',
  },
});

const capabilityOf = (shelf: Shelf, row: Row): Given => ({
  summary: `${row['summary']}（演示企业，并不存在。）`,
  divisions: [countyOf(shelf, row)],
  address: '',
  detail: {
    industries: [row['industry'] ?? ''],
    fields: values(row['fields']),
    products: words(row['products']),
    processes: words(row['processes']),
    internsPerYear: Number(row['interns']),
    mentors: Number(row['mentors']),
    teacherPlaces: Number(row['teachers']),
    cooperation: values(row['cooperation']),
  },
});

/** By the name of the table that the rows come from. */
export const READ_ROW: Readonly<
  Record<'experts' | 'results' | 'bases' | 'capabilities', (shelf: Shelf, row: Row) => Founded>
> = {
  experts: person,
  results: (shelf, row) => owned(shelf, 'result', row, resultOf(shelf, row)),
  bases: (shelf, row) => owned(shelf, 'base', row, baseOf(shelf, row)),
  capabilities: (shelf, row) => owned(shelf, 'capability', row, capabilityOf(shelf, row)),
};
