import type { Right } from '#modules/access';
import type { DefinitionContent } from '#modules/approvals';

type Reasons = DefinitionContent['reasons'];

const NOT_OURS: Reasons = [
  {
    code: 'notOurs',
    zh: '不属于本平台和主管部门的职责，已告知受理渠道',
    en: 'It belongs to another authority, which is named',
    field: null,
  },
  {
    code: 'tooLittle',
    zh: '线索不足，无法核实',
    en: 'There is too little to look into',
    field: 'text',
  },
  {
    code: 'repeated',
    zh: '同一事项已经答复，没有新的情况',
    en: 'It was answered before and nothing is new',
    field: null,
  },
  { code: 'abusive', zh: '内容与办事无关', en: 'It has nothing to do with this service', field: null },
];

const UPHELD: Reasons = [
  { code: 'upheld', zh: '经复核，下架理由成立', en: 'The reason of the take-down stands', field: null },
  { code: 'tooLittle', zh: '没有提供新的证据', en: 'Nothing new was shown', field: 'text' },
];

interface Given {
  readonly right: Right;
  readonly level: 'territory' | 'region';
  readonly workdays: number;
  /** What the days rest on; nobody has compared it with its source yet. */
  readonly basis: string;
  readonly phrases: readonly string[];
  readonly reasons?: Reasons;
  readonly step: { readonly zh: string; readonly en: string };
}

/** One step; what is late is opened to everybody who may answer, and those above are told. */
const oneStep = ({ right, level, workdays, basis, phrases, reasons = NOT_OURS, step }: Given): DefinitionContent => ({
  steps: [
    { name: step, deciders: [{ right, level, organisationId: null }], mode: 'any', workdays, onTimeout: 'escalate' },
  ],
  reasons,
  checklist: [],
  phrases,
  mayRefuse: true,
  skipSamePerson: true,
  resumeAt: 'first',
  correctionWorkdays: 15,
  copyTo: [],
  basis: { citation: basis, confirmed: false },
});

const ANSWER = { zh: '核实并答复', en: 'Look into it and answer' };

export const opinionDefinition = oneStep({
  right: 'feedback.answer',
  level: 'territory',
  workdays: 15,
  basis: '《政府网站与政务新媒体检查指标》：公众留言 15 个工作日内答复',
  step: ANSWER,
  phrases: [
    '您反映的情况已核实，处理结果如下：',
    '感谢您的建议，已转有关方面研究。',
    '经核实，有关单位已经改正。',
    '经核实，未发现您反映的情况；如有新的线索，请再次反映。',
  ],
});

export const siteErrorDefinition = oneStep({
  right: 'feedback.mend',
  level: 'region',
  workdays: 3,
  basis: '《政府网站与政务新媒体检查指标》：网民找错留言 3 个工作日内答复',
  step: { zh: '更正并答复', en: 'Mend and answer' },
  phrases: ['您指出的错误已更正，感谢您的监督。', '经核对，页面内容无误，说明如下：'],
});

export const reportDefinition = oneStep({
  right: 'feedback.answer',
  level: 'territory',
  workdays: 5,
  basis: '平台承诺；《网络招聘服务管理规定》要求建立投诉举报制度（未定天数）',
  step: ANSWER,
  phrases: [
    '经核实，该信息违反发布规则，已下架。',
    '经与发布单位核实，该信息真实有效。',
    '该岗位已招满，已关闭。',
    '已要求发布单位更正。',
  ],
});

export const appealDefinition = oneStep({
  right: 'feedback.answer',
  level: 'region',
  workdays: 10,
  basis: '平台承诺',
  reasons: UPHELD,
  step: { zh: '复核', en: 'Second look' },
  phrases: ['经复核，申诉成立，信息已恢复发布。', '经复核，维持下架决定。'],
});

export const callbackDefinition = oneStep({
  right: 'feedback.answer',
  level: 'region',
  workdays: 15,
  basis: '《国务院办公厅关于建立政务服务“好差评”制度的意见》（国办发〔2019〕51 号）：差评 15 个工作日内答复整改并回访',
  reasons: [
    { code: 'unreachable', zh: '没有留下联系方式，无法回访', en: 'There is no way to reach the person', field: null },
    { code: 'noCause', zh: '经复查，原答复无误', en: 'The answer was right', field: null },
  ],
  step: { zh: '回访与整改', en: 'Follow-up' },
  phrases: ['已电话回访，说明了情况。', '已重新办理并补充答复如下：'],
});
