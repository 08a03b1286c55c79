import { Failure } from '#kernel/errors';
import { newId } from '#kernel/ids';
import { civilDate } from '#kernel/time';
import { recordAge } from '#modules/guardians';
import type { Batch } from '#modules/imports';
import {
  blankLearner,
  bulkOfImport,
  educationOfMajor,
  insertBulk,
  insertProfiles,
  keepLearners,
  setLearner,
  type KnownClass,
  type KnownLearner,
  type LearnerStatus,
  type Profile,
  type ProfileId,
} from '#modules/profiles';
import type { Context } from '#platform/context';
import type { Person } from './read-person.ts';
import { remember, type School } from './school.ts';
import { classKey } from './spelling.ts';

/** What a row says of a learner, beside who it is. */
export interface Enrolment {
  readonly person: Person;
  readonly major: string | null;
  readonly studyMonths: number | null;
  readonly headteacher: string;
  readonly status: LearnerStatus | null;
}

/** Whose list comes in, and what it has changed so far. */
export interface Coming {
  readonly ctx: Context;
  readonly batch: Batch;
  readonly school: School;
  readonly changed: Set<string>;
}

export const sourceOf = ({ sourceName, fileName }: Batch): string => sourceName ?? `文件《${fileName}》`;

/** The class of a row, made when the school has none of the name. */
export async function classFor(coming: Coming, row: Enrolment, headcount = 0): Promise<KnownClass | undefined> {
  const { ctx, batch, school } = coming;
  const { className, department, entryYear } = row.person;
  if (className === '') return undefined;
  const known = school.classes.get(classKey(className));
  if (known !== undefined) return known;
  const id = newId<ProfileId>();
  const departmentId = school.departments.get(department) ?? batch.departmentId;
  await insertProfiles(
    ctx.db,
    ctx.tenant.id,
    [{ ...profileOf(coming, id, className, row.major), kind: 'class', departmentId, headcount, personalised: true }],
    {
      classes: new Map([
        [
          id,
          {
            entryYear,
            studyMonths: row.studyMonths,
            edition: school.majors.book.edition('major').edition,
            headteacher: row.headteacher,
            importId: batch.id,
          },
        ],
      ]),
    },
  );
  const made: KnownClass = { id, name: className, major: row.major, entryYear, state: 'studying', departmentId };
  school.classes.set(classKey(className), made);
  coming.changed.add(id);
  return made;
}

const profileOf = ({ ctx, batch }: Coming, id: ProfileId, name: string, major: string | null): Profile => ({
  ...blankLearner,
  id,
  organisationId: batch.organisationId,
  departmentId: batch.departmentId,
  territory: batch.territory,
  name,
  major,
  education: educationOfMajor(major),
  source: sourceOf(batch),
  confirmedOn: civilDate(ctx.now),
  createdAt: ctx.now,
});

/** A learner who is not there yet. */
export async function enrol(coming: Coming, row: Enrolment): Promise<KnownLearner> {
  const { ctx, batch, school } = coming;
  const its = await classFor(coming, row);
  const id = newId<ProfileId>();
  const major = row.major ?? its?.major ?? null;
  const { name, number, entryYear } = row.person;
  const status = row.status ?? 'studying';
  await insertProfiles(
    ctx.db,
    ctx.tenant.id,
    [{ ...profileOf(coming, id, name, major), departmentId: its?.departmentId ?? batch.departmentId }],
    {
      learners: new Map([
        [
          id,
          {
            classId: its?.id ?? null,
            studentNumber: number,
            entryYear: entryYear ?? its?.entryYear ?? null,
            status,
            importId: batch.id,
          },
        ],
      ]),
    },
  );
  const made: KnownLearner = {
    id,
    name,
    studentNumber: number,
    classId: its?.id ?? null,
    className: its?.name ?? null,
    status,
    statusSince: civilDate(ctx.now),
    major,
  };
  remember(school, made);
  await keepAge(coming, made, row.person);
  return made;
}

/** What a row changes about somebody who is there; undefined when nothing. */
export function changeOf(school: School, one: KnownLearner, row: Enrolment): Partial<KnownLearner> | undefined {
  const { className, number } = row.person;
  const its = className === '' ? undefined : school.classes.get(classKey(className));
  const moved = className !== '' && (its === undefined || its.id !== one.classId);
  const numbered = number !== '' && one.studentNumber === '';
  const risen = row.status !== null && row.status !== one.status;
  if (!moved && !numbered && !risen) return undefined;
  return {
    ...(moved && { classId: its?.id ?? null, className }),
    ...(numbered && { studentNumber: number }),
    ...(risen && { status: row.status! }),
  };
}

/** How each stood before is kept with the batch, so that the batch can be undone. */
export async function change(coming: Coming, one: KnownLearner, row: Enrolment): Promise<boolean> {
  const { ctx, batch, school } = coming;
  if (changeOf(school, one, row) === undefined) return false;
  const its = await classFor(coming, row);
  const changes = changeOf(school, one, row);
  if (changes === undefined) return false;
  const bulk =
    (await bulkOfImport(ctx, batch.id)) ??
    (await insertBulk(ctx, { organisationId: batch.organisationId!, verb: 'import', importId: batch.id }));
  const { id, classId, status, statusSince, studentNumber } = one;
  await keepLearners(ctx, bulk, [{ learnerId: id, beforeClassId: classId, status, statusSince, studentNumber }]);
  const after = {
    ...one,
    ...changes,
    classId: its?.id ?? one.classId,
    statusSince: changes.status === undefined ? statusSince : civilDate(ctx.now),
  };
  await setLearner(ctx, id, after);
  remember(school, after);
  return true;
}

/** The school vouches for the date; a number that somebody else has is left to people. */
async function keepAge({ ctx, batch }: Coming, { id }: KnownLearner, { birthDate, identity }: Person): Promise<void> {
  if (birthDate === '' && identity === '') return;
  const asUploader = ctx.as({ ...ctx.actor, accountId: batch.createdBy as NonNullable<typeof ctx.actor.accountId> });
  const key = { accountId: null, profileId: id };
  try {
    await recordAge(asUploader, key, { birthDate, identityNumber: identity }, 'school');
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    await recordAge(asUploader, key, { birthDate, identityNumber: '' }, 'school').catch((again: unknown) => {
      if (!(again instanceof Failure)) throw again;
    });
  }
}
