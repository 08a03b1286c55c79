import type { FieldError } from '#kernel/errors';
import type { CodeBook } from '#modules/codes';
import type { fieldSchema } from './detail.ts';
import type { Detail, Field } from './model.ts';

export interface ReadDetail {
  readonly detail: Detail;
  /** Each at "detail.<field>". */
  readonly errors: readonly FieldError[];
}

/** What a form says of the fields of a table, checked against it. Absent fields stay as they are. */
export function readDetail(
  fields: readonly Field[],
  schema: ReturnType<typeof fieldSchema>,
  given: unknown,
  before: Detail,
  codes: CodeBook,
): ReadDetail {
  const parsed = schema.safeParse(given);
  if (!parsed.success)
    return {
      detail: {},
      errors: parsed.error.issues
        .flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0])]))
        .map((name) => fieldError(fields, name)),
    };
  const detail = parsed.data as Detail;
  return { detail, errors: [...unknownCodes(fields, detail, codes), ...outOfOrder(fields, { ...before, ...detail })] };
}

const fieldError = (fields: readonly Field[], name: string): FieldError => {
  const field = fields.find((one) => one.name === name);
  const { zh, en } = field === undefined ? UNKNOWN : wanted(field);
  return { field: `detail.${name}`, zh, en };
};

const UNKNOWN = { zh: '没有这个栏目', en: 'There is no such field' };

/** What a value of the field has to look like. */
function wanted({ as, min, max, maxItems }: Field): { readonly zh: string; readonly en: string } {
  if (as === 'choice' || as === 'choices') return { zh: '请从列出的选项中选择', en: 'Choose from the list' };
  if (as === 'date') return { zh: '请填写日期，如 2026-12-31', en: 'Give a date such as 2026-12-31' };
  if (as === 'flag') return { zh: '请选择是或否', en: 'Answer yes or no' };
  if (as === 'words' || as === 'codes')
    return { zh: `最多 ${maxItems ?? 50} 项`, en: `At most ${maxItems ?? 50} entries` };
  if (as === 'text' || as === 'longText')
    return max === undefined
      ? { zh: '请填写文字', en: 'Write text' }
      : { zh: `不超过 ${max} 个字`, en: `At most ${max} characters` };
  return {
    zh: `请填写${as === 'integer' ? '整数' : '数字'}${range(as, min, max, '，')}`,
    en: `Give a ${as === 'integer' ? 'whole number' : 'number'}${range(as, min, max, ', ')}`,
  };
}

const range = (as: Field['as'], min: number | undefined, max: number | undefined, mark: string): string => {
  const unit = as === 'money' ? 100 : 1;
  const ends = [min === undefined ? '' : `≥ ${min / unit}`, max === undefined ? '' : `≤ ${max / unit}`].filter(Boolean);
  return ends.length === 0 ? '' : `${mark}${ends.join(' ')}`;
};

const unknownCodes = (fields: readonly Field[], detail: Detail, codes: CodeBook): FieldError[] =>
  fields.flatMap(({ name, set }) => {
    const value = set === undefined ? undefined : detail[name];
    return (Array.isArray(value) ? (value as readonly string[]) : [])
      .filter((code) => codes.index(set!).get(code) === undefined)
      .map((code) => ({
        field: `detail.${name}`,
        zh: `代码 ${code} 不在官方目录中`,
        en: `Code ${code} is not in the official list`,
      }));
  });

const UPPER_END: Readonly<Record<string, RegExp>> = { Min: /Max$/, From: /(?:Until|To)$/ };

/** Two fields that are the ends of a span (`budgetMin`, `budgetMax`; `fromDate`…) stand in order. */
function outOfOrder(fields: readonly Field[], detail: Detail): FieldError[] {
  return fields.flatMap((low) => {
    const ending = /(?:Min|From)$/.exec(low.name)?.[0];
    if (ending === undefined) return [];
    const stem = low.name.slice(0, -ending.length);
    const high = fields.find(
      ({ name }) =>
        name.startsWith(stem) && UPPER_END[ending]!.test(name) && name.replace(UPPER_END[ending]!, '') === stem,
    );
    const [from, to] = [detail[low.name], high && detail[high.name]];
    if (high === undefined || from == null || to == null || from <= to) return [];
    return [
      {
        field: `detail.${high.name}`,
        zh: `不能小于“${low.label.zh}”`,
        en: `Must not lie below “${low.label.en}”`,
      },
    ];
  });
}
