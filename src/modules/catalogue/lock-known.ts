import { searchWords } from '#contracts/kinds';
import { findContacts } from '#engines/reading';
import { failure } from '#kernel/errors';
import type { Context } from '#platform/context';
import { fieldsOf } from './fields.ts';
import { STATE_LABELS, type CatalogueRecord } from './model.ts';
import { maySeeInside, missingIn, type Obstacle } from './rules.ts';
import { lockRecord } from './store.ts';

/** For an act. Whoever may not see a record is told that it is not there, not that it is somebody else's. */
export async function lockKnown(ctx: Context, id: string): Promise<CatalogueRecord> {
  const record = await lockRecord(ctx.db, ctx.tenant.id, id);
  if (!maySeeInside(ctx.actor, record)) throw failure('record.notFound');
  return record;
}

export function refuse(obstacle: Obstacle | undefined, { state }: Pick<CatalogueRecord, 'state'>): void {
  if (obstacle !== undefined) throw failure(obstacle, { state: STATE_LABELS[state].zh });
}

/** Not complete, or with a telephone number where everybody reads it. */
export function refuseUnfit(record: CatalogueRecord): void {
  const missing = missingIn(record).map(({ field, label }) => ({
    field,
    zh: `请填写“${label.zh}”`,
    en: `State: ${label.en}`,
  }));
  if (missing.length > 0) throw failure('catalogue.incomplete', {}, missing);
  const told = publicTexts(record).filter(([, text]) => findContacts(text).length > 0);
  if (told.length > 0)
    throw failure(
      'catalogue.invalid',
      {},
      told.map(([field]) => ({
        field,
        zh: '这里会公开，不能写电话、邮箱、微信等联系方式；请填在“联系方式”里，只有本单位看得到',
        en: 'This becomes public: no telephone, mail or WeChat here. Put it under “Contact”, which is for you alone.',
      })),
    );
}

const publicTexts = ({ kind, title, summary, address, achievements, detail }: CatalogueRecord) =>
  [
    ['title', title],
    ['summary', summary],
    ['address', address],
    ['achievements', achievements.map((one) => `${one.title} ${one.evidence}`).join('\n')],
    ...fieldsOf(kind)
      .filter(({ as }) => as === 'text' || as === 'longText')
      .map(({ name }) => [`detail.${name}`, typeof detail[name] === 'string' ? detail[name] : ''] as const),
    // Patent numbers look like telephones, so only the words that people search by are read.
    ['detail.words', searchWords(fieldsOf(kind), detail, 'high')],
  ] as const;
