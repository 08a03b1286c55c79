/** One cell that holds several things: "上海-浦东新区 | 3-4年经验 | 本科 | 招1人 | 05-20发布", "15k-25k 经验3-5年 / 本科 / 全职". */
import type { CivilDate } from '#kernel/time';
import type { DateOptions } from './date.ts';
import { readDate } from './date.ts';
import type { Education } from './education.ts';
import { readEducation } from './education.ts';
import type { EmployerNature, EmployerSize } from './employer.ts';
import { readEmployerNature, readEmployerSize } from './employer.ts';
import type { EmploymentKind } from './employment-kind.ts';
import { readEmploymentKind } from './employment-kind.ts';
import type { Experience } from './experience.ts';
import { readExperience } from './experience.ts';
import type { Headcount } from './headcount.ts';
import { readHeadcount } from './headcount.ts';
import type { Pay } from './pay.ts';
import { readPay } from './pay.ts';
import type { PlaceIndex } from './place-index.ts';
import type { Place } from './place.ts';
import { readPlace } from './place.ts';
import { normalise } from './normalise.ts';
import type { Reading } from './reading.ts';

export interface CompositeParts {
  readonly pay: Reading<Pay>;
  readonly education: Reading<Education>;
  readonly experience: Reading<Experience>;
  readonly place: Reading<Place>;
  readonly headcount: Reading<Headcount>;
  readonly kind: Reading<readonly EmploymentKind[]>;
  readonly publishedOn: Reading<CivilDate>;
  readonly employerSize: Reading<EmployerSize>;
  readonly employerNature: Reading<EmployerNature>;
}

/** `rest` holds the pieces that no reader took. */
export type Composite = Partial<CompositeParts> & { readonly rest: readonly string[] };

type Part = keyof CompositeParts;
type PartReader = (text: string, options: CompositeOptions) => Reading<unknown> | undefined;
export interface CompositeOptions extends DateOptions {
  readonly places?: PlaceIndex;
}

/** What a piece must look like before its reader is asked; order settles "3-5" and the like. */
const LOOKS: readonly (readonly [Part, RegExp, PartReader])[] = [
  ['pay', /\d\s*[kw千万](?![a-z人])|元|面议|薪(?!资福利)|\d{4,}-\d{4,}(?!人)/i, (text) => readPay(text)],
  [
    'publishedOn',
    /发布|更新|刷新|\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}|\d前$|^\d{2}-\d{2}$|ago$/,
    (text, options) => readDate(text, options),
  ],
  ['headcount', /^(?:招|聘)|(?:招聘|需求)?人数|^\d+(?:-\d+)?名$/, (text) => readHeadcount(text)],
  ['employerSize', /\d\s*人/, (text) => readEmployerSize(text)],
  [
    'education',
    /学历|本科|大专|中专|高中|初中|硕士|博士|中技|技校|职高|研究生|bachelor|master|phd/i,
    (text) => readEducation(text),
  ],
  ['experience', /年|经验|应届|在校|届|years?|experience/i, (text) => readExperience(text)],
  ['kind', /全职|兼职|实习|校招|社招|派遣|见习|学徒|full-?time|part-?time|intern/i, (text) => readEmploymentKind(text)],
  [
    'employerNature',
    /民营|国企|央企|外商|外资|合资|上市|股份制|事业单位|国家机关|港澳台/,
    (text) => readEmployerNature(text),
  ],
  [
    'place',
    /[\u4E00-\u9FFF]{2}|^[a-z ,]+$/i,
    (text, { places }) => (places === undefined ? undefined : readPlace(text, places)),
  ],
];

/** A longer text is a description. */
const LONGEST = 600;

/** Splits at | and line ends, then at spaced slashes and spaces, and asks the readers piece by piece. First reading wins. */
export function readComposite(source: string, options: CompositeOptions = {}): Composite {
  if (source.length > LONGEST) return { rest: [source] };
  const parts: Partial<Record<Part, Reading<unknown>>> = {};
  const rest: string[] = [];
  for (const piece of piecesOf(source)) {
    const whole = !namesSeveral(piece) && take(piece, parts, options);
    if (!whole && !takeSplit(piece, parts, options)) rest.push(piece);
  }
  return { ...(parts as Partial<CompositeParts>), rest };
}

/** "3-5年本科" and "经验不限学历不限": years run into the level without any mark between. */
const GLUED =
  /(?<=年(?:及?以上|以下|以内|经验)?|不限|个月|应届生?|毕业生|经验)(?=学历不限|(?:统招|全日制)?(?:本科|大专|专科|中专|中技|技校|职高|高中|初中|硕士|博士|研究生))/g;

const piecesOf = (source: string): string[] =>
  normalise(source.replace(/[\r\n]+/g, '|'))
    .replace(/(\d)\s*-\s*(?=\d)/g, '$1-')
    .replace(/(?<=\d)\s+(?=[元年人kKwW千万])/g, '')
    .replace(GLUED, '|')
    .split(/\s*[|;]\s*|\s+[/·-]\s+|\s+|(?<=[年限历科专士验]),|(?<=年(?:以内|以下|以上)?)·/)
    .filter((piece) => piece !== '' && piece !== '/');

/** "经验1-3年/本科" is two things, "在校/应届" and "200元/天" are one. */
function namesSeveral(piece: string): boolean {
  const looks = piece
    .split('/')
    .map((one) => LOOKS.find(([part, pattern]) => part !== 'place' && pattern.test(one))?.[0]);
  return looks.length > 1 && looks.every((part) => part !== undefined) && new Set(looks).size > 1;
}

function take(piece: string, parts: Partial<Record<Part, Reading<unknown>>>, options: CompositeOptions): boolean {
  for (const [part, looks, read] of LOOKS) {
    if (parts[part] !== undefined || !looks.test(piece)) continue;
    const reading = read(piece, options);
    if (reading?.value === undefined || reading.confidence < 0.5) continue;
    parts[part] = reading;
    return true;
  }
  return false;
}

/** "本科/全职" without spaces, after the piece as a whole was not understood. */
function takeSplit(piece: string, parts: Partial<Record<Part, Reading<unknown>>>, options: CompositeOptions): boolean {
  const smaller = piece.split(/[/·,]/);
  return smaller.length > 1 && smaller.map((one) => take(one, parts, options)).some(Boolean);
}
