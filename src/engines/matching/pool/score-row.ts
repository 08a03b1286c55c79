import {
  capacityCloseness,
  crowdOf,
  experienceCloseness,
  freshness,
  payCloseness,
  roomFor,
  timeCloseness,
} from '../closeness.ts';
import { LEAST_EVIDENCE, ochiai, reaches } from '../factors.ts';
import { grainsOf } from '../sides.ts';
import { HEAD, NUMBER, WIDTH, type Columns } from './columns.ts';
import { ELSEWHERE, NO_KIND, UNSAID } from './gates.ts';
import type { Prepared, Table } from './prepare.ts';

/** What `compare` finds, of a row of numbers: the same amounts, without making objects. Written for speed: it is asked for every candidate. */

const bestOf = (records: Uint32Array, from: number, to: number, { grains }: Table): number => {
  let best = 0;
  for (let i = from; i < to; i++) {
    const amount = grains[records[i]!]!;
    if (amount > best) best = amount;
  }
  return best;
};

const isNear = (records: Uint32Array, from: number, to: number, { near }: Table): boolean => {
  for (let i = from; i < to; i++) if (near[records[i]!] === 1) return true;
  return false;
};

/** A stated condition is not met. */
export function isBlocked({ records, starts, educations }: Columns, prepared: Prepared, row: number): boolean {
  const { kinds, barred, weightOf, supply } = prepared;
  const second = records[starts[row]! + 1]!;
  const kind = (second >>> 8) & NO_KIND;
  if (barred !== undefined && kind !== NO_KIND && barred[kind]!) return true;
  if (kinds !== undefined && kind !== NO_KIND && !kinds[kind]! && weightOf.kind > 0) return true;
  if (supply.education === undefined || weightOf.education === 0) return false;
  const education = (second >>> 16) & 255;
  // Compared with NaN, what is not stated is never asked for.
  return education !== UNSAID && (education === ELSEWHERE ? educations[row]! : education) > supply.education;
}

/** What the demand wants of the supply; 0 where nothing speaks for the trade. */
export function demandInterest(columns: Columns, prepared: Prepared, row: number): number {
  const { weightOf, occupations, majors, industries, skills, skilled } = prepared;
  const { records } = columns;
  const start = columns.starts[row]!;
  const counts = records[start]!;
  const endOccupations = start + HEAD + (counts & 255);
  const endMajors = endOccupations + ((counts >>> 8) & 255);
  const fromSkills = endMajors + ((counts >>> 16) & 255);
  const asked = counts >>> 24;
  let shared = 0;
  if (skills.length > 0) for (let i = fromSkills; i < fromSkills + asked; i++) shared += skilled[records[i]!]!;
  const evident =
    shared / asked >= LEAST_EVIDENCE.skills ||
    (majors !== undefined && isNear(records, endOccupations, endMajors, majors)) ||
    (occupations !== undefined && isNear(records, start + HEAD, endOccupations, occupations));
  if (!evident) return 0;
  let sum = shared === 0 ? 0 : grainsOf(weightOf.skills, shared / asked);
  if (majors !== undefined) sum += bestOf(records, endOccupations, endMajors, majors);
  if (occupations !== undefined) sum += bestOf(records, start + HEAD, endOccupations, occupations);
  const second = records[start + 1]!;
  if (industries !== undefined) {
    const from = fromSkills + asked;
    sum += bestOf(records, from, from + (second & 255), industries);
  }
  return sum + abilities(columns, prepared, row, second);
}

function abilities(columns: Columns, { supply, weightOf, words: own }: Prepared, row: number, second: number): number {
  const { educations, numbers, wordStarts, words } = columns;
  let sum = 0;
  if (own.size > 0) {
    const from = wordStarts[row]!;
    const to = wordStarts[row + 1]!;
    let shared = 0;
    for (let i = from; i < to; i++) if (own.has(words[i]!)) shared += 1;
    if (shared > 0) sum += grainsOf(weightOf.words, ochiai(shared, to - from, supply.words!.length));
  }
  const education = (second >>> 16) & 255;
  if (supply.education !== undefined && education !== UNSAID) {
    const least = education === ELSEWHERE ? educations[row]! : education;
    sum += grainsOf(weightOf.education, reaches(least, supply.education));
  }
  const years = second >>> 24;
  if (supply.experienceYears !== undefined && years !== UNSAID) {
    const least = years === ELSEWHERE ? numbers[row * WIDTH + NUMBER.experienceYears]! : years;
    sum += grainsOf(weightOf.experience, experienceCloseness(least, supply.experienceYears));
  }
  return sum;
}

/** What the place of a row brings: it stands beside the codes, so it is asked before the rest is fetched. */
export function placeInterest({ records, starts }: Columns, { places }: Prepared, row: number): number {
  if (places === undefined) return 0;
  const start = starts[row]!;
  const counts = records[start]!;
  const from = start + HEAD + (counts & 255) + ((counts >>> 8) & 255);
  return bestOf(records, from, from + ((counts >>> 16) & 255), places);
}

/** What the supply wants of the demand besides the place. */
export function otherInterest(columns: Columns, prepared: Prepared, row: number): number {
  const { weightOf, kinds, partners } = prepared;
  const { records } = columns;
  const start = columns.starts[row]!;
  const kind = (records[start + 1]! >>> 8) & NO_KIND;
  let sum = grainsOf(weightOf.will, 1);
  if (kinds !== undefined && kind !== NO_KIND && kinds[kind]!) sum += grainsOf(weightOf.kind, 1);
  if (partners.size > 0 && partners.has(columns.owners[row]!)) sum += grainsOf(weightOf.past, 1);
  return sum + terms(columns.numbers, prepared, row * WIDTH);
}

/** What is not said is NaN, and NaN is equal to nothing. */
const isSaid = (value: number): boolean => value === value;

function terms(numbers: Float64Array, { supply, weightOf }: Prepared, at: number): number {
  let sum = 0;
  if (supply.payMin !== undefined) {
    const most = numbers[at + NUMBER.payMax]!;
    const offered = isSaid(most) ? most : numbers[at + NUMBER.payMin]!;
    if (isSaid(offered)) sum += grainsOf(weightOf.pay, payCloseness(offered, supply.payMin));
  }
  const until = numbers[at + NUMBER.until]!;
  if (supply.from !== undefined && isSaid(until)) sum += grainsOf(weightOf.time, timeCloseness(until, supply.from));
  const capacity = numbers[at + NUMBER.capacity]!;
  if (supply.headcount !== undefined && isSaid(capacity))
    sum += grainsOf(weightOf.capacity, capacityCloseness(capacity, supply.headcount));
  const confirmedOn = numbers[at + NUMBER.confirmedOn]!;
  if (supply.askedOn !== undefined && isSaid(confirmedOn))
    sum += grainsOf(weightOf.freshness, freshness(supply.askedOn - confirmedOn));
  const rate = numbers[at + NUMBER.answerRate]!;
  if (isSaid(rate)) sum += grainsOf(weightOf.answers, Math.min(1, Math.max(0, rate)));
  const shownTo = numbers[at + NUMBER.shownTo]!;
  if (isSaid(shownTo)) sum += grainsOf(weightOf.crowding, roomFor(crowdOf(shownTo, isSaid(capacity) ? capacity : 1)));
  return sum;
}
