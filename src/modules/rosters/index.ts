/**
 * 名册 — owns no tables: how lists of classes, learners, placements and graduates come in from the workbooks of schools.
 * Emits nothing. Promises: the same person in three lists with three spellings is one record, with the doubt told at the row;
 * an identity number is checked, never stored in clear, and kept only where the region's rules ask for it; whether somebody
 * has an account is told to nobody but that person.
 */
export { createRostersModule } from './server.ts';
