import { failure, type FieldError } from '#kernel/errors';
import { newId } from '#kernel/ids';
import type { Page } from '#kernel/paging';
import { civilDate } from '#kernel/time';
import { divisionOf } from '#modules/organisations';
import { recordAccess } from '#platform/audit';
import type { Context } from '#platform/context';
import { findClasses } from './class-store.ts';
import { fatesOf } from './fate-store.ts';
import {
  deleteEvidence,
  evidenceOf,
  findLearner,
  insertEvidence,
  knownLearners,
  selectLearners,
  updateLearner,
  type LearnerQuery,
} from './learner-store.ts';
import type { Profile, ProfileId } from './model.ts';
import type { EvidenceForm, LearnerChange } from './school-contract.ts';
import { numberKey, type Destination, type Evidence, type Placement, type SchoolLearner } from './school-model.ts';
import { educationOfMajor, looksFromOutside } from './school-views.ts';
import { insertProfiles } from './store.ts';

/** 学生 of a school. Who looks at them stands in the access log. */
export async function listLearners(ctx: Context, query: Omit<LearnerQuery, 'masked'>): Promise<Page<SchoolLearner>> {
  const page = await selectLearners(ctx, { ...query, masked: looksFromOutside(ctx.actor) });
  await recordAccess(ctx, { verb: 'read', kind: 'profile', ids: page.items.map(({ id }) => id) });
  return page;
}

export interface LearnerRecord {
  readonly one: SchoolLearner;
  readonly evidence: readonly Evidence[];
  readonly placements: readonly Placement[];
  readonly destinations: readonly Destination[];
}

/** Of what became of somebody only the own school reads. @throws record.notFound */
export async function readLearner(ctx: Context, id: string): Promise<LearnerRecord> {
  const one = await findLearner(ctx, id, 'class.read');
  if (one === undefined) throw failure('record.notFound');
  await recordAccess(ctx, { verb: 'read', kind: 'profile', ids: [id] });
  if (looksFromOutside(ctx.actor)) return { one, evidence: [], placements: [], destinations: [] };
  return {
    one,
    evidence: await evidenceOf(ctx, [id]),
    placements: await fatesOf(ctx, 'placement', [id]),
    destinations: await fatesOf(ctx, 'destination', [id]),
  };
}

export async function addLearner(ctx: Context, form: LearnerChange & { readonly name: string }): Promise<ProfileId> {
  const { organisationId } = ctx.actor;
  if (organisationId === undefined) throw failure('school.none');
  const its = await classFor(ctx, form);
  await refuseTakenNumber(ctx, organisationId, form, undefined);
  const id = newId<ProfileId>();
  const today = civilDate(ctx.now);
  const profile: Profile = {
    ...blankLearner,
    id,
    organisationId,
    departmentId: its?.departmentId ?? ctx.actor.departmentId ?? null,
    territory: await divisionOf(ctx, organisationId),
    name: form.name,
    major: its?.major ?? null,
    education: its?.education ?? educationOfMajor(its?.major ?? null),
    source: ctx.actor.organisationName ?? '本校填写',
    confirmedOn: today,
    createdAt: ctx.now,
  };
  await insertProfiles(ctx.db, ctx.tenant.id, [profile], {
    learners: new Map([
      [
        id,
        {
          classId: its?.id ?? null,
          studentNumber: form.studentNumber ?? '',
          entryYear: form.entryYear ?? its?.entryYear ?? null,
          status: form.status ?? 'studying',
        },
      ],
    ]),
  });
  await ctx.audit('learner.add', { kind: 'profile', id });
  return id;
}

/** Whom a school enters agrees to recommendation when the person says so, never before. */
export const blankLearner = {
  kind: 'learner',
  accountId: null,
  headcount: 1,
  skills: [],
  divisions: [],
  kinds: [],
  payMonthMin: null,
  experienceYears: null,
  availableFrom: null,
  personalised: false,
} as const satisfies Partial<Profile>;

export async function editLearner(ctx: Context, id: string, change: LearnerChange): Promise<void> {
  const before = await findLearner(ctx, id, 'class.edit', true);
  if (before === undefined || before.organisationId === null) throw failure('record.notFound');
  const its = await classFor(ctx, change);
  await refuseTakenNumber(ctx, before.organisationId, change, id);
  const today = civilDate(ctx.now);
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  const moved = change.status !== undefined && change.status !== before.status;
  await updateLearner(
    ctx,
    id,
    {
      ...before,
      ...given,
      major: its?.major ?? before.major,
      statusSince: moved ? today : before.statusSince,
    },
    today,
  );
  await ctx.audit('learner.edit', { kind: 'profile', id }, { fields: Object.keys(given) });
}

/** The class that is named must be one of those that one may change. */
async function classFor(ctx: Context, { classId }: LearnerChange) {
  if (classId == null) return undefined;
  const [found] = await findClasses(ctx, [classId], 'class.edit');
  if (found === undefined)
    throw failure('request.invalid', {}, [
      { field: 'classId', zh: '不是本校的班级', en: 'Not a class of this school' },
    ]);
  return found;
}

async function refuseTakenNumber(
  ctx: Context,
  school: string,
  { studentNumber = '' }: LearnerChange,
  except: string | undefined,
): Promise<void> {
  const key = numberKey(studentNumber);
  if (key === '') return;
  const other = (await knownLearners(ctx, school)).find(
    (one) => one.id !== except && numberKey(one.studentNumber) === key,
  );
  if (other === undefined) return;
  const error: FieldError = {
    field: 'studentNumber',
    zh: '本校已有这个学号',
    en: 'The number belongs to somebody else',
  };
  throw failure('request.invalid', {}, [error]);
}

export async function addEvidence(ctx: Context, id: string, form: EvidenceForm): Promise<void> {
  const learner = await findLearner(ctx, id, 'class.edit', true);
  if (learner === undefined) throw failure('record.notFound');
  const today = civilDate(ctx.now);
  if (form.issuedOn !== null && form.issuedOn > today)
    throw failure('request.invalid', {}, [{ field: 'issuedOn', zh: '不能晚于今天', en: 'Must not lie in the future' }]);
  const source = ctx.actor.organisationName ?? '本校填写';
  await insertEvidence(ctx, { ...form, id: newId<string>(), profileId: id, source });
  await ctx.audit('learner.addEvidence', { kind: 'profile', id }, { after: { kind: form.kind } });
}

export async function removeEvidence(ctx: Context, id: string, evidenceId: string): Promise<void> {
  if ((await findLearner(ctx, id, 'class.edit', true)) === undefined) throw failure('record.notFound');
  if (!(await deleteEvidence(ctx, id, evidenceId))) throw failure('record.notFound');
  await ctx.audit('learner.removeEvidence', { kind: 'profile', id });
}
