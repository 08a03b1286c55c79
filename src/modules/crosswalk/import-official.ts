import { readFile } from 'node:fs/promises';
import { readBundledBook } from '#modules/codes';
import type { Installation } from '#platform/installation';
import { TARGETS, type Target } from './model.ts';
import { replaceOfficial, type OfficialLink } from './store.ts';

/**
 * Takes over official 职业面向 (专业简介, 专业教学标准): a tab-separated file with the columns major, target (occupation or
 * industry) and code. Whole or not at all; the majors that it names lose what an earlier list said of them.
 */
export async function importOfficialFile(
  { clock, database }: Pick<Installation, 'clock' | 'database'>,
  { file, source }: { readonly file: string; readonly source: string },
): Promise<{ readonly links: number; readonly majors: number } | { readonly problems: readonly string[] }> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return { problems: [`无法读取文件 ${file} (cannot read the file)`] };
  const read = readOfficial(text, source);
  if ('problems' in read) return read;
  await database.inPlatform((db) => replaceOfficial(db, read.links, clock.now()));
  return { links: read.links.length, majors: new Set(read.links.map(({ major }) => major)).size };
}

const HEADER = ['major', 'target', 'code'];

export function readOfficial(
  text: string,
  source: string,
): { readonly links: readonly OfficialLink[] } | { readonly problems: readonly string[] } {
  const books = readBundledBook();
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((content, index) => ({ cells: content.split('\t').map((cell) => cell.trim()), number: index + 1, content }))
    .filter(({ content }) => content.trim() !== '' && !content.startsWith('#'));
  if (lines[0]?.cells.slice(0, 3).join() !== HEADER.join())
    return { problems: [`第一行应为 ${HEADER.join('、')} 三列，以制表符分隔 (the header is wrong)`] };
  const problems: string[] = [];
  const links = lines.slice(1).map(({ cells: [major = '', target = '', code = ''], number }): OfficialLink => {
    if (books.index('major').get(major) === undefined)
      problems.push(`第 ${number} 行：没有专业 ${major} (no such major)`);
    const known = TARGETS.find((one) => one === target);
    if (known === undefined) problems.push(`第 ${number} 行：类型应为 ${TARGETS.join(' 或 ')} (wrong target)`);
    else if (books.index(known).get(code) === undefined)
      problems.push(`第 ${number} 行：没有代码 ${code} (no such code)`);
    return { major, target: target as Target, code, source };
  });
  const unique = new Map(links.map((link) => [`${link.major} ${link.target} ${link.code}`, link]));
  return problems.length > 0 ? { problems: problems.slice(0, 50) } : { links: [...unique.values()] };
}
