import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isCivilDate } from '#kernel/time';
import type { WageFloor } from './wage-floor.ts';

const FILE = join(import.meta.dirname, '../../../regulations/wage-floors.tsv');

export type FileFloor = Pick<WageFloor, 'division' | 'grade' | 'monthly' | 'hourly' | 'validFrom' | 'source'>;

/** Whether somebody compared an amount with its announcement is said by that amount, not by where all of them come from. */
export const SHIPPED_SOURCE = '人社部《全国各地区最低工资标准情况》与各省公告（整理稿）';

/** @throws Error with the line: a bad file is a defect of the release. */
export function readFloorFile(text: string = readFileSync(FILE, 'utf8')): readonly FileFloor[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  return lines.slice(1).map((line) => {
    const [division = '', grade = '', monthly = '', hourly = '', validFrom = ''] = line.split('\t');
    if (!/^\d{2}(?:\d{2}){0,2}$/.test(division) || !(Number(monthly) > 0) || !isCivilDate(validFrom))
      throw new Error(`wage-floors.tsv: ${line}`);
    return {
      division,
      grade: grade === '' ? null : Number(grade),
      monthly: fen(monthly),
      hourly: hourly === '' ? null : fen(hourly),
      validFrom,
      source: SHIPPED_SOURCE,
    };
  });
}

const fen = (yuan: string): number => Math.round(Number(yuan) * 100);
