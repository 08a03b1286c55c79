import type { TenantId } from '#kernel/ids';
import { maskContact } from '#kernel/mask-contact';
import type { Vault } from '#platform/vault';

/** Numbers and addresses at rest: sealed, masked for lists, and a keyed hash to find equal ones. */
export const RECIPIENT_FIELD = 'messages.recipient';

export interface KeptRecipient {
  readonly shown: string;
  readonly sealed: string | null;
  readonly index: string | null;
}

export const keepRecipient = (vault: Vault, tenant: TenantId, row: string, recipient: string): KeptRecipient => ({
  shown: maskContact(recipient),
  sealed: vault.seal(recipient, { tenant, field: RECIPIENT_FIELD, row }),
  index: vault.blindIndex(recipient, { tenant, field: RECIPIENT_FIELD }),
});

/** @param shown what stands there in the clear: an account, an address of another system */
export const readRecipient = (
  vault: Vault,
  tenant: TenantId,
  { id, shown, sealed }: { readonly id: string; readonly shown: string; readonly sealed: string | null },
): string => (sealed === null ? shown : vault.open(sealed, { tenant, field: RECIPIENT_FIELD, row: id }));

/** Under every key of the ring, so that a rotation in between hides nothing. */
export const indexesOf = (vault: Vault, tenant: TenantId, recipient: string): readonly string[] =>
  vault.blindIndexes(recipient, { tenant, field: RECIPIENT_FIELD });
