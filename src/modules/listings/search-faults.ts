import type { FieldError } from '#kernel/errors';
import type { CivilDate } from '#kernel/time';
import type { CodeBook } from '#modules/codes';
import type { ListingSearch } from './contract.ts';

/** What a search asks that nothing can answer. A program is refused with these words; a page leaves the fields out and says so. */
export function searchFaults(search: ListingSearch, { distances }: CodeBook, today: CivilDate): readonly FieldError[] {
  const { near, within, sort, payMin, payMax, publishedSince, confirmedSince } = search;
  const faults: FieldError[] = [];
  if (near === undefined) {
    const asks = [...(within === undefined ? [] : ['within']), ...(sort === 'distance' ? ['sort'] : [])];
    faults.push(
      ...asks.map((field) => ({
        field,
        zh: '要按距离找，请先选从哪个区县算起（near）',
        en: 'Say which county distances are counted from (near)',
      })),
    );
  } else if (!distances.knows(near)) {
    faults.push({
      field: 'near',
      zh: `不知道“${near}”在哪里，请用县级或地级的区划代码`,
      en: `Nothing is known of where “${near}” lies; use the code of a county or a city`,
    });
  }
  if (payMin !== undefined && payMax !== undefined && Number(payMin) > Number(payMax)) {
    const order = { zh: '最低月薪高于最高月薪', en: 'The lowest pay lies above the highest' };
    faults.push({ field: 'payMin', ...order }, { field: 'payMax', ...order });
  }
  for (const [field, day] of Object.entries({ publishedSince, confirmedSince })) {
    if (day !== undefined && day > today) {
      faults.push({ field, zh: `${day} 还没有到`, en: `${day} has not come yet` });
    }
  }
  return faults;
}
