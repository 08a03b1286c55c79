import type { ReactNode } from 'react';
import { api } from '../../api.ts';
import type { CodeSet } from '../model.ts';

const AN_HOUR = 3_600_000;
const COUNTY_DIGITS = 6;

/** The official list of places ends at the county; a township goes by the name of its county. */
const listed = (set: CodeSet, code: string): string => (set === 'division' ? code.slice(0, COUNTY_DIGITS) : code);

/** The name of an official code; the code itself until it is known. */
export function useCodeName(set: CodeSet, code: string | null): string {
  const found = api.useQuery(
    'get',
    '/api/codes/{set}/{code}',
    { params: { path: { set, code: listed(set, code ?? '') } } },
    { enabled: code !== null, staleTime: AN_HOUR },
  );
  return found.data?.name ?? code ?? '';
}

export function CodeName({ set, code }: { readonly set: CodeSet; readonly code: string }): ReactNode {
  const name = useCodeName(set, code);
  return name === code ? code : `${name}（${code}）`;
}
