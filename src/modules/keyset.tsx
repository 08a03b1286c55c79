import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { Button } from '#design/workbench';
import { count } from './desk.tsx';

interface Part<Item> {
  readonly items: readonly Item[];
  readonly total: number;
  readonly nextCursor: string | null;
}

export interface Keyset<Item, First extends Part<Item> = Part<Item>> {
  readonly data: { readonly items: readonly Item[]; readonly total: number; readonly first: First } | undefined;
  readonly error: unknown;
  readonly refetch: () => unknown;
  readonly more: (() => void) | undefined;
  readonly loadingMore: boolean;
}

/**
 * A list that grows by "加载更多". How far it has grown stands in the address (`pages`), so that Back, a reload and a link
 * come to the same place.
 */
export function useKeyset<Item, First extends Part<Item>>(
  key: readonly unknown[],
  load: (cursor: string | undefined) => Promise<First & Part<Item>>,
): Keyset<Item, First> {
  const [address, setAddress] = useSearchParams();
  const wanted = Math.min(Math.max(Number(address.get('pages') ?? 1) || 1, 1), 50);
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => load(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
  const pages = query.data?.pages;
  const missing = pages !== undefined && pages.length < wanted && query.hasNextPage && !query.isFetching;
  const { fetchNextPage } = query;
  useEffect(() => {
    if (missing) void fetchNextPage();
  }, [missing, fetchNextPage]);
  const grow = (): void =>
    setAddress(
      (before) => {
        before.set('pages', String((pages?.length ?? 1) + 1));
        return before;
      },
      { replace: true, preventScrollReset: true },
    );
  return {
    data: pages && { items: pages.flatMap((page) => page.items), total: pages[0]!.total, first: pages[0]! },
    error: query.error,
    refetch: query.refetch,
    more: query.hasNextPage ? grow : undefined,
    loadingMore: query.isFetchingNextPage,
  };
}

/** Below the list: how much is shown of how much, and the way on. */
interface KeysetEndProps<Item> {
  readonly list: Keyset<Item>;
  /** The total is a lower bound: nobody counts ten million rows for it. */
  readonly atLeast?: boolean | undefined;
}

export function KeysetEnd<Item>({ list, atLeast }: KeysetEndProps<Item>): ReactNode {
  if (list.data === undefined || list.data.total === 0) return null;
  return (
    <p className="desk-more">
      <span role="status">
        {`已显示 ${count(list.data.items.length)} / ${count(list.data.total)} 条${atLeast === true ? '以上' : ''}`}
      </span>
      {list.more !== undefined && (
        <Button onClick={list.more} loading={list.loadingMore}>
          加载更多
        </Button>
      )}
    </p>
  );
}
