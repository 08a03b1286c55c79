import { partsByName, type Image, type OpenedImage } from './image.ts';

/** As it would come back from a disk: nothing is shared with what it was made of. */
export const reopened = ({ facts, parts }: Image): OpenedImage => ({
  facts: JSON.parse(JSON.stringify(facts)) as Image['facts'],
  bytes: partsByName(
    parts.map((part) => {
      const before = part.lasting === true ? part.bytes.byteOffset : 0;
      const bytes = new Uint8Array(new SharedArrayBuffer(before + part.bytes.length), before);
      bytes.set(part.bytes);
      return { ...part, bytes };
    }),
  ),
});
