/**
 * Places of work as written: "北京·丰台·看丹", "广东省深圳市南山区", "上海/杭州", "Shenzhen, Guangdong", "全国".
 * Only divisions of the list given are named; streets, business areas and zones stay as text.
 */
import { pinyinWalk } from './place-pinyin.ts';
import type { Division, PlaceIndex, PlaceLevel } from './place-index.ts';
import { fullName, isWithin, levelOf } from './place-index.ts';
import { PROVINCE_SIGNS, REGIONS, SCOPES, ZONES } from './place-names.ts';
import type { Walk } from './place-walk.ts';
import { descend, matchAtStart, startWalk } from './place-walk.ts';
import { normalise } from './normalise.ts';
import type { Reading, Text } from './reading.ts';
import { isBlank, notUnderstood, readText, understood } from './reading.ts';

export interface Place {
  /** Most specific division of each place named; empty for `scope`. */
  readonly codes: readonly string[];
  /** Level of the first code. */
  readonly level?: PlaceLevel;
  /** Street, business area or zone as written. */
  readonly rest?: string;
  readonly scope?: 'nationwide' | 'remote' | 'abroad';
}

const LABEL = /^(?:工作地[点址区]?|上班地[点址]|公司地[点址]|地[点址区]|城市|所在地|location)\s*[::]\s*/i;
const COUNTRY = /^(?:中华人民共和国|中国(?!.{0,3}(?:银行|电信|移动|联通))|china\b)[·\-\s,]*/i;
const TRAILING_COUNTRY = /[,\s]+(?:p\.?\s?r\.?\s?)?china$/i;
const LIST_MARK = /[,、;|/&\n]|(?<=[市省区县])(?:和(?!平|田|顺|林格|布克|县|龙|静|硕|政)|或|及)/;
const STEP_MARK = /[-·>.\s:_]/;
const PIECES = new RegExp(`(${LIST_MARK.source}|${STEP_MARK.source})`);

