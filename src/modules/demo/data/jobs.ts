import { readFileSync } from 'node:fs';
import type { Education } from './people.ts';

/** Which kind of organisation offers a job: the sectors of firms, any office, schools, institutes, agencies. */
export type JobField =
  | 'machining'
  | 'chemicals'
  | 'food'
  | 'farming'
  | 'cars'
  | 'logistics'
  | 'care'
  | 'digital'
  | 'office'
  | 'teaching'
  | 'research'
  | 'staffing';

/** A job as employers of the region advertise it; listings vary it. */
export interface Job {
  readonly field: JobField;
  readonly title: string;
  /** 职业分类大典 2022. */
  readonly occupation: string;
  /** 职业教育专业目录. */
  readonly majors: readonly string[];
  readonly skills: readonly string[];
  readonly education: Education;
  /** Years of experience asked for; 0: none. */
  readonly years: number;
  /** Yuan a month. */
  readonly lowest: number;
  readonly highest: number;
  /** Also offered as internship or apprenticeship. */
  readonly trains: boolean;
  readonly duties: readonly string[];
  readonly needs: readonly string[];
}

/** The table beside this file. */
export function readJobs(): readonly Job[] {
  const lines = readFileSync(new URL('./jobs.tsv', import.meta.url), 'utf8').split('\n');
  const [header = '', ...rows] = lines.filter((line) => line !== '' && !line.startsWith('#'));
  const columns = header.split('\t');
  return rows.map((row) => {
    const values = row.split('\t');
    return toJob(Object.fromEntries(columns.map((column, at) => [column, values[at] ?? ''])));
  });
}

function toJob(cells: Readonly<Record<string, string>>): Job {
  const cell = (column: string): string => cells[column] ?? '';
  const list = (column: string, mark: string): string[] => cell(column).split(mark).filter(Boolean);
  return {
    field: cell('field') as JobField,
    title: cell('title'),
    occupation: cell('occupation'),
    majors: list('majors', ' '),
    skills: list('skills', '、'),
    education: cell('education') as Education,
    years: Number(cell('years')),
    lowest: Number(cell('lowest')),
    highest: Number(cell('highest')),
    trains: cell('trains') === '1',
    duties: list('duties', '；'),
    needs: list('needs', '；'),
  };
}
