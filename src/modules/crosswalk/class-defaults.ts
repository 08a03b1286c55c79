import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { majorClassKey } from '#modules/codes';

/** Of a 专业类: where its learners usually go. Judged by the makers of the platform, not official (codesets/README.md). */
export interface ClassDefault {
  readonly name: string;
  /** Divisions of GB/T 4754, the nearest first. */
  readonly industries: readonly string[];
  /** Minor groups (小类) of the occupations, the nearest first. */
  readonly occupations: readonly string[];
}

const FILE = join(import.meta.dirname, '../../../codesets/crosswalk-classes.tsv');

/** By the key that the three levels of a class share (`majorClassKey`). */
export function readClassDefaults(text: string = readFileSync(FILE, 'utf8')): ReadonlyMap<string, ClassDefault> {
  const lines = text.split('\n').filter((line) => /^\d/.test(line));
  return new Map(
    lines.map((line) => {
      const [code = '', name = '', industries = '', occupations = ''] = line.split('\t');
      return [majorClassKey(code) ?? code, { name, industries: split(industries), occupations: split(occupations) }];
    }),
  );
}

const split = (list: string): string[] => list.split('、').filter((each) => each !== '');
