import { findFormerNames, type CodeBook } from '#modules/codes';
import { listDepartments } from '#modules/organisations';
import { knownClasses, knownLearners, taughtBy, type KnownClass, type KnownLearner } from '#modules/profiles';
import { readThresholds } from '#modules/regulations';
import type { Context } from '#platform/context';
import type { Cells } from './cells.ts';
import type { Majors } from './read-major.ts';
import type { Person } from './read-person.ts';
import { classKey, numberKey, sameNameKey } from './spelling.ts';

/** A school as a roster is compared with it. Grows while a roster comes in. */
export interface School {
  readonly majors: Majors;
  readonly keepsIdentity: boolean;
  readonly departments: ReadonlyMap<string, string>;
  readonly classes: Map<string, KnownClass>;
  readonly byNumber: Map<string, KnownLearner>;
  readonly byName: Map<string, KnownLearner[]>;
}

export async function readSchool(ctx: Context, book: CodeBook, organisation: string): Promise<School> {
  const classes = await knownClasses(ctx, organisation);
  const taught = await taughtBy(ctx, organisation);
  const departments = await listDepartments(ctx.db, ctx.tenant.id, organisation);
  const school: School = {
    majors: {
      book,
      former: await findFormerNames(ctx.db, 'major', book.edition('major').edition),
      taught: new Set([...taught.map(({ code }) => code), ...classes.flatMap(({ major }) => major ?? [])]),
    },
    keepsIdentity: (await readThresholds(ctx))('identity.collect') === 1,
    departments: new Map(departments.filter((one) => one.closedOn === null).map((one) => [one.name, one.id])),
    classes: new Map(classes.map((one) => [classKey(one.name), one])),
    byNumber: new Map(),
    byName: new Map(),
  };
  for (const one of await knownLearners(ctx, organisation)) remember(school, one);
  return school;
}

export function remember({ byNumber, byName }: School, one: KnownLearner): void {
  const number = numberKey(one.studentNumber);
  if (number !== '') byNumber.set(number, one);
  const name = sameNameKey(one.name);
  byName.set(name, [...(byName.get(name) ?? []).filter(({ id }) => id !== one.id), one]);
}

/** The learner that a row means; undefined when there is none yet. */
export function findLearner(school: School, person: Person, cells?: Cells): KnownLearner | undefined {
  const number = numberKey(person.number);
  const numbered = number === '' ? undefined : school.byNumber.get(number);
  if (numbered !== undefined) {
    if (sameNameKey(numbered.name) !== sameNameKey(person.name)) {
      cells?.problem(
        'number',
        `学号 ${person.number} 在本校登记的是另一个姓名，请核对学号`,
        'The number belongs to somebody of another name',
      );
      return undefined;
    }
    if (cells !== undefined) doubts(cells, numbered, person);
    return numbered;
  }
  const named = (school.byName.get(sameNameKey(person.name)) ?? []).filter((one) => fits(one, person, number));
  if (named.length === 1) {
    if (cells !== undefined) doubts(cells, named[0]!, person);
    return named[0];
  }
  if (named.length > 1)
    cells?.problem(
      'name',
      `本校有 ${named.length} 名同名学生，请填写学号`,
      'Several learners have this name; give the student number',
    );
  return undefined;
}

/** Somebody of the name with another number is another person; without a number the class must not say otherwise. */
function fits(one: KnownLearner, person: Person, number: string): boolean {
  const known = numberKey(one.studentNumber);
  if (number !== '' && known !== '') return false;
  return person.className === '' || one.className === null || classKey(one.className) === classKey(person.className);
}

function doubts(cells: Cells, one: KnownLearner, person: Person): void {
  if (person.number !== '' && one.studentNumber !== '' && one.studentNumber !== person.number)
    cells.warn(
      'number',
      `学号写法与登记的 ${one.studentNumber} 不同（可能丢了前面的 0），按同一人处理`,
      `Taken for the number ${one.studentNumber}`,
    );
  if (one.name !== person.name)
    cells.warn('name', `姓名写法与登记的“${one.name}”不同，按同一人处理`, `Taken for “${one.name}”`);
}
