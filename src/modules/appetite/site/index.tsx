import { readFileSync } from 'node:fs';

/** Styles beyond those of the common parts; the public face joins both into one sheet. */
export const appetiteStyles: string = readFileSync(new URL('appetite.css', import.meta.url), 'utf8');
