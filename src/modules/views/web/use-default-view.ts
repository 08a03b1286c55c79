import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';
import { api } from '../../api.ts';

/** A list that is opened without a word in its address begins with the person's default view, once. */
export function useDefaultView(list: string, begins: boolean): void {
  const [address, setAddress] = useSearchParams();
  const { data } = api.useQuery('get', '/api/views', { params: { query: { list } } });
  const begun = useRef(!begins || address.size > 0);
  const chosen = data?.items.find(({ isDefault }) => isDefault);
  useEffect(() => {
    if (data === undefined || begun.current) return;
    begun.current = true;
    if (chosen !== undefined) setAddress(new URLSearchParams(chosen.address), { replace: true });
  }, [data, chosen, setAddress]);
}
