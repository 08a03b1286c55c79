/** The public site: the frame around every page of it, and its style sheet and fonts. */
export { frame } from './frame.tsx';
export { mountAssets } from './assets.ts';
