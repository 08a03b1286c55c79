import type { DefinitionContent } from '#modules/approvals';

/** 供求审核 as the product brings it along: one step, three working days. Each region may change it (审批流程). */
export const reviewDefinition: DefinitionContent = {
  steps: [
    {
      name: { zh: '审核', en: 'Review' },
      deciders: [{ right: 'listing.review', level: 'territory', organisationId: null }],
      mode: 'any',
      workdays: 3,
      onTimeout: 'remind',
    },
  ],
  reasons: [
    {
      code: 'payMissing',
      zh: '请写明基本薪资或薪资范围，不能只写“面议”。',
      en: 'State the basic pay or a range.',
      field: 'pay',
    },
    {
      code: 'placeMissing',
      zh: '请写明工作地点，至少到区县。',
      en: 'State the place of work, at least the district.',
      field: 'place',
    },
    { code: 'headcountMissing', zh: '请写明招聘人数。', en: 'State how many people you look for.', field: 'headcount' },
    {
      code: 'contentThin',
      zh: '内容过于简单，请写明主要职责或要求。',
      en: 'Describe the main duties.',
      field: 'description',
    },
    {
      code: 'discrimination',
      zh: '任职要求含有与岗位无关的限制，请删除。',
      en: 'Remove requirements that have nothing to do with the work.',
      field: 'requirements',
    },
    { code: 'validityMissing', zh: '请写明截止日期。', en: 'State until when it stands.', field: 'validUntil' },
    {
      code: 'titleMismatch',
      zh: '名称与内容不符，请核对。',
      en: 'Title and duties do not agree.',
      field: 'title',
    },
    { code: 'fees', zh: '不得收取押金、报名费等任何费用。', en: 'No deposit or fee may be asked for.', field: 'text' },
    {
      code: 'falseClaims',
      zh: '含有虚假或夸大的承诺，请删除。',
      en: 'Remove claims that are false or exaggerated.',
      field: 'text',
    },
    {
      code: 'tooOpen',
      zh: '公开简介写了不宜公开的技术细节，请移到限定范围的栏目。',
      en: 'The public summary tells details that belong into the fields for fewer readers.',
      field: 'description',
    },
    {
      code: 'elementMissing',
      zh: '关键内容没有写清，请补充。',
      en: 'Something essential is not clear.',
      field: 'description',
    },
    {
      code: 'duplicate',
      zh: '与本单位已发布的岗位重复。',
      en: 'It repeats a listing that you have published.',
      field: 'title',
    },
  ],
  checklist: [],
  phrases: ['内容齐全，同意发布。', '请按意见修改后重新提交。'],
  mayRefuse: false,
  skipSamePerson: true,
  resumeAt: 'first',
  correctionWorkdays: 10,
  copyTo: [],
};
