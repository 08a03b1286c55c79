import { findContacts, normalise, readDate, readPlace } from '#engines/reading';
import type { DetailValue, Field } from '#contracts/kinds';
import type { RowCodes } from './batch-codes.ts';

/** A value of a field table as people write it; `doubt` is told at the row. */
export interface Read {
  readonly value: DetailValue | undefined;
  readonly doubt?: string;
}

export interface FieldReading {
  /** Of the column, where units stand: 预算（万元）. */
  readonly header: string;
  readonly codes: RowCodes;
  readonly today: string;
}

type Reader = (field: Field, text: string, reading: FieldReading) => Read;

/** The official code of a name, by list. */
const CODE_OF: Readonly<Record<string, (codes: RowCodes, name: string) => string | undefined>> = {
  major: (codes, name) => codes.matchName('major', name.replace(/专业(?:群|类)?$/, ''))?.code,
  industry: (codes, name) => codes.matchName('industry', name)?.code,
  occupation: (codes, name) => codes.suggestOccupation(name)?.code,
  division: (codes, name) => readPlace(name, codes.places).value?.codes[0],
};

const NOT_UNDERSTOOD: Read = { value: undefined };
const LONGEST = 10_000;

const pieces = (text: string): string[] => [
  ...new Set(
    text
      .split(/[、,，;；|\n]|(?<!\d)\/(?!\d)/)
      .map((one) => one.replace(/^\s*[(（]?\d{1,2}[)）.、]\s*/, '').trim())
      .filter(Boolean),
  ),
];

/** By value, by the whole label, by what stands before its colon, or by a part that only one of them has. */
function optionOf({ options = [] }: Field, text: string): string | undefined {
  const bare = (label: string): string => label.normalize('NFKC').replaceAll(/[\s、，,()]/g, '');
  const wanted = bare(text);
  if (wanted.length === 0) return undefined;
  const whole = options.find(
    ({ value, label }) => value === text || bare(label.zh) === wanted || bare(label.zh.split(/[:：]/)[0]!) === wanted,
  );
  if (whole !== undefined) return whole.value;
  const parts =
    wanted.length < 2
      ? []
      : options.filter(({ label }) => bare(label.zh).includes(wanted) || wanted.includes(bare(label.zh)));
  return parts.length === 1 ? parts[0]!.value : undefined;
}

/** "TRL 4", "4级" name the nth of a scale. */
const stepOf = ({ options = [] }: Field, text: string): string | undefined => {
  const step = /^(?:trl)?\s*(\d)\s*级?/i.exec(text)?.[1];
  return step === undefined ? undefined : options.find(({ value }) => value === `trl${step}`)?.value;
};

const READERS: Readonly<Record<Field['as'], Reader>> = {
  text: ({ max = 200 }, text) => ({ value: text.slice(0, max) }),
  longText: ({ max = LONGEST }, text) => ({ value: text.slice(0, max) }),
  choice: (field, text) => ({ value: optionOf(field, text) ?? stepOf(field, text) }),
  choices: (field, text) => {
    const named = pieces(text);
    const found = [...new Set(named.flatMap((one) => optionOf(field, one) ?? []))].slice(0, field.maxItems);
    const unknown = named.filter((one) => optionOf(field, one) === undefined);
    if (found.length === 0) return NOT_UNDERSTOOD;
    return { value: found, ...(unknown.length > 0 && { doubt: `没有认出：${unknown.join('、')}` }) };
  },
  words: ({ maxItems = 50 }, text) => ({
    value: pieces(text)
      .slice(0, maxItems)
      .map((one) => one.slice(0, 60)),
  }),
  codes: ({ set, maxItems = 20 }, text, { codes }) => {
    const codeOf = CODE_OF[set ?? ''];
    if (codeOf === undefined) return NOT_UNDERSTOOD;
    const named = pieces(text);
    const found = [...new Set(named.flatMap((one) => codeOf(codes, one) ?? []))].slice(0, maxItems);
    const unknown = named.filter((one) => codeOf(codes, one) === undefined);
    if (found.length === 0) return NOT_UNDERSTOOD;
    return { value: found, ...(unknown.length > 0 && { doubt: `目录里没有：${unknown.join('、')}` }) };
  },
  flag: (_field, text) => ({
    value: /^(?:否|不|无|n)/i.test(text) ? false : /是|有|可|愿|欢迎|√|^y/i.test(text) ? true : undefined,
  }),
  date: (_field, text, { today }) => ({ value: readDate(text, { now: today, toward: 'future' }).value }),
  money: (field, text, { header }) => ({ value: within(field, readMoney(text, header)?.[0] ?? undefined) }),
  decimal: (field, text) => ({ value: within(field, numbers(text)[0]) }),
  integer: (field, text, { header }) => {
    const [first] = numbers(text);
    if (first === undefined) return NOT_UNDERSTOOD;
    const months =
      field.unit?.zh.includes('月') === true &&
      /年/.test(text + (/月/.test(text) ? '' : header)) &&
      !/\d{4}/.test(text);
    return { value: within(field, Math.round(months ? first * 12 : first)) };
  },
};

export function readField(field: Field, cell: string, reading: FieldReading): Read {
  const text = field.as === 'longText' ? cell.replaceAll(/\r\n?/g, '\n').trim() : normalise(cell);
  return READERS[field.as](field, text, reading);
}

const within = ({ min, max }: Field, value: number | undefined): number | undefined =>
  value === undefined || (min !== undefined && value < min) || (max !== undefined && value > max) ? undefined : value;

const numbers = (text: string): number[] =>
  [...text.replaceAll(/(?<=\d),(?=\d{3})/g, '').matchAll(/\d+(?:\.\d+)?/g)].map(([one]) => Number(one));

const TIMES: Readonly<Record<string, number>> = { 亿: 1e8, 万: 1e4, 千: 1e3 };

/** Fen: "30-50万", "50万元以内", "20" under 预算（万元）. One number is both ends, unless it says 以内 or 以上. */
export function readMoney(
  source: string,
  header: string,
): readonly [low: number | null, high: number | null] | undefined {
  const text = normalise(source);
  const found = [...text.matchAll(/(\d+(?:,\d{3})*(?:\.\d+)?)\s*([亿万千])?/g)];
  if (found.length === 0) return undefined;
  const unit = found.at(-1)![2] ?? (/元/.test(text) ? undefined : /[亿万千](?=元)/.exec(header)?.[0]);
  const amounts = found
    .slice(0, 2)
    .map(([, digits, own]) => Math.round(Number(digits!.replaceAll(',', '')) * (TIMES[own ?? unit ?? ''] ?? 1) * 100));
  const [low, high] = amounts;
  if (high !== undefined) return [Math.min(low!, high), Math.max(low!, high)];
  if (/以内|不超|以下|最多|内$/.test(text)) return [null, low!];
  if (/以上|不低|至少|起/.test(text)) return [low!, null];
  return [low!, low!];
}

/** A person's telephone does not become public by an upload. */
export function withoutContacts(text: string, masked: () => void): string {
  const contacts = findContacts(text);
  if (contacts.length === 0) return text.slice(0, 10_000);
  masked();
  let rest = '';
  let end = 0;
  for (const contact of contacts) {
    rest += `${text.slice(end, contact.start)}（联系方式已隐去）`;
    end = contact.end;
  }
  return (rest + text.slice(end)).slice(0, 10_000);
}
