import type { TenantId } from '#kernel/ids';
import type { Db } from '#platform/db';
import { readPhraseFile } from './phrase-file.ts';
import { insertPhrases, listPhrases } from './phrase-store.ts';

const SOURCE = '平台整理，未经主管部门逐条确认';
/** They say what the rules above them mean, and those are dated: a phrase has no beginning of its own. */
const ALWAYS = '2000-01-01';

/** Brings the phrases that come with the product into a region: what is missing is added, what was ended stays ended. */
export async function loadPhrases(db: Db, tenant: TenantId, now: Date): Promise<number> {
  const keyOf = ({ list, phrase }: { list: string; phrase: string }): string => `${list} ${phrase}`;
  const known = new Set(
    (await listPhrases(db, tenant)).filter(({ layer }) => layer === 'national').map((one) => keyOf(one)),
  );
  const missing = readPhraseFile().filter((one) => !known.has(keyOf(one)));
  await insertPhrases(
    db,
    tenant,
    missing.map((one) => ({
      ...one,
      layer: 'national',
      citation: '',
      source: SOURCE,
      sourceUrl: '',
      origin: 'file',
      validFrom: ALWAYS,
      validUntil: null,
      createdBy: null,
      createdAt: now,
    })),
  );
  return missing.length;
}
