import { z } from 'zod';
import { EDUCATION, WISHED_KINDS } from './model.ts';
import { CLASS_STATES, DESTINATION_CODES, EVIDENCE_KINDS, FIRM_MATCHES, LEARNER_STATUSES } from './school-model.ts';

export const text = (max: number) => z.string().trim().max(max);
export const year = z.int().min(1990).max(2100);
const months = z.int().min(1).max(96);
const Named = z.object({ code: z.string(), label: z.string() });
export const page = {
  limit: z.coerce.number().int().min(1).max(100).default(20),
  cursor: z.string().max(500).optional(),
};
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), total: z.int(), nextCursor: z.string().nullable() });
export const byId = z.object({ id: z.uuid() });
export const tag = 'profiles';

const Held = z.int().nullable().describe('null: fewer than may be shown');
const School = z.object({ id: z.uuid(), name: z.string() });

export const ClassView = z
  .object({
    id: z.uuid(),
    school: School.nullable(),
    departmentId: z.uuid().nullable(),
    name: z.string(),
    major: Named.nullable(),
    edition: z.string().describe('Edition of the list of majors'),
    education: z.enum(EDUCATION).nullable(),
    grade: z.int().nullable(),
    entryYear: z.int().nullable(),
    studyMonths: z.int().nullable(),
    state: z.enum(CLASS_STATES),
    headcount: Held,
    learners: z
      .object({ studying: Held, interning: Held, graduated: Held, left: Held })
      .describe('Entered one by one; officers see no small numbers'),
    headteacher: z.string().nullable().describe('For the own school only'),
    kinds: z.array(z.enum(WISHED_KINDS)),
    internshipFrom: z.iso.date().nullable(),
    internshipUntil: z.iso.date().nullable(),
    orderClass: z.boolean(),
    orderWith: z.string(),
    offered: z.boolean().describe('Shown on the school’s public page'),
    source: z.string(),
    confirmedOn: z.iso.date(),
    mayEdit: z.boolean(),
  })
  .meta({ id: 'SchoolClass', description: '班级 Class of a school' });
export type ClassView = z.infer<typeof ClassView>;

const Headcount = z.object({ year: z.int(), headcount: Held, source: z.string(), recordedOn: z.iso.date() });
export const ClassDetail = ClassView.extend({ headcounts: z.array(Headcount) }).meta({ id: 'SchoolClassDetail' });

const classFields = {
  name: text(60).min(2),
  major: text(8).nullable(),
  departmentId: z.uuid().nullable(),
  education: z.enum(EDUCATION).nullable(),
  grade: z.int().min(1).max(9).nullable(),
  entryYear: year.nullable(),
  studyMonths: months.nullable(),
  headteacher: text(40),
  kinds: z.array(z.enum(WISHED_KINDS)).transform((all) => [...new Set(all)]),
  internshipFrom: z.iso.date().nullable(),
  internshipUntil: z.iso.date().nullable(),
  orderClass: z.boolean(),
  orderWith: text(100),
  offered: z.boolean(),
  headcount: z
    .object({ year, headcount: z.int().min(0).max(10_000), source: text(100).optional() })
    .describe('Of one school year; earlier years stay'),
};
export const ClassChange = z.object(classFields).partial().strict().meta({ id: 'ClassChange' });
export type ClassChange = z.infer<typeof ClassChange>;
export const NewClass = ClassChange.required({ name: true }).strict().meta({ id: 'NewClass' });

const MajorYearView = z.object({
  year: z.int(),
  enrolled: z.int().nullable(),
  headcount: z.int().nullable(),
  graduates: z.int().nullable(),
  placedPercent: z.number().nullable().describe('去向落实率'),
  relatedPercent: z.number().nullable().describe('对口率'),
  startingPay: z.int().nullable().describe('起薪, fen a month'),
  source: z.string(),
  recordedOn: z.string(),
});

export const MajorView = z
  .object({
    id: z.uuid(),
    school: School.nullable(),
    departmentId: z.uuid().nullable(),
    major: Named,
    edition: z.string(),
    direction: z.string(),
    studyMonths: z.int().nullable(),
    openedYear: z.int().nullable(),
    source: z.string(),
    confirmedOn: z.iso.date(),
    latest: MajorYearView.nullable(),
    mayEdit: z.boolean(),
  })
  .meta({ id: 'SchoolMajor', description: '开设专业 Major that a school teaches' });
export type MajorView = z.infer<typeof MajorView>;
export const MajorDetail = MajorView.extend({
  years: z.array(MajorYearView),
  classes: z.int().describe('Classes of it that study now'),
  destinations: z
    .array(z.object({ year: z.int(), label: z.string(), count: Held }))
    .describe('From the lists of graduates that were brought in'),
}).meta({ id: 'SchoolMajorDetail' });

