import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import axeCore from 'axe-core';
import { chromium as playwright, type Browser, type Page } from 'playwright-core';

/**
 * A real Chromium that comes with `npm ci`: no system browser, no system libraries, no system fonts. Four things stand
 * between the package (made for AWS Lambda) and that promise; each is mended below.
 */
const ROOT = resolve(import.meta.dirname, '../..');
const PACKAGE = join(ROOT, 'node_modules/@sparticuz/chromium');
const FONTS = join(ROOT, 'node_modules/@expo-google-fonts/noto-sans-sc');

// The package's own arguments contain --single-process, with which Playwright cannot speak.
const ARGUMENTS = ['--no-sandbox', '--font-render-hinting=none', '--disable-dev-shm-usage', '--disable-gpu'];

export async function openBrowser(): Promise<Browser> {
  const home = join(ROOT, 'node_modules/.cache', `chromium-${packageVersion()}`);
  const executablePath = await unpack(home);
  return playwright.launch({
    executablePath,
    headless: true,
    args: ARGUMENTS,
    env: {
      ...process.env,
      // Without a UTF-8 locale Chromium calls every download with a Chinese name "download".
      LC_ALL: 'C.UTF-8',
      FONTCONFIG_FILE: writeFontConfig(home),
      LD_LIBRARY_PATH: join(home, 'al2023/lib'),
    },
  });
}

const packageVersion = (): string =>
  (JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { version: string }).version;

/**
 * The package unpacks into the temporary folder and takes any file named `chromium` there for its own, of whatever version:
 * it gets a folder of this version's own, made beside and renamed, since several test files may come here at once. Its copy
 * of NSS goes into it too, for machines that have none.
 */
async function unpack(home: string): Promise<string> {
  if (!existsSync(home)) {
    const unfinished = `${home}.${process.pid}`;
    mkdirSync(unfinished, { recursive: true });
    await withTemporaryFolder(unfinished, async () => {
      const { default: chromium, inflate } = await import('@sparticuz/chromium');
      await chromium.executablePath();
      await inflate(join(PACKAGE, 'bin/al2023.tar.br'));
    });
    try {
      renameSync(unfinished, home);
    } catch {
      rmSync(unfinished, { recursive: true }); // another test file was quicker
    }
  }
  return join(home, 'chromium');
}

async function withTemporaryFolder(folder: string, work: () => Promise<void>): Promise<void> {
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    await work();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

/** A bare machine has no Chinese glyphs: fontconfig is pointed at the fonts in node_modules. */
function writeFontConfig(home: string): string {
  const file = join(home, 'fonts.conf');
  const folders = ['400Regular', '700Bold'].map((weight) => `<dir>${join(FONTS, weight)}</dir>`).join('');
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders}<cachedir>${join(home, 'font-cache')}</cachedir></fontconfig>\n`,
  );
  return file;
}

export interface AxeFinding {
  readonly rule: string;
  readonly help: string;
  readonly places: readonly string[];
}

/**
 * What axe finds against WCAG 2.2 AA; an empty list is a pass. Scripts of tests are let in past the page's content policy.
 * @param within only this part of the page, where the rest has been looked at already
 */
export async function axe(page: Page, within?: string): Promise<AxeFinding[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeCore.source);
  const violations = await page.evaluate(async (part) => {
    const { axe: engine } = window as unknown as { axe: typeof axeCore };
    const { violations: found } = await engine.run(part ?? document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      // Naming every element that passes takes longer than looking at them.
      resultTypes: ['violations'],
    });
    return found.map(({ id, help, nodes }) => ({ id, help, places: nodes.map((node) => node.target.join(' ')) }));
  }, within);
  return violations.map(({ id, help, places }) => ({ rule: id, help, places }));
}

/** A picture for people to look at, in data/screenshots; waits for fonts and for the loading veils to go. */
export async function screenshot(page: Page, name: string): Promise<string> {
  const folder = join(ROOT, 'data/screenshots');
  mkdirSync(folder, { recursive: true });
  await page.evaluate(() => document.fonts.ready);
  await page.waitForFunction(() => document.querySelector('.ant-spin-spinning, [aria-busy="true"]') === null);
  const file = join(folder, `${name}.png`);
  await page.screenshot({ path: file, fullPage: true, animations: 'disabled' });
  return file;
}
