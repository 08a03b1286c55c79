import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isCivilDate } from '#kernel/time';
import {
  THRESHOLD_KEYS,
  THRESHOLD_TOPICS,
  THRESHOLD_UNITS,
  type ThresholdDefinition,
  type ThresholdKey,
} from './threshold.ts';

const FILE = join(import.meta.dirname, '../../../regulations/thresholds.tsv');

/** @throws Error with the line: a bad file is a defect of the release, so the start stops. */
export function readThresholdFile(text: string = readFileSync(FILE, 'utf8')): readonly ThresholdDefinition[] {
  const [, ...lines] = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const found = lines.map(readLine);
  const missing = THRESHOLD_KEYS.filter((key) => found.filter((one) => one.key === key).length !== 1);
  if (missing.length > 0) throw new Error(`thresholds.tsv: not there once: ${missing.join(', ')}`);
  return found;
}

function readLine(line: string): ThresholdDefinition {
  const [topic, key, unit, value, minimum, maximum, validFrom = '', confirmed, zh = '', en = '', source = ''] =
    line.split('\t');
  const known = {
    topic: THRESHOLD_TOPICS.find((one) => one === topic),
    key: THRESHOLD_KEYS.find((one) => one === key),
    unit: THRESHOLD_UNITS.find((one) => one === unit),
  };
  const limit = (cell: string | undefined): number | null => (cell === '' || cell === undefined ? null : Number(cell));
  const numbers = { value: Number(value || Number.NaN), minimum: limit(minimum), maximum: limit(maximum) };
  const whole = Object.values(numbers).every((number) => number === null || Number.isSafeInteger(number));
  if (Object.values(known).includes(undefined) || !whole || !isCivilDate(validFrom) || [zh, en, source].includes(''))
    throw new Error(`thresholds.tsv: ${line}`);
  return {
    ...(known as Pick<ThresholdDefinition, 'topic' | 'key' | 'unit'>),
    ...numbers,
    label: { zh, en },
    validFrom,
    source,
    confirmed: confirmed === 'yes',
  };
}

/** Read once, at the start. */
export const DEFINITIONS: readonly ThresholdDefinition[] = readThresholdFile();

export const definitionOf = (key: string): ThresholdDefinition | undefined =>
  DEFINITIONS.find((one) => one.key === (key as ThresholdKey));
