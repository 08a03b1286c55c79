import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { MODULES } from '../src/modules/map.ts';

/**
 * The shape of the house (ARCHITECTURE.md): arrows point down only, a module uses another only as modules/map.ts says, and
 * a folder is entered by its door. The import map cannot stop a relative path, so every import of every file is read here.
 */
const ROOT = resolve(import.meta.dirname, '..');
const LINES = 400;

const FLOORS = ['apps', 'portals', 'modules', 'engines', 'design', 'platform', 'kernel'] as const;
type Floor = (typeof FLOORS)[number];

const BELOW: Readonly<Record<Floor, readonly Floor[]>> = {
  apps: ['portals', 'modules', 'engines', 'design', 'platform', 'kernel'],
  portals: ['modules', 'design', 'platform', 'kernel'],
  modules: ['engines', 'design', 'platform', 'kernel'],
  engines: ['kernel'],
  design: ['kernel'],
  platform: ['kernel'],
  kernel: [],
};

/** A word of the import map → the floor behind it. */
const DOORS: Readonly<Record<string, Floor>> = {
  kernel: 'kernel',
  engines: 'engines',
  platform: 'platform',
  design: 'design',
  modules: 'modules',
  contracts: 'modules',
  pages: 'modules',
  sites: 'modules',
  testing: 'modules',
  portals: 'portals',
};

interface Place {
  readonly floor: Floor;
  /** The folder on that floor; '' for files that lie directly on it (kernel, apps, the lists of modules). */
  readonly room: string;
}

interface Import {
  readonly file: string;
  readonly from: Place;
  readonly specifier: string;
  /** `import type`: gone at run time, but an arrow all the same. */
  readonly typeOnly: boolean;
}

const sources: readonly string[] = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
  .map((name) => `src/${name}`);

const isTestCode = (file: string): boolean => /\.(test|testing)\.tsx?$|\/testing\.ts$/.test(file);

function placeOf(file: string): Place {
  const [, floor, ...rest] = file.split('/');
  return { floor: floor as Floor, room: rest.length > 1 ? rest[0]! : '' };
}

