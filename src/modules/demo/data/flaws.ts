import type { Step } from '#modules/listings';

const NOTICE = '五部门《关于规范网络平台招聘类信息发布的通知》（2026 年 1 月）';

/** What an officer finds in a listing: the words that the listing then holds, and the reason of the return. */
export interface Flaw {
  readonly requirements?: string;
  readonly description?: string;
  readonly reason: Step['reasons'][number];
}

export const FLAWS: readonly Flaw[] = [
  {
    requirements: '男性优先',
    reason: {
      field: 'requirements',
      text: '“男性优先”是性别限制，请删去；确因劳动强度等法定情形的，请写明依据。',
      citation: NOTICE,
    },
  },
  {
    requirements: '35周岁以下',
    reason: { field: 'requirements', text: '请说明年龄限制的理由，或改写成对能力的要求。' },
  },
  {
    description: '负责领导交办的工作。',
    reason: { field: 'description', text: '工作内容过于笼统，请写明具体岗位职责。', citation: NOTICE },
  },
  {
    requirements: '限本地户籍',
    reason: { field: 'requirements', text: '“限本地户籍”是户籍限制，请删去。', citation: NOTICE },
  },
];

export const CLOSINGS = ['已招满', '岗位取消', '生产计划调整，暂停招聘', '已通过校园招聘招满'];
