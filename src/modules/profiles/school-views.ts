import { maskName } from '#kernel/masks';
import { reaches, reachOf } from '#modules/access';
import { educationLevelOf, type CodeBook, type CodeSet } from '#modules/codes';
import { findOrganisationNames } from '#modules/organisations';
import { readThresholds } from '#modules/regulations';
import type { Actor, Context } from '#platform/context';
import { EDUCATION, type WishedKind } from './model.ts';
import type { ClassView, LearnerView, MajorView } from './school-contract.ts';
import type { ListedMajor } from './major-store.ts';
import { withoutFew } from './without-few.ts';
import type { MajorYear, Destination, Evidence, Placement, SchoolClass, SchoolLearner } from './school-model.ts';

/** What leaves the house about classes, majors and learners; every field is named on purpose. */
export interface Showing {
  readonly ctx: Context;
  readonly codes: CodeBook;
  /** Officers see masked names, and no small numbers. */
  readonly fromOutside: boolean;
  readonly fewest: number;
  readonly schools: ReadonlyMap<string, string>;
}

/** Whether this actor looks at schools' people from outside: an officer. */
export const looksFromOutside = (actor: Actor): boolean =>
  ['tenant', 'territory'].includes(reachOf(actor, 'class.read').kind);

export async function showing(
  ctx: Context,
  codes: CodeBook,
  records: readonly { readonly organisationId: string | null }[],
): Promise<Showing> {
  const ids = [...new Set(records.flatMap(({ organisationId }) => organisationId ?? []))];
  return {
    ctx,
    codes,
    fromOutside: looksFromOutside(ctx.actor),
    fewest: (await readThresholds(ctx))('figures.fewestPeople'),
    schools: await findOrganisationNames(ctx.db, ctx.tenant.id, ids),
  };
}

const named = (codes: CodeBook, set: CodeSet, code: string) => ({ code, label: codes.label(set, code) });

const schoolOf = ({ schools }: Showing, id: string | null) =>
  id === null ? null : { id, name: schools.get(id) ?? '' };

/** 0 tells nothing of anybody; from 1 up to the limit nobody from outside is told. */
export const heldBack = (
  { fromOutside, fewest }: Pick<Showing, 'fromOutside' | 'fewest'>,
  count: number,
): number | null => (fromOutside && count > 0 && count < fewest ? null : count);

export function classView(one: SchoolClass, to: Showing): ClassView {
  const { ctx, codes, fromOutside } = to;
  return {
    id: one.id,
    school: schoolOf(to, one.organisationId),
    departmentId: one.departmentId,
    name: one.name,
    major: one.major === null ? null : named(codes, 'major', one.major),
    edition: one.edition,
    education: one.education === null ? null : (EDUCATION[one.education] ?? null),
    grade: one.grade,
    entryYear: one.entryYear,
    studyMonths: one.studyMonths,
    state: one.state,
    headcount: heldBack(to, one.headcount),
    learners: {
      studying: heldBack(to, one.learners.studying),
      interning: heldBack(to, one.learners.interning),
      graduated: heldBack(to, one.learners.graduated),
      left: heldBack(to, one.learners.left),
    },
    headteacher: fromOutside ? null : one.headteacher,
    kinds: one.kinds as WishedKind[],
    internshipFrom: one.internshipFrom,
    internshipUntil: one.internshipUntil,
    orderClass: one.orderClass,
    orderWith: one.orderWith,
    offered: one.offered,
    source: one.source,
    confirmedOn: one.confirmedOn,
    mayEdit: reaches(reachOf(ctx.actor, 'class.edit'), one),
  };
}

export function majorView(
  one: Omit<ListedMajor, 'latest'> & { readonly latest?: ListedMajor['latest'] },
  to: Showing,
): MajorView {
  return {
    id: one.id,
    school: schoolOf(to, one.organisationId),
    departmentId: one.departmentId,
    major: named(to.codes, 'major', one.code),
    edition: one.edition,
    direction: one.direction,
    studyMonths: one.studyMonths,
    openedYear: one.openedYear,
    source: one.source,
    confirmedOn: one.confirmedOn,
    latest: one.latest == null ? null : yearView(one.latest, to),
    mayEdit: reaches(reachOf(to.ctx.actor, 'major.edit'), one),
  };
}

/** Officers learn nothing of a handful of graduates. */
export const yearView = (
  year: MajorYear,
  { fromOutside, fewest }: Pick<Showing, 'fromOutside' | 'fewest'>,
): MajorYear => (fromOutside ? withoutFew(year, fewest) : year);

export const learnerView = (one: SchoolLearner, { ctx, codes, fromOutside }: Showing): LearnerView => ({
  id: one.id,
  name: fromOutside ? maskName(one.name) : one.name,
  studentNumber: fromOutside ? null : one.studentNumber,
  classId: one.classId,
  className: one.className,
  major: one.major === null ? null : named(codes, 'major', one.major),
  entryYear: one.entryYear,
  status: one.status,
  statusSince: one.statusSince,
  skills: fromOutside ? [] : [...one.skills],
  source: one.source,
  confirmedOn: one.confirmedOn,
  mayEdit: reaches(reachOf(ctx.actor, 'class.edit'), one),
});

export const evidenceView = ({ profileId: _profile, ...one }: Evidence) => one;

export const placementView = (one: Placement) => ({
  id: one.id,
  firmId: one.firmId,
  firmName: one.firmName,
  firmMatch: one.firmMatch,
  firmConfidence: one.firmConfidence,
  post: one.post,
  startedOn: one.startedOn,
  endsOn: one.endsOn,
  tutor: one.tutor,
  schoolTutor: one.schoolTutor,
  sourceName: one.sourceName,
  recordedOn: one.recordedOn,
});

export const destinationView = (one: Destination, codes: CodeBook) => ({
  id: one.id,
  firmId: one.firmId,
  firmName: one.firmName,
  firmMatch: one.firmMatch,
  firmConfidence: one.firmConfidence,
  year: one.year,
  category: one.category,
  occupation: one.occupation === null ? null : named(codes, 'occupation', one.occupation),
  post: one.post,
  division: one.division === null ? null : named(codes, 'division', one.division),
  payMonth: one.payMonth,
  related: one.related,
  sourceName: one.sourceName,
  recordedOn: one.recordedOn,
});

/** 中职 61–79, 高职专科 41–59, 职业本科 21–39: the level that a code of the list stands for. */
export function educationOfMajor(code: string | null): number | null {
  const level = code === null ? undefined : educationLevelOf(code);
  return level === undefined ? null : EDUCATION.indexOf(level);
}
