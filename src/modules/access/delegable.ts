import type { Right } from './rights.ts';

/** 受托 rights: what an organisation may let another do in its name. Each is given by itself and ends by itself. */
export const DELEGABLE = ['edit', 'submit', 'publish', 'answer'] as const;
export type DelegableRight = (typeof DELEGABLE)[number];

/** What each opens. All of them open seeing the organisation's listings and what was asked under this delegation; nothing opens members, vetting or delegation. */
const OPENS: Readonly<Record<DelegableRight, readonly Right[]>> = {
  edit: ['listing.create', 'listing.edit'],
  submit: ['listing.submit'],
  // An import submits what it writes, so it belongs to those who need not ask.
  publish: ['listing.submit', 'listing.confirm', 'listing.close', 'listing.import', 'import.read', 'listing.claim'],
  // Requests and answers come with the docking of supply and demand.
  answer: [],
};

const ALWAYS: readonly Right[] = ['listing.manage', 'confirmation.read'];

const isDelegable = (right: string): right is DelegableRight => (DELEGABLE as readonly string[]).includes(right);

/** Whether rights that were given over open this row of the table. */
export const opens = (given: readonly string[], right: Right): boolean =>
  given.length > 0 && (ALWAYS.includes(right) || given.some((one) => isDelegable(one) && OPENS[one].includes(right)));
