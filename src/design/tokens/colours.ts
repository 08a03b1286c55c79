/**
 * The identity: 墨青 (ink blue-green) for everything that acts, 朱砂 (cinnabar) only as the seal, on warm white paper.
 * A name says what a colour is for, so that care mode can put another value behind it.
 */
export interface Palette {
  readonly paper: string;
  readonly surface: string;
  readonly sunken: string;
  readonly text: string;
  readonly muted: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly ink: string;
  readonly inkHover: string;
  readonly inkDeep: string;
  readonly inkSoft: string;
  readonly inkLine: string;
  readonly onInk: string;
  readonly onInkMuted: string;
  readonly seal: string;
  readonly sealSoft: string;
  readonly success: string;
  readonly successSoft: string;
  readonly warning: string;
  readonly warningSoft: string;
  readonly danger: string;
  readonly dangerSoft: string;
  readonly info: string;
  readonly infoSoft: string;
  readonly highlight: string;
  readonly focus: string;
  readonly focusHalo: string;
}

export type Colour = keyof Palette;

export const colours: Palette = {
  paper: '#fbf9f4',
  surface: '#ffffff',
  sunken: '#f3efe6',
  text: '#1a2325',
  muted: '#565d5b',
  line: '#ddd6c7',
  lineStrong: '#857d6e',
  ink: '#15525c',
  inkHover: '#0f3f47',
  inkDeep: '#0e3238',
  inkSoft: '#e4eeed',
  inkLine: '#a9c4c4',
  onInk: '#fbf9f4',
  onInkMuted: '#c3d6d5',
  seal: '#b0301c',
  sealSoft: '#f9e9e3',
  success: '#22663a',
  successSoft: '#e4f0e5',
  warning: '#7d4b00',
  warningSoft: '#faefd4',
  danger: '#a61e22',
  dangerSoft: '#fae7e4',
  info: '#1c4f86',
  infoSoft: '#e5edf6',
  highlight: '#fbe9b4',
  focus: '#0e3238',
  focusHalo: '#ffd35c',
};

/** 关怀版: black on white, every line drawn. */
export const careColours: Palette = {
  ...colours,
  paper: '#ffffff',
  sunken: '#f1f1f1',
  text: '#000000',
  muted: '#262a29',
  line: '#595959',
  lineStrong: '#000000',
  ink: '#003a42',
  inkHover: '#00242a',
  inkDeep: '#00242a',
  inkLine: '#595959',
  onInk: '#ffffff',
  onInkMuted: '#ffffff',
  seal: '#8c1d0c',
  success: '#0b4420',
  warning: '#573300',
  danger: '#7f0d12',
  info: '#0b3766',
  focus: '#000000',
};

export type Tone = 'neutral' | 'ink' | 'success' | 'warning' | 'danger' | 'info' | 'seal';

/** A tone is a text colour on its own soft ground; words always say the same thing. */
export const tones: Readonly<Record<Tone, { readonly text: Colour; readonly ground: Colour }>> = {
  neutral: { text: 'muted', ground: 'sunken' },
  ink: { text: 'ink', ground: 'inkSoft' },
  success: { text: 'success', ground: 'successSoft' },
  warning: { text: 'warning', ground: 'warningSoft' },
  danger: { text: 'danger', ground: 'dangerSoft' },
  info: { text: 'info', ground: 'infoSoft' },
  seal: { text: 'seal', ground: 'sealSoft' },
};

/** Every text on every ground that the styles use: at least 4.5 : 1 (WCAG 2.2, 1.4.3). */
export const textPairs: readonly (readonly [text: Colour, ground: Colour])[] = [
  ...(['paper', 'surface', 'sunken', 'inkSoft', 'highlight'] as const).map((ground) => ['text', ground] as const),
  ...(['paper', 'surface', 'sunken', 'inkSoft'] as const).flatMap((ground) => [
    ['muted', ground] as const,
    ['ink', ground] as const,
    ['inkHover', ground] as const,
  ]),
  ...(['paper', 'surface'] as const).flatMap((ground) =>
    (['seal', 'success', 'warning', 'danger', 'info'] as const).map((text) => [text, ground] as const),
  ),
  ...(['ink', 'inkHover', 'inkDeep', 'seal', 'danger'] as const).map((ground) => ['onInk', ground] as const),
  ['onInkMuted', 'inkDeep'],
  ['onInkMuted', 'ink'],
  ...Object.values(tones).map(({ text, ground }) => [text, ground] as const),
  ...Object.values(tones).map(({ ground }) => ['text', ground] as const),
  ['inkDeep', 'focusHalo'],
];

/** Edges and marks that carry meaning: at least 3 : 1 (WCAG 2.2, 1.4.11). */
export const uiPairs: readonly (readonly [mark: Colour, ground: Colour])[] = [
  ...(['paper', 'surface', 'sunken'] as const).flatMap((ground) =>
    (['lineStrong', 'ink', 'seal', 'danger', 'success', 'warning', 'info', 'focus'] as const).map(
      (mark) => [mark, ground] as const,
    ),
  ),
  ['focusHalo', 'inkDeep'],
  ['focusHalo', 'ink'],
  ['focus', 'focusHalo'],
];
