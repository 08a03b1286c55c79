import type { z } from 'zod';
import { maskDate, maskIdentityNumber, maskName, maskPhone } from '#kernel/masks';
import { listConsents } from '#modules/privacy';
import { readThresholds } from '#modules/regulations';
import type { Context } from '#platform/context';
import type { GuardianshipView, LearnerView } from './contract.ts';
import { guardianNeeds, oldestTexts } from './hold.ts';
import type { LearnerRow } from './learners-of-school.ts';
import { MATTERS, type Guardianship, type Learner } from './model.ts';
import { bandOf, heldFor, wordsOf, type GuardianWord } from './rules.ts';
import { findLearner, guardianshipsOf, learnersOfProfiles } from './store.ts';
import { civilDate } from '#kernel/time';

/** A page of learners with their guardians, masked: as many questions to the database as for one. */
export async function learnerViews(ctx: Context, rows: readonly LearnerRow[]): Promise<z.input<typeof LearnerView>[]> {
  const learners = await learnersFor(ctx, rows);
  const known = [...learners.values()];
  const guardianships = await guardianshipsOf(
    ctx,
    known.map(({ id }) => id),
  );
  const consents = await listConsents(
    ctx.db,
    ctx.tenant.id,
    'learner',
    known.map(({ id }) => id),
  );
  const oldest = await oldestTexts(ctx);
  const needs = await guardianNeeds(ctx);
  const rule = await readThresholds(ctx);
  const ages = { child: rule('age.child'), adult: rule('age.adult') };
  return rows.map((row) => {
    const learner = learners.get(row.profileId);
    if (learner === undefined)
      return { ...shownRow(row), band: null, birthDate: null, identityNumber: null, held: [], guardianships: [] };
    const own = guardianships.filter(({ learnerId }) => learnerId === learner.id);
    const words = wordsOf(
      own,
      consents.filter(({ subjectId }) => subjectId === learner.id),
      oldest,
    );
    const band = bandOf(learner.birthDate, civilDate(ctx.now), ages);
    const held = heldFor(band, words, needs);
    return {
      ...shownRow(row),
      band,
      birthDate: maskDate(learner.birthDate),
      identityNumber: learner.identityNumber === null ? null : maskIdentityNumber(learner.identityNumber),
      held: held.person ? [...MATTERS] : [...held.purposes],
      guardianships: own.map((one) => guardianshipView(one, words)),
    };
  });
}

const shownRow = ({ profileId, name, state }: LearnerRow) => ({ profileId, name, state });

async function learnersFor(ctx: Context, rows: readonly LearnerRow[]): Promise<ReadonlyMap<string, Learner>> {
  const byProfile = await learnersOfProfiles(
    ctx,
    rows.map(({ profileId }) => profileId),
  );
  const found = new Map(byProfile.map((learner) => [learner.profileId!, learner]));
  // The few whose age was recorded before the school had a profile of theirs.
  for (const { profileId, accountId, learnerId } of rows) {
    if (learnerId === null || found.has(profileId)) continue;
    const learner = await findLearner(ctx, { profileId, accountId });
    if (learner !== undefined) found.set(profileId, learner);
  }
  return found;
}

function guardianshipView(one: Guardianship, words: readonly GuardianWord[]): z.input<typeof GuardianshipView> {
  const standing = words.find((word) => word.guardianship.id === one.id)?.standing;
  const consents = Object.fromEntries(
    MATTERS.flatMap((matter) => {
      const decision = standing?.get(matter)?.decision;
      return decision === undefined ? [] : [[matter, decision]];
    }),
  );
  return {
    id: one.id,
    name: maskName(one.guardian.name),
    phone: one.guardian.phone === null ? null : maskPhone(one.guardian.phone),
    relation: one.relation,
    state: one.state,
    way: one.way,
    invitedAt: one.invitedAt.toISOString(),
    answeredAt: one.answeredAt?.toISOString() ?? null,
    endedAt: one.endedAt?.toISOString() ?? null,
    document: one.document,
    checked: one.checkedAt !== null,
    evidence: one.evidenceName,
    consents,
    abilities: abilitiesOf(one),
  };
}

type Ability = z.input<typeof GuardianshipView>['abilities'][number];

function abilitiesOf({ state, way, checkedAt, evidenceKey, guardian }: Guardianship): Ability[] {
  const abilities: Ability[] = [];
  if ((state === 'invited' || state === 'declined') && way === 'link' && guardian.phone !== null)
    abilities.push('again');
  if (state === 'active' && checkedAt === null) abilities.push('check');
  if (state === 'active' && way === 'paper') abilities.push('decide');
  if (state !== 'ended') abilities.push('end');
  if (evidenceKey !== null) abilities.push('evidence');
  return abilities;
}
