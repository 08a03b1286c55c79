import type { ProfileId } from './model.ts';

/** 院校的人: classes, majors, learners and what became of them. Terms of art stand here once. Browser-safe. */
type Label = { readonly zh: string; readonly en: string };
type Labels<Key extends string> = Readonly<Record<Key, Label>>;

export const CLASS_STATES = ['studying', 'graduated'] as const;
export type ClassState = (typeof CLASS_STATES)[number];
export const CLASS_STATE_LABELS: Labels<ClassState> = {
  studying: { zh: '在读', en: 'Studying' },
  graduated: { zh: '已毕业', en: 'Graduated' },
};

/** 学籍状态. */
export const LEARNER_STATUSES = ['studying', 'interning', 'graduated', 'left'] as const;
export type LearnerStatus = (typeof LEARNER_STATUSES)[number];
export const LEARNER_STATUS_LABELS: Labels<LearnerStatus> = {
  studying: { zh: '在读', en: 'Studying' },
  interning: { zh: '实习中', en: 'On internship' },
  graduated: { zh: '毕业', en: 'Graduated' },
  left: { zh: '离校', en: 'Left' },
};

/** 佐证: whose word it is that somebody can do something. */
export const EVIDENCE_KINDS = ['certificate', 'contest', 'course', 'employer'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];
export const EVIDENCE_KIND_LABELS: Labels<EvidenceKind> = {
  certificate: { zh: '证书', en: 'Certificate' },
  contest: { zh: '竞赛获奖', en: 'Contest' },
  course: { zh: '课程成绩', en: 'Course' },
  employer: { zh: '用人单位评价', en: 'Employer’s word' },
};

/** How a firm in a list was found among those known: by credit code, by full name, by a like name, or not at all. */
export const FIRM_MATCHES = ['code', 'name', 'similar', 'none'] as const;
export type FirmMatch = (typeof FIRM_MATCHES)[number];
export const FIRM_MATCH_LABELS: Labels<FirmMatch> = {
  code: { zh: '按信用代码', en: 'By credit code' },
  name: { zh: '按全称', en: 'By full name' },
  similar: { zh: '按相近名称，请核对', en: 'By a like name; please check' },
  none: { zh: '没有对上', en: 'Not found' },
};

/** 毕业去向类别, with the two digits of the monitoring system (教育部高校毕业生就业监测; not compared with its present edition). */
export const DESTINATIONS = {
  '10': { zh: '签就业协议形式就业', en: 'Employed, tripartite agreement', placed: true },
  '11': { zh: '签劳动合同形式就业', en: 'Employed, labour contract', placed: true },
  '12': { zh: '其他录用形式就业', en: 'Employed otherwise', placed: true },
  '27': { zh: '科研助理、管理助理', en: 'Research or administrative assistant', placed: true },
  '46': { zh: '应征义务兵', en: 'Military service', placed: true },
  '50': { zh: '国家基层项目', en: 'National grass-roots project', placed: true },
  '51': { zh: '地方基层项目', en: 'Local grass-roots project', placed: true },
  '70': { zh: '待就业', en: 'Looking for work', placed: false },
  '71': { zh: '不就业拟升学', en: 'Preparing for further study', placed: false },
  '72': { zh: '其他暂不就业', en: 'Not working for now', placed: false },
  '75': { zh: '自主创业', en: 'Founded a business', placed: true },
  '76': { zh: '自由职业', en: 'Freelance', placed: true },
  '80': { zh: '升学', en: 'Further study', placed: true },
  '85': { zh: '出国、出境', en: 'Abroad', placed: true },
} as const satisfies Readonly<Record<string, Label & { readonly placed: boolean }>>;
export type DestinationCode = keyof typeof DESTINATIONS;
export const DESTINATION_CODES = Object.keys(DESTINATIONS) as DestinationCode[];

export const BULK_VERBS = ['moveUp', 'graduate', 'offer', 'withdraw'] as const;
export type BulkVerb = (typeof BULK_VERBS)[number];
export const BULK_LABELS: Readonly<Record<BulkVerb, { readonly zh: string; readonly done: string }>> = {
  moveUp: { zh: '升一个年级', done: '已升级' },
  graduate: { zh: '毕业', done: '已办毕业' },
  offer: { zh: '在网站展示', done: '已在网站展示' },
  withdraw: { zh: '不再展示', done: '已从网站撤下' },
};
export const BULK_UNDO_MINUTES = 10;

