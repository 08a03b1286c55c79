/** 视图 — the bar above a list. */
export { ViewBar } from './view-bar.tsx';
