/** A stretch of a text: [start, end) in UTF-16 units. */
export interface Passage {
  readonly start: number;
  readonly end: number;
}

const SENTENCE_END = /[。！？!?；;\n\r]|(?<=^|[^\d.])\d{1,2}\s*[、.．)）](?!\d)/g;
const CLAUSE_END = /[，,：:]/g;

/** Sentences end at stops, at the end of a line and before the number of an item (1、… 2、…). */
export const sentencesOf = (text: string): readonly Passage[] => cut(text, 0, text.length, SENTENCE_END);

/** Clauses end at commas and colons too. A comma within a number does not cut. */
export const clausesOf = (text: string, { start, end }: Passage): readonly Passage[] =>
  cut(text, start, end, CLAUSE_END);

function cut(text: string, start: number, end: number, at: RegExp): Passage[] {
  const passages: Passage[] = [];
  let from = start;
  for (const mark of text.slice(start, end).matchAll(at)) {
    const stop = start + mark.index;
    if (mark[0] === ',' && /\d/.test(text[stop - 1] ?? '') && /\d/.test(text[stop + 1] ?? '')) continue;
    if (stop > from) passages.push({ start: from, end: stop });
    from = stop + mark[0].length;
  }
  if (end > from) passages.push({ start: from, end });
  return passages;
}

/** The passage that holds an offset; passages are in order. */
export function passageAt(passages: readonly Passage[], offset: number): number {
  let low = 0;
  let high = passages.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (passages[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