export interface ClassFacts {
  readonly grade: number | null;
  readonly entryYear: number | null;
  readonly studyMonths: number | null;
  readonly edition: string;
  readonly state: ClassState;
  readonly headteacher: string;
  readonly internshipFrom: string | null;
  readonly internshipUntil: string | null;
  readonly orderClass: boolean;
  readonly orderWith: string;
  readonly offered: boolean;
}

/** A class with its header. */
export interface SchoolClass extends ClassFacts {
  readonly id: ProfileId;
  readonly organisationId: string | null;
  readonly departmentId: string | null;
  readonly territory: string | null;
  readonly name: string;
  readonly major: string | null;
  readonly education: number | null;
  readonly headcount: number;
  readonly kinds: readonly string[];
  readonly source: string;
  readonly confirmedOn: string;
  /** Learners of it who are entered one by one, by status. */
  readonly learners: Readonly<Record<LearnerStatus, number>>;
}

export interface Headcount {
  readonly year: number;
  readonly headcount: number;
  readonly source: string;
  readonly recordedOn: string;
}

export interface SchoolMajor {
  readonly id: string;
  readonly organisationId: string;
  readonly departmentId: string | null;
  readonly territory: string | null;
  readonly code: string;
  readonly edition: string;
  readonly direction: string;
  readonly studyMonths: number | null;
  readonly openedYear: number | null;
  readonly source: string;
  readonly confirmedOn: string;
  readonly createdAt: Date;
}

export interface MajorYear {
  readonly year: number;
  readonly enrolled: number | null;
  readonly headcount: number | null;
  readonly graduates: number | null;
  /** 去向落实率. */
  readonly placedPercent: number | null;
  /** 对口率. */
  readonly relatedPercent: number | null;
  /** 起薪, fen a month. */
  readonly startingPay: number | null;
  readonly source: string;
  readonly recordedOn: string;
}

export interface SchoolLearner {
  readonly id: ProfileId;
  readonly accountId: string | null;
  readonly organisationId: string | null;
  readonly departmentId: string | null;
  readonly territory: string | null;
  readonly name: string;
  readonly classId: string | null;
  readonly className: string | null;
  readonly major: string | null;
  readonly studentNumber: string;
  readonly entryYear: number | null;
  readonly status: LearnerStatus;
  readonly statusSince: string;
  readonly skills: readonly string[];
  readonly source: string;
  readonly confirmedOn: string;
}

export interface Evidence {
  readonly id: string;
  readonly profileId: string;
  readonly skill: string;
  readonly kind: EvidenceKind;
  readonly title: string;
  readonly issuer: string;
  readonly issuedOn: string | null;
  readonly source: string;
}

interface AtFirm {
  readonly firmId: string | null;
  readonly firmName: string;
  readonly firmMatch: FirmMatch;
  readonly firmConfidence: number;
}

export interface Placement extends AtFirm {
  readonly id: string;
  readonly learnerId: string;
  readonly post: string;
  readonly startedOn: string | null;
  readonly endsOn: string | null;
  readonly tutor: string;
  readonly schoolTutor: string;
  readonly sourceName: string;
  readonly recordedOn: string;
}

export interface Destination extends AtFirm {
  readonly id: string;
  readonly learnerId: string;
  readonly year: number;
  readonly category: DestinationCode;
  readonly occupation: string | null;
  readonly post: string;
  readonly division: string | null;
  readonly payMonth: number | null;
  readonly related: boolean | null;
  readonly sourceName: string;
  readonly recordedOn: string;
}

/** "3 年", "2.5 年" */
export const studyYears = (months: number): string => `${Math.round((months / 12) * 10) / 10} 年`;

/** Names as people write them: width, spaces, dots between syllables and titles glued on ("张伟同学") make no other person. */
export const personKey = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s·・.．•]|\p{Cf}/gu, '')
    .replaceAll(/(?<=.{2})(?:同学|老师|先生|女士|（.*?）|\(.*?\))$/gu, '');

/** Leading zeros are lost in sheets that take a number for a number. */
export const numberKey = (studentNumber: string): string =>
  studentNumber
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s-]|\p{Cf}/gu, '')
    .replace(/^0+(?=.)/, '');

/** "2024 级数控 1 班" and "2024级数控1班" are one class. */
export const classKey = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s()（）\-—_·]|\p{Cf}/gu, '')
    .replace(/班级$/, '班');
