import { importRoutesAt } from '#contracts/imports';

export { MAX_UPLOAD } from '#contracts/imports';

export const importRoutes = importRoutesAt(
  '/api/listing-imports',
  { read: 'import.read', write: 'listing.import' },
  { zh: '岗位', en: 'postings' },
);

/** 技术需求表; another kind is a line here, in import-http.ts and in server.ts. */
export const researchNeedRoutes = importRoutesAt(
  '/api/research-need-imports',
  { read: 'import.read', write: 'listing.import' },
  { zh: '技术需求', en: 'research needs' },
);
