/** Whether a cell looks like a value of a field: stricter than the readers, because any column may hold anything. */
import { findContacts } from './contacts.ts';
import { readDate } from './date.ts';
import { readEducation } from './education.ts';
import { readEmployerNature, readEmployerSize } from './employer.ts';
import { readEmploymentKind } from './employment-kind.ts';
import { readExperience } from './experience.ts';
import { readHeadcount } from './headcount.ts';
import type { MappedField } from './header-words.ts';
import { readPay } from './pay.ts';
import type { PlaceIndex } from './place-index.ts';
import { readPlace } from './place.ts';

export type Look = (text: string, places: PlaceIndex | undefined) => boolean;

const short = (text: string, most: number): boolean => text.length <= most;
const surely = (reading: { readonly confidence: number }): boolean => reading.confidence >= 0.6;

/** 盘锦某某加工部 begins with a place and is none. */
const EMPLOYER_END =
  /公司|集团|(?:厂|店|部|社|院|校|所|站|场|馆|铺|行|坊|中心|超市|学校|医院|幼儿园|工作室|酒店|饭店|宾馆)(?:[(（].*)?$/;

const looksLikePlace: Look = (text, places) =>
  short(text, 40) &&
  !EMPLOYER_END.test(text) &&
  text !== '不限' &&
  (places === undefined
    ? /^[\u4E00-\u9FFF]{2,}(?:省|市|区|县|州)|^[\u4E00-\u9FFF]{2,4}[-·][\u4E00-\u9FFF]{2,}/.test(text)
    : readPlace(text, places).confidence >= 0.7);

const ofLevel =
  (length: number): Look =>
  (text, places) => {
    if (places === undefined || !short(text, 14)) return false;
    const place = readPlace(text, places).value;
    if (place === undefined || place.codes.length !== 1 || place.rest !== undefined) return false;
    const code = place.codes[0]!;
    // 北京 and the like are provinces and cities at once.
    return code.length === length || (length === 4 && /^(?:11|12|31|50)$/.test(code));
  };

const moneyNumber: Look = (text) => /^\d{3,6}(?:\.\d+)?$/.test(text) && Number(text) >= 800 && Number(text) <= 300_000;

/** Fields whose values have a form of their own. A field without an entry can only be told by its header. */
export const LOOKS: Readonly<Partial<Record<MappedField, Look>>> = {
  pay: (text) =>
    short(text, 40) &&
    /\d\s*[kKwW千万元]|[\d元千万k]\/[月年天日时周次小]|面议|薪|\d{4,}\s*[-~至]\s*\d{4,}(?!\d*人)/.test(text) &&
    surely(readPay(text)),
  payMin: moneyNumber,
  payMax: moneyNumber,
  education: (text) => short(text, 20) && !/^(?:不限|无|无要求)$/.test(text) && surely(readEducation(text)),
  experience: (text) =>
    short(text, 20) &&
    /年|月|经验|应届|在校|届|year|不限/i.test(text) &&
    !/^不限$/.test(text) &&
    surely(readExperience(text)),
  headcount: (text) => /^(?:招聘?)?\d{1,3}(?:-\d{1,3})?(?:人|名|个)?$|若干/.test(text) && surely(readHeadcount(text)),
  kind: (text) => short(text, 12) && !/^不限$/.test(text) && surely(readEmploymentKind(text)),
  employerSize: (text) =>
    short(text, 16) &&
    /\d{2,}人?\s*(?:-|以上|以下)|少于|employees/.test(text) &&
    /人|employee/.test(text) &&
    surely(readEmployerSize(text)),
  employerNature: (text) =>
    short(text, 12) &&
    !/有限|公司$(?<!(?:上市|民营|港澳台|国有|创业)公司)/.test(text) &&
    readEmployerNature(text).confidence > 0.9,
  publishedOn: (text) =>
    short(text, 30) &&
    (/发布|更新|前$/.test(text) || /^\d{4}[-/.年]\d{1,2}/.test(text)) &&
    surely(readDate(text, { now: '2026-01-01' })),
  validUntil: (text) =>
    short(text, 30) && /^\d{4}[-/.年]\d{1,2}/.test(text) && surely(readDate(text, { now: '2026-01-01' })),
  sourceUrl: (text) => /^https?:\/\/|^www\./i.test(text),
  contact: (text) => short(text, 60) && findContacts(text).length > 0,
  employer: (text) =>
    short(text, 40) &&
    /(?:公司|集团|厂|银行|医院|学校|学院|事务所|合作社|酒店|研究院|工作室|门市部|经营部|个体|幼儿园|超市|中心|co\.?,?\s?ltd\.?|inc\.?|corp\.?)(?:[(（].*)?$/i.test(
      text,
    ),
  title: (text) =>
    short(text, 30) &&
    /(?:工程师|经理|助理|主管|总监|专员|员|师|司机|工|工人|普工|文员|会计|出纳|顾问|代表|店长|厨师|教师|老师|护士|医生|实习生|管培生|技工|学徒|组长|班长|开发|运营|engineer|manager|developer|analyst|assistant|director)(?:[(（/-].*|\d*)?$/i.test(
      text,
    ),
  description: (text) => text.length > 50,
  requirements: (text) => text.length > 20,
  skills: (text) => /^[^。]{2,18}(?:[|、,;][^。|、,;]{1,18}){2,}$/.test(text),
  place: looksLikePlace,
  province: ofLevel(2),
  city: ofLevel(4),
  district: ofLevel(6),
};

/** Share of the cells that look right; undefined if the field has no form of its own or all cells are empty. */
export function lookShare(
  field: MappedField,
  cells: readonly string[],
  places: PlaceIndex | undefined,
): number | undefined {
  const look = LOOKS[field];
  if (look === undefined || cells.length === 0) return undefined;
  return cells.filter((cell) => look(cell, places)).length / cells.length;
}
