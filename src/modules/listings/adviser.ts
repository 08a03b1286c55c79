import type { Weights } from '#engines/matching';
import type { TenantId } from '#kernel/ids';
import type { Context } from '#platform/context';
import type { Db } from '#platform/db';

/** What an upper module knows about recommendation: the weights of the region, and how often each listing was recommended. */
export interface Adviser {
  weightsOf(ctx: Pick<Context, 'db' | 'tenant'>): Promise<Weights>;
  /** To how many each was shown when counterparts were last reckoned for everyone; those that were not are missing. */
  shownTo(db: Db, tenant: TenantId, listings: readonly string[]): Promise<ReadonlyMap<string, number>>;
}
