/**
 * Fonts that the machine has come first; the web font is last, in slices by unicode-range, so that a machine without
 * Chinese fonts shows every character and all others download nothing.
 */
export const webFont = 'Noto Sans SC Variable';

export const fontFamily = [
  'PingFang SC',
  'HarmonyOS Sans SC',
  'MiSans',
  'Microsoft YaHei UI',
  'Microsoft YaHei',
  'Noto Sans CJK SC',
  'Noto Sans SC',
  'Source Han Sans SC',
  'Source Han Sans CN',
  'WenQuanYi Micro Hei',
  webFont,
]
  .map((name) => `"${name}"`)
  .concat('sans-serif')
  .join(', ');

/** Where the words are English: Chinese fonts set their quotation marks and apostrophes a whole character wide. */
export const latinFontFamily = `system-ui, "Segoe UI", "Helvetica Neue", Arial, ${fontFamily}`;

/**
 * Whether to link the web font. Android reaches its Chinese font only by system fallback, after the whole stack, so a
 * linked web font would make every Android phone fetch slices it does not need. These systems all ship Chinese.
 */
export const needsWebFont = (userAgent: string): boolean =>
  !/Android|HarmonyOS|OpenHarmony|iPhone|iPad|Macintosh|Windows NT (?:6\.[1-3]|1\d)/.test(userAgent);

/**
 * The stylesheet of @fontsource-variable/noto-sans-sc made smaller, with its files under `base`.
 * Slices without Han, kana or fullwidth characters are left out: every system draws those.
 */
export function webFontCss(packageCss: string, base: string): string {
  return [...packageCss.matchAll(/@font-face\s*\{[^}]*\}/g)]
    .map(([face]) => ({
      file: /url\(\.\/files\/([^)]+)\)/.exec(face)?.[1],
      range: /unicode-range:\s*([^;]+);/.exec(face)?.[1],
    }))
    .filter((slice): slice is { file: string; range: string } => slice.file !== undefined && slice.range !== undefined)
    .filter(({ file }) => !/cyrillic|vietnamese|latin-ext/.test(file))
    .map(
      ({ file, range }) =>
        `@font-face{font-family:"${webFont}";font-display:swap;font-weight:100 900;src:url(${base}/${file})format("woff2");unicode-range:${range.replaceAll(/\s/g, '')}}`,
    )
    .join('\n');
}
