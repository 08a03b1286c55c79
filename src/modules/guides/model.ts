/** 办事指南、常见问题、任务对照: what the pages are made of. The content stands in content/, dated, in both languages. */
export interface Label {
  readonly zh: string;
  readonly en: string;
}

/** For whom. A page may be for several. */
export const AUDIENCES = [
  'firm',
  'school',
  'learner',
  'guardian',
  'institute',
  'association',
  'bureau',
  'evaluator',
  'partner',
] as const;
export type Audience = (typeof AUDIENCES)[number];

export const AUDIENCE_LABELS: Readonly<Record<Audience, Label>> = {
  firm: { zh: '企业', en: 'Firms' },
  school: { zh: '院校', en: 'Schools' },
  learner: { zh: '学生与求职者', en: 'Students and job seekers' },
  guardian: { zh: '监护人', en: 'Guardians' },
  institute: { zh: '科研院所与专家', en: 'Institutes and experts' },
  association: { zh: '协会与代办机构', en: 'Associations and delegates' },
  bureau: { zh: '主管部门', en: 'Bureaus' },
  evaluator: { zh: '第三方评价机构', en: 'Evaluators' },
  partner: { zh: '对接系统', en: 'Partner systems' },
};

/** A sentence or two, with the page of this platform where it is done. */
export interface Item extends Label {
  /** A path of the site, or of the workbench (/app/…); tests/guides open every one. */
  readonly to?: string;
  /** Words of the link; without, the address itself says enough. */
  readonly go?: Label;
}

export interface GuideSection {
  readonly title: Label;
  /** Steps in order; otherwise points. */
  readonly steps?: true;
  readonly items: readonly Item[];
}

export interface Guide {
  readonly slug: string;
  readonly audiences: readonly Audience[];
  readonly title: Label;
  readonly lead: Label;
  /** When somebody last compared it with the product. */
  readonly reviewedOn: string;
  readonly sections: readonly GuideSection[];
  /** Shows the dated rules on internships, as they stand today. */
  readonly internRights?: true;
}

export interface Question {
  readonly code: string;
  readonly audiences: readonly Audience[];
  readonly question: Label;
  readonly answer: Label;
  readonly to?: string;
  readonly go?: Label;
}

export const SERVED = ['works', 'partly', 'notYet'] as const;
export type Served = (typeof SERVED)[number];

export const SERVED_LABELS: Readonly<Record<Served, Label>> = {
  works: { zh: '可以使用', en: 'Works' },
  partly: { zh: '部分建成', en: 'In part' },
  notYet: { zh: '尚未建设', en: 'Not built yet' },
};

/** One of the 24 tasks of the founding paper, and what of it this platform does today. */
export interface Task {
  readonly number: number;
  readonly group: 'pattern' | 'firms' | 'teaching' | 'matching' | 'policy';
  readonly title: Label;
  /** What the paper asks for, in its own words where they are known. */
  readonly asks: string;
  /** Only where the paper names them in what we have read. */
  readonly bureaus?: string;
  readonly served: Served;
  readonly places: readonly Item[];
  /** What is missing, in plain words. */
  readonly missing?: Label;
}

export const TASK_GROUP_LABELS: Readonly<Record<Task['group'], Label>> = {
  pattern: { zh: '一、产教融合发展格局', en: '1 The pattern of development' },
  firms: { zh: '二、企业主体作用', en: '2 The part of firms' },
  teaching: { zh: '三、协同育人', en: '3 Teaching together' },
  matching: { zh: '四、供需对接', en: '4 Matching needs and offers' },
  policy: { zh: '五、政策支持', en: '5 Policy' },
};
