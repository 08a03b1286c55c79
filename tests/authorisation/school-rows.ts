import type { ObjectName } from './objects.ts';
import { list, none, object, SILENT, UNTOUCHED, type Row } from './verdicts.ts';

const AS_FILE = { query: '?purpose=检查&format=csv' } as const;
const FILES = 'src/modules/profiles/schools.test.ts: files for other systems hold the own school and nobody else';

const OWN_DEPARTMENTS =
  'src/modules/profiles/schools.test.ts: a class and a major stand in a department of the own school, never of another';

const GUESSES =
  'src/modules/imports/imports.test.ts: the kind of a workbook is guessed from its columns; nothing is kept';

/** The routes that every kind of import has. */
const imports = (path: string, batch: ObjectName, field: string): Readonly<Record<string, Row>> => ({
  [`POST ${path}`]: none('makes one of the own organisation; the fields take no owner', UNTOUCHED),
  [`GET ${path}`]: list(batch),
  [`GET ${path}/template.xlsx`]: none('the same for everybody', SILENT),
  [`GET ${path}/{id}`]: object(batch, { own: 200 }),
  [`GET ${path}/{id}/rows`]: object(batch, { own: 200 }),
  [`GET ${path}/{id}/errors.xlsx`]: object(batch, { own: 200 }),
  [`POST ${path}/{id}/mapping`]: object(batch, { own: 202 }, () => ({ mapping: { 0: field } })),
  [`POST ${path}/{id}/commit`]: object(batch, { own: 202 }, () => ({})),
  [`POST ${path}/{id}/discard`]: object(batch, { own: 204 }, () => ({})),
  [`POST ${path}/{id}/undo`]: object(batch, { own: 409 }, () => ({})),
});

/** Classes, majors and learners of schools. */
export const SCHOOL_ROWS: Readonly<Record<string, Row>> = {
  ...imports('/api/class-imports', 'classBatch', 'name'),
  ...imports('/api/placement-imports', 'placementBatch', 'name'),
  ...imports('/api/graduate-imports', 'graduateBatch', 'name'),
  ...imports('/api/listing-kind-imports/{kind}', 'needBatch', 'title'),

  'POST /api/import-guesses': none('looks at a file and keeps nothing', GUESSES),
  'GET /api/imports': list('batch'),
  'GET /api/imports/{id}': object('batch', { own: 200 }),

  'GET /api/classes': list('schoolClass'),
  'GET /api/classes/export': list('schoolClass', AS_FILE),
  'POST /api/classes': none('makes one of the own school', OWN_DEPARTMENTS),
  'GET /api/classes/{id}': object('schoolClass', { own: 200 }),
  'PATCH /api/classes/{id}': object('schoolClass', { own: 200 }, () => ({ headteacher: '王老师' })),
  'POST /api/class-acts': object('schoolClass', { own: 200 }, ({ params }) => ({ verb: 'offer', ids: [params['id']] })),
  'POST /api/class-acts/{id}/undo': object('classAct', { own: 204, colleague: 404 }),

  'GET /api/learners': list('schoolLearner'),
  'GET /api/learners/export': list('schoolLearner', AS_FILE),
  'POST /api/learners': object(
    'schoolClass',
    { own: 201, colleague: 422, others: 422, region: 422, hides: 'existence' },
    ({ params }) => ({ name: '张三', classId: params['id'] }),
  ),
  'GET /api/learners/{id}': object('schoolLearner', { own: 200 }),
  'PATCH /api/learners/{id}': object('schoolLearner', { own: 200 }, () => ({ entryYear: 2024 })),
  'POST /api/learners/{id}/evidence': object('schoolLearner', { own: 201 }, () => ({
    skill: '识图',
    kind: 'course',
    title: '机械制图',
    issuer: '测试学校',
    issuedOn: null,
  })),
  'DELETE /api/learners/{id}/evidence/{evidenceId}': object('evidence', { own: 204 }),
  'GET /api/placements': list('placement'),
  'GET /api/placements/export': list('placement', AS_FILE),
  'GET /api/destinations': list('destination'),
  'GET /api/destinations/export': list('destination', AS_FILE),

  'GET /api/school-majors': list('schoolMajor'),
  'GET /api/school-majors/export': list('schoolMajor', AS_FILE),
  'POST /api/school-majors': none('makes one of the own school', OWN_DEPARTMENTS),
  'GET /api/school-majors/{id}': object('schoolMajor', { own: 200 }),
  'PATCH /api/school-majors/{id}': object('schoolMajor', { own: 200 }, () => ({ openedYear: 2019 })),
  'DELETE /api/school-majors/{id}': object('schoolMajor', { own: 204 }),
  'POST /api/school-majors/{id}/return': object('schoolMajor', { own: 404 }),
  'PUT /api/school-majors/{id}/years/{year}': object('schoolMajor', { own: 200 }, () => ({
    enrolled: null,
    headcount: 100,
    graduates: null,
    placedPercent: null,
    relatedPercent: null,
    startingPay: null,
    source: '测试',
  })),
  'DELETE /api/school-majors/{id}/years/{year}': object('schoolMajor', { own: 204 }),

  'GET /api/school-files/oneroster/{name}': none('everything of the own school', FILES),
  'GET /api/school-files/jyt/{name}': none('everything of the own school', FILES),
};
