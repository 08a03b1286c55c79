/** Why a document has the score that it has, in whole grains that add up. */
import { idf, occurrence, scoreOf, termWorth } from './bm25f.ts';
import { readCursor, readStatistics } from './cursor.ts';
import { execute, rankedTerms, type Searched } from './execute.ts';
import { highHash, lowHash } from './hash.ts';
import type { AskedQuery } from './measures.ts';
import type { Matched, Room } from './match.ts';
import { orderOf } from './order.ts';
import { findId, idBytes, termPlace, type Segment } from './segment.ts';
import { Selection } from './selection.ts';
import type { Explanation, QueryTerms, SearchDocument, SearchSchema, Tokenizer, WordPart } from './types.ts';

/** Undefined where the document is not among the hits. @param document as it was put: it says which field holds what */
export function explain(
  searched: Searched,
  query: AskedQuery,
  terms: QueryTerms,
  tokenizer: Tokenizer,
  document: SearchDocument,
  room: Room,
): Explanation | undefined {
  const byRelevance: AskedQuery = { ...query, sort: 'relevance', limit: 1, facets: [] };
  const [first] = execute(searched, byRelevance, terms, room).hits;
  const place = placeOf(searched, document.id);
  if (first === undefined || place === undefined) return undefined;
  const position = readCursor(first.after);
  if (!isHit(searched, query, terms, position.needed, place, room)) return undefined;
  const ranked = rankedTerms(terms, position.needed);
  const { documents, holding } =
    ranked.length === 0 ? { documents: 0, holding: [] } : readStatistics(position, ranked.length);
  const fields = fieldsOf(searched.schema, tokenizer, document);
  const words = ranked.flatMap(({ term, weight = 1 }, at) => {
    const grains = termWorth(idf(documents, holding[at]!), weight) * impactAt(place, term);
    return grains === 0 ? [] : split(term, grains, fields);
  });
  const said = words.reduce((sum, { grains }) => sum + grains, 0);
  const order = orderOf(byRelevance, searched.schema, ranked.length === 0);
  const total = order.on(place.segment)(place.local, said);
  return { score: scoreOf(total), total, words, boost: total - said };
}

interface Place {
  readonly segment: Segment;
  readonly local: number;
}

function placeOf({ segments }: Searched, id: string): Place | undefined {
  const bytes = idBytes(id);
  for (const segment of segments) {
    const local = findId(segment, bytes);
    if (local !== -1) return { segment, local };
  }
  return undefined;
}

function impactAt({ segment, local }: Place, term: string): number {
  const place = termPlace(segment, highHash(term), lowHash(term));
  if (place === -1) return 0;
  const [start, end] = [segment.offsets[place]!, segment.offsets[place + 1]!];
  const at = segment.docs.subarray(start, end).indexOf(local);
  return at === -1 ? 0 : segment.impacts[start + at]!;
}

function isHit(
  { schema, values }: Searched,
  query: AskedQuery,
  { required, excluded }: QueryTerms,
  needed: number,
  place: Place,
  room: Room,
): boolean {
  const holds = (term: string): boolean => impactAt(place, term) > 0;
  const held = required.filter((group) => group.some(({ term }) => holds(term))).length;
  if (held < needed || excluded.some((terms) => terms.every(holds))) return false;
  room.docs[0] = place.local;
  return new Selection({ ...query, facets: [] }, schema, values).select(place.segment, room, ONE) === 1;
}

/** The first of `room.docs`. */
const ONE: Matched = { count: 1, pending: [], written: [] };

interface Field {
  readonly name: string;
  /** By term: what it adds to tf~ in this field. */
  readonly frequencies: ReadonlyMap<string, number>;
}

const fieldsOf = ({ texts }: SearchSchema, tokenizer: Tokenizer, document: SearchDocument): readonly Field[] =>
  texts.map((field) => {
    const { terms, length } = tokenizer.document(document.texts[field.name] ?? '');
    const worth = occurrence(field, length);
    const frequencies = new Map<string, number>();
    for (const term of terms) frequencies.set(term, (frequencies.get(term) ?? 0) + worth);
    return { name: field.name, frequencies };
  });

/** By what each field adds to tf~, to the last grain. What no field shows any more (the document has just changed) is said of none. */
function split(term: string, grains: number, fields: readonly Field[]): WordPart[] {
  const holding = fields.filter(({ frequencies }) => frequencies.has(term));
  const all = holding.reduce((sum, { frequencies }) => sum + frequencies.get(term)!, 0);
  let left = grains;
  return holding.length === 0
    ? [{ term, field: undefined, grains }]
    : holding.map(({ name, frequencies }, at) => {
        const part = at === holding.length - 1 ? left : Math.floor((grains * frequencies.get(term)!) / all);
        left -= part;
        return { term, field: name, grains: part };
      });
}
