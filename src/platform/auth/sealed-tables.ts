import type { SealedTable } from '#platform/vault';

export const SEED_FIELD = 'auth.totp.seed';

/** What the vault seals anew when its key rotates. */
export const authSealed: readonly SealedTable[] = [
  { table: 'auth.totp', key: 'account_id', global: true, columns: [{ column: 'seed', field: SEED_FIELD }] },
];
