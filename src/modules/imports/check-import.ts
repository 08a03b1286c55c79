import { setImmediate as breathe } from 'node:timers/promises';
import { Failure, failure } from '#kernel/errors';
import type { Context } from '#platform/context';
import { cellNoteTexts, readTable, type FileStore, type TableRow } from '#platform/files';
import type { LongJob } from '#platform/jobs';
import { chooseMapping, withNamedHeader, type ChosenMapping } from './mapping.ts';
import { mergedCellFiller } from './merged-cells.ts';
import type { Batch, CheckedRow, ImportTarget, RowCheck } from './model.ts';
import { readSample } from './read-sample.ts';
import { opener } from './sealed-file.ts';
import { deleteRows, getBatch, insertRows, lockBatch, updateBatch } from './store.ts';

const PORTION = 500;
/** Reading is work without waiting; requests of others get their turn in between. */
const ROWS_PER_TURN = 50;

/**
 * Reads the file row by row, asks the target about each row and stores what it says, portion by portion, so that memory
 * stays flat and the progress bar moves. Killed half-way it simply starts again: rows of the earlier try are dropped first.
 */
export async function checkImport(
  job: LongJob,
  files: FileStore,
  target: ImportTarget,
  batchId: string,
): Promise<void> {
  const begun = await job.transaction(async (ctx) => begin(ctx, batchId));
  if (begun === undefined) return;
  const { batch, openCopy } = begun;
  try {
    await using copy = await openCopy(files);
    await checkFile(job, copy.path, target, batch);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    // What is wrong with the file is an answer to the person, not a reason to try again.
    await job.transaction((ctx) =>
      updateBatch(ctx.db, ctx.tenant.id, batch.id, {
        status: 'failed',
        failureCode: error.code,
        failureData: error.data,
      }),
    );
  }
}

async function begin(ctx: Context, batchId: string) {
  const batch = await lockBatch(ctx.db, ctx.tenant.id, batchId);
  if (batch.status !== 'queued' && batch.status !== 'running') return undefined;
  await deleteRows(ctx.db, ctx.tenant.id, batch.id);
  await updateBatch(ctx.db, ctx.tenant.id, batch.id, {
    status: 'running',
    rows: 0,
    valid: 0,
    invalid: 0,
    duplicates: 0,
    suggested: 0,
    progress: 0,
  });
  return { batch, openCopy: opener(ctx, batch) };
}

async function checkFile(job: LongJob, path: string, target: ImportTarget, batch: Batch): Promise<void> {
  const rows = readTable(path);
  const { sample, keys } = await readSample(rows);
  if (sample.length === 0) throw failure('import.noRows');
  const cells = sample.map((row) => row.cells);
  const guess = withNamedHeader(target.guess(cells, keys), batch.mapping, cells);
  const header = guess.headers;
  const chosen = await job.transaction(async (ctx) => {
    const choice = await chooseMapping(ctx, target, batch, guess);
    // Kept also when the columns do not suffice: whoever corrects them has to see them.
    await updateBatch(ctx.db, ctx.tenant.id, batch.id, {
      header,
      mapping: choice.mapping,
      mappingOrigin: choice.origin,
    });
    return choice;
  });
  const tally = new Tally(target.parsedFields);
  const check = await job.transaction((ctx) => target.prepare(ctx, { ...batch, header, mapping: chosen.mapping }));
  const veil = veilOf(target, chosen.mapping);
  const seen = new Map<string, number>();
  const nearSeen = new Map<string, number>();
  const flush = async (portion: readonly TableRow[]): Promise<void> => {
    const checked: CheckedRow[] = [];
    for (const row of portion) {
      const found = check(row.cells, { mapping: chosen.mapping, header });
      if (found.suggests === true) tally.suggests();
      if (found.foot !== true) checked.push(checkRow(veil(row), found, tally));
      if (checked.length % ROWS_PER_TURN === 0) await breathe();
    }
    await job.transaction(async (ctx) => {
      const marked = await markDuplicates(ctx, target, checked, seen, nearSeen);
      tally.count(marked);
      await insertRows(ctx.db, ctx.tenant.id, batch.id, marked);
      await updateBatch(ctx.db, ctx.tenant.id, batch.id, {
        ...tally.numbers(),
        progress: portion.at(-1)?.progress ?? 1,
      });
    });
  };
  const data = sample.slice(guess.firstDataRow);
  const fill = await mergedCellFiller(path, data[0]?.rowNumber ?? 0);
  await eachPortion(data, rows, (portion) => flush(portion.map(fill)));
  if (tally.numbers().rows === 0) throw failure('import.noRows');
  await job.transaction((ctx) => finish(ctx, target, batch.id, header, chosen));
}

async function eachPortion(
  first: readonly TableRow[],
  rest: AsyncGenerator<TableRow, void, undefined>,
  flush: (portion: TableRow[]) => Promise<void>,
): Promise<void> {
  let portion = [...first];
  for await (const row of rest) {
    if (row.header) continue;
    portion.push(row);
    if (portion.length < PORTION) continue;
    await flush(portion);
    portion = [];
  }
  if (portion.length > 0) await flush(portion);
}

