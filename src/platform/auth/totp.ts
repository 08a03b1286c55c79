import { Secret, TOTP } from 'otpauth';

/** RFC 6238 as every authenticator app knows it: SHA-1, six digits, thirty seconds. */
const PERIOD_SECONDS = 30;
/** A clock that is off by one step, either way, is forgiven. */
const WINDOW = 1;

export const newSeed = (): string => new Secret({ size: 20 }).base32;

const totpOf = (seed: string, issuer = '', label = ''): TOTP =>
  new TOTP({ secret: Secret.fromBase32(seed), issuer, label, algorithm: 'SHA1', digits: 6, period: PERIOD_SECONDS });

/** What the picture holds: otpauth://totp/… */
export const totpUri = (seed: string, issuer: string, label: string): string => totpOf(seed, issuer, label).toString();

/** The step that this code belongs to, or undefined when it belongs to none of the three that count now. */
export function stepOf(seed: string, code: string, now: Date): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined;
  const delta = totpOf(seed).validate({ token: code, timestamp: now.getTime(), window: WINDOW });
  return delta === null ? undefined : Math.floor(now.getTime() / 1000 / PERIOD_SECONDS) + delta;
}
