/** 导入: list of batches and one batch, for the modules that bring tables in. */
export { ImportListPage } from './import-list.tsx';
export { ImportPage } from './import-page.tsx';
export type { ImportKind } from './import-kind.ts';
