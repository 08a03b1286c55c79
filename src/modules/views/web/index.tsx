/** 视图 — the bar above a list. */
export { useDefaultView } from './use-default-view.ts';
export { ViewBar } from './view-bar.tsx';
