import { sentence } from '#kernel/errors';
import { FUNCTIONS } from './functions.ts';
import { nearestName } from './nearest-name.ts';
import { TODAY } from './scope.ts';
import type { Bilingual, Variables } from './types.ts';

/** What is wrong with a condition, where, and what to write instead. Positions are UTF-16 units; line and column begin at 1. */
export interface ConditionError extends Bilingual {
  readonly code: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
}

type Words = Readonly<Record<string, string>>;

const SENTENCES = {
  notBoolean: {
    zh: '条件的结果应为“是/否”，现在是{type}。请写成比较，例如 headcount > 0。',
    en: 'A condition must come out true or false, but this is {type}. Write a comparison, for example headcount > 0.',
  },
  unknownVariable: { zh: '不认识变量“{near}”。{hint}', en: 'There is no variable “{near}”. {hintEn}' },
  foreignFunction: {
    zh: '条件里不能用“{near}”。可用的函数：{functions}。',
    en: '“{near}” cannot be used in a condition. Available: {functions}.',
  },
  wrongArguments: {
    zh: '函数用法不对。可用的写法：{functions}。',
    en: 'The function is not used as intended. Available: {functions}.',
  },
  wholeAndDecimal: {
    zh: '整数与小数不能这样一起算或比较相等：请把整数写成小数，例如 1 写成 1.0。',
    en: 'A whole number and a decimal cannot be combined like this: write the whole number as a decimal, 1.0 instead of 1.',
  },
  differentKinds: {
    zh: '“{operator}”两边不是同一种内容：左边是{left}，右边是{right}。',
    en: 'The two sides of “{operator}” are of different kinds: {leftEn} and {rightEn}.',
  },
  notForThis: {
    zh: '“{operator}”不能用于{right}。',
    en: '“{operator}” cannot be used on {rightEn}.',
  },
  logical: {
    zh: '“&&”“||”两边都要是“是/否”的判断，这里有一边是{type}。',
    en: 'Both sides of “&&” and “||” must be true or false; one of them is {typeEn}.',
  },
  unfinished: {
    zh: '条件没有写完：这里还缺内容或右括号。',
    en: 'The condition is not finished: something or a closing bracket is missing here.',
  },
  brackets: { zh: '这里缺少“{expected}”。', en: '“{expected}” is missing here.' },
  openText: { zh: '文字缺少右引号。', en: 'The closing quotation mark is missing.' },
  useInstead: { zh: '不能写“{near}”，请写“{instead}”。', en: 'Write “{instead}” instead of “{near}”.' },
  unexpected: { zh: '读不懂这里的“{near}”。', en: '“{near}” is not understood here.' },
  branches: { zh: '“? :”的两种结果要是同一种内容。', en: 'Both results of “? :” must be of one kind.' },
  noField: { zh: '“.{near}”不能用在这里。', en: '“.{near}” cannot be used here.' },
  mixedList: { zh: '列表里的内容要是同一种。', en: 'All items of a list must be of one kind.' },
  tooLong: { zh: '条件太长或太复杂，请拆成几条规则。', en: 'The condition is too long. Make several rules of it.' },
  macro_variable: {
    zh: '这里要写一个变量名（mentions 只用于文字）。',
    en: 'The name of a variable belongs here (for mentions: of a text).',
  },
  macro_phrases: {
    zh: "这里要写词语列表，例如 ['限男', '限女']。",
    en: "A list of phrases belongs here, for example ['限男', '限女'].",
  },
  macro_list: {
    zh: "这里要写词表的名字，例如 'words.sex'。",
    en: "The name of a list belongs here, for example 'words.sex'.",
  },
  phrase_empty: { zh: '词语是空的。', en: 'The phrase is empty.' },
  phrase_short: {
    zh: '词语“{near}”太短，至少两个字。',
    en: 'The phrase {near} is too short: two characters at least.',
  },
  phrase_long: { zh: '词语太长，最多 40 个字。', en: 'The phrase is too long: 40 characters at most.' },
  phrase_edge: { zh: '词语不能以“*”开头或结尾。', en: 'A phrase cannot begin or end with “*”.' },
  phrase_gaps: { zh: '一个词语里最多两个“*”。', en: 'A phrase may hold two “*” at most.' },
  other: { zh: '这里写得不对：{detail}', en: 'This is not right: {detail}' },
} as const satisfies Readonly<Record<string, Bilingual>>;
type Sentence = keyof typeof SENTENCES;

const KINDS: Readonly<Record<string, Bilingual>> = {
  string: { zh: '文字', en: 'text' },
  int: { zh: '整数', en: 'a whole number' },
  double: { zh: '小数', en: 'a decimal' },
  bool: { zh: '是/否', en: 'true/false' },
  null: { zh: '空值', en: 'nothing (null)' },
};
const kind = (type: string): Bilingual =>
  KINDS[type] ?? (type.startsWith('list') ? { zh: '列表', en: 'a list' } : { zh: type, en: type });

/** What people write out of habit, and what CEL wants there. Full-width signs come from Chinese input methods. */
const INSTEAD: Readonly<Record<string, string>> = {
  '=': '==',
  '&': '&&',
  '|': '||',
  '≥': '>=',
  '≤': '<=',
  '≠': '!=',
  '＝': '==',
  '＞': '>',
  '＜': '<',
  '！': '!',
  '（': '(',
  '）': ')',
  '，': ',',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  and: '&&',
  or: '||',
  not: '!',
  且: '&&',
  或: '||',
  非: '!',
};

