/**
 * How alike two names of official lists are: cosine of their character bigrams, each weighted by its rarity among all names
 * (idf = ln(1 + N / n), Spärck Jones 1972). 技术, 管理, 工程 and 人员 weigh little because most names hold them. 0 to 1.
 */
export interface NameLikeness {
  (a: string, b: string): number;
  /** Names of the collection that share a bigram with this one. */
  near(name: string): readonly string[];
}

export function buildNameLikeness(names: readonly string[]): NameLikeness {
  const byBigram = new Map<string, string[]>();
  for (const name of new Set(names)) {
    for (const bigram of bigramsOf(name)) {
      const holders = byBigram.get(bigram);
      if (holders === undefined) byBigram.set(bigram, [name]);
      else holders.push(name);
    }
  }
  const total = new Set(names).size;
  const weightOf = (bigram: string): number => Math.log(1 + total / (byBigram.get(bigram)?.length ?? 1));
  const norms = new Map<string, number>();
  const normOf = (name: string): number => {
    let norm = norms.get(name);
    if (norm === undefined) {
      norm = Math.sqrt([...bigramsOf(name)].reduce((sum, each) => sum + weightOf(each) ** 2, 0));
      norms.set(name, norm);
    }
    return norm;
  };
  const likeness = (a: string, b: string): number => {
    const other = bigramsOf(b);
    const shared = [...bigramsOf(a)].filter((each) => other.has(each));
    const product = shared.reduce((sum, each) => sum + weightOf(each) ** 2, 0);
    return product === 0 ? 0 : product / (normOf(a) * normOf(b));
  };
  return Object.assign(likeness, {
    near: (name: string) => [...new Set([...bigramsOf(name)].flatMap((bigram) => byBigram.get(bigram) ?? []))],
  });
}

const bigramCache = new Map<string, ReadonlySet<string>>();

function bigramsOf(name: string): ReadonlySet<string> {
  let bigrams = bigramCache.get(name);
  if (bigrams === undefined) {
    const plain = name.replaceAll(/[\s·、,，/（）()]/g, '');
    bigrams = new Set(Array.from({ length: Math.max(0, plain.length - 1) }, (_, i) => plain.slice(i, i + 2)));
    bigramCache.set(name, bigrams);
  }
  return bigrams;
}
