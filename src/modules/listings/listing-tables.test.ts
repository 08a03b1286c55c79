import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { columnsOf, KIND_TYPES, type FieldForm } from '#contracts/kinds';
import { embeddedUrl, listMigrations, migrate, prepareEmbedded, type DatabaseUrls } from '#platform/db';
import { cloneDatabase } from '../../../tests/support/database.ts';
import { columnOf, HEADER_FIELDS, TALENT_FIELDS } from './listing-row.ts';

const withClient = async <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client(url);
  await client.connect();
  return work(client).finally(() => client.end());
};

interface Column {
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
}

let urls: DatabaseUrls;
beforeAll(async () => {
  urls = await cloneDatabase();
});

const columnsIn = (table: string): Promise<Column[]> =>
  withClient(urls.owner!, async (client) => {
    const { rows } = await client.query<Column>(
      `select a.attname as name, format_type(a.atttypid, a.atttypmod) as type, not a.attnotnull as nullable
       from pg_attribute a where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped`,
      [table],
    );
    return rows.filter(({ name }) => name !== 'tenant_id' && name !== 'listing_id');
  });

const SQL: Readonly<Record<FieldForm, string>> = {
  text: 'text',
  longText: 'text',
  choice: 'text',
  choices: 'text[]',
  words: 'text[]',
  codes: 'text[]',
  integer: 'integer',
  decimal: 'numeric',
  money: 'bigint',
  date: 'date',
  flag: 'boolean',
};

describe('fields and columns are the same', () => {
  test('of the header', async () => {
    const names = (await columnsIn('listings.listing')).map(({ name }) => name);
    expect(names.toSorted()).toEqual(HEADER_FIELDS.map(columnOf).toSorted());
  });

  test('of talent', async () => {
    const names = (await columnsIn('listings.talent')).map(({ name }) => name);
    expect(names.toSorted()).toEqual(TALENT_FIELDS.map(columnOf).toSorted());
  });

  test.each(KIND_TYPES)('of %s, with their types; only lists are never null', async (type) => {
    const wanted = columnsOf(type).map(({ column, as }) => ({
      name: column,
      type: SQL[as],
      nullable: !SQL[as].endsWith('[]'),
    }));
    const byName = (a: Column, b: Column): number => (a.name < b.name ? -1 : 1);
    expect((await columnsIn(`listings.${type}`)).toSorted(byName)).toEqual(wanted.toSorted(byName));
    const header = new Set<string>([...HEADER_FIELDS, 'detail', 'hidden']);
    expect(columnsOf(type).filter(({ field }) => header.has(field))).toEqual([]);
  });
});

describe('an installation of before the six kinds', () => {
  const name = `kinds_${process.pid}_${Date.now()}`;
  const TENANT = '00000000-0000-7000-8000-00000000000a';
  let old: DatabaseUrls;

  beforeAll(async () => {
    const { port, passwords } = inject('database');
    old = await prepareEmbedded(port, passwords, name);
    const before = listMigrations().filter((file) => file.name < '0025');
    await migrate(old, new Set(before.map((file) => file.name)));
    await withClient(old.owner!, async (client) => {
      await client.query(
        `insert into tenancy.tenant (id, code, name_zh, name_en, division) values ($1, 'old', '旧市', 'Old', '2111')`,
        [TENANT],
      );
      await client.query(`select set_config('app.tenant', $1, false)`, [TENANT]);
      await client.query(
        `insert into listings.listing (tenant_id, id, employer_name, state, title, kind, occupation, headcount, majors, skills,
           education, education_text, experience_min, experience_max, experience_text, pay_text, pay_min, pay_max, pay_period, pay_months,
           pay_negotiable, pay_month_min, pay_month_max, place_text, divisions, description, requirements, valid_until,
           confirmed_on, readings, version, created_at, updated_at)
         select $1, ('00000000-0000-7000-8000-0000000000' || lpad(n::text, 2, '0'))::uuid, '某厂', 'published', '车工 ' || n, 'internship',
           '6-18-01-01', 3, '{660103}', '{识图,量具}', 2, '中专', 0.5, 3, '半年', '6000-8000', 600000, 800000, 'month', 13,
           true, 600000, 800000, '盘锦', '{211102}', '车零件', '会看图', '2026-12-31', '2026-11-20', '{"pay": {"confidence": 0.9}}', 4,
           now(), now()
         from generate_series(1, 20) n`,
        [TENANT],
      );
    });
    await migrate(old);
  });
  afterAll(async () => {
    const { port, passwords } = inject('database');
    await withClient(embeddedUrl(port, 'postgres', passwords.postgres, 'postgres'), (client) =>
      client.query(`drop database if exists ${name} with (force)`),
    );
  });

  test('keeps every listing, as a need of talent, with all that it said', async () => {
    const { openDatabase } = await import('#platform/db');
    const { listListings } = await import('./store.ts');
    const database = openDatabase(old.app);
    const page = await database.inTenant(TENANT as never, (db) =>
      listListings(db, TENANT as never, { reach: { kind: 'tenant' }, limit: 100 }),
    );
    await database.close();
    expect(page.total).toBe(20);
    expect(page.items.find(({ title }) => title === '车工 7')).toMatchObject({
      type: 'talent',
      side: 'need',
      kind: 'internship',
      occupation: '6-18-01-01',
      headcount: 3,
      majors: ['660103'],
      skills: ['识图', '量具'],
      education: 2,
      educationText: '中专',
      experienceMin: 0.5,
      experienceMax: 3,
      payMin: 600_000,
      payPeriod: 'month',
      payMonths: 13,
      payNegotiable: true,
      payMonthMax: 800_000,
      divisions: ['211102'],
      requirements: '会看图',
      validUntil: '2026-12-31',
      confirmedOn: '2026-11-20',
      readings: { pay: { confidence: 0.9 } },
      version: 4,
    });
  });

  test('has its walls up again', async () => {
    const found = await withClient(old.owner!, async (client) => {
      await client.query(`select set_config('app.tenant', '00000000-0000-7000-8000-0000000000ff', false)`);
      const { rows } = await client.query<{ n: string }>(
        `select (select count(*) from listings.listing) + (select count(*) from listings.talent) as n`,
      );
      return Number(rows[0]!.n);
    });
    expect(found).toBe(0);
  });
});
