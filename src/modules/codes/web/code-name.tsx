import type { ReactNode } from 'react';
import { api } from '../../api.ts';
import type { CodeSet } from '../model.ts';

const AN_HOUR = 3_600_000;

/** The name of an official code; the code itself until it is known. */
export function useCodeName(set: CodeSet, code: string | null): string {
  const found = api.useQuery(
    'get',
    '/api/codes/{set}/{code}',
    { params: { path: { set, code: code ?? '' } } },
    { enabled: code !== null, staleTime: AN_HOUR },
  );
  return found.data?.name ?? code ?? '';
}

export function CodeName({ set, code }: { readonly set: CodeSet; readonly code: string }): ReactNode {
  const name = useCodeName(set, code);
  return name === code ? code : `${name}（${code}）`;
}
