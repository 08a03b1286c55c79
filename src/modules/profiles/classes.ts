import { failure, type FieldError } from '#kernel/errors';
import { newId } from '#kernel/ids';
import type { Page } from '#kernel/paging';
import { civilDate } from '#kernel/time';
import type { CodeBook } from '#modules/codes';
import { divisionOf, listDepartments } from '#modules/organisations';
import type { Context } from '#platform/context';
import { findClasses, headcountsOf, putHeadcount, selectClasses, updateClass, type ClassQuery } from './class-store.ts';
import { EDUCATION, type Profile, type ProfileId, type WishedKind } from './model.ts';
import type { ClassChange } from './school-contract.ts';
import { classKey, type ClassFacts, type Headcount, type SchoolClass } from './school-model.ts';
import { educationOfMajor } from './school-views.ts';
import { insertProfiles } from './store.ts';

/** 班级: what a school says of a class as a whole. */
export const CLASS_TOPIC = 'class';

export const listClasses = (ctx: Context, query: ClassQuery): Promise<Page<SchoolClass>> => selectClasses(ctx, query);

/** For somebody who may not see it, a class is not there. @throws record.notFound */
export async function readClass(ctx: Context, id: string): Promise<{ one: SchoolClass; headcounts: Headcount[] }> {
  const [one] = await findClasses(ctx, [id], 'class.read');
  if (one === undefined) throw failure('record.notFound');
  return { one, headcounts: await headcountsOf(ctx, id) };
}

export async function addClass(
  ctx: Context,
  codes: CodeBook,
  form: ClassChange & { readonly name: string },
): Promise<ProfileId> {
  const { organisationId } = ctx.actor;
  if (organisationId === undefined) throw failure('school.none');
  await refuse(ctx, codes, organisationId, form);
  const id = newId<ProfileId>();
  const today = civilDate(ctx.now);
  const { headcount } = form;
  const profile: Profile = {
    id,
    kind: 'class',
    accountId: null,
    organisationId,
    departmentId: form.departmentId ?? ctx.actor.departmentId ?? null,
    territory: await divisionOf(ctx, organisationId),
    name: form.name,
    major: form.major ?? null,
    education: educationFor(form, null),
    headcount: headcount?.headcount ?? 0,
    skills: [],
    divisions: [],
    kinds: (form.kinds ?? []) as WishedKind[],
    payMonthMin: null,
    experienceYears: null,
    availableFrom: form.internshipFrom ?? null,
    personalised: true,
    source: ctx.actor.organisationName ?? '本校填写',
    confirmedOn: headcount === undefined ? today : `${headcount.year}${today.slice(4)}`,
    createdAt: ctx.now,
  };
  await insertProfiles(ctx.db, ctx.tenant.id, [profile], {
    classes: new Map([[id, { ...factsOf(form), edition: codes.edition('major').edition }]]),
  });
  await ctx.audit('class.add', { kind: 'class', id }, { after: { name: form.name } });
  await ctx.changed(CLASS_TOPIC, [id]);
  return id;
}

/** What is sent counts; saving confirms that the rest still holds. */
export async function editClass(ctx: Context, codes: CodeBook, id: string, change: ClassChange): Promise<void> {
  const [before] = await findClasses(ctx, [id], 'class.edit', true);
  if (before === undefined) throw failure('record.notFound');
  await refuse(ctx, codes, before.organisationId!, change, before);
  const today = civilDate(ctx.now);
  const facts = { ...before, ...factsOf(change) };
  const header = {
    name: change.name ?? before.name,
    major: change.major === undefined ? before.major : change.major,
    education: educationFor(change, before),
    departmentId: change.departmentId === undefined ? before.departmentId : change.departmentId,
    kinds: change.kinds ?? before.kinds,
  };
  await updateClass(ctx, id, header, { ...facts, edition: editionFor(codes, change, before) }, today);
  if (change.headcount !== undefined)
    await putHeadcount(ctx, id, {
      ...change.headcount,
      source: change.headcount.source ?? ctx.actor.organisationName ?? '本校填写',
      recordedOn: today,
    });
  await ctx.audit('class.edit', { kind: 'class', id }, { fields: Object.keys(change) });
  await ctx.changed(CLASS_TOPIC, [id]);
}

const FACTS = [
  'grade',
  'entryYear',
  'studyMonths',
  'headteacher',
  'internshipFrom',
  'internshipUntil',
  'orderClass',
  'orderWith',
  'offered',
] as const satisfies readonly (keyof ClassFacts & keyof ClassChange)[];

const factsOf = (change: ClassChange): Partial<ClassFacts> =>
  Object.fromEntries(FACTS.filter((field) => change[field] !== undefined).map((field) => [field, change[field]]));

const educationFor = (change: ClassChange, before: SchoolClass | null): number | null => {
  if (change.education !== undefined) return change.education === null ? null : EDUCATION.indexOf(change.education);
  return change.major === undefined ? (before?.education ?? null) : educationOfMajor(change.major);
};

/** A code that is chosen is one of the list in force. */
const editionFor = (codes: CodeBook, change: ClassChange, before: SchoolClass): string =>
  change.major === undefined || change.major === before.major ? before.edition : codes.edition('major').edition;

async function refuse(
  ctx: Context,
  codes: CodeBook,
  school: string,
  change: ClassChange,
  before?: SchoolClass,
): Promise<void> {
  const errors: FieldError[] = [];
  if (
    change.major != null &&
    change.major !== before?.major &&
    codes.index('major').get(change.major)?.code.length !== 6
  )
    errors.push({ field: 'major', zh: '请从专业目录选择', en: 'Choose from the list of majors' });
  const from = change.internshipFrom === undefined ? before?.internshipFrom : change.internshipFrom;
  const until = change.internshipUntil === undefined ? before?.internshipUntil : change.internshipUntil;
  if (from != null && until != null && until < from)
    errors.push({ field: 'internshipUntil', zh: '不能早于开始日期', en: 'Must not lie before the beginning' });
  if (change.departmentId != null && !(await hasDepartment(ctx, school, change.departmentId)))
    errors.push({ field: 'departmentId', zh: '不是本校的院系', en: 'Not a department of this school' });
  if (
    change.name !== undefined &&
    change.name !== before?.name &&
    (await isTaken(ctx, school, change.name, before?.id))
  )
    errors.push({ field: 'name', zh: '本校已有这个班级', en: 'The school has a class of this name' });
  if (errors.length > 0) throw failure('request.invalid', {}, errors);
}

const hasDepartment = async (ctx: Context, school: string, id: string): Promise<boolean> =>
  (await listDepartments(ctx.db, ctx.tenant.id, school)).some((one) => one.id === id && one.closedOn === null);

async function isTaken(ctx: Context, school: string, name: string, except: string | undefined): Promise<boolean> {
  const { items } = await selectClasses(ctx, { organisation: school, limit: 2000, state: 'studying' });
  return items.some((one) => one.id !== except && classKey(one.name) === classKey(name));
}
