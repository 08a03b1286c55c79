import { failure, type FieldError } from '#kernel/errors';
import { civilDate, isCivilDate } from '#kernel/time';
import { readThresholds } from '#modules/regulations';
import type { Context } from '#platform/context';
import { bandToday, refreshHold, type Standing } from './hold.ts';
import { birthDateOf, IDENTITY_WORDS, readIdentityNumber, whyNotIdentityNumber } from './identity-number.ts';
import type { Learner } from './model.ts';
import { isBirthDate } from './rules.ts';
import { endForAge } from './end-for-age.ts';
import { findLearner, getLearner, identityTaken, insertLearner, updateLearner, type LearnerKey } from './store.ts';

export interface AgeFacts {
  readonly birthDate: string;
  /** Only where the region's rules ask for it. */
  readonly identityNumber: string;
}

/**
 * 登记出生日期. A learner does it once: who could change it again could grow up with a click; after that the school
 * corrects it, or the operator upon request.
 */
export async function recordAge(
  ctx: Context,
  key: LearnerKey,
  facts: AgeFacts,
  by: 'self' | 'school',
): Promise<Standing> {
  const known = await findLearner(ctx, key);
  if (known !== undefined && by === 'self') throw failure('guardian.ageRecorded');
  const { birthDate, identityNumber } = await readFacts(ctx, facts, known?.id);
  const band = await bandToday(ctx, birthDate);
  const written = { birthDate, identityNumber, band };
  const id = known === undefined ? await insertLearner(ctx, key, written) : known.id;
  if (known !== undefined) await updateLearner(ctx, id, key, written);
  await ctx.audit('guardian.recordAge', { kind: 'learner', id }, { after: { band, by } });
  const learner: Learner = (await getLearner(ctx, id))!;
  if (band === 'adult') await endForAge(ctx, learner);
  return refreshHold(ctx, learner);
}

async function readFacts(
  ctx: Context,
  facts: AgeFacts,
  id: string | undefined,
): Promise<{ birthDate: string; identityNumber: string | null }> {
  const asked = (await readThresholds(ctx))('identity.collect') === 1;
  const number = asked ? readIdentityNumber(facts.identityNumber) : '';
  const birthDate = number === '' ? facts.birthDate.trim() : birthDateOf(number);
  const errors: FieldError[] = [];
  if (number !== '') {
    const problem = whyNotIdentityNumber(number);
    if (problem !== undefined) errors.push({ field: 'identityNumber', ...IDENTITY_WORDS[problem] });
    else if (await identityTaken(ctx, number, id))
      errors.push({
        field: 'identityNumber',
        zh: '这个身份证号已登记给另一名学生',
        en: 'This number belongs to another learner here',
      });
  }
  if (errors.length === 0 && !(isCivilDate(birthDate) && isBirthDate(birthDate, civilDate(ctx.now))))
    errors.push({
      field: 'birthDate',
      zh: '请填写真实的出生日期，例如 2009-09-01',
      en: 'Enter the date of birth, for example 2009-09-01',
    });
  if (number !== '' && facts.birthDate.trim() !== '' && facts.birthDate.trim() !== birthDate)
    errors.push({
      field: 'birthDate',
      zh: '与身份证号里的出生日期不一致',
      en: 'It differs from the date inside the identity number',
    });
  if (errors.length > 0) throw failure('request.invalid', {}, errors);
  return { birthDate, identityNumber: number === '' ? null : number };
}
