/** banned and allowed as the page calls them. */
export const USE_WORDS = { banned: '禁用', allowed: '例外' } as const;
