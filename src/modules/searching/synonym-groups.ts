import { failure, type FieldError } from '#kernel/errors';
import type { GroupBody } from './contract.ts';
import { countedText } from './keepable-text.ts';
import type { SynonymGroup } from './model.ts';

/** Groups as they are kept: words as they are searched for, none twice; what is wrong is said at its group. */
export function readGroups(bodies: readonly GroupBody[]): readonly SynonymGroup[] {
  const groups = bodies.map(({ words, weight, oneWayFrom }): SynonymGroup => ({
    words: [...new Set(words.map(countedText).filter((word) => word !== ''))],
    weight,
    ...(oneWayFrom !== undefined && oneWayFrom !== '' && { oneWayFrom: countedText(oneWayFrom) }),
  }));
  const errors = groups.flatMap((group, at) => wrongIn(group, at, groups));
  if (errors.length > 0) throw failure('request.invalid', {}, errors);
  return groups;
}

function wrongIn({ words, oneWayFrom }: SynonymGroup, at: number, groups: readonly SynonymGroup[]): FieldError[] {
  const field = `groups.${at}`;
  if (words.length < 2) return [{ field, zh: '一组至少要有两个不同的词', en: 'A group needs two different words' }];
  const odd = words.find((word) => !/^[\p{L}\p{N}+#.\-_/ ]+$/u.test(word));
  if (odd !== undefined)
    return [{ field, zh: `“${odd}”含有不能检索的符号`, en: `“${odd}” holds signs that cannot be searched for` }];
  if (oneWayFrom !== undefined)
    return words.includes(oneWayFrom)
      ? []
      : [{ field, zh: '单向的起点要是本组的词', en: 'The word it starts from is not in the group' }];
  const other = groups.findIndex(
    (one, place) => place < at && one.oneWayFrom === undefined && one.words.some((word) => words.includes(word)),
  );
  if (other === -1) return [];
  const shared = words.find((word) => groups[other]!.words.includes(word));
  return [
    {
      field,
      zh: `“${shared}”已在第 ${other + 1} 组，请合并为一组`,
      en: `“${shared}” stands in group ${other + 1} already: make them one`,
    },
  ];
}

export const sameGroups = (one: readonly SynonymGroup[], other: readonly SynonymGroup[]): boolean =>
  JSON.stringify(one.map(plain)) === JSON.stringify(other.map(plain));

const plain = ({ words, weight, oneWayFrom }: SynonymGroup): unknown => [words, weight, oneWayFrom ?? ''];
