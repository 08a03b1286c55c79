import { civilMinute } from '#kernel/time';
import type { RevealSource } from '#modules/privacy';
import type { FileStore } from '#platform/files';
import type { PersonalDataHolder, RetentionClock } from '#platform/personal-data';
import { visibleRequest } from './answer-request.ts';
import { RATING_LABELS, REQUEST_LABELS, REQUEST_STATE_LABELS, type Rating } from './model.ts';
import { deleteSettled, forgetAccount, listWords, requestsOfAccount, settledBefore } from './store.ts';

export const feedbackPersonalData: PersonalDataHolder = {
  name: 'feedback',
  title: { zh: '投诉、建议与举报', en: 'Complaints, suggestions and reports' },
  tables: ['feedback.request', 'feedback.word'],
  goes: { zh: '反映与您账户的关联、您留下的联系方式', en: 'The link between what you wrote and your account' },
  kept: [
    {
      what: { zh: '反映与答复的内容（不再与您关联）', en: 'What was written and answered, no longer yours' },
      why: {
        zh: '投诉举报的办理档案，按“保存期限”删除；个人信息保护法第四十七条第二款',
        en: 'Records of complaints, deleted after their period; PIPL art. 47 (2)',
      },
    },
  ],
  collect: async (ctx, { accountId }) => {
    const rows = [];
    for (const one of await requestsOfAccount(ctx, accountId)) {
      const words = await listWords(ctx, one.id);
      const said = (purpose: string): string =>
        words
          .filter((word) => word.purpose === purpose)
          .map(({ text }) => text)
          .join('；');
      rows.push({
        number: one.number,
        at: civilMinute(one.createdAt),
        kind: REQUEST_LABELS[one.kind].zh,
        text: [said('request'), said('supplement')].filter(Boolean).join('；'),
        state: REQUEST_STATE_LABELS[one.state].zh,
        answer: said('answer'),
        rating: one.rating === null ? null : RATING_LABELS[one.rating as Rating].zh,
      });
    }
    if (rows.length === 0) return [];
    return [
      {
        title: { zh: '投诉、建议与举报', en: 'Complaints, suggestions and reports' },
        fields: {
          number: { zh: '编号', en: 'Number' },
          at: { zh: '时间', en: 'When' },
          kind: { zh: '类别', en: 'Kind' },
          text: { zh: '内容', en: 'What you wrote' },
          state: { zh: '状态', en: 'State' },
          answer: { zh: '答复', en: 'Answer' },
          rating: { zh: '评价', en: 'Rating' },
        },
        rows,
      },
    ];
  },
  erase: (ctx, { accountId }) => forgetAccount(ctx, accountId),
};

export const feedbackRetention = (files: FileStore): RetentionClock => ({
  name: 'feedback',
  title: { zh: '投诉、建议、举报（自答复起）', en: 'Complaints, suggestions and reports, since they were answered' },
  due: settledBefore,
  remove: async (ctx, before, limit) => {
    const gone = await deleteSettled(ctx, before, limit);
    for (const key of gone) if (key !== null) await files.remove(key);
    return gone.length;
  },
});

/** For the officer who has to call back. */
export const feedbackReveals: readonly RevealSource[] = [
  {
    kind: 'feedback',
    fields: ['contact'],
    read: async (ctx, id) => {
      const { contact, accountId } = await visibleRequest(ctx, id);
      return contact === null ? undefined : { value: contact, accountId };
    },
  },
];
