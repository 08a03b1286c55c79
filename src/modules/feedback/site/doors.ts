import type { Right } from '#modules/access';
import type { RequestKind } from '../model.ts';

interface Label {
  readonly zh: string;
  readonly en: string;
}

/** One way in: for whom, about what, which questions. */
export interface Door {
  readonly path: `/${string}`;
  readonly right: Right;
  readonly kinds: readonly RequestKind[];
  readonly title: Label;
  readonly lead: Label;
  readonly question: Label;
  readonly hint: Label;
  readonly asks: {
    readonly reason: boolean;
    readonly page: boolean;
    readonly listing: boolean;
    readonly division: boolean;
    readonly file: boolean;
    readonly anonymous: boolean;
  };
}

const NOTHING = { reason: false, page: false, listing: false, division: false, file: true, anonymous: true };
const NO_NUMBERS = {
  zh: '不要写身份证号、银行卡号。',
  en: 'No identity or bank card numbers, please.',
};

export const DOORS: readonly Door[] = [
  {
    path: '/feedback/new',
    right: 'feedback.make',
    kinds: ['complaint', 'suggestion'],
    title: { zh: '投诉建议', en: 'Complaints and suggestions' },
    lead: {
      zh: '对平台、对办事、对实习和招聘中遇到的问题，都可以反映，不用登录。',
      en: 'About this service, about how you were dealt with, about an internship or a job. No account is needed.',
    },
    question: { zh: '情况和要求', en: 'What happened, and what you ask for' },
    hint: {
      zh: `什么时间、什么单位、什么事、希望怎么解决。${NO_NUMBERS.zh}`,
      en: `When, which organisation, what, and what should be done. ${NO_NUMBERS.en}`,
    },
    asks: { ...NOTHING, division: true },
  },
  {
    path: '/feedback/error',
    right: 'feedback.make',
    kinds: ['siteError'],
    title: { zh: '我要找错', en: 'Report an error on a page' },
    lead: {
      zh: '页面上的错字、打不开的链接、过时的内容，请告诉我们。',
      en: 'Wrong words, links that lead nowhere, what is out of date: please tell us.',
    },
    question: { zh: '哪里有误，应该是什么', en: 'What is wrong, and what would be right' },
    hint: {
      zh: '信息本身有问题（虚假、收费、已招满）的，请到那条信息的页面点“举报”。',
      en: 'If a listing itself is false or asks for money, use “Report” on its page.',
    },
    asks: { ...NOTHING, page: true, file: false },
  },
  {
    path: '/feedback/listing',
    right: 'feedback.make',
    kinds: ['report'],
    title: { zh: '举报信息', en: 'Report a listing' },
    lead: {
      zh: '查实的会下架，并告知发布单位原因；不会透露是谁举报的。',
      en: 'What proves true is taken down and its owner learns why, but never who reported it.',
    },
    question: { zh: '具体情况', en: 'What you know' },
    hint: {
      zh: `怎么发现的，有什么依据。${NO_NUMBERS.zh}`,
      en: `How you noticed, and what shows it. ${NO_NUMBERS.en}`,
    },
    asks: { ...NOTHING, reason: true, listing: true },
  },
  {
    path: '/listings/:id/appeal',
    right: 'feedback.own',
    kinds: ['appeal'],
    title: { zh: '下架申诉', en: 'Appeal against a take-down' },
    lead: {
      zh: '认为信息不应下架的，可以申诉，由市级另行复核；成立的恢复发布。',
      en: 'If you think that your listing should not have been taken down, the city office looks again.',
    },
    question: { zh: '理由', en: 'Your reasons' },
    hint: { zh: '针对下架的原因说明，可以附材料。', en: 'Answer the reason given; you may add a paper.' },
    asks: { ...NOTHING, listing: true, anonymous: false },
  },
];
