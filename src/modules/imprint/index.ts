/**
 * 站点标识 — owns imprint.setting: who runs the site, its filing numbers, where and when the office is reached. Emits nothing.
 * Promises: what nobody entered is shown nowhere; every change names who made it; numbers have the form that the registers give.
 */
export { readImprint } from './store.ts';
export { filingLink, officeMarkLink, publicSecurityLink, type Imprint } from './model.ts';
