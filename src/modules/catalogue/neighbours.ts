import type { Context } from '#platform/context';
import type { CatalogueSearch, PublicRecord } from './contract.ts';
import type { CatalogueResult } from './search-records.ts';

/** A record of another region, as its copy here says. */
export interface PartnerRecord {
  readonly record: PublicRecord;
  readonly origin: { readonly code: string; readonly nameZh: string; readonly nameEn: string };
  /** The original. */
  readonly url: string;
  readonly fetchedAt: Date;
}

export interface PartnerRecords {
  readonly items: readonly PartnerRecord[];
  readonly total: number;
  readonly facets: CatalogueResult['facets'];
  readonly relaxed: boolean;
  readonly nextCursor: string | null;
}

/** 合作地区: what other regions have. The module above that keeps the copies answers. */
export interface RecordNeighbours {
  search(ctx: Context, query: CatalogueSearch, lang: 'zh' | 'en'): Promise<PartnerRecords>;
}
