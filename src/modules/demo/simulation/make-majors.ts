import { newId } from '#kernel/ids';
import { addDays, civilDate } from '#kernel/time';
import type { MajorYear, SchoolMajor } from '#modules/profiles';
import type { PeopleFacts } from './make-people.ts';
import { TAUGHT } from './tables.ts';

/** 开设专业 of each school, with what it says of the last two years. */
export const makeMajors = ({
  now,
  chance,
  source,
  schools,
}: Pick<PeopleFacts, 'now' | 'chance' | 'source' | 'schools'>): {
  readonly major: SchoolMajor;
  readonly years: readonly MajorYear[];
}[] => {
  const today = civilDate(now);
  const year = Number(today.slice(0, 4));
  return schools.flatMap((school) =>
    TAUGHT.get(school.pattern)!.map((field) => ({
      major: {
        id: newId<string>(),
        organisationId: school.id,
        departmentId: null,
        territory: school.division,
        code: field.major,
        edition: '2021-2025',
        direction: '',
        studyMonths: 36,
        openedYear: chance.between(2004, 2021),
        source,
        confirmedOn: addDays(today, -chance.between(5, 300)),
        createdAt: now,
      },
      years: [year - 2, year - 1].map((one) => ({
        year: one,
        enrolled: chance.between(50, 140),
        headcount: chance.between(150, 390),
        graduates: chance.between(45, 120),
        placedPercent: chance.between(890, 990) / 10,
        relatedPercent: chance.between(540, 880) / 10,
        startingPay: field.pay[0] * 100 - chance.between(0, 8) * 10_000,
        source: `${source}：${one} 年毕业生就业质量年度报告`,
        recordedOn: addDays(today, -chance.between(5, 300)),
      })),
    })),
  );
};
