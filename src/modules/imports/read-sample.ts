import type { TableRow } from '#platform/files';

const SAMPLE = 40;

/** JSON names its columns itself; in sheets and text files a row does, somewhere among the first ones. */
export async function readSample(
  rows: AsyncGenerator<TableRow, void, undefined>,
): Promise<{ sample: TableRow[]; keys: readonly string[] | undefined }> {
  const sample: TableRow[] = [];
  let keys: readonly string[] | undefined;
  while (sample.length < SAMPLE) {
    const next = await rows.next();
    if (next.done) break;
    if (next.value.header) keys = next.value.cells;
    else sample.push(next.value);
  }
  return { sample, keys };
}
