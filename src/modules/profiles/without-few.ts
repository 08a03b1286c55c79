import type { MajorYear } from './school-model.ts';

/** Without a number of graduates nobody can tell whether a rate is of one person. */
export const withoutFew = (latest: MajorYear, fewest: number): MajorYear => {
  const shown = (count: number | null): number | null => (count !== null && count > 0 && count < fewest ? null : count);
  const enough = (latest.graduates ?? 0) >= fewest;
  return {
    ...latest,
    enrolled: shown(latest.enrolled),
    headcount: shown(latest.headcount),
    graduates: shown(latest.graduates),
    placedPercent: enough ? latest.placedPercent : null,
    relatedPercent: enough ? latest.relatedPercent : null,
    startingPay: enough ? latest.startingPay : null,
  };
};
