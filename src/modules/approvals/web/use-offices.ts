import { api } from '../../api.ts';
import type { Office } from './step-fields.tsx';

/** Offices that a step or a copy may name. */
export function useOffices(): readonly Office[] {
  const of = (kind: 'bureau' | 'county' | 'township') => ({
    params: { query: { kind, state: 'verified' as const, limit: 100 } },
  });
  const bureaus = api.useQuery('get', '/api/organisations', of('bureau'));
  const counties = api.useQuery('get', '/api/organisations', of('county'));
  const townships = api.useQuery('get', '/api/organisations', of('township'));
  return [bureaus, counties, townships].flatMap(({ data }) =>
    (data?.items ?? []).map(({ id, name }) => ({ id, name })),
  );
}