function checkRow(row: TableRow, check: RowCheck, tally: Tally): CheckedRow {
  tally.understood(check.understood);
  const notes = (row.notes ?? []).map((note) => ({
    field: note.column === undefined ? '' : `列 ${note.column + 1}`,
    ...cellNoteTexts[note.kind],
  }));
  const { understood: _, foot: _foot, suggests: _suggests, ...rest } = check;
  return {
    ...rest,
    rowNumber: row.rowNumber,
    cells: row.cells,
    warnings: [...check.warnings, ...notes],
    duplicateOf: undefined,
  };
}

/** Secret cells are masked before a row is stored. */
function veilOf({ secretFields = {} }: ImportTarget, mapping: ChosenMapping['mapping']): (row: TableRow) => TableRow {
  const veils = Object.entries(mapping).flatMap(([column, field]) =>
    secretFields[field] === undefined ? [] : [[Number(column), secretFields[field]] as const],
  );
  if (veils.length === 0) return (row) => row;
  return (row) => {
    const cells = [...row.cells];
    for (const [column, mask] of veils) if ((cells[column] ?? '') !== '') cells[column] = mask(cells[column]!);
    return { ...row, cells };
  };
}

/** Rows that say the same as an earlier row or as an existing record go in once; those that only look alike are pointed out. */
async function markDuplicates(
  ctx: Context,
  target: ImportTarget,
  rows: readonly CheckedRow[],
  seen: Map<string, number>,
  nearSeen: Map<string, number>,
): Promise<CheckedRow[]> {
  const keys = (key: 'contentKey' | 'nearKey'): string[] => [
    ...new Set(rows.map((row) => row[key]).filter((one) => one !== undefined)),
  ];
  const existing = await target.existing(ctx, keys('contentKey'), keys('nearKey'));
  return rows.map((row) => {
    const before = row.contentKey === undefined ? undefined : seen.get(row.contentKey);
    const stored = row.contentKey === undefined ? undefined : existing.same.get(row.contentKey);
    const resembled = row.nearKey === undefined ? undefined : nearSeen.get(row.nearKey);
    const storedNear = row.nearKey === undefined ? undefined : existing.near.get(row.nearKey);
    if (row.contentKey !== undefined && before === undefined) seen.set(row.contentKey, row.rowNumber);
    if (row.nearKey !== undefined && resembled === undefined) nearSeen.set(row.nearKey, row.rowNumber);
    if (before !== undefined) return { ...row, duplicateOf: `row:${before}` };
    if (stored !== undefined) return { ...row, duplicateOf: stored };
    const alike = resembled === undefined ? storedNear : `第 ${resembled} 行`;
    return alike === undefined ? row : { ...row, warnings: [...row.warnings, lookalike(alike)] };
  });
}

const lookalike = (other: string) => ({
  field: '',
  zh: `与${other}很相似，请确认不是同一个岗位`,
  en: `Looks like ${other}; please check that it is not the same`,
});

async function finish(
  ctx: Context,
  target: ImportTarget,
  batchId: string,
  header: readonly string[],
  chosen: ChosenMapping,
): Promise<void> {
  await lockBatch(ctx.db, ctx.tenant.id, batchId);
  await updateBatch(ctx.db, ctx.tenant.id, batchId, {
    status: 'checked',
    header,
    mapping: chosen.mapping,
    mappingOrigin: chosen.origin,
    progress: 1,
    checkedAt: ctx.now,
  });
  const batch = await getBatch(ctx.db, ctx.tenant.id, batchId);
  if (!batch.commitWhenChecked || batch.valid === 0) return;
  // Nobody waits at a screen here, so a refusal is left on the batch for whoever asks.
  const obstacle = await target.whyNotCommit(ctx, batch);
  if (obstacle !== undefined)
    return updateBatch(ctx.db, ctx.tenant.id, batchId, { failureCode: obstacle.code, failureData: obstacle.data });
  await updateBatch(ctx.db, ctx.tenant.id, batchId, { status: 'committing', progress: 0 });
  await ctx.enqueue(`${target.name}.import.commit`, { batchId }, { key: `import:${batchId}:commit`, maxAttempts: 5 });
}

/** Counts as the rows go by. */
class Tally {
  private readonly parsed: Record<string, { filled: number; understood: number }>;
  private rows = 0;
  private valid = 0;
  private duplicates = 0;
  private suggested = 0;

  constructor(fields: readonly string[]) {
    this.parsed = Object.fromEntries(fields.map((field) => [field, { filled: 0, understood: 0 }]));
  }

  understood(fields: RowCheck['understood']): void {
    for (const [field, wasUnderstood] of Object.entries(fields)) {
      const count = this.parsed[field];
      if (count === undefined) continue;
      count.filled += 1;
      if (wasUnderstood) count.understood += 1;
    }
  }

  suggests(): void {
    this.suggested += 1;
  }

  count(rows: readonly CheckedRow[]): void {
    this.rows += rows.length;
    for (const row of rows) {
      if (row.problems.length > 0) continue;
      this.valid += 1;
      if (row.duplicateOf !== undefined) this.duplicates += 1;
    }
  }

  numbers() {
    return {
      rows: this.rows,
      valid: this.valid,
      invalid: this.rows - this.valid,
      duplicates: this.duplicates,
      suggested: this.suggested,
      parsed: this.parsed,
    };
  }
}
