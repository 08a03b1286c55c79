/**
 * Claim: an index of 1,000,000 listings is back from its snapshot within 2 s.
 * node --import ./tools/tsx-hook.mjs bench/restart.ts [listings, default 1000000]
 * Built and read back in processes of their own; the files were just written, so they are read from the memory of the system. Besides
 * the search index the pool of the matching engine and the suggester are kept, each with one of every listing; of 100,000 employers.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { DemandPool } from '#engines/matching';
import { createSearchIndex, createSuggester } from '#engines/search';
import { stopwatch } from '#kernel/time';
import { openSnapshots } from '#platform/snapshots';
import { GENERATED_SCHEMA, generatedListing } from './generated-listings.ts';

const [phase = 'all', folderOrCount = '1000000', count = folderOrCount] = process.argv.slice(2);
const EMPLOYERS = 100_000;
const PARTS = ['search', 'demands', 'suggester'] as const;
const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;
const megabytes = (bytes: number): string => `${Math.round(bytes / 1_048_576)} MB`;
const stamp = (): string => 'bench';

async function build(folder: string, listings: number): Promise<void> {
  const took = { search: 0, demands: 0, suggester: 0 };
  const search = createSearchIndex(GENERATED_SCHEMA);
  const demands = new DemandPool();
  const suggester = createSuggester();
  const timed = (part: keyof typeof took, work: () => void): void => {
    const ran = stopwatch();
    work();
    took[part] += ran();
  };
  for (let i = 0; i < listings; i++) {
    const document = generatedListing(i);
    const { id, texts, facets, numbers } = document;
    timed('search', () => search.put(document));
    timed('suggester', () =>
      suggester.put(id, [
        { kind: 'title', text: texts['title']! },
        { kind: 'employer', text: generatedListing(i % EMPLOYERS).texts['body']!.slice(-9, -1) },
      ]),
    );
    timed('demands', () =>
      demands.put({
        id: `${id.slice(0, 8)}-${id.slice(8)}`,
        occupations: facets['occupation']!.slice(-1),
        majors: [],
        places: facets['place']!.slice(-1),
        skills: facets['industry']!,
        words: [...texts['title']!],
        kind: 'employment',
        payMin: numbers['pay']!,
      }),
    );
  }
  const packed = stopwatch();
  const images = { search: search.image(), demands: demands.image(), suggester: suggester.image(true) };
  console.log(`packed at one moment, the suggester for the first time  ${seconds(packed())}`);
  for (const part of PARTS) {
    const ran = stopwatch();
    const written = await openSnapshots(folder, stamp).write(part, new Map([[part, images[part]]]), async () => ({}));
    const size = megabytes(written!.bytes);
    console.log(`${part.padEnd(10)} built in ${seconds(took[part]).padEnd(9)} written in ${seconds(ran())}, ${size}`);
  }
  search.remove(generatedListing(1).id);
  const again = stopwatch();
  const snapshots = openSnapshots(folder, stamp);
  await snapshots.write('twice', new Map([['search', search.image()]]), async () => ({}));
  const first = again();
  const second = stopwatch();
  const image = stopwatch();
  const changed = new Map([['search', search.image()]]);
  const imaged = image();
  const { newBytes } = (await snapshots.write('twice', changed, async () => ({})))!;
  console.log(
    `search again after one removal  ${seconds(second())} and ${megabytes(newBytes)}, the first time ${seconds(first)}; event loop held for ${imaged.toFixed(1)} ms`,
  );
}

async function restore(folder: string): Promise<void> {
  const openers = {
    search: (image: Parameters<typeof DemandPool.from>[0]) => createSearchIndex(GENERATED_SCHEMA, { image }).size,
    demands: (image: Parameters<typeof DemandPool.from>[0]) => DemandPool.from(image).size,
    suggester: (image: Parameters<typeof DemandPool.from>[0]) => createSuggester(image).suggest('数控', 5).length,
  };
  for (const part of PARTS) {
    const ran = stopwatch();
    const read = await openSnapshots(folder, stamp).read(part);
    if (!('snapshot' in read)) throw new Error(read.refused.detail);
    const checked = ran();
    const found = openers[part](read.snapshot.images.get(part)!);
    console.log(
      `${part.padEnd(10)} read and checked in ${seconds(checked)}, there in ${seconds(ran())} (${found.toLocaleString('en')})`,
    );
  }
}

if (phase === 'build') await build(folderOrCount, Number(count));
else if (phase === 'restore') await restore(folderOrCount);
else {
  const listings = phase === 'all' ? '1000000' : phase;
  const folder = mkdtempSync(join(tmpdir(), 'jiangqiao-restart-'));
  try {
    console.log(`${Number(listings).toLocaleString('en')} listings, load ${loadavg()[0]!.toFixed(1)}`);
    for (const step of ['build', 'restore', 'restore'])
      spawnSync(process.execPath, [...process.execArgv, import.meta.filename, step, folder, listings], {
        stdio: 'inherit',
      });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
