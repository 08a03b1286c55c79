import {
  groupsOf,
  holds,
  kindWords,
  type Field,
  type FieldGroup,
  type Label,
  type ListingType,
  type Side,
} from '#contracts/kinds';
import { EDUCATION, EDUCATION_LABELS, KINDS, KIND_LABELS, PAY_PERIODS, PERIOD_LABELS } from '../model.ts';
import type { FormValues } from './form-values.ts';

/** Columns of the common header; everything else of a kind stands in its detail. */
export const HEADER: ReadonlySet<string> = new Set([
  'title',
  'industry',
  'divisions',
  'address',
  'description',
  'validFrom',
  'validUntil',
]);

/** Of an official list, but one value only. */
export const SINGLE: ReadonlySet<string> = new Set(['industry', 'occupation']);

const zh = (text: string): Label => ({ zh: text, en: text });
const BOTH: readonly Side[] = ['need', 'offer'];
const NEED: readonly Side[] = ['need'];
const YUAN = zh('元');
const PEOPLE = zh('人');

const optionsOf = <Value extends string>(values: readonly Value[], label: (value: Value) => string) =>
  values.map((value) => ({ value, label: zh(label(value)) }));

const dates = (until: Label): Field[] => [
  { name: 'validFrom', as: 'date', label: zh('开始日期') },
  { name: 'validUntil', as: 'date', label: until, required: BOTH },
];

const place = (label: Label): Field[] => [
  {
    name: 'divisions',
    as: 'codes',
    set: 'division',
    label,
    help: zh('可多选，到区县。'),
    maxItems: 20,
    required: BOTH,
  },
  { name: 'address', as: 'text', label: zh('详细地址'), max: 200 },
];

const industry: Field = { name: 'industry', as: 'codes', set: 'industry', label: zh('行业'), maxItems: 1 };

/** 人才 has fields of its own; they are asked in the same way as those of the field tables. */
function talentGroups(side: Side): readonly FieldGroup[] {
  const its = kindWords('talent', side);
  const hiring = side === 'need';
  return [
    {
      name: 'post',
      label: zh(hiring ? '岗位' : '人才'),
      fields: [
        { name: 'title', as: 'text', label: its.title, help: its.titleHelp, max: 120, required: BOTH },
        {
          name: 'kind',
          as: 'choice',
          label: zh(hiring ? '性质' : '可以从事'),
          options: optionsOf(KINDS, (one) => KIND_LABELS[one].zh),
        },
        { name: 'headcount', as: 'integer', label: zh(hiring ? '招聘人数' : '人数'), unit: PEOPLE, required: BOTH },
        {
          name: 'occupation',
          as: 'codes',
          set: 'occupation',
          label: zh(hiring ? '职业（职业分类大典）' : '希望从事的职业'),
          help: zh('用于检索和匹配。'),
          maxItems: 1,
        },
        industry,
      ],
    },
    {
      name: 'pay',
      label: zh(hiring ? '待遇' : '期望待遇'),
      fields: [
        { name: 'payMin', as: 'money', label: zh('最低薪资'), unit: YUAN, ...(hiring && { required: NEED }) },
        { name: 'payMax', as: 'money', label: zh('最高薪资'), unit: YUAN },
        {
          name: 'payPeriod',
          as: 'choice',
          label: zh('计薪方式'),
          options: optionsOf(PAY_PERIODS, (one) => `按${PERIOD_LABELS[one].zh}`),
        },
        { name: 'payMonths', as: 'integer', label: zh('每年月薪数'), help: zh('12 个月以外还有的，例如 13。') },
        { name: 'payNegotiable', as: 'flag', label: zh('可以面议') },
      ],
    },
    {
      name: 'place',
      label: zh('地点和期限'),
      fields: [...place(its.place), ...dates(its.until)],
    },
    {
      name: 'wanted',
      label: zh(hiring ? '要求' : '条件'),
      fields: [
        {
          name: 'education',
          as: 'choice',
          label: zh('学历'),
          options: optionsOf(EDUCATION, (one) => EDUCATION_LABELS[one].zh),
        },
        { name: 'experienceMin', as: 'decimal', label: zh('最少经验'), unit: zh('年') },
        { name: 'experienceMax', as: 'decimal', label: zh('最多经验'), unit: zh('年') },
        {
          name: 'majors',
          as: 'codes',
          set: 'major',
          label: zh('专业'),
          help: zh('按《职业教育专业目录》选，可多选。'),
          maxItems: 20,
        },
        { name: 'skills', as: 'words', label: zh('技能'), help: zh('用顿号或换行分开。'), maxItems: 50 },
        {
          name: 'requirements',
          as: 'longText',
          label: zh(hiring ? '任职要求' : '对岗位的期望'),
          ...(hiring && {
            help: zh('只写与岗位有关的要求；性别、民族、户籍等限制不予发布。'),
            required: NEED,
          }),
        },
      ],
    },
    {
      name: 'work',
      label: its.description,
      fields: [
        { name: 'description', as: 'longText', label: its.description, help: its.descriptionHelp, required: BOTH },
      ],
    },
  ];
}

function kindGroups(type: Exclude<ListingType, 'talent'>, side: Side): readonly FieldGroup[] {
  const its = kindWords(type, side);
  return [
    {
      name: 'basics',
      label: zh('基本情况'),
      fields: [
        { name: 'title', as: 'text', label: its.title, help: its.titleHelp, max: 120, required: BOTH },
        { name: 'description', as: 'longText', label: its.description, help: its.descriptionHelp, required: BOTH },
        ...place(its.place),
        industry,
        ...dates(its.until),
      ],
    },
    ...groupsOf(type, side),
  ];
}

/** The parts of the form, in the order in which people think of it. */
export const formGroups = (type: ListingType, side: Side): readonly FieldGroup[] =>
  type === 'talent' ? talentGroups(side) : kindGroups(type, side);

export const formFields = (type: ListingType, side: Side): readonly Field[] =>
  formGroups(type, side).flatMap(({ fields }) => fields);

/** Parts and fields that are asked for with what has been answered so far. */
export const askedGroups = (type: ListingType, side: Side, values: FormValues): readonly FieldGroup[] =>
  formGroups(type, side)
    .filter((group) => holds(group.when, values))
    .map((group) => ({ ...group, fields: group.fields.filter(({ when }) => holds(when, values)) }))
    .filter(({ fields }) => fields.length > 0);

/** Rules name what the law names; the form has a control for it. */
const CONTROL_OF: Readonly<Record<string, string>> = {
  pay: 'payMin',
  payStated: 'payMin',
  place: 'divisions',
  experience: 'experienceMin',
  text: 'description',
  employerName: 'title',
};

export const controlOf = (field: string): string => {
  const name = field.replace(/^detail\./, '').replace(/\.\d+$/, '');
  return CONTROL_OF[name] ?? name;
};
export const controlId = (field: string): string => `field-${controlOf(field)}`;
