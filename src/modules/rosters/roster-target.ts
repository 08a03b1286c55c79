import { createHash } from 'node:crypto';
import { failure } from '#kernel/errors';
import { maskIdentityNumber, maskPhone } from '#kernel/masks';
import { civilDate } from '#kernel/time';
import { forgetLearners } from '#modules/guardians';
import {
  guessByPatterns,
  type Batch,
  type CheckedRow,
  type HeaderPatterns,
  type ImportTarget,
  type RowCheck,
} from '#modules/imports';
import type { CodeBook } from '#modules/codes';
import { readKnownNames } from '#modules/organisations';
import {
  askOwners,
  bulkOfImport,
  CLASS_TOPIC,
  deleteEmptyClasses,
  deleteImportedFates,
  deleteLearners,
  headcountsFromLearners,
  idsOnlyFrom,
  restoreBulk,
  type KnownLearner,
} from '#modules/profiles';
import type { Context } from '#platform/context';
import type { FileStore } from '#platform/files';
import { Cells } from './cells.ts';
import type { ColumnName } from './columns.ts';
import { change, enrol, sourceOf, type Coming, type Enrolment } from './enrol.ts';
import type { Person } from './read-person.ts';
import type { Reading } from './read-rows.ts';
import { findLearner, readSchool, remember, type School } from './school.ts';
import { classKey, numberKey, sameNameKey } from './spelling.ts';

