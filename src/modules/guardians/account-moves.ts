import { columnMove, type AccountMove } from '#platform/personal-data';

/** A learner's own record goes along unless the kept account has one; the school's people keep what they entered. */
export const guardianMoves: readonly AccountMove[] = [
  columnMove({
    key: 'learner',
    label: { zh: '监护记录（本人）', en: 'Guardianship, as the learner' },
    table: 'guardians.learner',
    column: 'account_id',
    uniqueWith: [],
  }),
  columnMove({
    key: 'ages',
    label: { zh: '登记的出生日期', en: 'Dates of birth entered' },
    table: 'guardians.learner',
    column: 'recorded_by',
  }),
  columnMove({
    key: 'guardiansInvited',
    label: { zh: '邀请的监护人', en: 'Guardians invited' },
    table: 'guardians.guardianship',
    column: 'invited_by',
  }),
  columnMove({
    key: 'guardiansChecked',
    label: { zh: '核对的监护关系', en: 'Guardianships checked' },
    table: 'guardians.guardianship',
    column: 'checked_by',
  }),
];
