import type { Context } from '#platform/context';
import { readUsual } from './choice-store.ts';
import type { PartnerRegion } from './contract.ts';
import { countLiving } from './copy-store.ts';
import type { Choice, Word } from './model.ts';
import { regionsAround, siteOf, type ExchangeParts } from './parts.ts';
import { standingOf } from './rules.ts';
import { listWords } from './word-store.ts';

export async function listRegions(
  parts: ExchangeParts,
  ctx: Context,
): Promise<{ usual: Choice; shared: number; items: PartnerRegion[] }> {
  const around = await regionsAround(parts, ctx.tenant);
  const words = await listWords(ctx.db, ctx.tenant.id);
  const living = await countLiving(ctx.db);
  const items = [...around.values()].map((region): PartnerRegion => {
    const ours = words.find(({ partnerId }) => partnerId === region.id);
    const theirs = words.find(({ tenantId }) => tenantId === region.id);
    return {
      code: region.code,
      nameZh: region.nameZh,
      nameEn: region.nameEn,
      url: siteOf(parts.installation, region),
      standing: standingOf(ours, theirs),
      gives: typesOf(ours),
      receives: typesOf(theirs),
      ourNote: ours?.note ?? '',
      theirNote: theirs?.note ?? '',
      givenAt: ours?.state === 'given' ? iso(ours.givenAt) : null,
      theirGivenAt: theirs?.state === 'given' ? iso(theirs.givenAt) : null,
      endedAt: iso(latest(ours?.endedAt, theirs?.endedAt)),
      received: living.get(region.id) ?? 0,
    };
  });
  return { usual: await readUsual(ctx.db, ctx.tenant.id), shared: living.get(ctx.tenant.id) ?? 0, items };
}

const typesOf = (word: Word | undefined): PartnerRegion['gives'] =>
  word?.state === 'given' ? ([...word.types] as PartnerRegion['gives']) : [];

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

const latest = (...dates: readonly (Date | null | undefined)[]): Date | null =>
  dates.filter((date) => date instanceof Date).toSorted((a, b) => b.getTime() - a.getTime())[0] ?? null;
