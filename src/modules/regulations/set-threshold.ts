import { sql } from 'kysely';
import { failure, type FieldError } from '#kernel/errors';
import { civilDate, isCivilDate } from '#kernel/time';
import type { Context } from '#platform/context';
import { ownThresholds } from './read-thresholds.ts';
import { whyNotEdit } from './rules.ts';
import { definitionOf } from './threshold-file.ts';
import type { OwnLayer, ThresholdDefinition, ThresholdTopic } from './threshold.ts';

export interface NewThreshold {
  readonly key: string;
  readonly layer: OwnLayer;
  readonly value: number;
  readonly validFrom: string;
  readonly source: string;
  readonly confirmed: boolean;
}

/** The bureau sets a value from a day on; those of personal data are set with their own right, on their own page. */
export async function setThreshold(ctx: Context, given: NewThreshold): Promise<void> {
  const obstacle = whyNotEdit(ctx.actor);
  if (obstacle !== undefined) throw failure(obstacle);
  const definition = definitionOf(given.key);
  if (definition === undefined || definition.topic === 'privacy') throw failure('record.notFound');
  const { value, version } = await addThreshold(ctx, definition.topic, given);
  await ctx.audit(
    'regulation.setThreshold',
    { kind: 'threshold', id: given.key },
    { after: { value, version, layer: given.layer, validFrom: given.validFrom } },
  );
}

/** A new dated value; the past is not rewritten, and what the law sets as the least is not gone below. */
export async function addThreshold(ctx: Context, topic: ThresholdTopic, given: NewThreshold) {
  const definition = definitionOf(given.key);
  if (definition?.topic !== topic) throw failure('record.notFound');
  const errors = [...wrongDate(ctx, given.validFrom), ...wrongValue(definition, given.value)];
  if (errors.length > 0) throw failure('request.invalid', {}, errors);
  const own = (await ownThresholds(ctx.db, ctx.tenant.id)).filter(({ key }) => key === given.key);
  const version = Math.max(1, ...own.map((one) => one.version)) + 1;
  const { key, layer, value, validFrom, source, confirmed } = given;
  await sql`insert into regulations.threshold (tenant_id, key, version, layer, value, valid_from, source, confirmed, created_by, created_at)
    values (${ctx.tenant.id}, ${key}, ${version}, ${layer}, ${value}, ${validFrom}, ${source}, ${confirmed}, ${ctx.actor.accountId!},
      ${ctx.now})`.execute(ctx.db);
  return { value, version };
}

const wrongDate = (ctx: Context, validFrom: string): FieldError[] =>
  isCivilDate(validFrom) && validFrom >= civilDate(ctx.now)
    ? []
    : [{ field: 'validFrom', zh: '起始日期不能早于今天', en: 'It cannot begin before today' }];

function wrongValue({ minimum, maximum, unit, source }: ThresholdDefinition, value: number): FieldError[] {
  const least = minimum ?? 0;
  const top = maximum ?? (unit === 'yesNo' ? 1 : undefined);
  if (value < least)
    return [{ field: 'value', zh: `不得少于 ${least}（${source}）`, en: `Not below ${least} (${source})` }];
  if (top !== undefined && value > top) return [{ field: 'value', zh: `不得多于 ${top}`, en: `Not above ${top}` }];
  return [];
}
