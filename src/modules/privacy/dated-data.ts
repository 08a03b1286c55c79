import { failure, type FieldError } from '#kernel/errors';
import { civilDate, isCivilDate } from '#kernel/time';
import { addThreshold, thresholdsInForce, type NewThreshold, type ThresholdInForce } from '#modules/regulations';
import type { Context } from '#platform/context';
import { PROCESSING } from './data/processing.ts';
import { BUNDLED_TEXTS } from './data/texts.ts';
import type { ConsentText, Processing, TextKey } from './model.ts';
import { inForce, oldestAccepted, registerOn } from './rules.ts';
import { insertProcessing, insertText, listProcessing, listTexts } from './store.ts';

/** What comes with the product, and over it what the region has written since. A version is never changed. */
type Reading = Pick<Context, 'db' | 'tenant' | 'now'>;

export interface TextInForce extends ConsentText {
  /** Consents to versions before this one no longer count. */
  readonly oldest: number;
}

export async function textsInForce(ctx: Reading): Promise<ReadonlyMap<TextKey, TextInForce>> {
  const all = [...BUNDLED_TEXTS, ...(await listTexts(ctx.db, ctx.tenant.id))];
  const today = civilDate(ctx.now);
  return new Map(
    BUNDLED_TEXTS.map(({ key }) => {
      const versions = all.filter((text) => text.key === key);
      return [key, { ...inForce(versions, today)!, oldest: oldestAccepted(versions, today) }];
    }),
  );
}

export async function allTexts(ctx: Reading): Promise<readonly ConsentText[]> {
  return [...BUNDLED_TEXTS, ...(await listTexts(ctx.db, ctx.tenant.id))];
}

export type NewText = Omit<ConsentText, 'version'>;

export async function addText(ctx: Context, text: NewText): Promise<void> {
  refuse(wrongDate(ctx, text.validFrom));
  const known = (await allTexts(ctx)).filter(({ key }) => key === text.key);
  const version = Math.max(...known.map((one) => one.version)) + 1;
  await insertText(ctx.db, ctx.tenant.id, { ...text, version, ...author(ctx) });
  await ctx.audit('privacy.addText', { kind: 'privacyText', id: text.key }, { after: { version, renew: text.renew } });
}

export type RuleInForce = ThresholdInForce;

export const rulesInForce = (ctx: Reading): Promise<readonly RuleInForce[]> => thresholdsInForce(ctx, 'privacy');

/** A new dated value; what the law sets as the least is not gone below. */
export async function addRule(ctx: Context, rule: Omit<NewThreshold, 'layer'>): Promise<void> {
  const { value, version } = await addThreshold(ctx, 'privacy', { ...rule, layer: 'local' });
  await ctx.audit('privacy.addRule', { kind: 'privacyRule', id: rule.key }, { after: { value, version } });
}

export async function register(ctx: Reading): Promise<readonly Processing[]> {
  return registerOn([...PROCESSING, ...(await listProcessing(ctx.db, ctx.tenant.id))], civilDate(ctx.now));
}

export type NewProcessing = Omit<Processing, 'version'>;

/** A new version of an entry, or the first of an entry of the region's own. */
export async function addProcessing(ctx: Context, entry: NewProcessing): Promise<void> {
  refuse(wrongDate(ctx, entry.validFrom));
  const known = [...PROCESSING, ...(await listProcessing(ctx.db, ctx.tenant.id))].filter(
    ({ code }) => code === entry.code,
  );
  const version = Math.max(0, ...known.map((one) => one.version)) + 1;
  await insertProcessing(ctx.db, ctx.tenant.id, { ...entry, version, ...author(ctx) });
  await ctx.audit(
    'privacy.addProcessing',
    { kind: 'processing', id: entry.code },
    { after: { version, ended: entry.ended } },
  );
}

const author = (ctx: Context) => ({ createdBy: ctx.actor.accountId!, createdAt: ctx.now });

/** The past is not rewritten: a new version begins today at the earliest. */
const wrongDate = (ctx: Context, validFrom: string): FieldError[] =>
  isCivilDate(validFrom) && validFrom >= civilDate(ctx.now)
    ? []
    : [{ field: 'validFrom', zh: '起始日期不能早于今天', en: 'It cannot begin before today' }];

function refuse(errors: readonly FieldError[]): void {
  if (errors.length > 0) throw failure('request.invalid', {}, errors);
}
