import type { Education } from './people.ts';

/** A job as employers of the region advertise it; listings vary it. */
export interface Job {
  readonly title: string;
  /** 职业分类大典 2022. */
  readonly occupation: string;
  /** 职业教育专业目录. */
  readonly majors: readonly string[];
  readonly skills: readonly string[];
  readonly education: Education;
  /** Years of experience asked for; 0: none. */
  readonly years: number;
  /** Yuan a month, lowest and highest. */
  readonly pay: readonly [number, number];
  readonly duties: readonly string[];
  readonly needs: readonly string[];
  /** Also offered as internship or apprenticeship. */
  readonly trains?: true;
}

type Row = readonly [
  title: string,
  occupation: string,
  majors: string,
  skills: string,
  education: Education,
  years: number,
  pay: readonly [number, number],
  duties: string,
  needs: string,
  trains?: true,
];

/** Lists inside a cell are separated by a space (codes), 、 (skills) or ； (sentences). */
export const jobsOf = (rows: readonly Row[]): readonly Job[] =>
  rows.map(([title, occupation, majors, skills, education, years, pay, duties, needs, trains]) => ({
    title,
    occupation,
    majors: majors.split(' ').filter(Boolean),
    skills: skills.split('、'),
    education,
    years,
    pay,
    duties: duties.split('；'),
    needs: needs.split('；'),
    ...(trains && { trains }),
  }));