/** What one kind of roster brings: how a row is read, which row it repeats, and what it writes. */
export interface RosterKind<Row extends { readonly enrolment: Enrolment }> {
  readonly name: string;
  readonly columns: Readonly<Partial<Record<ColumnName, { readonly zh: string; readonly en: string }>>>;
  readonly headers: HeaderPatterns;
  readonly parsed: readonly string[];
  readonly required: readonly (readonly ColumnName[])[];
  /** Columns beside those required that tell such a list from others. */
  readonly telling?: readonly (readonly ColumnName[])[];
  read(cells: Cells, reading: Reading): Row;
  /** Keys of what would be written for this learner; the same row twice has the same. */
  contentKey(school: School, row: Row, learner: KnownLearner | undefined, token: string): string;
  existing(ctx: Context, keys: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** @returns how many records were written */
  commit(coming: Coming, row: Row, learner: KnownLearner | undefined): Promise<number>;
  /** What of it an undo takes away, beside learners and classes. */
  readonly fate?: 'placement' | 'destination';
}

const SEALED = 'rosters.person';

export const digest = (parts: readonly (string | null)[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url');

const plain = (cell: string): string => cell.normalize('NFKC').replaceAll(/[\s-]/g, '');

export function rosterTarget<Row extends { readonly enrolment: Enrolment }>(
  kind: RosterKind<Row>,
  book: CodeBook,
  files: FileStore,
): ImportTarget {
  return {
    name: kind.name,
    parsedFields: kind.parsed,
    essential: [...kind.required, ...(kind.telling ?? [])],
    fields: Object.entries(kind.columns).map(([field, label]) => ({ field, ...label })),
    secretFields: {
      identity: (cell) => maskIdentityNumber(plain(cell)),
      phone: (cell) => maskPhone(plain(cell)),
    },
    guess: guessByPatterns(kind.headers),
    prepare: async (ctx, batch) => {
      refuseWithoutColumns(kind, batch);
      const school = await readSchool(ctx, book, batch.organisationId ?? '00000000-0000-0000-0000-000000000000');
      const firms = await readKnownNames(ctx);
      return (cells, { mapping, header }) => {
        const row = new Cells(cells, mapping, kind.columns);
        const columns = new Map(Object.entries(mapping).map(([column, field]) => [field, Number(column)]));
        const headerOf = (field: string): string => header[columns.get(field) ?? -1] ?? '';
        return row.isFoot ? FOOT : judge(kind, ctx, batch, row, { school, firms, now: ctx.now, headerOf });
      };
    },
    existing: async (ctx, contentKeys) => ({ same: await kind.existing(ctx, contentKeys), near: new Map() }),
    whyNotCommit: async (_ctx, batch) => (batch.organisationId === null ? failure('roster.noSchool') : undefined),
    commit: (ctx, batch, portions) => commitRows(kind, ctx, batch, portions, book),
    undo: (ctx, batch) => undo(kind, ctx, batch, files),
  };
}

const FOOT: RowCheck = {
  foot: true,
  record: undefined,
  problems: [],
  warnings: [],
  contentKey: undefined,
  nearKey: undefined,
  understood: {},
};

function refuseWithoutColumns(
  { required, columns }: Pick<RosterKind<never>, 'required' | 'columns'>,
  batch: Batch,
): void {
  const mapped = new Set(Object.values(batch.mapping));
  const missing = required.filter((any) => !any.some((field) => mapped.has(field)));
  if (missing.length > 0)
    throw failure('import.noMapping', {
      fields: missing.map((any) => any.map((field) => columns[field]!.zh).join('或')).join('、'),
    });
}

/** Who is not known yet is remembered, so that the next row that means the same person finds the first. */
function judge<Row extends { readonly enrolment: Enrolment }>(
  kind: RosterKind<Row>,
  ctx: Context,
  batch: Batch,
  cells: Cells,
  reading: Reading,
): RowCheck {
  const row = kind.read(cells, reading);
  const { person } = row.enrolment;
  const named = person.name !== '' && cells.has('name');
  const learner = named && cells.problems.length === 0 ? findLearner(reading.school, person, cells) : undefined;
  const sound = cells.problems.length === 0;
  const token =
    learner?.id ?? `new:${numberKey(person.number) || `${sameNameKey(person.name)}@${classKey(person.className)}`}`;
  const key = `${batch.organisationId ?? ''}:${kind.contentKey(reading.school, row, learner, token)}`;
  if (sound && named && learner === undefined) remember(reading.school, provisional(person, row.enrolment, token, ctx));
  return {
    record: sound ? sealed(ctx, batch, row) : undefined,
    problems: cells.problems,
    warnings: cells.warnings,
    contentKey: sound ? key : undefined,
    nearKey: undefined,
    understood: cells.understood,
  };
}

const provisional = (person: Person, { major }: Enrolment, token: string, { now }: Context): KnownLearner => ({
  id: token,
  name: person.name,
  studentNumber: person.number,
  classId: null,
  className: person.className === '' ? null : person.className,
  status: 'studying',
  statusSince: civilDate(now),
  major,
});

/** A checked row waits in the database: numbers and the date of birth only sealed. */
function sealed<Row extends { readonly enrolment: Enrolment }>(ctx: Context, batch: Batch, row: Row): object {
  const { identity, birthDate, phone } = row.enrolment.person;
  const place = { tenant: ctx.tenant.id, field: SEALED, row: batch.id };
  const secret = { identity, birthDate, phone };
  return {
    ...row,
    enrolment: { ...row.enrolment, person: { ...row.enrolment.person, identity: '', birthDate: '', phone: '' } },
    ...(Object.values(secret).some(Boolean) && { secret: ctx.vault.seal(JSON.stringify(secret), place) }),
  };
}

function unsealed<Row extends { readonly enrolment: Enrolment }>(ctx: Context, batch: Batch, record: object): Row {
  const { secret, ...row } = record as Row & { readonly secret?: string };
  if (secret === undefined) return row as unknown as Row;
  const place = { tenant: ctx.tenant.id, field: SEALED, row: batch.id };
  const opened = JSON.parse(ctx.vault.open(secret, place)) as Pick<Person, 'identity' | 'birthDate' | 'phone'>;
  return {
    ...(row as unknown as Row),
    enrolment: { ...row.enrolment, person: { ...row.enrolment.person, ...opened } },
  };
}

async function commitRows<Row extends { readonly enrolment: Enrolment }>(
  kind: RosterKind<Row>,
  ctx: Context,
  batch: Batch,
  portions: AsyncIterable<readonly CheckedRow[]>,
  book: CodeBook,
): Promise<number> {
  const school = await readSchool(ctx, book, batch.organisationId!);
  const coming: Coming = { ctx, batch, school, changed: new Set() };
  const reached: { profileId: string; name: string; phone: string }[] = [];
  let written = 0;
  for await (const portion of portions)
    for (const { record } of portion) {
      const row = unsealed<Row>(ctx, batch, record as object);
      const { person } = row.enrolment;
      const before = person.name === '' ? undefined : findLearner(school, person);
      written += await kind.commit(coming, row, before);
      const after = person.name === '' ? undefined : findLearner(school, person);
      if (after !== undefined && person.phone !== '')
        reached.push({ profileId: after.id, name: person.name, phone: person.phone });
    }
  await headcountsFromLearners(ctx, [...coming.changed], sourceOf(batch));
  await askOwners(ctx, batch.organisationId!, reached);
  await ctx.changed(CLASS_TOPIC, [...coming.changed]);
  return written;
}

/** The learner of a row: entered when new, changed when the row says so. */
export async function learnerFor(
  coming: Coming,
  row: Enrolment,
  before: KnownLearner | undefined,
): Promise<{ readonly learner: KnownLearner; readonly changed: boolean }> {
  if (before === undefined) return { learner: await enrol(coming, row), changed: true };
  return { learner: before, changed: await change(coming, before, row) };
}

async function undo(
  { fate }: Pick<RosterKind<never>, 'fate'>,
  ctx: Context,
  batch: Batch,
  files: FileStore,
): Promise<number> {
  const fates = fate === undefined ? 0 : await deleteImportedFates(ctx, fate, batch.id);
  const bulk = await bulkOfImport(ctx, batch.id);
  if (bulk !== undefined) await restoreBulk(ctx, bulk);
  const learners = await idsOnlyFrom(ctx, batch.id);
  await forgetLearners(ctx, files, learners);
  await deleteLearners(ctx, learners);
  await ctx.changed(CLASS_TOPIC, await deleteEmptyClasses(ctx, batch.id));
  return fates + learners.length;
}
