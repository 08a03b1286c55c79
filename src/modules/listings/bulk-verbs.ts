/** What can be done with many at once. Publishing is not among them: each is looked at. */
export const BULK_VERBS = ['confirm', 'close', 'submit', 'withdraw', 'return'] as const;
export type BulkVerb = (typeof BULK_VERBS)[number];
