import { MAPPED_FIELDS, type MappedField } from '#engines/reading';

/** What a column of a table of postings may mean, in people's words. */
export const MAPPED_LABELS: Readonly<Record<MappedField, { readonly zh: string; readonly en: string }>> = {
  title: { zh: '岗位名称', en: 'Title' },
  employer: { zh: '单位名称', en: 'Employer' },
  place: { zh: '工作地点', en: 'Place' },
  province: { zh: '省', en: 'Province' },
  city: { zh: '市', en: 'City' },
  district: { zh: '区县', en: 'District' },
  pay: { zh: '薪资', en: 'Pay' },
  payMin: { zh: '最低薪资', en: 'Lowest pay' },
  payMax: { zh: '最高薪资', en: 'Highest pay' },
  education: { zh: '学历', en: 'Education' },
  experience: { zh: '经验', en: 'Experience' },
  headcount: { zh: '招聘人数', en: 'Headcount' },
  kind: { zh: '性质（就业、实习…）', en: 'Kind of employment' },
  description: { zh: '工作内容', en: 'Description' },
  requirements: { zh: '任职要求', en: 'Requirements' },
  skills: { zh: '技能、标签', en: 'Skills' },
  majors: { zh: '专业要求', en: 'Majors' },
  industry: { zh: '行业', en: 'Industry' },
  occupation: { zh: '职位类别', en: 'Occupation' },
  employerNature: { zh: '单位性质', en: 'Nature of the employer' },
  employerSize: { zh: '单位规模', en: 'Size of the employer' },
  contact: { zh: '联系方式（不公开）', en: 'Contact (not public)' },
  source: { zh: '来源', en: 'Source' },
  sourceUrl: { zh: '来源网址', en: 'Source address' },
  publishedOn: { zh: '发布日期', en: 'Published on' },
  validUntil: { zh: '截止日期', en: 'Valid until' },
  id: { zh: '原编号', en: 'Original number' },
};

/** Name and fields of this kind of import. */
export const LISTING_IMPORT = {
  name: 'listing',
  fields: MAPPED_FIELDS.map((field) => ({
    field,
    ...MAPPED_LABELS[field],
    ...(field === 'contact' && { several: true as const }),
  })),
} as const;
