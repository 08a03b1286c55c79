/** UUIDv7 (RFC 9562 §5.7): made in the application, sorted by time, so that inserts go to the end of an index. */
export type Id<Name extends string> = string & { readonly __id: Name };

export type TenantId = Id<'Tenant'>;
export type AccountId = Id<'Account'>;

let lastMillisecond = 0;
let sequence = 0;

/** Random bytes are fetched for many ids at once: asking for sixteen each time costs more than all the rest. */
const pool = new Uint8Array(4096);
let used = pool.length;

function randomBytes(): Uint8Array {
  if (used === pool.length) {
    crypto.getRandomValues(pool);
    used = 0;
  }
  used += 16;
  return pool.slice(used - 16, used);
}

/** @param now milliseconds since 1970; ids of one millisecond are kept in order by a 12-bit counter that starts at random. */
export function uuidv7(now: number = Date.now()): string {
  const bytes = randomBytes();
  if (now > lastMillisecond) {
    lastMillisecond = now;
    sequence = ((bytes[6]! << 8) | bytes[7]!) & 0x7ff;
  } else {
    sequence += 1;
    if (sequence > 0xfff) {
      sequence = 0;
      lastMillisecond += 1;
    }
  }
  const time = lastMillisecond;
  bytes[0] = time / 2 ** 40;
  bytes[1] = time / 2 ** 32;
  bytes[2] = time / 2 ** 24;
  bytes[3] = time / 2 ** 16;
  bytes[4] = time / 2 ** 8;
  bytes[5] = time;
  bytes[6] = 0x70 | (sequence >> 8);
  bytes[7] = sequence;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = toHex(bytes);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const HEX = Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, '0'));
const toHex = (bytes: Uint8Array): string => {
  let out = '';
  for (const byte of bytes) out += HEX[byte]!;
  return out;
};

export const newId = <T extends string>(): T => uuidv7() as T;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
export const isUuid = (text: string): boolean => UUID.test(text);
