import type { Education } from './people.ts';
import { readLines } from './table.ts';

/** A job as employers of the region advertise it; listings vary it. */
export interface Job {
  readonly title: string;
  /** Any firm of some size needs it: bookkeeping, reception, sales. */
  readonly anywhere: boolean;
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

export const readJobs = (): readonly Job[] =>
  readLines('./jobs.tsv').map((line) => ({
    title: line.text('title'),
    anywhere: line.isMarked('anywhere'),
    occupation: line.text('occupation'),
    majors: line.list('majors', ' '),
    skills: line.list('skills', '、'),
    education: line.text('education') as Education,
    years: line.number('years'),
    lowest: line.number('lowest'),
    highest: line.number('highest'),
    trains: line.isMarked('trains'),
    duties: line.list('duties', '；'),
    needs: line.list('needs', '；'),
  }));
