import { OFFER, words, type Field, type FieldGroup } from '#contracts/kinds';
import { askedFields, fieldsOf, groupsOf, isPersonal, KIND_WORDS, type RecordKind } from '#contracts/catalogue';
import { emptyValue, sentValue, typedValue, type FormValue, type FormValues } from '#pages/kinds';
import type { Schemas } from '../../api.ts';
import type { paths } from '../../client.d.ts';

type Managed = Schemas['ManagedCatalogueRecord'];
/** As the API takes it. */
type Form = Omit<
  NonNullable<paths['/api/catalogue-records']['post']['requestBody']>['content']['application/json'],
  'kind'
>;

export interface Achievement {
  readonly year: string;
  readonly title: string;
  readonly evidence: string;
}

/** What stands in the form, as typed. */
export interface RecordValues {
  readonly fields: FormValues;
  readonly achievements: readonly Achievement[];
}

/** Kinds of which one tells what was achieved. */
export const hasAchievements = (kind: RecordKind): boolean => isPersonal(kind) || kind === 'result';

const HEADER_NAMES = ['title', 'summary', 'divisions', 'address', 'contact'] as const;

export function headerFields(kind: RecordKind): readonly Field[] {
  const its = KIND_WORDS[kind];
  return [
    {
      name: 'title',
      as: 'text',
      label: its.title,
      ...(isPersonal(kind) && { help: words('只写姓名，职称另填。', '') }),
      max: 100,
      required: OFFER,
    },
    {
      name: 'divisions',
      as: 'codes',
      set: 'division',
      label: its.divisions,
      help: words('可多选，到区县。', ''),
      maxItems: 20,
      required: OFFER,
    },
    ...(isPersonal(kind) ? [] : [{ name: 'address', as: 'text', label: words('详细地址', ''), max: 200 } as const]),
    {
      name: 'summary',
      as: 'longText',
      label: its.summary,
      max: 2000,
      ...(kind === 'result' || kind === 'capability' ? { required: OFFER } : {}),
      help: words('会公开，不写电话、邮箱、微信。', ''),
    },
    {
      name: 'contact',
      as: 'text',
      label: words('联系方式', ''),
      help: words('加密保存，只有本单位看得到，任何页面和导出都不会出现。', ''),
      max: 100,
    },
  ];
}

export const formGroups = (kind: RecordKind): readonly FieldGroup[] => [
  { name: 'basics', label: words('基本情况', ''), fields: headerFields(kind) },
  ...groupsOf(kind),
];

const allFields = (kind: RecordKind): readonly Field[] => [...headerFields(kind), ...fieldsOf(kind)];

/** Groups and fields that are asked for with what has been answered so far. */
export function askedGroups(kind: RecordKind, values: FormValues): readonly FieldGroup[] {
  const asked = new Set(askedFields(kind, values as never).map(({ name }) => name));
  return formGroups(kind).map((group) =>
    group.name === 'basics' ? group : { ...group, fields: group.fields.filter(({ name }) => asked.has(name)) },
  );
}

export const emptyValues = (kind: RecordKind): RecordValues => ({
  fields: Object.fromEntries(allFields(kind).map((field) => [field.name, emptyValue(field)])),
  achievements: [],
});

export function valuesOf(record: Managed): RecordValues {
  const stored: Readonly<Record<string, unknown>> = {
    ...record.detail,
    title: record.title,
    summary: record.summary,
    divisions: record.divisions,
    address: record.address,
    contact: record.contact ?? '',
  };
  return {
    fields: Object.fromEntries(
      allFields(record.kind).map((field) => [field.name, typedValue(field, stored[field.name])]),
    ),
    achievements: record.achievements.map(({ year, title, evidence }) => ({
      year: year === null ? '' : String(year),
      title,
      evidence,
    })),
  };
}

export interface ReadForm {
  readonly form: Form;
  /** Field → what cannot be sent as it stands; everything else is the server's to judge. */
  readonly unreadable: Readonly<Record<string, string>>;
}

export function readForm(kind: RecordKind, { fields, achievements }: RecordValues): ReadForm {
  const read = allFields(kind).map((field) => [field, sentValue(field, fields[field.name] ?? '')] as const);
  const header = new Set<string>(HEADER_NAMES);
  const sent = read.map(([{ name }, value]) => [name, value ?? (header.has(name) ? '' : null)] as const);
  const badYear = achievements.some(({ year }) => year.trim() !== '' && !/^(?:19|20)\d{2}$/.test(year.trim()));
  return {
    form: {
      ...Object.fromEntries(sent.filter(([name]) => header.has(name))),
      detail: Object.fromEntries(sent.filter(([name]) => !header.has(name))),
      ...(hasAchievements(kind) && {
        achievements: achievements
          .filter(({ title }) => title.trim() !== '')
          .map(({ year, title, evidence }) => ({
            year: /^(?:19|20)\d{2}$/.test(year.trim()) ? Number(year) : null,
            title: title.trim(),
            evidence: evidence.trim(),
          })),
      }),
    } as Form,
    unreadable: {
      ...Object.fromEntries(read.filter(([, value]) => value === undefined).map(([{ name }]) => [name, '请填数字'])),
      ...(badYear && { achievements: '年份请写四位数字，例如 2023' }),
    },
  };
}

export const isAnswered = (value: FormValue | undefined): boolean => (value ?? '').length > 0;

/** The server names fields of the kind as "detail.places". */
export const controlOf = (field: string): string => field.replace(/^detail\./, '').replace(/\.\d+.*$/, '');
