/**
 * Terms are known by 64 bits of hash alone, in two halves. No dictionary has to be kept, shared or stored: a segment finds a term by
 * itself, in any thread. Of ten million distinct terms two share a hash with a probability of 3 in a million.
 */
const mixed = (value: number): number => {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
};

/** The finaliser of MurmurHash3 (A. Appleby, public domain) after every unit: the units of a term are few. */
function hash(term: string, seed: number): number {
  let h = seed;
  for (let i = 0; i < term.length; i++) h = mixed(h ^ Math.imul(term.charCodeAt(i) + 1, 0x9e3779b1));
  return mixed(h ^ term.length);
}

export const highHash = (term: string): number => hash(term, 0x2545f491);
export const lowHash = (term: string): number => hash(term, 0x6c078965);
