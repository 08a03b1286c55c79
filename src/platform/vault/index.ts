/**
 * 保险箱 — seals single fields before they are stored (decision 021): AES-256-GCM, a random nonce each time, and the place
 * (tenant, field, row) bound in, so that a text copied into another row or region does not open there.
 * Promises: what opens is what was sealed at that place, or there is a clear failure; keys rotate without a standstill.
 */
export { vaultFailures } from './failures.ts';
export { createResealJob, RESEAL, type SealedTable } from './reseal.ts';
export { readVaultState, type VaultState } from './vault-state.ts';
export { localCopyOf, lockOf, openSealed, sealFile, type SealedFile } from './sealed-file.ts';
export { openVault, createVault, type Place, type Vault } from './vault.ts';
