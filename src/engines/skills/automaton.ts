import { fold } from './folding.ts';

/** Finds many strings in one pass. */
export interface Automaton {
  /** Calls back for every occurrence, also nested ones: the number of the pattern and the index after its last unit. */
  scan(units: Uint16Array, length: number, found: (pattern: number, end: number) => void): void;
  readonly states: number;
  readonly bytes: number;
}

const ROOT = 1;

interface Node {
  readonly children: Map<number, Node>;
  pattern: number;
  state: number;
}

/**
 * Aho and Corasick (1975) over a double array (Aoe 1989): one cell of `base` and `check` a state, so a step is two reads of
 * typed arrays and the whole of some thousand terms stays within the cache of a processor. Patterns are folded like texts;
 * an empty pattern is passed over, of equal ones the first counts.
 */
export function buildAutomaton(patterns: readonly string[]): Automaton {
  const { root, symbols, alphabet } = buildTrie(patterns);
  const { base, check, size } = layOut(root, alphabet);
  const { fail, pattern, link } = connect(root, base, check, size);

  const scan: Automaton['scan'] = (units, length, found) => {
    let state = ROOT;
    for (let at = 0; at < length; at += 1) {
      const symbol = symbols[units[at]!]!;
      if (symbol === 0) {
        state = ROOT;
        continue;
      }
      let next = base[state]! + symbol;
      while (check[next] !== state && state !== ROOT) {
        state = fail[state]!;
        next = base[state]! + symbol;
      }
      if (check[next] === state) state = next;
      for (let hit = pattern[state]! >= 0 ? state : link[state]!; hit !== 0; hit = link[hit]!)
        found(pattern[hit]!, at + 1);
    }
  };
  const bytes = [base, check, fail, pattern, link, symbols].reduce((sum, array) => sum + array.byteLength, 0);
  return { scan, states: size, bytes };
}

const makeNode = (): Node => ({ children: new Map(), pattern: -1, state: 0 });

function buildTrie(patterns: readonly string[]): { root: Node; symbols: Uint16Array; alphabet: number } {
  const symbols = new Uint16Array(65_536);
  const root = makeNode();
  let alphabet = 0;
  patterns.forEach((text, number) => {
    const { units, length } = fold(text);
    if (length === 0) return;
    let node = root;
    for (let at = 0; at < length; at += 1) {
      const unit = units[at]!;
      if (symbols[unit] === 0) symbols[unit] = alphabet += 1;
      const symbol = symbols[unit]!;
      let child = node.children.get(symbol);
      if (child === undefined) node.children.set(symbol, (child = makeNode()));
      node = child;
    }
    if (node.pattern < 0) node.pattern = number;
  });
  return { root, symbols, alphabet };
}

/** Gives every node a state so that `base[state] + symbol` is its child's; first fit, which keeps the arrays nearly full. */
function layOut(root: Node, alphabet: number): { base: Int32Array; check: Int32Array; size: number } {
  let base = new Int32Array(1024);
  let check = new Int32Array(1024);
  let size = ROOT + 1;
  let firstFree = ROOT + 1;
  const reach = (state: number): void => {
    if (state < check.length) return;
    const length = Math.max(state + 1, check.length * 2);
    const wider = [new Int32Array(length), new Int32Array(length)] as const;
    wider[0].set(base);
    wider[1].set(check);
    [base, check] = wider;
  };
  root.state = ROOT;
  check[ROOT] = -1;
  for (const queue = [root]; queue.length > 0;) {
    const node = queue.shift()!;
    const keys = [...node.children.keys()].toSorted((a, b) => a - b);
    if (keys.length === 0) continue;
    while (firstFree < check.length && check[firstFree] !== 0) firstFree += 1;
    let offset = Math.max(1, firstFree - keys[0]!);
    reach(offset + alphabet);
    while (keys.some((key) => check[offset + key] !== 0)) {
      offset += 1;
      reach(offset + alphabet);
    }
    base[node.state] = offset;
    for (const [key, child] of node.children) {
      child.state = offset + key;
      check[child.state] = node.state;
      size = Math.max(size, child.state + 1);
      queue.push(child);
    }
  }
  // Room behind the last state, so that no step reads outside.
  return { base: base.slice(0, size + alphabet + 1), check: check.slice(0, size + alphabet + 1), size };
}

/** Failure links, and of each state the next shorter suffix that is a pattern (0: none). */
function connect(root: Node, base: Int32Array, check: Int32Array, size: number) {
  const fail = new Int32Array(size).fill(ROOT);
  const pattern = new Int32Array(size).fill(-1);
  const link = new Int32Array(size);
  for (const queue = [root]; queue.length > 0;) {
    const node = queue.shift()!;
    pattern[node.state] = node.pattern;
    for (const [symbol, child] of node.children) {
      queue.push(child);
      if (node === root) continue;
      let state = fail[node.state]!;
      while (check[base[state]! + symbol] !== state && state !== ROOT) state = fail[state]!;
      const next = base[state]! + symbol;
      const to = check[next] === state ? next : ROOT;
      fail[child.state] = to;
      link[child.state] = pattern[to]! >= 0 ? to : link[to]!;
    }
  }
  return { fail, pattern, link };
}
