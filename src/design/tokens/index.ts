/** Tokens of both faces: colours, type, space and form as objects and as CSS. Browser-safe. */
export { careColours, colours, textPairs, tones, uiPairs } from './colours.ts';
export type { Colour, Palette, Tone } from './colours.ts';
export { contrast } from './contrast.ts';
export { tokensCss } from './css.ts';
export { fontFamily, needsWebFont, webFont, webFontCss } from './fonts.ts';
export { htmlLang } from './language.ts';
export type { Bilingual, Lang } from './language.ts';
export { density, leading, measure, radius, shadow, space, type, weight } from './scale.ts';
