import { columnMove, type AccountMove } from '#platform/personal-data';

export const profileMoves: readonly AccountMove[] = [
  columnMove({
    key: 'profiles',
    label: { zh: '人才档案', en: 'Profiles' },
    table: 'profiles.profile',
    column: 'account_id',
    uniqueWith: [],
  }),
  columnMove({
    key: 'profileQuestions',
    label: { zh: '学校名单的确认', en: 'Questions of schools' },
    table: 'profiles.account_question',
    column: 'account_id',
    uniqueWith: ['profile_id'],
  }),
];
