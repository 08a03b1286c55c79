import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Failure } from '#kernel/errors';
import { createVault, type Place } from './vault.ts';

const OLD = 'old'.padEnd(32, '.');
const NEW = 'new'.padEnd(32, '.');
const PLACE: Place = { tenant: 't1', field: 'guardians.guardian.phone', row: 'r1' };

const vault = createVault(() => [OLD]);
const codeOf = (work: () => unknown): string | undefined => {
  try {
    work();
    return undefined;
  } catch (error) {
    return error instanceof Failure ? error.code : String(error);
  }
};

test('any text comes back at its place, and its sealed form shows nothing of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const sealed = vault.seal(text, PLACE);
      expect(vault.open(sealed, PLACE)).toBe(text);
      if (text.length > 3) expect(sealed).not.toContain(text);
    }),
  );
});

test('the same text is sealed differently each time', () => {
  const sealed = new Set(Array.from({ length: 50 }, () => vault.seal('13800000000', PLACE)));
  expect(sealed.size).toBe(50);
});

describe('what opens is what was sealed there, or there is a clear failure', () => {
  const sealed = vault.seal('13800000000', PLACE);

  test.each<[string, Place]>([
    ['another row', { ...PLACE, row: 'r2' }],
    ['another field', { ...PLACE, field: 'guardians.guardian.name' }],
    ['another region', { ...PLACE, tenant: 't2' }],
  ])('%s', (_, place) => {
    expect(codeOf(() => vault.open(sealed, place))).toBe('vault.tampered');
  });

  test('each changed character of nonce, text or tag', () => {
    const start = 'v1.12345678.'.length;
    for (let at = start; at < sealed.length; at += 1) {
      if (sealed[at] === '.') continue;
      const other = sealed[at] === 'A' ? 'B' : 'A';
      const changed = sealed.slice(0, at) + other + sealed.slice(at + 1);
      // The last character of a part may carry bits that decoding drops; then the bytes are the same.
      const same = ['.', undefined].includes(sealed[at + 1]);
      const code = codeOf(() => vault.open(changed, PLACE));
      if (!same) expect(code, `at ${at}`).toBe('vault.tampered');
    }
  });

  test('a key that this installation does not hold is named', () => {
    const elsewhere = createVault(() => [NEW]);
    expect(() => elsewhere.open(sealed, PLACE)).toThrow(
      expect.objectContaining({ code: 'vault.unknownKey', data: { key: vault.currentKey() } }),
    );
  });

  test('a forged name of a key that is held', () => {
    const both = createVault(() => [NEW, OLD]);
    const forged = sealed.replace(vault.currentKey(), both.currentKey());
    expect(codeOf(() => both.open(forged, PLACE))).toBe('vault.tampered');
  });

  test.each(['', '13800000000', 'v1.', 'v1.12345678.short.x', `${sealed}.more`, sealed.replace('v1', 'v2')])(
    '%j is not ours',
    (text) => {
      expect(codeOf(() => vault.open(text, PLACE))).toBe('vault.malformed');
    },
  );

  test('cut off', () => {
    expect(codeOf(() => vault.open(sealed.slice(0, -2), PLACE))).toMatch(/^vault\.(tampered|malformed)$/);
  });
});

describe('rotation', () => {
  let ring: readonly string[] = [OLD];
  const turning = createVault(() => ring as string[]);
  const before = turning.seal('李梅', PLACE);
  const lookup = { tenant: 't1', field: 'phone' };
  const indexBefore = turning.blindIndex('13800000000', lookup);

  test('a new key in front seals from now on, and the old one still opens', () => {
    ring = [NEW, OLD];
    expect(turning.open(before, PLACE)).toBe('李梅');
    expect(turning.seal('李梅', PLACE).split('.')[1]).toBe(turning.currentKey());
    expect(turning.keys()).toHaveLength(2);
  });

  test('what was indexed before is found while the rotation runs', () => {
    expect(turning.blindIndexes('13800000000', lookup)).toContain(indexBefore);
    expect(turning.blindIndex('13800000000', lookup)).not.toBe(indexBefore);
  });
});

test('an index says nothing across fields and regions', () => {
  const at = (tenant: string, field: string): string => vault.blindIndex('13800000000', { tenant, field });
  expect(new Set([at('t1', 'a'), at('t1', 'b'), at('t2', 'a')]).size).toBe(3);
});
