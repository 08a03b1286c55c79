import { careColours, colours, tones } from './colours.ts';
import type { Palette } from './colours.ts';
import { fontFamily, latinFontFamily } from './fonts.ts';
import { density, leading, measure, radius, shadow, space, type, weight } from './scale.ts';

const kebab = (name: string): string => name.replaceAll(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);

const properties = (prefix: string, values: Readonly<Record<string, string>>): string[] =>
  Object.entries(values).map(([name, value]) => `--${prefix}${kebab(name)}:${value}`);

const rule = (selector: string, declarations: readonly string[]): string => `${selector}{${declarations.join(';')}}`;

const toneRules = Object.entries(tones).map(([tone, { text, ground }]) =>
  rule(`.tone-${tone}`, [`--tone:var(--${kebab(text)})`, `--tone-soft:var(--${kebab(ground)})`]),
);

const paletteProperties = (palette: Palette): string[] => properties('', { ...palette });

/** The tokens as custom properties: `--ink`, `--space-s4`, `--type-body` …; `html[data-care]` swaps them for care mode. */
export const tokensCss = [
  rule(':root', [
    ...paletteProperties(colours),
    `--font:${fontFamily}`,
    `--font-latin:${latinFontFamily}`,
    ...properties('type-', type),
    ...properties('leading-', leading),
    ...properties('weight-', weight),
    ...properties('space-', space),
    ...properties('density-', density),
    ...properties('radius-', radius),
    ...properties('shadow-', shadow),
    ...properties('measure-', measure),
  ]),
  // 4/3 of 16 px times the lead size is 24 px, the 18 pt that the Chinese norm for elders asks of body text.
  rule('html[data-care]', [
    ...paletteProperties(careColours),
    'font-size:133.334%',
    '--type-desk:0.9375rem',
    '--type-tiny:1rem',
    '--type-small:1rem',
    '--type-body:1.125rem',
    '--type-lead:1.25rem',
    '--leading-body:1.75',
    '--leading-desk:1.75',
    '--leading-tight:1.6',
    '--measure-page:86rem',
  ]),
  ...toneRules,
].join('\n');
