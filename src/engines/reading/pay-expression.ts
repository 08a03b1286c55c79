/** From tokens to amounts: which numbers belong together, what is said about them, and which of several counts. */
import type { PayBound, PayLabel, PayPeriod, PayToken } from './pay-lexicon.ts';
import type { Text } from './reading.ts';

interface Amount {
  readonly value: number;
  readonly scale: number;
}

export interface PayExpression {
  readonly first: Amount;
  readonly second?: Amount;
  readonly bound?: PayBound;
  readonly label?: PayLabel;
  readonly period?: PayPeriod;
  /** 元, ¥ or RMB is written. */
  readonly yuan: boolean;
  /** Multiplier of a unit written apart, as in "1.5-2 万元". */
  readonly unitScale?: number;
  readonly scale: number;
  readonly openEnded: boolean;
}

type Draft = { -readonly [Key in keyof PayExpression]?: PayExpression[Key] } & {
  measured?: boolean;
  dashed?: boolean;
  negative?: boolean;
};

/** Reads tokens from left to right; words before an amount wait for it, words after it belong to it. */
export function payExpressions(tokens: readonly PayToken[]): PayExpression[] {
  const found: Draft[] = [];
  let waiting: Draft = {};
  let current: Draft | undefined;
  let gap = false;
  for (const token of tokens) {
    if (token.kind === 'amount') {
      if (current?.dashed === true && current.second === undefined) {
        current.second = token;
        current.dashed = false;
      } else {
        current = { ...waiting, first: token };
        found.push(current);
      }
      waiting = {};
      gap = false;
    } else if (token.kind === 'other') {
      gap = true;
    } else if (token.kind === 'dash') {
      if (current === undefined || gap) waiting = { ...waiting, negative: true };
      else current.dashed = true;
    } else {
      const closed = gap || startsNext(token);
      if (current === undefined || closed) note(waiting, token, current);
      else noteAfter(current, token, waiting);
    }
  }
  return found.filter(isMoney).map(finished);
}

/** These words speak of the amount that follows. */
const startsNext = (token: PayToken): boolean => token.kind === 'label' || token.kind === 'before';

function note(waiting: Draft, token: PayToken, previous: Draft | undefined): void {
  if (token.kind === 'period' && token.weak !== true) waiting.period = token.period;
  if (token.kind === 'before') waiting.bound = token.bound;
  if (token.kind === 'after' && token.bound === 'about') waiting.bound = 'about';
  if (token.kind === 'yuan') waiting.yuan = true;
  if (token.kind === 'label') {
    waiting.label = labelWith(waiting.label, token.label);
    if (token.label === 'bonus' && previous !== undefined && previous.label === 'base') previous.openEnded = true;
  }
}

/** "底薪+提成 5000-8000" gives the whole, not the base; a total named after a bonus is the total. */
function labelWith(waiting: PayLabel | undefined, next: PayLabel): PayLabel {
  if (waiting === undefined || waiting === next) return next;
  const parts = [waiting, next];
  if (parts.includes('base') && parts.includes('bonus')) return 'total';
  return next === 'bonus' ? waiting : next;
}

function noteAfter(current: Draft, token: PayToken, waiting: Draft): void {
  if (token.kind === 'period' && token.weak !== true) {
    if (current.period === undefined) current.period = token.period;
    else waiting.period = token.period;
  }
  if (token.kind === 'after' || token.kind === 'before') current.bound = token.bound;
  if (token.kind === 'yuan') current.yuan = true;
  if (token.kind === 'thousandYuan') Object.assign(current, { unitScale: 1000, yuan: true });
  if (token.kind === 'tenThousandYuan') Object.assign(current, { unitScale: 10_000, yuan: true });
  if (token.kind === 'measure') current.measured = true;
  if (token.kind === 'plus') {
    current.openEnded = true;
    waiting.label = 'bonus';
  }
}

/** Numbers of people, ages, hours and telephone numbers are not money; a dash before a number is a negative one. */
function isMoney(draft: Draft): boolean {
  if (draft.measured === true || draft.negative === true) return false;
  const values = [draft.first!, draft.second].filter((amount) => amount !== undefined);
  if (values.some((amount) => amount.value >= 50_000_000)) return false;
  return true;
}

function finished(draft: Draft): PayExpression {
  const { measured: _measured, dashed: _dashed, negative: _negative, ...rest } = draft;
  const scale = Math.max(rest.first!.scale, rest.second?.scale ?? 1, rest.unitScale ?? 1);
  const openEnded = rest.openEnded === true || (rest.bound === 'atLeast' && rest.second === undefined);
  const bound = rest.bound ?? (openEnded && rest.second === undefined ? 'atLeast' : undefined);
  return {
    ...rest,
    first: rest.first!,
    yuan: rest.yuan === true,
    scale,
    openEnded,
    ...(bound === undefined ? {} : { bound }),
  };
}

const BASE_ONLY: Text = { zh: '只写了底薪，另有浮动部分', en: 'base pay only, variable pay on top' };
const BONUS_LEFT: Text = { zh: '浮动部分（提成、奖金等）未计入', en: 'variable pay is not counted' };

interface Choice {
  readonly expression: PayExpression;
  readonly notes: readonly Text[];
}

/** Total pay before parts of it, pay after probation before pay during it. Undefined: it cannot be said which counts. */
export function chooseExpression(all: readonly PayExpression[]): Choice | undefined {
  const fixed = all.filter((one) => one.label !== 'bonus');
  const only = fixed.length === 1 ? fixed[0] : undefined;
  if (only !== undefined) {
    if (only.label === 'base') return { expression: openBase(only), notes: [BASE_ONLY] };
    if (only.label === 'trial')
      return { expression: only, notes: [{ zh: '写的是试用期或实习期待遇', en: 'pay of the trial period' }] };
    return { expression: only, notes: only.openEnded && all.length > 1 ? [BONUS_LEFT] : [] };
  }
  const joined = oneRange(fixed);
  if (joined !== undefined) return { expression: joined, notes: [] };
  for (const [label, zh, en] of PREFERRED) {
    const labelled = fixed.filter((one) => one.label === label);
    if (labelled.length === 1) return { expression: labelled[0]!, notes: [{ zh, en }] };
  }
  return undefined;
}

const PREFERRED: readonly (readonly [PayLabel, string, string])[] = [
  ['total', '写了几个数额，取综合收入', 'several amounts, total pay taken'],
  ['regular', '写了几个数额，取转正后', 'several amounts, pay after probation taken'],
];

const openBase = (one: PayExpression): PayExpression =>
  one.second === undefined ? { ...one, openEnded: true, bound: 'atLeast' } : { ...one, openEnded: true };

/** "最低5000最高8000", "5000以上8000以下". */
function oneRange(two: readonly PayExpression[]): PayExpression | undefined {
  const [low, high] = two;
  if (two.length !== 2 || low?.bound !== 'atLeast' || high?.bound !== 'atMost') return undefined;
  if (low.second !== undefined || high.second !== undefined) return undefined;
  const { bound: _bound, ...rest } = low;
  const period = low.period ?? high.period;
  return {
    ...rest,
    second: high.first,
    yuan: low.yuan || high.yuan,
    scale: Math.max(low.scale, high.scale),
    openEnded: false,
    ...(period === undefined ? {} : { period }),
  };
}
