/** 个人信息 of the modules: what each can say and do about the people in its tables; modules/privacy asks them all. */
export { columnMove, type AccountMove } from './account-move.ts';
export { tableHolder, type HeldTable } from './table-holder.ts';
export type { HeldRecords, Kept, Obstacle, Person, PersonalDataHolder, RetentionClock, Words } from './types.ts';
