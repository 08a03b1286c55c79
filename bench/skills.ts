/**
 * Skill extraction on the project's own labelled texts, beside a plain baseline with the same dictionary, and its speed:
 * node bench/skills.ts [file of texts, one a line, for the speed]
 * dev: seen while rules and dictionary were made; held: only counted. Figures of held are the ones to quote.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { SKILL_KINDS, type Mention } from '#engines/skills';
import { stopwatch } from '#kernel/time';
import { bundledDictionary, bundledExtractor } from '#testing/skills';
import { readLabelled, scoreOf, share, type Score } from './skills-quality.ts';

const extractor = bundledExtractor();
const texts = readLabelled();

/** Every name wherever its letters stand, no rules: what a `like '%name%'` over the same dictionary would find. */
const names = bundledDictionary().terms.flatMap(({ kind, names: of }) => of.map(({ text }) => ({ text, kind })));
function everySubstring(text: string): Pick<Mention, 'start' | 'end' | 'kind' | 'stance'>[] {
  return names.flatMap(({ text: name, kind }) => {
    const found: Pick<Mention, 'start' | 'end' | 'kind' | 'stance'>[] = [];
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
      found.push({ start: at, end: at + name.length, kind, stance: 'required' });
    return found;
  });
}

const percent = (part: number, of: number): string => `${(100 * share(part, of)).toFixed(1)} %`.padStart(8);
const told = (name: string, { gold, found, exact, near, nearFound, stance }: Score): string =>
  [
    name.padEnd(12),
    String(gold).padStart(5),
    percent(exact, found),
    percent(exact, gold),
    percent(nearFound, found),
    percent(near, gold),
    percent(stance, exact),
  ].join('  ');

console.log(
  `dictionary: ${extractor.names} names, ${extractor.states} states, ${Math.round(extractor.bytes / 1024)} KiB`,
);
for (const part of ['dev', 'held'] as const) {
  const some = texts.filter((one) => one.part === part);
  for (const [way, extract] of [
    ['extractor', extractor.extract],
    ['baseline', everySubstring],
  ] as const) {
    console.log(`\n${part}, ${some.length} texts, ${way}`);
    console.log('kind          gold  exact P   exact R   near P    near R    stance of exact');
    for (const kind of [undefined, ...SKILL_KINDS]) console.log(told(kind ?? 'all', scoreOf(some, extract, kind)));
  }
}

const read = (file: string): string => {
  const raw = readFileSync(file);
  return (file.endsWith('.gz') ? gunzipSync(raw) : raw).toString();
};
const lines = process.argv[2] === undefined ? texts.map(({ text }) => text) : read(process.argv[2]).split('\n');
const bytes = lines.reduce((sum, line) => sum + Buffer.byteLength(line), 0);
const ROUNDS = Math.max(1, Math.ceil(20_000_000 / bytes));
for (const line of lines) extractor.extract(line);
const elapsed = stopwatch();
let mentions = 0;
for (let round = 0; round < ROUNDS; round += 1) for (const line of lines) mentions += extractor.extract(line).length;
const seconds = elapsed() / 1000;
console.log(
  `\n${((bytes * ROUNDS) / 1e6 / seconds).toFixed(1)} MB of UTF-8 a second, ${Math.round((lines.length * ROUNDS) / seconds)} texts a second, ${mentions / ROUNDS} mentions a round`,
);
const building = stopwatch();
bundledExtractor();
console.log(`reading and compiling the dictionary: ${Math.round(building())} ms`);
