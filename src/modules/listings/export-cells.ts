import { kindWords, SIDE_LABELS } from '#contracts/kinds';
import { civilMinute } from '#kernel/time';
import type { CodeBook } from '#modules/codes';
import type { ManagedColumn } from './managed-columns.ts';
import { KIND_LABELS, STATE_LABELS, type Listing } from './model.ts';

type Cell = (listing: Listing, codes: CodeBook) => string;

/** The same as the list shows, as text. */
export const CELLS: Readonly<Record<ManagedColumn, Cell>> = {
  title: ({ title }) => title,
  type: ({ type, side }) => kindWords(type, side).name.zh,
  side: ({ side }) => SIDE_LABELS[side].zh,
  state: ({ state }) => STATE_LABELS[state].zh,
  employer: ({ employerName, organisationId }) =>
    organisationId === null ? `${employerName}（未认领）` : employerName,
  kind: (listing) => (listing.type === 'talent' ? KIND_LABELS[listing.kind].zh : ''),
  headcount: (listing) => (listing.type === 'talent' ? String(listing.headcount ?? '') : ''),
  pay: (listing) => (listing.type === 'talent' ? listing.payText : ''),
  place: ({ divisions, placeText }, codes) =>
    divisions.length === 0 ? placeText : divisions.map((code) => codes.label('division', code)).join('、'),
  validUntil: ({ validUntil }) => validUntil ?? '',
  confirmedOn: ({ confirmedOn }) => confirmedOn ?? '',
  source: ({ sourceName }) => sourceName ?? '本单位填报',
  publishedAt: ({ publishedAt }) => (publishedAt === null ? '' : civilMinute(publishedAt)),
  updated: ({ updatedAt }) => civilMinute(updatedAt),
  id: ({ id }) => id,
};
