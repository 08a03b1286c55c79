import { readFileSync } from 'node:fs';
import { civilDate } from '#kernel/time';
import {
  emptyRecord,
  formPatch,
  foundRecords,
  nearKeyOf,
  type CatalogueRecord,
  type Founded,
  type RecordKind,
} from '#modules/catalogue';
import type { CodeBook } from '#modules/codes';
import type { Tenant } from '#platform/context';
import type { Db } from '#platform/db';
import { DEMO_ORGANISATIONS } from './data/organisations.ts';
import type { Persona } from './model.ts';

interface Region {
  readonly db: Db;
  readonly tenant: Tenant;
  readonly now: Date;
  readonly codes: CodeBook;
  readonly organisationIds: ReadonlyMap<string, string>;
  readonly accountOf: (persona: Persona) => string;
}

type Row = Readonly<Record<string, string>>;
type Given = Pick<CatalogueRecord, 'detail' | 'summary' | 'divisions' | 'address'> & {
  readonly achievements?: CatalogueRecord['achievements'];
};

const words = (text: string | undefined): string[] => (text ?? '').split('、').filter(Boolean);
const values = (text: string | undefined): string[] => (text ?? '').split(' ').filter(Boolean);
const FEN = 100;
const WAN = 10_000;

/** 资源名录 of the demo region: what its invented organisations and experts have. */
export async function foundCatalogue(region: Region): Promise<number> {
  const founded = [
    ...rowsOf('experts').map((row) => person(region, row)),
    ...rowsOf('results').map((row) => owned(region, 'result', row, resultOf(region, row))),
    ...rowsOf('bases').map((row) => owned(region, 'base', row, baseOf(region, row))),
    ...rowsOf('capabilities').map((row) => owned(region, 'capability', row, capabilityOf(region, row))),
  ];
  await foundRecords(region, founded);
  return founded.length;
}

/** A table beside this file: the first line names the columns, lines with # say what it is. */
function rowsOf(name: string): Row[] {
  const text = readFileSync(new URL(`data/${name}.tsv`, import.meta.url), 'utf8');
  const [header, ...lines] = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const columns = header!.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']));
  });
}

const countyOf = (owner: string | undefined): string =>
  DEMO_ORGANISATIONS.find(({ name }) => name === owner)?.division.slice(0, 6) ?? '2111';

function base(region: Region, kind: RecordKind, row: Row, given: Given): CatalogueRecord {
  const { now, codes } = region;
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
    organisationId: owner === undefined ? null : region.organisationIds.get(owner)!,
    accountId: owner === undefined ? region.accountOf('expert') : null,
    territory: owner === undefined ? region.tenant.division : countyOf(owner),
    ownerName: owner ?? row['name']!,
    sourceName: '演示数据',
    confirmedOn: civilDate(now),
    nearKey: nearKeyOf(kind, row['name']!),
    createdBy: owner === undefined ? region.accountOf('expert') : null,
    publishedAt: now,
  };
}

const owned = (region: Region, kind: RecordKind, row: Row, given: Given): Founded => ({
  record: base(region, kind, row, given),
  verb: 'create',
});

function person(region: Region, row: Row): Founded {
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
  const record = base(region, kind, row, {
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
    ...(agreed && { consent: { statement: record.accountId === null ? '演示数据：书面同意' : '' } }),
  };
}

const resultOf = (_: Region, row: Row): Given => ({
  summary: `${row['summary']}（演示成果，并不存在。）`,
  divisions: [countyOf(row['owner'])],
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

const baseOf = (_: Region, row: Row): Given => ({
  summary: `${row['summary']}（演示用，并不存在。）`,
  divisions: [countyOf(row['owner'])],
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

const capabilityOf = (_: Region, row: Row): Given => ({
  summary: `${row['summary']}（演示企业，并不存在。）`,
  divisions: [countyOf(row['owner'])],
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
