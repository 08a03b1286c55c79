import { posix } from 'node:path';
import { failure } from '#kernel/errors';
import { numberLook } from './cell-values.ts';
import type { NumberLook } from './cell-values.ts';
import type { WorkbookArchive } from './workbook-archive.ts';
import { prefixed, readXml } from './xml-parts.ts';

/** Everything of a workbook but its sheets and texts is small; larger is not an honest file. */
const SMALL_PART = 64 * 2 ** 20;

export interface SheetInfo {
  readonly name: string;
  readonly hidden: boolean;
}

export interface SheetPart extends SheetInfo {
  readonly part: string;
}

export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  readonly from1904: boolean;
  /** By the style number of a cell. */
  readonly looks: readonly NumberLook[];
  readonly sharedStrings: string | undefined;
}

interface Relation {
  readonly type: string;
  readonly target: string;
}

export async function readWorkbookParts(archive: WorkbookArchive): Promise<WorkbookParts> {
  const root = await readRelations(archive, '');
  const workbook =
    [...root.values()].find((relation) => relation.type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  if (!archive.has(workbook)) throw failure('file.corrupt');
  const relations = await readRelations(archive, workbook);
  const byType = (type: string) => [...relations.values()].find((relation) => relation.type === type)?.target;
  const { listed, from1904 } = await readWorkbook(archive, workbook);
  const sheets = listed.flatMap(({ id, ...info }) => {
    const relation = relations.get(id);
    return relation?.type === 'worksheet' && archive.has(relation.target) ? [{ ...info, part: relation.target }] : [];
  });
  if (sheets.length === 0) throw failure('file.corrupt');
  const styles = byType('styles');
  const strings = byType('sharedStrings');
  return {
    sheets,
    from1904,
    looks: styles !== undefined && archive.has(styles) ? await readLooks(archive, styles) : [],
    sharedStrings: strings !== undefined && archive.has(strings) ? strings : undefined,
  };
}

async function readWorkbook(archive: WorkbookArchive, part: string) {
  const listed: (SheetInfo & { id: string })[] = [];
  let from1904 = false;
  await readXml(archive.read(part, SMALL_PART), {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      const hidden = (attributes['state'] ?? 'visible') !== 'visible';
      listed.push({ name: attributes['name'] ?? '', hidden, id: prefixed(attributes, 'id') ?? '' });
    },
  });
  return { listed, from1904 };
}

/** Relations of a part (of the package itself when the name is empty), their targets made absolute. */
async function readRelations(archive: WorkbookArchive, part: string): Promise<ReadonlyMap<string, Relation>> {
  const folder = posix.dirname(part);
  const file = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  const relations = new Map<string, Relation>();
  if (!archive.has(file)) return relations;
  await readXml(archive.read(file, SMALL_PART), {
    open(name, attributes) {
      if (name !== 'Relationship') return;
      const target = attributes['Target'] ?? '';
      relations.set(attributes['Id'] ?? '', {
        type: (attributes['Type'] ?? '').split('/').at(-1) ?? '',
        target: target.startsWith('/') ? target.slice(1) : posix.join(folder, target),
      });
    },
  });
  return relations;
}

async function readLooks(archive: WorkbookArchive, part: string): Promise<NumberLook[]> {
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let inCellFormats = false;
  await readXml(archive.read(part, SMALL_PART), {
    open(name, attributes) {
      if (name === 'cellXfs') inCellFormats = true;
      else if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      else if (name === 'xf' && inCellFormats) formats.push(Number(attributes['numFmtId'] ?? 0));
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return formats.map((id) => numberLook(id, codes));
}
