/**
 * 一企一档、一校一档 — owns dossiers.*: licences with their scans, contact persons, short facts and objections; shows them
 * with what is said about an organisation elsewhere. Tables: dossiers.licence, .contact, .item, .objection.
 * Promises: every value says where it comes from, when it was confirmed and by whom; what it replaced stays as history;
 * sources that differ are shown beside each other; contacts are masked for everybody outside.
 */
export { dossiersHolding } from './dossiers-holding.ts';
export { listObjections } from './objections.ts';
export { insertItem, insertLicence, upsertContact } from './store.ts';
