import { rankNeeds } from '#engines/matching';
import { skillNamesIn } from '#modules/listings';
import { pastPartners } from '#modules/profiles';
import type { Context } from '#platform/context';
import type { CatalogueRecord, RecordKind } from '../model.ts';
import type { CatalogueParts } from '../parts.ts';
import type { Helpful } from '../helpful-records.ts';
import { recordHref } from '../site/addresses.ts';
import { findRecords } from '../store.ts';
import { publicRecord } from '../view.ts';
import { recordWords } from './fit-words.ts';
import { fitInWords, isUnwanted, type Fit } from './needs-for-record.ts';
import { resourceOf, useIn } from './sides.ts';

/** What firms may have a use for besides what they ask for. */
const FOR_FIRMS: readonly RecordKind[] = ['result', 'expert', 'teacher'];
const PER_WORD = 20;
const WORDS = 12;
const MOST_SAID = 4;

/** 可能用得上的企业: firms whose public abilities speak of what a record has, compared both ways. */
export async function firmsForRecord(
  parts: CatalogueParts,
  ctx: Context,
  record: CatalogueRecord,
  limit: number,
): Promise<readonly Helpful[]> {
  if (!FOR_FIRMS.includes(record.kind) || (await isUnwanted(ctx, record))) return [];
  const { codes, listings } = parts;
  const index = await parts.index.of(ctx.tenant.id);
  const hits = recordWords(record, codes)
    .slice(0, WORDS)
    .flatMap((text) => index.search({ text, filters: { kind: ['capability'] }, limit: PER_WORD }).hits);
  const found = await findRecords(ctx.db, ctx.tenant.id, [...new Set(hits.map(({ id }) => id))]);
  const firms = [...found.values()].filter(
    ({ state, organisationId }) =>
      state === 'published' && (organisationId === null || organisationId !== record.organisationId),
  );
  const reading = { codes, names: await skillNamesIn(listings.skills, ctx) };
  const own = record.organisationId;
  const partners = own === null ? [] : ((await pastPartners(ctx.db, ctx.tenant.id, [own])).get(own) ?? []);
  const byId = new Map(firms.map((firm) => [firm.id as string, firm]));
  const uses = firms.map((firm) => useIn(reading, firm));
  return rankNeeds(resourceOf(reading, ctx, record, partners), uses, limit).map(({ id, match }) => {
    const { kind, title, owner } = publicRecord(byId.get(id)!, codes);
    return { kind, id, title, owner, href: recordHref('zh', kind, id), ...ofFirm(fitInWords(match, parts, 'zh')) };
  });
}

/** A firm asks for nothing here: what it makes is told, and that a record should say more is not. */
function ofFirm({ match }: Fit): Fit {
  const reasons = match.reasons.map((reason) =>
    reason.factor === 'asked' ? { ...reason, label: '企业所做' } : reason,
  );
  return {
    reasons: reasons
      .filter(({ factor }) => factor !== 'will')
      .slice(0, MOST_SAID)
      .map(({ label, detail }) => `${label}：${detail}`),
    lacks: [],
    match: { ...match, reasons, improvements: match.improvements.filter(({ factor }) => factor !== 'asked') },
  };
}
