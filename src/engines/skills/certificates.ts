import type { Mention } from './types.ts';

type Level = NonNullable<Mention['level']>;

/** 职业技能等级: five levels of an occupation and the words for them. */
const LEVELS: Readonly<Record<string, Level>> = {
  初级: 5,
  初级工: 5,
  五级: 5,
  中级: 4,
  中级工: 4,
  四级: 4,
  高级: 3,
  高级工: 3,
  三级: 3,
  技师: 2,
  二级: 2,
  高级技师: 1,
  一级: 1,
};
const WORD = '初级工?|中级工?|高级技师|高级工?|技师|[一二三四五]级';
const BEFORE = new RegExp(`(${WORD})\\s*$`);
const LEVEL_AFTER = new RegExp(`^\\s*[（(]?\\s*(${WORD})\\s*(?:[/／、]\\s*(?:${WORD})\\s*)?[)）]?`);
const PAPER =
  /^\s*(?:及?以上)?(?:的)?(?:职业)?(?:技能)?(?:等级|资格|上岗|操作|作业|从业|执业|职业资格|技能等级)*(?:证书|证(?![件明券据监])|职业资格(?!证))/;

/** The grade counts without a paper only where it is a number: 三级焊工 is a grade, 高级焊工 may be a way of speaking. */
const NUMBERED = /[一二三四五]级/;

export interface Grade {
  readonly start: number;
  readonly end: number;
  readonly level: Level | undefined;
}

/** A certificate that is said around an occupation at [start, end): 中级电工证, 电工（四级）, 养老护理员三级及以上证书. */
export function gradeAround(text: string, start: number, end: number): Grade | undefined {
  const before = BEFORE.exec(text.slice(Math.max(0, start - 5), start));
  const rest = text.slice(end, end + 24);
  const levelAfter = LEVEL_AFTER.exec(rest);
  const used = levelAfter?.[0].length ?? 0;
  const paper = PAPER.exec(rest.slice(used));
  const word = levelAfter?.[1] ?? before?.[1];
  const isNumbered = word !== undefined && NUMBERED.test(word);
  if (paper === null && !isNumbered) return undefined;
  return {
    start: before !== null && (levelAfter === null || paper === null) ? start - before[0].length : start,
    end: end + used + (paper?.[0].length ?? 0),
    level: word === undefined ? undefined : LEVELS[word],
  };
}
