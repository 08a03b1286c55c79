import type { FormValues } from './form-values.ts';

type FieldName = keyof FormValues;

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly FieldName[];
}

/** The parts of the form, in the order in which people think of a job. */
export const SECTIONS: readonly Section[] = [
  { id: 'section-post', title: '岗位', fields: ['title', 'kind', 'headcount', 'occupation', 'industry'] },
  { id: 'section-pay', title: '待遇', fields: ['payMin', 'payMax', 'payPeriod', 'payMonths', 'payNegotiable'] },
  { id: 'section-place', title: '地点和期限', fields: ['divisions', 'address', 'validFrom', 'validUntil'] },
  {
    id: 'section-wanted',
    title: '要求',
    fields: ['education', 'experienceMin', 'experienceMax', 'majors', 'skills', 'requirements'],
  },
  { id: 'section-work', title: '工作内容', fields: ['description'] },
];

/** Rules name what the law names; the form has a control for it. */
const CONTROL_OF: Readonly<Record<string, FieldName>> = {
  pay: 'payMin',
  place: 'divisions',
  experience: 'experienceMin',
  text: 'description',
  employerName: 'title',
};

export const controlOf = (field: string): string => CONTROL_OF[field] ?? field;
export const controlId = (field: string): string => `field-${controlOf(field)}`;
