import { columnMove, type AccountMove } from '#platform/personal-data';

export const profileMoves: readonly AccountMove[] = [
  columnMove({
    key: 'profiles',
    label: { zh: '人才档案', en: 'Profiles' },
    table: 'profiles.profile',
    column: 'account_id',
    uniqueWith: [],
  }),
];
