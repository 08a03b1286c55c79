import { SaxesParser } from 'saxes';
import type { ListedFile } from './file-store.ts';

interface Listing {
  readonly files: readonly ListedFile[];
  /** Continuation token; undefined on the last page. */
  readonly next: string | undefined;
}

/** ListObjectsV2: keys and sizes, and where to go on. */
export function readListing(xml: string): Listing {
  const files: { key: string; bytes: number }[] = [];
  const parser = new SaxesParser();
  let path: string[] = [];
  let key = '';
  let next: string | undefined;
  parser.on('opentag', ({ name }) => path.push(name));
  parser.on('closetag', () => (path = path.slice(0, -1)));
  parser.on('text', (text) => {
    const place = path.slice(-2).join('/');
    if (place === 'Contents/Key') key = text;
    if (place === 'Contents/Size') files.push({ key, bytes: Number(text) });
    if (path.at(-1) === 'NextContinuationToken') next = text;
  });
  parser.write(xml).close();
  return { files, next };
}