/** Reads one cell. Never throws; ambiguity is said in the note and lowers the confidence. */
export function readPlace(source: string, index: PlaceIndex): Reading<Place> {
  return readText(source, (normal) => {
    const unlabelled = normal
      .replace(LABEL, '')
      .replace(/[()[\]{}【】"'「」]/g, ' ')
      .trim();
    const scope = SCOPES.find(([, pattern]) => pattern.test(unlabelled))?.[0];
    if (scope !== undefined)
      return understood(
        source,
        scopeOf(scope, unlabelled),
        scope === 'nationwide' && unlabelled.startsWith('不限') ? 0.8 : 0.95,
      );
    const text = unlabelled.replace(COUNTRY, '').replace(TRAILING_COUNTRY, '').trim();
    if (/^异地|^外地|^多地招聘/.test(text))
      return notUnderstood(source, '写的是异地招聘，没有写明工作地点', 'elsewhere, the place is not stated');
    const zone = ZONES.find(([name]) => text.startsWith(name))?.[1];
    if (zone !== undefined) return fromWalks(source, walksIn(index, `${zone}·${text}`), index);
    const region = regionOf(text);
    if (region !== undefined)
      return understood(source, { codes: region, level: levelOf(region[0]!) }, 0.8, [
        { zh: '按地区简称展开', en: 'short name of a region, expanded' },
      ]);
    if (!/[\u4E00-\u9FFF]/.test(text)) return fromWalks(source, pinyinWalk(index, text), index);
    return fromWalks(source, walksIn(index, text), index);
  });
}

const scopeOf = (scope: NonNullable<Place['scope']>, text: string): Place =>
  scope === 'nationwide' ? { codes: [], scope } : { codes: [], scope, rest: text };

function regionOf(text: string): readonly string[] | undefined {
  // Own names only: "constructor" is a text like any other.
  if (Object.hasOwn(REGIONS, text)) return REGIONS[text];
  return Object.hasOwn(PROVINCE_SIGNS, text) ? [PROVINCE_SIGNS[text]!] : undefined;
}

/** Several places in one text: each walk is one place. */
function walksIn(index: PlaceIndex, text: string): readonly Walk[] {
  const walks: Walk[] = [];
  let mark = '';
  for (const piece of text.split(PIECES)) {
    if (piece === undefined || piece === '') continue;
    if (PIECES.test(piece) && piece.length <= 2 && piece.replace(PIECES, '').trim() === '') {
      mark = LIST_MARK.test(piece) || !LIST_MARK.test(mark) ? piece : mark;
      continue;
    }
    addPiece(index, walks, piece.trim(), mark);
    mark = '';
  }
  if (walks.length === 0) {
    const inside = insideText(index, text);
    if (inside !== undefined) walks.push(inside);
  }
  return walks;
}

function addPiece(index: PlaceIndex, walks: Walk[], piece: string, mark: string): void {
  const last = walks.at(-1);
  if (last === undefined) {
    const first = startWalk(index, piece);
    if (first !== undefined) walks.push(first);
    return;
  }
  const isList = LIST_MARK.test(mark);
  const further = descend(index, last, piece);
  if (further !== undefined && !(isList && isOtherCity(index, last, piece))) {
    walks[walks.length - 1] = further;
    return;
  }
  const other = isList || /\s/.test(mark) ? otherPlace(index, last, piece) : otherCity(index, last, piece);
  if (other !== undefined) walks.push(other);
  else walks[walks.length - 1] = { ...last, rest: [...last.rest, piece] };
}

/** "吉林,长春": the second is inside the first, but only because the first may be a province. */
const isOtherCity = (index: PlaceIndex, last: Walk, piece: string): boolean =>
  last.candidates.every((one) => one.code.length === 4) &&
  !index.byName.get(piece)?.some((one) => last.candidates.some((below) => isWithin(below, one))) &&
  (index.byName.get(piece)?.some((one) => one.code.length <= 4 && !last.candidates.includes(one)) ?? false);

/** A new place: a sister of the last one ("北京朝阳区、海淀区"), or a province or city named whole. */
function otherPlace(index: PlaceIndex, last: Walk, piece: string): Walk | undefined {
  const parents = new Set(last.candidates.map((one) => one.above[0]));
  const sister = matchAtStart(
    index,
    piece,
    (one) => one.code.length === 6 && parents.has(one.above[0]) && one.above[0] !== undefined,
  );
  if (sister !== undefined && sister.rest === '' && last.candidates.every((one) => one.code.length === 6)) {
    return { candidates: sister.divisions, rest: [], sure: true, changed: sister.changed, glued: false };
  }
  const start = startWalk(index, piece);
  if (start === undefined || start.rest.length > 0) return undefined;
  const large = start.candidates.filter((one) => one.code.length <= 4);
  if (large.length > 0) return { ...start, candidates: large };
  return start.sure && start.candidates.length === 1 ? start : undefined;
}

/** "北京-上海": the second names a province or city that is not inside the first, so it is another place, less surely. */
function otherCity(index: PlaceIndex, last: Walk, piece: string): Walk | undefined {
  if (last.rest.length > 0 || last.candidates.some((one) => one.code.length > 4)) return undefined;
  const large = index.byName.get(piece)?.filter((one) => one.code.length <= 4) ?? [];
  return large.length === 0 ? undefined : { candidates: large, rest: [], sure: false, changed: false, glued: true };
}

/** A sentence or an address that starts with something else: the first full name of a province or city in it. */
function insideText(index: PlaceIndex, text: string): Walk | undefined {
  for (let at = 1; at < Math.min(text.length - 1, 40); at += 1) {
    const match = matchAtStart(index, text.slice(at), () => true);
    if (match === undefined || !match.full || /[路街]/.test(match.divisions[0]!.name)) continue;
    const walk = startWalk(index, text.slice(at).split(PIECES)[0]!.trim());
    if (walk !== undefined) return { ...walk, glued: true, rest: [text] };
  }
  return undefined;
}

function fromWalks(source: string, walks: readonly Walk[], index: PlaceIndex): Reading<Place> {
  if (walks.length === 0) return notUnderstood(source, '没有认出行政区划', 'no administrative division recognised');
  const codes: string[] = [];
  const notes: Text[] = [];
  let confidence = 0.97;
  for (const walk of walks) {
    const settled = settle(index, walk);
    if (settled.division === undefined) return notUnderstood(source, settled.note!.zh, settled.note!.en);
    if (settled.note !== undefined) notes.push(settled.note);
    confidence = Math.min(confidence, settled.confidence);
    if (!codes.includes(settled.division.code)) codes.push(settled.division.code);
  }
  const rest = walks.flatMap((walk) => walk.rest).join('·');
  const value: Place = { codes, level: levelOf(codes[0]!), ...(rest === '' ? {} : { rest }) };
  return understood(source, value, confidence, notes);
}

type Settled = { readonly division?: Division; readonly confidence: number; readonly note?: Text };

const onlyOne = (divisions: readonly Division[]): Division | undefined =>
  divisions.length === 1 ? divisions[0] : undefined;

/** Names so common in two places that neither may be assumed. */
const CONTESTED = new Set(['朝阳']);

function settle(index: PlaceIndex, walk: Walk): Settled {
  const top = walk.candidates.filter((one) => !walk.candidates.some((other) => isWithin(one, other)));
  const names = walk.candidates.slice(0, 4).map((one) => fullName(index, one));
  const chosen =
    onlyOne(top) ??
    onlyOne(top.filter((one) => one.code.length === 2)) ??
    onlyOne(top.filter((one) => one.code.length <= 4));
  if (chosen === undefined && top.every((one) => one.above[0] !== undefined && one.above[0] === top[0]!.above[0])) {
    const parent = index.byCode.get(top[0]!.above[0]!)!;
    const zh = `${names.join('与')}同名，取上级${parent.name}`;
    return {
      division: parent,
      confidence: 0.7,
      note: { zh, en: 'sister places have the same name, the one above is taken' },
    };
  }
  if (chosen === undefined) {
    return {
      confidence: 0,
      note: {
        zh: `同名的有${top.length}处（${names.join('、')}），需要写明上级地区`,
        en: `${top.length} places have this name; the division above is needed`,
      },
    };
  }
  if (CONTESTED.has(chosen.short) && !walk.sure && top.length > 1) {
    const others = top.filter((one) => one !== chosen).map((one) => fullName(index, one));
    const zh = `按${fullName(index, chosen)}理解，也可能是${others.join('、')}`;
    return { division: chosen, confidence: 0.4, note: { zh, en: 'other places have the same name' } };
  }
  if (
    chosen.code.length === 2 &&
    walk.candidates.some((one) => one.code.length === 4 && one.short === chosen.short) &&
    !walk.sure &&
    chosen.short !== '海南'
  ) {
    return {
      division: chosen,
      confidence: 0.6,
      note: { zh: `省和市同名，取${chosen.name}`, en: 'province and city have the same name, the province is taken' },
    };
  }
  if (walk.changed)
    return {
      division: chosen,
      confidence: 0.85,
      note: { zh: `按现名${chosen.name}理解`, en: 'read as the division of today' },
    };
  if (walk.glued) return { division: chosen, confidence: 0.75 };
  if (chosen.code.length === 6 && !walk.sure)
    return {
      division: chosen,
      confidence: 0.8,
      note: { zh: `按${fullName(index, chosen)}理解`, en: 'the only county of this short name' },
    };
  return { division: chosen, confidence: top.length === 1 ? 0.97 : 0.9 };
}

export interface PlaceColumns {
  readonly province?: string;
  readonly city?: string;
  readonly district?: string;
}

/** Place of separate columns. A column that does not lie within the larger one is said, and the larger one counts. */
export function readPlaceColumns(columns: PlaceColumns, index: PlaceIndex): Reading<Place> {
  const parts = [columns.province, columns.city, columns.district]
    .map((part) => normalise(part ?? ''))
    .filter((part) => !isBlank(part) && !/^(?:不限|市辖区|全部|其他|其它)$/.test(part));
  const source = [columns.province, columns.city, columns.district].filter((part) => part !== undefined).join(' ');
  const whole = readPlace(parts.join('·'), index);
  const unread =
    whole.value?.rest !== undefined &&
    parts.slice(1).some((part) => index.byName.has(part) && whole.value!.rest!.includes(part));
  if (!unread || whole.value === undefined) return { ...whole, source };
  const note: Text = {
    zh: `“${whole.value.rest}”不在上级地区之内`,
    en: 'the smaller place is not within the larger one',
  };
  return understood(source, whole.value, 0.4, [note]);
}
