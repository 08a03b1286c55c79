import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { addVaultKey, ConfigError, loadKeyring, readConfig } from './index.ts';
import { loadSecrets } from './secrets.ts';

const SECRET = 'one'.padEnd(32, '-');
const LATER = 'two'.padEnd(32, '-');

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'jiangqiao-secrets-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

const modeOf = (file: string): string => (statSync(file).mode & 0o777).toString(8);

describe('in a data folder', () => {
  test('made once, for the owner alone', () => {
    const dir = folder();
    const made = loadSecrets(dir);
    expect(made.vault).toHaveLength(1);
    expect(loadSecrets(dir)).toEqual(made);
    expect(modeOf(join(dir, 'secrets.json'))).toBe('600');
  });

  test('a file of an earlier version gets the missing keys and keeps the others', () => {
    const dir = folder();
    const { vault: _, ...earlier } = loadSecrets(dir);
    writeFileSync(join(dir, 'secrets.json'), JSON.stringify(earlier), { mode: 0o600 });
    const upgraded = loadSecrets(dir);
    expect(upgraded).toMatchObject(earlier);
    expect(upgraded.vault).toHaveLength(1);
    expect(loadSecrets(dir)).toEqual(upgraded);
    expect(readdirSync(dir)).toEqual(['secrets.json']);
    expect(modeOf(join(dir, 'secrets.json'))).toBe('600');
  });

  test('several processes that upgrade at once end with the same keys', async () => {
    const dir = folder();
    const { vault: _, ...earlier } = loadSecrets(dir);
    writeFileSync(join(dir, 'secrets.json'), JSON.stringify(earlier));
    const code = `const { loadSecrets } = await import(${JSON.stringify(join(import.meta.dirname, 'secrets.ts'))});
      process.stdout.write(loadSecrets(${JSON.stringify(dir)}).vault.join());`;
    const run = (): Promise<string> =>
      new Promise((done, fail) => {
        const child = spawn(process.execPath, ['--input-type=module', '-e', code]);
        let out = '';
        child.stdout.on('data', (piece: Buffer) => (out += piece.toString()));
        child.on('error', fail).on('close', () => done(out));
      });
    const seen = await Promise.all(Array.from({ length: 4 }, run));
    expect(new Set(seen).size).toBe(1);
    expect(seen[0]!.length).toBeGreaterThan(30);
  });

  test('a rotation puts a key in front and loses none', () => {
    const dir = folder();
    const [first] = loadSecrets(dir).vault;
    addVaultKey(dir);
    const ring = loadKeyring(dir)!;
    expect(ring).toHaveLength(2);
    expect(ring[1]).toBe(first);
  });
});

describe('with a database elsewhere', () => {
  const external = { DATABASE_URL: 'postgres://app@db/jq', DATA_DIR: tmpdir() };

  test('keys follow from SECRET; the earlier ones from SECRET_PREVIOUS', () => {
    const before = readConfig({ ...external, SECRET }).secrets;
    const after = readConfig({ ...external, SECRET: LATER, SECRET_PREVIOUS: SECRET }).secrets;
    expect(after.vault).toHaveLength(2);
    expect(after.vault[1]).toBe(before.vault[0]);
    expect(after.vault[0]).not.toBe(before.vault[0]);
    expect(JSON.stringify(after)).not.toContain(SECRET);
  });

  test('one that is too short stops the start', () => {
    expect(() => readConfig({ ...external, SECRET, SECRET_PREVIOUS: 'short' })).toThrow(ConfigError);
  });
});

test('nothing of the file is readable in an error', () => {
  const dir = folder();
  writeFileSync(join(dir, 'secrets.json'), '{"session":"x"}');
  const told = ((): string => {
    try {
      return JSON.stringify(loadSecrets(dir));
    } catch (error) {
      return String(error);
    }
  })();
  expect(told).toContain('invalid_type');
  expect(told).not.toContain('"x"');
  expect(readFileSync(join(dir, 'secrets.json'), 'utf8')).toBe('{"session":"x"}');
});
