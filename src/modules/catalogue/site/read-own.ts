import { readDate } from '#engines/reading';
import type { Field } from '#contracts/kinds';
import { civilDate } from '#kernel/time';
import type { Language, PageInput } from '#platform/http';
import { textOf, type FormState } from '../../site-form.tsx';
import type { RecordForm } from '../contract.ts';
import { fieldsOf } from '../fields.ts';
import type { Achievement, CatalogueRecord } from '../model.ts';

/** The person's form as it is filled: texts as they were typed, lists as they were ticked. */
export interface OwnDraft {
  readonly texts: Readonly<Record<string, string>>;
  readonly lists: Readonly<Record<string, readonly string[]>>;
}

/** Codes of majors are found in the workbench; a phone's form does without. */
export const OWN_FIELDS: readonly Field[] = fieldsOf('expert').filter(({ as }) => as !== 'codes');

const isTicked = ({ as }: Field): boolean => as === 'choices';

export function draftOf(record: CatalogueRecord | undefined, name: string, contact: string | null): OwnDraft {
  const detail = record?.detail ?? {};
  return {
    texts: {
      title: record?.title ?? name,
      summary: record?.summary ?? '',
      contact: contact ?? '',
      achievements: (record?.achievements ?? []).map(lineOf).join('\n'),
      ...Object.fromEntries(
        OWN_FIELDS.filter((field) => !isTicked(field)).map(({ name: field }) => {
          const value = detail[field] ?? null;
          return [field, Array.isArray(value) ? value.join('、') : value === null ? '' : String(value)];
        }),
      ),
    },
    lists: {
      divisions: record?.divisions ?? [],
      ...Object.fromEntries(
        OWN_FIELDS.filter(isTicked).map(({ name: field }) => [field, (detail[field] ?? []) as readonly string[]]),
      ),
    },
  };
}

export const draftOfForm = (form: PageInput['form']): OwnDraft => ({
  texts: Object.fromEntries(
    [
      'title',
      'summary',
      'contact',
      'achievements',
      ...OWN_FIELDS.filter((field) => !isTicked(field)).map(({ name }) => name),
    ].map((name) => [name, textOf(form, name)]),
  ),
  lists: Object.fromEntries(
    ['divisions', ...OWN_FIELDS.filter(isTicked).map(({ name }) => name)].map((name) => [
      name,
      [form[name] ?? []].flat(),
    ]),
  ),
});

const lineOf = ({ year, title, evidence }: Achievement): string =>
  [year === null ? '' : String(year), title, evidence === '' ? '' : `（${evidence}）`].filter(Boolean).join(' ');

/** "2023 省技术能手（证书 118）": a year in front, what shows it in brackets at the end. */
export const achievementOf = (line: string): Achievement => {
  const [, year, title = '', evidence = ''] =
    /^(?:((?:19|20)\d{2})\s*年?\s*)?(.*?)(?:[（(]([^（）()]*)[)）])?$/.exec(line.trim()) ?? [];
  return {
    year: year === undefined ? null : Number(year),
    title: title.trim().slice(0, 200),
    evidence: evidence.trim().slice(0, 300),
  };
};

export interface ReadOwn {
  readonly form: RecordForm;
  readonly errors: FormState['errors'];
}

/** What is typed, as the use case takes it. */
export function readOwn({ texts, lists }: OwnDraft, now: Date, lang: Language): ReadOwn {
  const errors: { name: string; message: string }[] = [];
  const wrong = lang === 'zh' ? '请填整数' : 'Enter a whole number';
  const detail = OWN_FIELDS.map((field): [string, unknown] => {
    const { name, as } = field;
    if (isTicked(field)) return [name, [...(lists[name] ?? [])]];
    const text = (texts[name] ?? '').normalize('NFKC').trim();
    if (as === 'words')
      return [
        name,
        text
          .split(/[、,，;；\n]/)
          .map((one) => one.trim())
          .filter(Boolean),
      ];
    if (text === '') return [name, null];
    if (as === 'integer') {
      const number = Number(text.replace(/[年小时]|\/月/g, ''));
      if (!Number.isInteger(number)) errors.push({ name, message: wrong });
      return [name, Number.isInteger(number) ? number : null];
    }
    if (as === 'date') return [name, readDate(text, { now: civilDate(now), toward: 'past' }).value ?? null];
    return [name, text];
  });
  return {
    form: {
      title: texts['title'] ?? '',
      summary: texts['summary'] ?? '',
      contact: texts['contact'] ?? '',
      divisions: [...(lists['divisions'] ?? [])],
      achievements: (texts['achievements'] ?? '')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map(achievementOf)
        .filter(({ title }) => title !== ''),
      detail: Object.fromEntries(detail),
    },
    errors,
  };
}
