/**
 * 供求类别 — owns the words and the field tables of the six kinds of needs and offers. No tables, no routes, no events.
 * Promise: form, store, index, public page and rules of a kind are all made from one table, which runs in a browser too;
 * what a field hides is decided here once (`visibilityOf`).
 */
export * from './contract.ts';
export { readDetail, type ReadDetail } from './read-detail.ts';
