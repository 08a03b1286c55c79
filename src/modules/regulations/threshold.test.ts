import { beforeAll, describe, expect, test } from 'vitest';
import { makeWorld, type Client, type World } from '../../../tests/support/world.ts';
import { inForceOn } from './read-thresholds.ts';
import { definitionOf, readThresholdFile } from './threshold-file.ts';
import { THRESHOLD_KEYS, type ThresholdVersion } from './threshold.ts';

describe('the file', () => {
  const HEAD = 'topic\tkey\tunit\tvalue\tminimum\tmaximum\tvalid_from\tconfirmed\tlabel_zh\tlabel_en\tsource\n';

  test('has every key that code asks for, once, with what it rests on; its own values keep its own limits', () => {
    const all = readThresholdFile();
    expect(all.map(({ key }) => key).toSorted()).toEqual([...THRESHOLD_KEYS].toSorted());
    for (const { value, minimum, maximum, key } of all) {
      expect(value, key).toBeGreaterThanOrEqual(minimum ?? 0);
      expect(value, key).toBeLessThanOrEqual(maximum ?? Number.MAX_SAFE_INTEGER);
    }
  });

  test.each([
    ['a key that nobody knows', 'privacy\tage.elder\tyears\t60\t\t\t2026-01-01\tno\t老年\tOld\t某法'],
    ['no value', 'privacy\tage.child\tyears\t\t\t\t2026-01-01\tno\t儿童\tChild\t某法'],
    ['a day that does not exist', 'privacy\tage.child\tyears\t14\t\t\t2026-02-30\tno\t儿童\tChild\t某法'],
    ['nothing it rests on', 'privacy\tage.child\tyears\t14\t\t\t2026-01-01\tno\t儿童\tChild\t'],
    ['a unit that is none', 'privacy\tage.child\tminutes\t14\t\t\t2026-01-01\tno\t儿童\tChild\t某法'],
  ])('with %s the start stops and names the line', (_what, line) => {
    expect(() => readThresholdFile(HEAD + line)).toThrow(line.split('\t')[1]);
  });

  test('a key that is missing stops it too', () => {
    expect(() => readThresholdFile(HEAD)).toThrow('age.child');
  });
});

describe('which value counts', () => {
  const own = (version: number, value: number, validFrom: string, layer: 'local' | 'provincial' = 'local') =>
    ({ key: 'claim.workingDays', version, layer, value, validFrom, source: '试', confirmed: true }) as ThresholdVersion;
  const on = (versions: readonly ThresholdVersion[]) =>
    inForceOn(definitionOf('claim.workingDays')!, versions, '2026-11-22').value;

  test.each<readonly [string, readonly ThresholdVersion[], number]>([
    ['the product’s own', [], 5],
    ['one that has begun', [own(2, 3, '2026-11-22')], 3],
    ['not one to come', [own(2, 3, '2026-11-23')], 5],
    ['the local before the province’s', [own(2, 7, '2026-11-01'), own(3, 9, '2026-11-20', 'provincial')], 7],
    ['the one that began last', [own(2, 3, '2026-11-20'), own(3, 4, '2026-11-10')], 3],
    ['of one day the one that was written last', [own(2, 3, '2026-11-20'), own(3, 4, '2026-11-20')], 4],
  ])('%s', (_what, versions, value) => {
    expect(on(versions)).toBe(value);
  });
});

describe('over HTTP', () => {
  let world: World;
  let bureau: Client;
  const limit = { key: 'claim.workingDays', value: 3, validFrom: '2026-11-25', source: '本市承诺', confirmed: false };
  const read = async (client: Client, key: string) =>
    (await client.get('/api/thresholds')).json<{ items: { key: string }[] }>().items.find((one) => one.key === key);

  beforeAll(async () => {
    world = await makeWorld();
    world.clock.set('2026-11-22T09:00:00+08:00');
    bureau = await world.as('bureau');
  });

  test('a value is set from a day on; until then the one before counts, and each names its source', async () => {
    expect(await read(bureau, 'claim.workingDays')).toMatchObject({ value: 5, layer: 'national', confirmed: false });
    expect((await bureau.post('/api/thresholds', limit)).statusCode).toBe(204);
    expect(await read(bureau, 'claim.workingDays')).toMatchObject({ value: 5, coming: [{ value: 3 }] });
    world.clock.set('2026-11-25T09:00:00+08:00');
    expect(await read(bureau, 'claim.workingDays')).toMatchObject({ value: 3, layer: 'local', source: '本市承诺' });
    const { items } = (await bureau.get('/api/audit?limit=20')).json<{ items: { verb: string }[] }>();
    expect(items.map(({ verb }) => verb)).toContain('regulation.setThreshold');
  });

  test.each([
    [{ validFrom: '2026-11-20' }, 422],
    [{ value: 0 }, 422],
    [{ value: 31 }, 422],
    [{ source: '' }, 422],
    [{ key: 'nobody.knows' }, 404],
    // Set with the right for personal data, on its own page.
    [{ key: 'age.adult', value: 18 }, 404],
    [{ layer: 'national' }, 422],
  ])('%o is refused: %i', async (changes, status) => {
    expect((await bureau.post('/api/thresholds', { ...limit, ...changes })).statusCode).toBe(status);
  });

  test('everybody who is signed in reads them; a county and a firm set none; another region keeps its own', async () => {
    for (const role of ['enterprise', 'county'] as const) {
      const client = await world.as(role);
      expect(await read(client, 'claim.workingDays')).toMatchObject({ abilities: [] });
      expect((await client.post('/api/thresholds', { ...limit, validFrom: '2026-12-01' })).statusCode).toBe(403);
    }
    const there = await (await world.elsewhere()).as('bureau');
    expect(await read(there, 'claim.workingDays')).toMatchObject({ value: 5 });
  });
});