const majorFields = {
  departmentId: z.uuid().nullable(),
  studyMonths: months.nullable(),
  openedYear: z.int().min(1900).max(2100).nullable(),
  source: text(100),
};
export const MajorChange = z.object(majorFields).partial().strict().meta({ id: 'MajorChange' });
export type MajorChange = z.infer<typeof MajorChange>;
export const NewMajor = z
  .object({ ...majorFields, direction: text(60) })
  .partial()
  .extend({ code: text(8).min(6) })
  .strict()
  .meta({ id: 'NewMajor' });
export type NewMajor = z.infer<typeof NewMajor>;
const people = z.int().min(0).max(100_000).nullable();
const percent = z.number().min(0).max(100).nullable();
export const YearForm = z
  .object({
    enrolled: people,
    headcount: people,
    graduates: people,
    placedPercent: percent,
    relatedPercent: percent,
    startingPay: z.int().min(1).max(10_000_000).nullable(),
    source: text(100).min(2),
  })
  .strict()
  .meta({ id: 'MajorYearForm' });
export type YearForm = z.infer<typeof YearForm>;

export const Status = z.enum(LEARNER_STATUSES);
export const LearnerView = z
  .object({
    id: z.uuid(),
    name: z.string().describe('Masked (张**) for officers'),
    studentNumber: z.string().nullable().describe('For the own school only'),
    classId: z.uuid().nullable(),
    className: z.string().nullable(),
    major: Named.nullable(),
    entryYear: z.int().nullable(),
    status: Status,
    statusSince: z.iso.date(),
    skills: z.array(z.string()),
    source: z.string(),
    confirmedOn: z.iso.date(),
    mayEdit: z.boolean(),
  })
  .meta({ id: 'SchoolLearner', description: '学生 Learner of a school' });
export type LearnerView = z.infer<typeof LearnerView>;

const EvidenceView = z.object({
  id: z.uuid(),
  skill: z.string(),
  kind: z.enum(EVIDENCE_KINDS),
  title: z.string(),
  issuer: z.string(),
  issuedOn: z.iso.date().nullable(),
  source: z.string(),
});
const firm = {
  firmId: z.uuid().nullable(),
  firmName: z.string(),
  firmMatch: z.enum(FIRM_MATCHES),
  firmConfidence: z.number(),
};
const PlacementView = z.object({
  id: z.uuid(),
  ...firm,
  post: z.string(),
  startedOn: z.iso.date().nullable(),
  endsOn: z.iso.date().nullable(),
  tutor: z.string(),
  schoolTutor: z.string(),
  sourceName: z.string(),
  recordedOn: z.iso.date(),
});
const DestinationView = z.object({
  id: z.uuid(),
  ...firm,
  year: z.int(),
  category: z.enum(DESTINATION_CODES),
  occupation: Named.nullable(),
  post: z.string(),
  division: Named.nullable(),
  payMonth: z.int().nullable(),
  related: z.boolean().nullable(),
  sourceName: z.string(),
  recordedOn: z.iso.date(),
});
export const LearnerDetail = LearnerView.extend({
  evidence: z.array(EvidenceView),
  placements: z.array(PlacementView),
  destinations: z.array(DestinationView),
}).meta({ id: 'SchoolLearnerDetail' });

export const LearnerChange = z
  .object({
    name: text(50).min(2),
    studentNumber: text(40),
    entryYear: year.nullable(),
    classId: z.uuid().nullable(),
    status: Status,
  })
  .partial()
  .strict()
  .meta({ id: 'LearnerChange' });
export type LearnerChange = z.infer<typeof LearnerChange>;
export const NewLearner = LearnerChange.required({ name: true }).strict().meta({ id: 'NewLearner' });

export const EvidenceForm = z
  .object({
    skill: text(40).min(1),
    kind: z.enum(EVIDENCE_KINDS),
    title: text(100).min(2),
    issuer: text(100).min(2),
    issuedOn: z.iso.date().nullable(),
  })
  .strict()
  .meta({ id: 'EvidenceForm' });
export type EvidenceForm = z.infer<typeof EvidenceForm>;

const whose = {
  learnerId: z.uuid(),
  learnerName: z.string(),
  studentNumber: z.string().nullable(),
  className: z.string().nullable(),
};
export const ListedPlacement = PlacementView.extend(whose).meta({ id: 'Placement', description: '实习安排 Placement' });
export const ListedDestination = DestinationView.extend(whose).meta({
  id: 'Destination',
  description: '毕业去向 Destination',
});
