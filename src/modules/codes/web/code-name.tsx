import type { ReactNode } from 'react';
import { api } from '../../api.ts';
import type { CodeSet } from '../model.ts';

const AN_HOUR = 3_600_000;
const COUNTY_DIGITS = 6;
const TOWNSHIP_DIGITS = 9;

/** The official list of places ends at the county; townships are named by their offices. */
const listed = (set: CodeSet, code: string): string => (set === 'division' ? code.slice(0, COUNTY_DIGITS) : code);

const isBelowCounty = (set: CodeSet, code: string | null): code is string =>
  set === 'division' && code !== null && code.length > COUNTY_DIGITS;

/** The name of an official code; the code itself until it is known. */
export function useCodeName(set: CodeSet, code: string | null): string {
  const found = api.useQuery(
    'get',
    '/api/codes/{set}/{code}',
    { params: { path: { set, code: listed(set, code ?? '') } } },
    { enabled: code !== null, staleTime: AN_HOUR },
  );
  const below = isBelowCounty(set, code);
  const townships = api.useQuery('get', '/api/townships', {}, { enabled: below, staleTime: AN_HOUR });
  const name = found.data?.name;
  if (name === undefined || !below) return name ?? code ?? '';
  const township = townships.data?.items.find((one) => one.code === code.slice(0, TOWNSHIP_DIGITS))?.name;
  return `${name}${township ?? '（乡镇街道未命名）'}`;
}

export function CodeName({ set, code }: { readonly set: CodeSet; readonly code: string }): ReactNode {
  const name = useCodeName(set, code);
  return name === code ? code : `${name}（${code}）`;
}
