import { useEffect } from 'react';
import { api } from '../../api.ts';
import { has, useSession } from '../../desk.tsx';

/** When this person was here before; undefined: not known, or never. Asking notes the visit, so it is asked once a page. */
export function useLastVisit(): string | undefined {
  const session = useSession();
  const visit = api.useMutation('post', '/api/preferences/visits');
  const { mutate } = visit;
  const keeps = has(session, 'preference.keep');
  useEffect(() => {
    if (keeps) mutate({});
  }, [keeps, mutate]);
  return visit.data?.before ?? undefined;
}