const IMPORT =
  /(?:^|[;\n])\s*(?:import|export)\s(type\s)?(?:[^'";]*?\sfrom\s)?\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;

const imports: readonly Import[] = sources.flatMap((file) =>
  [...readFileSync(join(ROOT, file), 'utf8').matchAll(IMPORT)].map((match) => ({
    file,
    from: placeOf(file),
    specifier: (match[2] ?? match[3])!,
    typeOnly: match[1] !== undefined,
  })),
);

/** Where an import leads inside src, or undefined when it leads to a package, to Node or out of src. */
function targetOf({ file, specifier }: Import): Place | undefined {
  if (specifier.startsWith('#')) {
    const [door, room] = specifier.slice(1).split('/');
    const floor = DOORS[door!];
    return floor === undefined ? undefined : { floor, room: floor === 'kernel' ? '' : room! };
  }
  if (!specifier.startsWith('.')) return undefined;
  const path = relative(ROOT, join(ROOT, dirname(file), specifier));
  return path.startsWith('src/') ? placeOf(path) : undefined;
}

const told = (found: readonly Import[]): string[] => found.map(({ file, specifier }) => `${file} → ${specifier}`);

test('the walk sees the imports', () => {
  expect(imports.length).toBeGreaterThan(sources.length);
  expect([...new Set(sources.map((file) => placeOf(file).floor))].filter((floor) => !FLOORS.includes(floor))).toEqual(
    [],
  );
});

test('arrows point down: apps → portals → modules → engines | design | platform → kernel', () => {
  const upward = imports.filter((one) => {
    const target = targetOf(one);
    return target !== undefined && target.floor !== one.from.floor && !BELOW[one.from.floor].includes(target.floor);
  });
  expect(told(upward)).toEqual([]);
});

test('nobody imports an entry point', () => {
  expect(told(imports.filter((one) => targetOf(one)?.floor === 'apps'))).toEqual([]);
});

test('a folder is entered by its door, never by a relative path', () => {
  const deep = imports.filter((one) => {
    if (!one.specifier.startsWith('.')) return false;
    const target = targetOf(one);
    if (target === undefined) return !isTestCode(one.file);
    // The lists of modules and the generated client lie above the modules themselves.
    const isList = [one.from, target].some((place) => place.floor === 'modules' && place.room === '');
    return !isList && (target.floor !== one.from.floor || target.room !== one.from.room);
  });
  expect(told(deep)).toEqual([]);
});

test('only tests use what a module offers to tests', () => {
  const offered = /^#testing\/|(^|\/)testing\.ts$|\.testing\.tsx?$/;
  expect(told(imports.filter((one) => offered.test(one.specifier) && !isTestCode(one.file)))).toEqual([]);
});

test('the relative path of every import names its file', () => {
  const bare = imports.filter((one) => one.specifier.startsWith('.') && !/\.(tsx?|json|css|svg)$/.test(one.specifier));
  expect(told(bare)).toEqual([]);
});

describe('modules', () => {
  const order = Object.keys(MODULES);

  test('modules/map.ts lists every module, and only downward uses', () => {
    const folders = new Set(
      sources
        .map(placeOf)
        .filter((place) => place.floor === 'modules' && place.room !== '')
        .map((place) => place.room),
    );
    expect([...folders].filter((name) => !order.includes(name))).toEqual([]);
    for (const [name, used] of Object.entries(MODULES)) {
      for (const other of used) {
        expect(order.indexOf(other), `${name} uses ${other}, so ${other} stands above it in the list`).toBeLessThan(
          order.indexOf(name),
        );
      }
    }
  });

  test('a module uses another only as modules/map.ts says', () => {
    const undeclared = imports.filter((one) => {
      const target = targetOf(one);
      if (one.from.floor !== 'modules' || one.from.room === '' || target?.floor !== 'modules' || target.room === '')
        return false;
      const used: readonly string[] = MODULES[one.from.room as keyof typeof MODULES] ?? [];
      return target.room !== one.from.room && !used.includes(target.room);
    });
    expect(told(undeclared)).toEqual([]);
  });
});

describe('pure floors', () => {
  const code = imports.filter((one) => !one.typeOnly && !isTestCode(one.file));

  test('engines do no input or output', () => {
    const doors = /^(node:)?(fs|net|http|https|child_process|dgram|tls)(\/|$)|^(pg|kysely|fastify)$/;
    expect(told(code.filter((one) => one.from.floor === 'engines' && doors.test(one.specifier)))).toEqual([]);
  });

  test('the kernel, contracts, models and rules run in a browser', () => {
    const shared = /^src\/kernel\/|^src\/modules\/[^/]+\/(contract|model|rules)\.ts$/;
    const serverOnly = /^node:|^#platform\/|^(pg|kysely|fastify)$/;
    expect(told(code.filter((one) => shared.test(one.file) && serverOnly.test(one.specifier)))).toEqual([]);
  });

  test('the site is rendered on the server without the parts of the workbench', () => {
    const site = /^src\/design\/site\/|^src\/modules\/[^/]+\/site\//;
    const workbench = /^(@tanstack\/|react-router)|^#design\/workbench/;
    expect(told(code.filter((one) => site.test(one.file) && workbench.test(one.specifier)))).toEqual([]);
  });
});

/** Parts of libraries that screen readers misread come in nowhere: the workbench has its own (decision 028). */
test('no library of ready-made parts comes into the workbench', () => {
  const libraries = /^(antd|@ant-design|@rc-component|rc-[\w-]+|@mui|@arco-design|element-|@headlessui)(\/|$)/;
  expect(imports.filter(({ specifier }) => libraries.test(specifier)).map(({ file }) => file)).toEqual([]);
});

/** Dates, choices and long lists have one accessible part each; raw ones would bring back what it mends. */
test('fields of the workbench are the design’s', () => {
  const raw = /<(?:select|dialog|input\s[^>]*type="date")[\s>]/;
  const allowed = /^src\/(?:design|apps)\/|\/site\/|organisation-switch\.tsx$/;
  const pages = sources.filter((file) => file.endsWith('.tsx') && !isTestCode(file) && !allowed.test(file));
  expect(pages.filter((file) => raw.test(readFileSync(join(ROOT, file), 'utf8')))).toEqual([]);
});

test('the workbench goes to its own pages by their names: its router lies below /app already', () => {
  const twice = /navigate\(\s*[`'"]\/app\b/;
  expect(sources.filter((file) => twice.test(readFileSync(join(ROOT, file), 'utf8')))).toEqual([]);
});

test('only the kernel reads the clock', () => {
  const readers = sources.filter(
    (file) =>
      !file.startsWith('src/kernel/') &&
      !isTestCode(file) &&
      /\bnew Date\(\)|\bDate\.now\(/.test(readFileSync(join(ROOT, file), 'utf8')),
  );
  expect(readers).toEqual([]);
});

test(`no source file is longer than ${LINES} lines`, () => {
  const long = sources
    .map((file) => ({ file, lines: readFileSync(join(ROOT, file), 'utf8').split('\n').length }))
    .filter(({ lines }) => lines > LINES);
  expect(long).toEqual([]);
});
