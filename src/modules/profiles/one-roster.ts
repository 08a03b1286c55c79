import { civilDate } from '#kernel/time';
import type { CodeBook } from '#modules/codes';
import type { SchoolClass, SchoolLearner } from './school-model.ts';

/** The files of OneRoster 1.2 (CSV) that a school's classes and learners fill. */
export type OneRosterName = 'manifest' | 'orgs' | 'academicSessions' | 'courses' | 'classes' | 'users' | 'enrollments';

export interface Roster {
  readonly school: { readonly id: string; readonly name: string; readonly creditCode: string | null };
  readonly classes: readonly SchoolClass[];
  readonly learners: readonly SchoolLearner[];
}

export type Row = readonly (string | number)[];

interface Table {
  readonly header: readonly string[];
  rows(roster: Roster, codes: CodeBook, now: Date): readonly Row[];
}

/** The year begins in September. */
const sessionOf = (now: Date): number => {
  const today = civilDate(now);
  return Number(today.slice(0, 4)) - (today.slice(5) < '09-01' ? 1 : 0);
};
/** Only those who are there: OneRoster has no word for graduates. */
const present = ({ learners }: Roster): readonly SchoolLearner[] =>
  learners.filter(({ status }) => status === 'studying' || status === 'interning');
const studying = ({ classes }: Roster): readonly SchoolClass[] => classes.filter(({ state }) => state === 'studying');
const majorsOf = (roster: Roster): readonly string[] => [
  ...new Set(studying(roster).flatMap(({ major }) => major ?? [])),
];

const BULK: readonly OneRosterName[] = ['orgs', 'academicSessions', 'courses', 'classes', 'users', 'enrollments'];

export const TABLES: Readonly<Record<OneRosterName, Table>> = {
  manifest: {
    header: ['propertyName', 'value'],
    rows: ({ school }) => [
      ['manifest.version', '1.0'],
      ['oneroster.version', '1.2'],
      ...[
        'academicSessions',
        'categories',
        'classes',
        'classResources',
        'courses',
        'courseResources',
        'demographics',
        'enrollments',
        'lineItems',
        'orgs',
        'resources',
        'results',
        'roles',
        'scoreScales',
        'userProfiles',
        'userResources',
        'users',
      ].map((name): Row => [`file.${name}`, BULK.includes(name as OneRosterName) ? 'bulk' : 'absent']),
      ['source.systemName', 'Jiangqiao'],
      ['source.systemCode', school.id],
    ],
  },
  orgs: {
    header: ['sourcedId', 'status', 'dateLastModified', 'name', 'type', 'identifier', 'parentSourcedId'],
    rows: ({ school }) => [[school.id, '', '', school.name, 'school', school.creditCode ?? '', '']],
  },
  academicSessions: {
    header: [
      'sourcedId',
      'status',
      'dateLastModified',
      'title',
      'type',
      'startDate',
      'endDate',
      'parentSourcedId',
      'schoolYear',
    ],
    rows: (_roster, _codes, now) => {
      const year = sessionOf(now);
      return [
        [
          `${year}`,
          '',
          '',
          `${year}—${year + 1} 学年`,
          'schoolYear',
          `${year}-09-01`,
          `${year + 1}-08-31`,
          '',
          year + 1,
        ],
      ];
    },
  },
  courses: {
    header: [
      'sourcedId',
      'status',
      'dateLastModified',
      'schoolYearSourcedId',
      'title',
      'courseCode',
      'grades',
      'orgSourcedId',
      'subjects',
      'subjectCodes',
    ],
    rows: (roster, codes, now) =>
      majorsOf(roster).map((code) => [
        code,
        '',
        '',
        sessionOf(now),
        codes.label('major', code),
        code,
        '',
        roster.school.id,
        '',
        '',
      ]),
  },
  classes: {
    header: [
      'sourcedId',
      'status',
      'dateLastModified',
      'title',
      'grades',
      'courseSourcedId',
      'classCode',
      'classType',
      'location',
      'schoolSourcedId',
      'termSourcedIds',
      'subjects',
      'subjectCodes',
      'periods',
    ],
    rows: (roster, _codes, now) =>
      studying(roster).map((one) => [
        one.id,
        '',
        '',
        one.name,
        one.grade ?? '',
        one.major ?? '',
        '',
        'homeroom',
        '',
        roster.school.id,
        sessionOf(now),
        '',
        '',
        '',
      ]),
  },
  users: {
    header: [
      'sourcedId',
      'status',
      'dateLastModified',
      'enabledUser',
      'username',
      'userIds',
      'givenName',
      'familyName',
      'middleName',
      'identifier',
      'email',
      'sms',
      'phone',
      'agentSourcedIds',
      'grades',
      'password',
      'primaryOrgSourcedId',
      'role',
      'orgSourcedIds',
    ],
    rows: (roster) =>
      present(roster).map((one) => {
        const [family = '', ...given] = one.name;
        return [
          one.id,
          '',
          '',
          'true',
          one.studentNumber || one.id,
          '',
          given.join('') || family,
          family,
          '',
          one.studentNumber,
          '',
          '',
          '',
          '',
          '',
          '',
          roster.school.id,
          'student',
          roster.school.id,
        ];
      }),
  },
  enrollments: {
    header: [
      'sourcedId',
      'status',
      'dateLastModified',
      'classSourcedId',
      'schoolSourcedId',
      'userSourcedId',
      'role',
      'primary',
      'beginDate',
      'endDate',
    ],
    rows: (roster) =>
      present(roster)
        .filter(({ classId }) => classId !== null)
        .map((one) => [
          `${one.classId}.${one.id}`,
          '',
          '',
          one.classId!,
          roster.school.id,
          one.id,
          'student',
          '',
          '',
          '',
        ]),
  },
};
