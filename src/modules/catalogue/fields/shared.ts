import { OFFER, words, type Field } from '#contracts/kinds';
import { FEES, FIELDS, HOURS_A_MONTH, PLACES } from '../options.ts';

/** Fields that several kinds of records ask for in the same words. */
export const FIELDS_OF_WORK = {
  name: 'fields',
  as: 'choices',
  label: words('领域', 'Fields'),
  options: FIELDS,
  maxItems: 4,
  required: OFFER,
  facet: true,
  search: 'body',
} as const satisfies Field;

/** 可以提供的服务: of a person, whose kind says which services there are. */
export const SERVICES_OFFERED = {
  name: 'services',
  as: 'choices',
  label: words('服务内容', 'Services'),
  maxItems: 8,
  required: OFFER,
  facet: true,
  search: 'body',
} as const;

export const TIME_OFFERED = {
  name: 'hoursPerMonth',
  as: 'integer',
  label: words('每月可服务时间', 'Time available'),
  unit: HOURS_A_MONTH,
  min: 1,
  max: 300,
} as const satisfies Field;

export const HOW_AND_FEE = [
  { name: 'places', as: 'choices', label: words('服务方式', 'Where'), options: PLACES, maxItems: 3 },
  { name: 'fee', as: 'choice', label: words('报酬', 'Fee'), options: FEES },
] as const satisfies readonly Field[];
