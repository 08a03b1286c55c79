import type { CodeBook } from '#modules/codes';
import type { Context } from '#platform/context';
import type { Agent, PublicListing } from './contract.ts';
import { readDetails } from './read-details.ts';
import { readListing } from './read-listing.ts';

export interface ReadForReader {
  /** What everybody sees of it: for machines, and for whatever outlives this page. */
  readonly open: PublicListing;
  /** Who looks after it for an employer that has not claimed it. */
  readonly agent: Agent;
  /** What this reader sees of it. */
  readonly listing: PublicListing;
}

/** One published listing for the page of one reader; a reading of what is not for everybody is on record. */
export async function readForReader(ctx: Context, codes: CodeBook, id: string): Promise<ReadForReader> {
  const { agent, ...open } = await readListing(ctx, codes, id);
  if (open.type === 'talent' || open.hidden.length === 0 || ctx.actor.accountId === undefined) {
    return { open, agent, listing: open };
  }
  const { detail, hidden } = await readDetails(ctx, codes, id);
  return { open, agent, listing: { ...open, detail, hidden } };
}