const BRACKETS: Readonly<Record<string, string>> = { RPAREN: ')', RBRACKET: ']', RBRACE: '}', COLON: ':', COMMA: ',' };

/** The error at a place of the source; `near` in its sentence is what stands there. */
export function positioned(
  source: string,
  start: number,
  end: number,
  code: Sentence,
  words: Words = {},
): ConditionError {
  const before = source.slice(0, start);
  const line = before.split('\n').length;
  const column = start - before.lastIndexOf('\n');
  const type = kind(words['type'] ?? '');
  const common = { near: source.slice(start, end).trim(), functions: [...FUNCTIONS.values()].join(' · ') };
  return {
    code,
    start,
    end,
    line,
    column,
    zh: `第 ${line} 行第 ${column} 个字：${sentence(SENTENCES[code].zh, { ...common, ...words, type: type.zh })}`,
    en: `Line ${line}, column ${column}: ${sentence(SENTENCES[code].en, { ...common, ...words, type: type.en, typeEn: type.en })}`,
  };
}

/** The errors of the CEL library say it in a compiler's words; this table says it to an official. */
export function explainCondition(source: string, error: unknown, variables: Variables): ConditionError {
  const { code = '', summary = String(error), range } = error as Partial<CelError>;
  const start = Math.min(range?.start ?? 0, source.length);
  const end = Math.min(Math.max(range?.end ?? start, start), source.length);
  if (source.slice(start).trim() === '' && SYNTAX.has(code)) return positioned(source, start, end, 'unfinished');
  if (SYNTAX.has(code)) return explainSyntax(source, start, end, summary);
  const explained = TYPES[code]?.(summary, source.slice(start, end), variables);
  if (explained !== undefined) return positioned(source, start, end, ...explained);
  if (Object.hasOwn(SENTENCES, code)) return positioned(source, start, end, code as Sentence);
  return positioned(source, start, end, 'other', { detail: summary });
}

interface CelError {
  readonly code: string;
  readonly summary: string;
  readonly range: { readonly start: number; readonly end: number };
}

const SYNTAX = new Set(['unexpected_token', 'unexpected_character', 'expected_token', 'reserved_identifier']);

function explainSyntax(source: string, start: number, end: number, summary: string): ConditionError {
  const wordAt = /^[\p{L}_]+|^./u.exec(source.slice(start))?.[0] ?? '';
  const word = Object.hasOwn(INSTEAD, wordAt) ? wordAt : (source[start] ?? '');
  const instead = INSTEAD[word];
  if (instead !== undefined) return positioned(source, start, start + word.length, 'useInstead', { instead });
  const expected = BRACKETS[/^Expected (\w+)/.exec(summary)?.[1] ?? ''];
  if (expected !== undefined) return positioned(source, start, end, 'brackets', { expected });
  return positioned(source, start, Math.max(end, start + wordAt.length), 'unexpected');
}

type Explained = readonly [Sentence, Words?];
const TYPES: Readonly<Record<string, (summary: string, near: string, variables: Variables) => Explained>> = {
  unknown_variable: (summary, near, variables) => {
    const name = /: (\w+)/.exec(summary)?.[1] ?? near;
    const names = [...Object.keys(variables), TODAY];
    const likely = nearestName(name, names);
    const all = names.join('、');
    return [
      'unknownVariable',
      {
        hint: likely === undefined ? `可用的变量：${all}。` : `是不是“${likely}”？`,
        hintEn: likely === undefined ? `Variables: ${names.join(', ')}.` : `Did you mean “${likely}”?`,
      },
    ];
  },
  no_such_overload: (summary) => {
    const sides = /overload: (\S+) (\S+) (\S+)$/.exec(summary);
    if (sides === null) {
      const [, operator = '', type = ''] = /overload: ([!-])(\S+)$/.exec(summary) ?? [];
      return ['notForThis', { operator, right: kind(type).zh, rightEn: kind(type).en }];
    }
    const [, left = '', operator = '', right = ''] = sides;
    if (left !== right && ['int', 'double'].includes(left) && ['int', 'double'].includes(right))
      return ['wholeAndDecimal'];
    if (left === right) return ['notForThis', { operator, right: kind(left).zh, rightEn: kind(left).en }];
    const [one, other] = [kind(left), kind(right)];
    return ['differentKinds', { operator, left: one.zh, right: other.zh, leftEn: one.en, rightEn: other.en }];
  },
  no_matching_overload: () => ['wrongArguments'],
  invalid_logical_operand: (summary) => ['logical', { type: /'(\S+)'$/.exec(summary)?.[1] ?? '' }],
  invalid_condition_type: (summary) => ['logical', { type: /'(\S+)'$/.exec(summary)?.[1] ?? '' }],
  incompatible_ternary_branches: () => ['branches'],
  cannot_index_type: () => ['noField'],
  heterogeneous_list_element: () => ['mixedList'],
  unterminated_string: () => ['openText'],
  newline_in_string: () => ['openText'],
  limit_exceeded: () => ['tooLong'],
};
