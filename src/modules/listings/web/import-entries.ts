import type { ImportEntry } from '../../import-kind.ts';
import { KIND_IMPORTS } from '../kind-imports.ts';

const OF = { group: '供求', right: 'listing.import' } as const;

/** Tables of needs and offers. */
export const LISTING_ENTRIES: readonly ImportEntry[] = [
  {
    ...OF,
    key: 'listings',
    target: 'listing',
    title: '岗位',
    known: '招聘岗位汇总表、用工需求表',
    api: '/api/listing-imports',
    load: async () => (await import('./import-kind.tsx')).LISTING_IMPORTS,
  },
  ...Object.entries(KIND_IMPORTS).map(([key, kind]): ImportEntry => ({
    ...OF,
    key,
    target: kind.target,
    title: kind.zh,
    known: kind.known,
    api: `/api/listing-kind-imports/${key}`,
    load: async () => (await import('./kind-import-words.tsx')).kindWords(kind),
  })),
];
