import { list, none, object, SILENT, UNTOUCHED, type Row } from './verdicts.ts';

const REACH =
  'src/modules/catalogue/catalogue.test.ts: the list, its counts and its export obey the same reach and the same filters';

const importRows = (path: string, batch: 'expertBatch'): Readonly<Record<string, Row>> => ({
  [`POST ${path}`]: none('makes one of the own organisation; the fields take no owner', UNTOUCHED),
  [`GET ${path}`]: list(batch),
  [`GET ${path}/template.xlsx`]: none('the same for everybody', SILENT),
  [`GET ${path}/{id}`]: object(batch, { own: 200 }),
  [`GET ${path}/{id}/rows`]: object(batch, { own: 200 }),
  [`GET ${path}/{id}/errors.xlsx`]: object(batch, { own: 200 }),
  [`POST ${path}/{id}/mapping`]: object(batch, { own: 202 }, () => ({ mapping: { 0: 'name' } })),
  [`POST ${path}/{id}/commit`]: object(batch, { own: 202 }, () => ({})),
  [`POST ${path}/{id}/discard`]: object(batch, { own: 204 }, () => ({})),
  [`POST ${path}/{id}/undo`]: object(batch, { own: 409 }, () => ({})),
});

/** 资源名录. */
export const CATALOGUE_ROWS: Readonly<Record<string, Row>> = {
  'GET /api/catalogue': none(
    'what is public, for everybody',
    'src/modules/catalogue/catalogue.test.ts: without consent nobody is public; contact is for the owner alone',
  ),
  'GET /api/catalogue/suggestions': none(
    'names of what is public, for everybody',
    'src/modules/catalogue/suggesting.test.ts: names only what is public now; who withdraws consent is gone at once',
  ),
  'GET /api/catalogue/{id}': object('publicRecord', { own: 200, others: 200 }),
  'GET /api/catalogue/for-listing/{id}': object('published', { own: 200, others: 200, hides: 'words' }),
  'GET /api/offered-classes': none(
    'classes that schools show to everybody',
    'src/modules/catalogue/fitting.test.ts: a class is found by everybody while its school offers it, and gone at once after',
  ),
  'GET /api/answerable-needs': none('public needs beside the own records', SILENT),
  'GET /api/catalogue-records/{id}/needs': object('record', { own: 200 }),
  'GET /api/catalogue-records/{id}/firms': object('record', { own: 200 }),
  'GET /api/catalogue-records': list('record'),
  'GET /api/catalogue-records/export': none('the list as filtered', REACH),
  'GET /api/catalogue-records/{id}': object('record', { own: 200 }),
  'GET /api/catalogue-records/of-listing/{id}': object('draft', {
    own: 200,
    colleague: 200,
    others: 200,
    region: 200,
    hides: 'existence',
  }),
  'POST /api/catalogue-records': none('makes one of the own organisation; the body takes no owner', REACH),
  'PATCH /api/catalogue-records/{id}': object('record', { own: 200 }, () => ({ version: 1, title: '改了' })),
  'POST /api/catalogue-records/{id}/actions': object('record', { own: 200, officers: 403 }, () => ({
    verb: 'end',
    version: 1,
  })),
  'POST /api/catalogue-records/{id}/consent': object('record', { own: 200 }, () => ({
    decision: 'granted',
    signedOn: '2026-01-01',
    keptAt: '档案柜',
    adult: true,
  })),
  'POST /api/catalogue-records/{id}/offer': object('record', { own: 201, officers: 403 }, () => ({ type: 'service' })),
  ...importRows('/api/catalogue-imports/{kind}', 'expertBatch'),
};

export const CATALOGUE_PAGES: Readonly<Record<string, Row>> = {
  'GET /catalogue/:kind': none('what is public, by kind; silence.test.ts asks examples', SILENT),
  'GET /catalogue/:kind/:id': object('publicRecord', { own: 200, others: 200 }),
};
