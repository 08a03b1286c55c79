import { maskName, maskPhone } from '#kernel/masks';
import { civilMinute } from '#kernel/time';
import type { RevealSource } from '#modules/privacy';
import type { Context } from '#platform/context';
import type { FileStore } from '#platform/files';
import type { PersonalDataHolder, RetentionClock } from '#platform/personal-data';
import { learnerOf } from './decide.ts';
import { reachesLearner } from './learners-of-school.ts';
import { RELATION_LABELS, STATE_LABELS, type Learner } from './model.ts';
import {
  deleteEnded,
  deleteLearner,
  endedBefore,
  findLearner,
  guardianshipsOf,
  learnersOfProfiles,
  lockGuardianship,
} from './store.ts';

const own = (ctx: Context, accountId: string): Promise<Learner | undefined> =>
  findLearner(ctx, { accountId, profileId: null });

export const guardiansPersonalData = (files: FileStore): PersonalDataHolder => ({
  name: 'guardians',
  title: { zh: '年龄与监护人', en: 'Age and guardians' },
  tables: ['guardians.learner', 'guardians.guardian', 'guardians.guardianship'],
  goes: {
    zh: '出生日期、身份证号、监护人资料与纸质同意书扫描件',
    en: 'Date of birth, identity number, guardians and scans',
  },
  kept: [
    {
      what: { zh: '监护人的同意凭证（只含编号）', en: 'Receipts of guardians’ consent, under a bare number' },
      why: { zh: '个人信息保护法第三十一条：证明已征得同意', en: 'PIPL art. 31: proof that it was asked for' },
    },
  ],
  collect: async (ctx, { accountId }) => {
    const learner = await own(ctx, accountId);
    if (learner === undefined) return [];
    const guardianships = await guardianshipsOf(ctx, [learner.id]);
    return [
      {
        title: { zh: '年龄', en: 'Age' },
        fields: {
          birthDate: { zh: '出生日期', en: 'Date of birth' },
          identityNumber: { zh: '身份证号', en: 'Identity number' },
        },
        rows: [{ birthDate: learner.birthDate, identityNumber: learner.identityNumber }],
      },
      {
        title: { zh: '监护人', en: 'Guardians' },
        fields: {
          name: { zh: '姓名', en: 'Name' },
          phone: { zh: '手机号', en: 'Phone' },
          relation: { zh: '关系', en: 'Relation' },
          state: { zh: '状态', en: 'State' },
          at: { zh: '邀请时间', en: 'Invited' },
        },
        // Another person's data: as the learner sees it on the page.
        rows: guardianships.map(({ guardian, relation, state, invitedAt }) => ({
          name: maskName(guardian.name),
          phone: guardian.phone === null ? null : maskPhone(guardian.phone),
          relation: RELATION_LABELS[relation].zh,
          state: STATE_LABELS[state].zh,
          at: civilMinute(invitedAt),
        })),
      },
    ];
  },
  erase: async (ctx, { accountId }) => {
    const learner = await own(ctx, accountId);
    if (learner === undefined) return 0;
    for (const key of await deleteLearner(ctx, learner.id)) await files.remove(key);
    return 1;
  },
});

export const guardianRetention = (files: FileStore): RetentionClock => ({
  name: 'guardian',
  title: { zh: '监护关系与监护人资料（自监护结束起）', en: 'Guardians, since their authority ended' },
  due: endedBefore,
  remove: async (ctx, before, limit) => {
    const gone = await deleteEnded(ctx, before, limit);
    for (const key of gone) if (key !== null) await files.remove(key);
    return gone.length;
  },
});

/** For the school that answers for the learner: `learner` by profile, `guardian` by guardianship. */
export const guardianReveals: readonly RevealSource[] = [
  {
    kind: 'learner',
    fields: ['birthDate', 'identityNumber'],
    read: async (ctx, id, field) => {
      const learner = (await learnersOfProfiles(ctx, [id]))[0];
      if (learner === undefined || !(await reachesLearner(ctx, learner, 'guardian.manage'))) return undefined;
      const value = field === 'birthDate' ? learner.birthDate : learner.identityNumber;
      return value === null ? undefined : { value, accountId: learner.accountId };
    },
  },
  {
    kind: 'guardian',
    fields: ['name', 'phone'],
    read: async (ctx, id, field) => {
      const guardianship = await lockGuardianship(ctx, id);
      if (guardianship === undefined) return undefined;
      const learner = await learnerOf(ctx, guardianship);
      if (!(await reachesLearner(ctx, learner, 'guardian.manage'))) return undefined;
      const value = field === 'name' ? guardianship.guardian.name : guardianship.guardian.phone;
      // The learner reads who looked, for the guardian, who has no account.
      return value === null ? undefined : { value, accountId: learner.accountId };
    },
  },
];
