import { randomUUID } from 'node:crypto';

/** How somebody signs in: mainland mobile number or e-mail address. */
export type Contact =
  | { readonly kind: 'phone'; readonly value: string }
  | { readonly kind: 'email'; readonly value: string };

const MOBILE = /^1[3-9]\d{9}$/;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;

/** Reads what people type: full-width digits, spaces, hyphens and +86 are forgiven. */
export function readContact(text: string): Contact | undefined {
  const plain = text.normalize('NFKC').trim();
  const digits = plain.replaceAll(/[\s-]/g, '').replace(/^(?:\+|00)?86(?=1\d{10}$)/, '');
  if (MOBILE.test(digits)) return { kind: 'phone', value: digits };
  const address = plain.toLowerCase();
  return EMAIL.test(address) && address.length <= 254 && !isPlaceholder(address)
    ? { kind: 'email', value: address }
    : undefined;
}

/** better-auth requires an address of everybody. RFC 2606 promises that `.invalid` is never delivered. */
const PLACEHOLDER_DOMAIN = '@phone.invalid';
export const placeholderEmail = (): string => `${randomUUID()}${PLACEHOLDER_DOMAIN}`;
export const isPlaceholder = (email: string): boolean => email.toLowerCase().endsWith(PLACEHOLDER_DOMAIN);

export { maskContact } from '#kernel/mask-contact';
