import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMetrics } from '#platform/metrics';
import type { ServerModule } from '#platform/module';
import { createModules } from '../src/modules/server.ts';
import { makeWorld, type World } from './support/world.ts';

/**
 * Nobody is forgotten: every table that names a person, by an account or a contact, is answered for by a holder (copy and
 * erasure of one's own data), or stands here with the reason why not.
 */
const NOT_ABOUT_A_PERSON: Readonly<Record<string, string>> = {
  'auth.verification': 'codes of the sign-in library, short-lived; not used by us',
  'auth.attempt': 'counts by keyed hash, without a name',
  'codes.code': 'names of official codes',
  'demo.account': 'invented people of the demonstration',
  'platform.backup': 'operations',
  'files.upload': 'who uploaded a file, by id: an act',
  'organisations.entity': 'legal entities',
  'organisations.department': 'names of departments',
  'succession.closing': 'who asked for the end of an organisation: an act',
  'succession.merger': 'who merged two organisations: an act, told by the audit trail',
  'regulations.rule': 'who wrote or confirmed a rule: an act',
  'regulations.phrase': 'who wrote, confirmed or ended a phrase: an act',
  'regulations.threshold': 'who set a period or limit: an act',
  'regulations.wage_floor': 'who wrote or confirmed a figure: an act',
  'calendar.year_plan': 'who entered a plan: an act',
  'searching.synonym_draft': 'who drafted synonyms: an act',
  'searching.synonym_revision': 'who published synonyms: an act',
  'skills.mask': 'who changed a word of the dictionary: an act',
  'skills.revision': 'who changed an entry of the dictionary: an act',
  'appetite.survey': 'who wrote a survey: an act of the organisation',
  'appetite.invitation': 'numbers of firms as the asker has them, sealed, erased when the survey closes',
  'matching.weighting': 'who saved weights: an act',
  'crosswalk.decision': 'who decided about a link between codes: an act',
  'imports.batch': 'who uploaded: an act of the organisation; rows go by their own period',
  'imprint.setting': 'contacts of the authority; who changed them: an act',
  'listings.listing': 'who wrote it: an act of the organisation, kept three years by law',
  'listings.revision': 'who changed what in a listing: an act',
  'listings.bulk': 'who acted on many listings: an act',
  'exports.file': 'who asked for a file: an act, gone after a week',
  'listings.export': 'who asked for a file: an act, gone after a week',
  'listings.template': 'who saved it: an act of the organisation',
  'listings.freshness_rule': 'who set a threshold: an act',
  'listings.step': 'who did what to a listing: an act',
  'claims.claim': 'who claimed or answered: an act of the organisation',
  'profiles.bulk': 'who acted on many classes: an act of the school',
  'partners.partner': 'contacts of organisations, held by the organisation that entered them',
  'delegations.delegation': 'who asked and decided for an organisation: an act',
  'delegations.confirmation': 'who asked and decided for an organisation: an act',
  'notices.setting': 'who changed a setting: an act',
  'notices.webhook': 'who set it up: an act',
  'support.account_merge': 'who merged two accounts, by id: an act',
  'support.observation': 'who looked on whose behalf, by id; told to the person when it happens',
};

const PERSONAL =
  /(^|_)(account|person|recipient|viewer|contact|phone|email|observer|applicant|supporter|subject)(_id)?$|_by$|_by_name$|^(userId|phoneNumber|contact_name|birth_date)$/;
/** Words of that kind that name something else. */
const INNOCENT = new Set([
  'audit.seal',
  'catalogue.base.graded_by',
  'regulations.rule.subject',
  'listings.service.needed_by',
]);

let world: World;
let owner: pg.Client;
let modules: readonly ServerModule[];

beforeAll(async () => {
  world = await makeWorld();
  // A registry of its own: the world's gauges stand in the other.
  modules = createModules({ ...world.installation, metrics: createMetrics() });
  owner = new pg.Client(world.installation.urls.owner);
  await owner.connect();
});
afterAll(() => owner.end());

const bare = (table: string): string => table.replaceAll('"', '');

async function personalTables(): Promise<Map<string, string[]>> {
  const { rows } = await owner.query<{ table: string; column: string }>(
    `select n.nspname || '.' || c.relname as table, a.attname as column from pg_class c join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'graphile_worker', 'jobs') order by 1, 2`,
  );
  const found = new Map<string, string[]>();
  for (const { table, column } of rows)
    if (PERSONAL.test(column) && !INNOCENT.has(`${table}.${column}`))
      found.set(table, [...(found.get(table) ?? []), column]);
  return found;
}

const held = (): Set<string> =>
  new Set(modules.find(({ name }) => name === 'privacy')!.personalData!.flatMap(({ tables }) => tables.map(bare)));

test('every table that names a person is answered for', async () => {
  const answered = held();
  const forgotten = [...(await personalTables())].filter(
    ([table]) => !answered.has(table) && NOT_ABOUT_A_PERSON[table] === undefined,
  );
  expect(forgotten).toEqual([]);
});

test('nobody answers for a table that is not there, and no exception is stale', async () => {
  const { rows } = await owner.query<{ table: string }>(
    `select n.nspname || '.' || c.relname as table from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r'`,
  );
  const tables = new Set(rows.map(({ table }) => table));
  expect([...held(), ...Object.keys(NOT_ABOUT_A_PERSON)].filter((table) => !tables.has(table))).toEqual([]);
});

test('every sealed column is named for the rotation of the keys', async () => {
  const { rows } = await owner.query<{ column: string }>(
    `select conrelid::regclass || '.' || a.attname as column from pg_constraint k
       join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any(k.conkey)
     where k.contype = 'c' and pg_get_constraintdef(k.oid) like '%v1.%'`,
  );
  const named = new Set(
    modules.flatMap(({ sealed = [] }) =>
      sealed.flatMap(({ table, columns }) => columns.map(({ column }) => `${table}.${column}`)),
    ),
  );
  expect(rows.map(({ column }) => column).filter((column) => !named.has(column))).toEqual([]);
});
