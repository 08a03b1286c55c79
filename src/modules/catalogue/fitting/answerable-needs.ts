import { reachOf } from '#modules/access';
import type { Context } from '#platform/context';
import { listIds } from '../list-store.ts';
import type { CatalogueRecord } from '../model.ts';
import type { CatalogueParts } from '../parts.ts';
import { isOwner } from '../rules.ts';
import { findRecords } from '../store.ts';
import { needsForRecord, type FittingNeed } from './needs-for-record.ts';

export interface AnswerableNeed extends FittingNeed {
  readonly record: Pick<CatalogueRecord, 'id' | 'kind' | 'title'>;
}

/** A home page waits for it, so only the records touched last and their first words are looked at. */
const RECORDS = 6;
const WORDS = 6;
const SHOWN = 5;

/** 今天可以答复的: each need once, with the own record that fits it best. */
export async function answerableNeeds(parts: CatalogueParts, ctx: Context): Promise<readonly AnswerableNeed[]> {
  const filter = { state: ['published'], q: '', order: 'newest' } as const;
  const { ids } = await listIds(
    ctx.db,
    ctx.tenant.id,
    reachOf(ctx.actor, 'catalogue.manage'),
    { ...filter, state: [...filter.state] },
    { limit: RECORDS },
  );
  const records = [...(await findRecords(ctx.db, ctx.tenant.id, ids)).values()].filter((one) =>
    isOwner(ctx.actor, one),
  );
  const best = new Map<string, AnswerableNeed>();
  for (const { id, kind, title, ...record } of records) {
    const own = { ...record, id, kind, title };
    for (const need of await needsForRecord(parts, ctx, own, { limit: SHOWN, words: WORDS }))
      if ((best.get(need.id)?.score ?? 0) < need.score) best.set(need.id, { ...need, record: { id, kind, title } });
  }
  return [...best.values()].toSorted((a, b) => b.score - a.score).slice(0, SHOWN);
}
