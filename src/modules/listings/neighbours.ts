import type { z } from 'zod';
import type { Context } from '#platform/context';
import type { ListingSearch } from './contract.ts';
import type { NeighbourAnswer } from './search-contract.ts';

export type NeighbourResult = z.input<typeof NeighbourAnswer>;

/** 合作地区: what other regions offer to the one that asks. The module above that keeps the copies answers. */
export interface Neighbours {
  /** Names of the regions that offer something to this one. */
  regions(ctx: Context): Promise<readonly { readonly nameZh: string; readonly nameEn: string }[]>;
  search(ctx: Context, query: ListingSearch): Promise<NeighbourResult>;
}
