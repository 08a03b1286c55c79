import { importRoutesAt } from '#contracts/imports';

export { MAX_UPLOAD } from '#contracts/imports';

export const importRoutes = importRoutesAt(
  '/api/listing-imports',
  { read: 'import.read', write: 'listing.import' },
  { zh: '岗位', en: 'postings' },
);
