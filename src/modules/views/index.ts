/**
 * 视图 — owns views.view and views.choice: filters, columns and order of a list of the workbench under a name, one's own or
 * shared in the organisation, and which of them a person begins with. Emits nothing.
 * Promises: a view holds an address and no data, so whoever opens a shared one sees only what they reach themselves.
 */
export { createViewsModule } from './server.ts';
