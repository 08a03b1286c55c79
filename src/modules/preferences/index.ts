/**
 * 个人偏好 — how one person likes the workbench: columns of lists, density, single keys, whether the first steps are put away,
 * and when the person was here before. Only the person reads and writes them; they never change what somebody may do or see.
 */
export * from './model.ts';
