import { importRoutesAt, importRoutesByKind } from '#contracts/imports';
import { KIND_IMPORT_KEYS } from './kind-imports.ts';

export { MAX_UPLOAD } from '#contracts/imports';

const RIGHTS = { read: 'import.read', write: 'listing.import' } as const;

export const importRoutes = importRoutesAt('/api/listing-imports', RIGHTS, { zh: '岗位', en: 'postings' });

/** Needs and offers of the other kinds; each is a row of kind-imports.ts. */
export const kindImportRoutes = importRoutesByKind(
  '/api/listing-kind-imports',
  RIGHTS,
  { zh: '供求', en: 'needs and offers' },
  KIND_IMPORT_KEYS,
);
