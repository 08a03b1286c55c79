import { CATALOGUE_ROWS } from './catalogue-rows.ts';
import { REGION_ROWS } from './region-rows.ts';
import { SCHOOL_ROWS } from './school-rows.ts';
import { list, none, object, SILENT, UNTOUCHED, upload, WALLED, type Row } from './verdicts.ts';

const LIST_FILES =
  'tests/list-exports.test.ts: a long list goes to whoever asked, with the right of the list, until its time is over';

/** A partner that does not exist: what is asked is only whether one gets as far as looking for it. */
const NOBODY = '0190a000-0000-7000-8000-0000000000ff';

const survey = {
  title: '改了',
  reason: '为了测试权限',
  useOfAnswers: '为了测试权限',
  period: '明年',
  lines: [{ what: '岗位实习', type: 'talent', side: 'need' }],
  closesOn: '2099-12-31',
};

/** What the test says to whoever added a route. */
export const HOW_TO = `Each route of the API needs one line in tests/authorisation/rows.ts (or region-rows.ts), so that it is tried as everybody around its object:
  names an object    'GET /api/things/{id}': object('thing', { own: 200 })                            own, other department, other organisation, other county, other region
                     'POST /api/things/{id}/act': object('thing', { own: 204, officers: 403 }, () => ({ body }))
  an id in the body  'POST /api/things': object('thing', { own: 201, … }, ({ params }) => ({ thingId: params['id'] }))
  takes a file       'POST /api/things/{id}/scan': upload('thing', { own: 204 })
  lists objects      'GET /api/things': list('thing')                                                  each sees what lies within reach, totals count no more
  names nothing      'GET /api/hours': none('of the region', SILENT)                                   a route that reads: tried by silence.test.ts
                     'PUT /api/own-settings': none('oneself', UNTOUCHED)                               a route that acts on one’s own: tried by silence.test.ts
                     'POST /api/things': none('why', 'src/modules/things/things.test.ts: name of the test that shows it')
Who lacks the right (401, 403) follows from src/modules/access/rights.ts; who is out of reach gets 404. Say only what differs.
A new kind of object is one maker in tests/authorisation/objects.ts (of an organisation) or region-objects.ts (of the region);
its secret must stand in a text that the route shows.`;

/**
 * One line for each route of the OpenAPI document: which object it names, and what each asker gets. Who lacks the right (403,
 * 401) follows from the table of rights, who is out of reach gets 404; a line says the rest. Made objects: objects.ts.
 */
export const ROWS: Readonly<Record<string, Row>> = {
  ...CATALOGUE_ROWS,
  ...REGION_ROWS,
  ...SCHOOL_ROWS,

  // Public
  'GET /api/listings': none(
    'what is published, for everybody',
    'tests/authorisation/scopes.test.ts: is in no search result, facet, total or recommendation',
  ),
  'GET /api/listings/{id}': object('published', { own: 200, others: 200 }),
  'GET /api/listings/{id}/details': object('published', { own: 200, others: 200 }),
  'GET /api/listings/{id}/recommendations': object('published', { own: 200, others: 200 }),
  'GET /api/listings/{id}/explanation': none(
    'what is published and in the index, for everybody',
    'src/modules/listings/distance.test.ts: a draft is not explained, nor anything in another region',
  ),

  // Listings
  'GET /api/managed-listings': list('draft'),
  'POST /api/managed-listings': none(
    'makes one of the own organisation; the body takes no owner',
    'tests/authorisation/scopes.test.ts: take only the fields of the contract',
  ),
  'GET /api/managed-listings/{id}': object('draft', { own: 200 }),
  'PATCH /api/managed-listings/{id}': object('draft', { own: 200, officers: 403 }, () => ({
    version: 1,
    title: '改了',
  })),
  'POST /api/managed-listings/{id}/actions': object('draft', { own: 200 }, () => ({
    verb: 'close',
    version: 1,
    reasons: [{ field: '', text: '不招了' }],
  })),
  'POST /api/listings/{id}/claim': object('draft', { own: 409, colleague: 404 }, () => ({})),

  'POST /api/listings/{id}/refusal': object('draft', { own: 409, colleague: 404 }, () => ({ reason: '没有委托' })),
  'GET /api/listing-refusals': none('one’s own refusals', SILENT),
  'DELETE /api/listing-refusals/{id}': none(
    'an agency, of one’s own refusals',
    'src/modules/listings/agents.test.ts: the employer takes its refusal back; nobody else can',
  ),
  'POST /api/listings/{id}/claims': object('draft', { own: 404, officers: 403, colleague: 404 }, () => ({
    statement: '这是我们的岗位',
  })),
  'GET /api/claims': list('claim'),
  'POST /api/claims/{id}/evidence': upload('claim', { own: 204 }),
  'GET /api/claims/{id}/evidence': object('claim', { own: 404 }),
  'DELETE /api/claims/{id}': object('claim', { own: 204 }),
  'POST /api/claims/{id}/decision': object('claim', { own: 403, officers: 204 }, () => ({
    grant: false,
    answer: '名称不一致',
  })),

  // Between regions
  'GET /api/managed-listings/{id}/sharing': object('draft', { own: 200 }),
  'PUT /api/managed-listings/{id}/sharing': object('draft', { own: 200, officers: 403 }, () => ({ choice: 'local' })),

  // What comes after writing
  'GET /api/listing-freshness': none('a public number', SILENT),
  'GET /api/freshness-rules': none('rules of the region', SILENT),
  'POST /api/freshness-rules': none('of the region', WALLED),
  'GET /api/managed-listings/handlers': none('colleagues of the own organisation', SILENT),
  'GET /api/managed-listings/{id}/history': object('draft', { own: 200 }),
  'POST /api/managed-listings/{id}/clone': object('draft', { own: 201, officers: 403 }),
  'POST /api/managed-listings/{id}/undo': object('draft', { own: 409 }, () => ({ version: 1 })),
  'GET /api/listing-templates': list('template', {
    query: '?type=talent&side=need',
    sees: { colleague: 'organisation', officers: 'nothing' },
  }),
  'POST /api/listing-templates': object('draft', { own: 201, officers: 403 }, ({ params }) => ({
    listingId: params['id'],
    name: `模板 ${params['id']}`,
  })),
  'DELETE /api/listing-templates/{id}': object('template', { own: 204, officers: 404 }),
  'POST /api/listing-templates/{id}/drafts': object('template', { own: 201, officers: 404 }),
  'POST /api/listing-bulks': none(
    'of whoever prepared it, within the own list',
    'src/modules/listings/bulk-and-export.test.ts: it reaches no further than the list',
  ),
  'GET /api/listing-bulks/{id}': none(
    'of whoever prepared it, within the own list',
    'src/modules/listings/bulk-and-export.test.ts: it reaches no further than the list',
  ),
  'POST /api/listing-bulks/{id}/run': none(
    'of whoever prepared it, within the own list',
    'src/modules/listings/bulk-and-export.test.ts: it reaches no further than the list',
  ),
  'POST /api/listing-bulks/{id}/undo': none(
    'of whoever prepared it, within the own list',
    'src/modules/listings/bulk-and-export.test.ts: it reaches no further than the list',
  ),
  'POST /api/list-exports': none('of whoever asks; the right of the list is asked as well', LIST_FILES),
  'GET /api/list-exports': none('one’s own', LIST_FILES),
  'GET /api/list-exports/{id}': none('one’s own', LIST_FILES),
  'GET /api/list-exports/{id}/file': none('one’s own, while the right of the list stands', LIST_FILES),
  'GET /api/listing-exports': none(
    'of whoever asked for it, within the own list',
    'src/modules/listings/bulk-and-export.test.ts: each sees the own files, counts obey the reach',
  ),
  'POST /api/listing-exports': none(
    'of whoever asked for it, within the own list',
    'src/modules/listings/bulk-and-export.test.ts: each sees the own files, counts obey the reach',
  ),
  'GET /api/listing-exports/{id}': none(
    'of whoever asked for it, within the own list',
    'src/modules/listings/bulk-and-export.test.ts: each sees the own files, counts obey the reach',
  ),
  'GET /api/listing-exports/{id}/file': none(
    'of whoever asked for it, within the own list',
    'src/modules/listings/bulk-and-export.test.ts: each sees the own files, counts obey the reach',
  ),
  'GET /api/views': list('view', { query: '?list=listings', sees: { colleague: 'nothing', officers: 'nothing' } }),
  'POST /api/views': none('one’s own', UNTOUCHED),
  'PATCH /api/views/{id}': object('view', { own: 200, colleague: 404, officers: 404 }, () => ({ name: '改名' })),
  'DELETE /api/views/{id}': object('view', { own: 204, colleague: 404, officers: 404 }),
  'PUT /api/views/default': object('view', { own: 204, colleague: 404, officers: 404 }, ({ params }) => ({
    list: 'listings',
    viewId: params['id'],
  })),
  // Around a search: words by nobody in particular, synonyms of the region
  'GET /api/suggestions': none(
    'what is published, for everybody',
    'src/modules/searching/suggest.test.ts: names only what is public now, in its own region',
  ),
  'GET /api/search-log': none(
    'of the region, without anybody’s name',
    'src/modules/searching/searching.test.ts: robots are not counted; a county, a firm and another region do not read it',
  ),
  'GET /api/search-log/export': none(
    'of the region, without anybody’s name',
    'src/modules/searching/searching.test.ts: robots are not counted; a county, a firm and another region do not read it',
  ),
  'GET /api/search-health': none(
    'figures of the process, and how many of the region are public',
    'src/modules/searching/searching.test.ts: the state of the index is for the administrator',
  ),
  'GET /api/synonyms': none('of the region', SILENT),
  'GET /api/synonyms/revisions/{revision}': none('of the region, by its number', SILENT),
  'PUT /api/synonyms/draft': none('of the region', WALLED),
  'DELETE /api/synonyms/draft': none('of the region', WALLED),
  'POST /api/synonyms/previews': none('compares and changes nothing', UNTOUCHED),
  'POST /api/synonyms/revisions': none('of the region', WALLED),
  'POST /api/synonyms/revisions/{revision}/restore': none('of the region, by its number', WALLED),
  'POST /api/skill-extractions': none('a text of the asker’s own; nothing is kept', UNTOUCHED),
  'GET /api/skill-terms': none('of the product and the region, by codes', SILENT),
  'GET /api/skill-terms/{code}': none('of the product and the region, by codes', SILENT),
  'GET /api/skill-masks': none('of the product and the region', SILENT),
  'PUT /api/skill-masks': none('of the region', WALLED),
  'POST /api/skill-terms': none('of the region', WALLED),
  'PUT /api/skill-terms/{code}': none('of the region, by its codes', WALLED),
  'POST /api/skill-terms/{code}/actions': none('of the region, by its codes', WALLED),
  'GET /api/phrases': list('phrase'),
  'POST /api/phrases': none('of the region', WALLED),
  'POST /api/phrases/{id}/change': object('phrase', { own: 200, officers: 200 }, ({ secret }) => ({
    list: 'listing.discrimination',
    use: 'banned',
    phrase: `${secret}改`,
    source: '测试',
  })),
  'POST /api/phrases/{id}/end': object('phrase', { own: 200, officers: 200 }, () => ({ reason: '不再适用' })),
  'POST /api/phrases/{id}/lift': object('phrase', { own: 409, officers: 409 }, () => ({ reason: '不再适用' })),
  'POST /api/phrases/{id}/confirm': object('phrase', { own: 200, officers: 200 }),

  // Imports
  'POST /api/listing-imports': none('makes one of the own organisation; the fields take no owner', UNTOUCHED),
  'GET /api/listing-imports': list('batch'),
  'GET /api/listing-imports/template.xlsx': none('the same for everybody', SILENT),
  'GET /api/listing-imports/{id}': object('batch', { own: 200 }),
  'GET /api/listing-imports/{id}/rows': object('batch', { own: 200 }),
  'GET /api/listing-imports/{id}/errors.xlsx': object('batch', { own: 200 }),
  'POST /api/listing-imports/{id}/mapping': object('batch', { own: 202 }, () => ({ mapping: { 0: 'title' } })),
  'POST /api/listing-imports/{id}/commit': object('batch', { own: 202 }, () => ({})),
  'POST /api/listing-imports/{id}/undo': object('batch', { own: 409 }, () => ({})),

  // People
  'GET /api/profiles': list('profile'),
  'GET /api/profiles/{id}': object('profile', { own: 200 }),
  'PATCH /api/profiles/{id}': object('profile', { own: 200 }, () => ({ skills: ['识图'] })),
  'GET /api/profiles/{id}/recommendations': object('profile', { own: 200 }),

  // Organisations
  'GET /api/organisations': list('pending', { query: '?state=pending', sees: { members: 'nothing' } }),
  'GET /api/organisations/export': none(
    'the list that one sees, as a file',
    'tests/desk/lists.test.ts: a file holds what the list shows, and no more',
  ),
  'POST /api/organisations': none(
    'registers one',
    'src/modules/organisations/registering.test.ts: a suggestion never names one that waits',
  ),
  'GET /api/organisations/{id}': object('pending', { own: 200 }),
  'GET /api/joined': none(
    'verified organisations of the territory',
    'src/modules/joining/joining.test.ts: who is suspended, an office or elsewhere is not in a county’s list',
  ),
  'POST /api/joined/urge': none(
    'names organisations; those out of reach are left out without a word',
    'src/modules/joining/joining.test.ts: only the silent with somebody to tell, once in a fortnight, within reach',
  ),

  // Delegations
  'GET /api/delegations': list('delegation', { sees: { colleague: 'organisation' } }),
  'GET /api/delegations/{id}': object('delegation', { own: 200 }),
  'GET /api/delegations/{id}/uses': object('delegation', { own: 200 }),
  'POST /api/delegations/offers': none(
    'a partner that cannot be one is told like one that does not exist',
    'tests/authorisation/scopes.test.ts: one that waits for vetting is told like one that does not exist',
  ),
  'POST /api/delegations/requests': none(
    'a partner that cannot be one is told like one that does not exist',
    'tests/authorisation/scopes.test.ts: one that waits for vetting is told like one that does not exist',
  ),
  'POST /api/delegations/{id}/principal': object('delegation', { own: 200, colleague: 403 }, () => ({ verb: 'grant' })),
  'POST /api/delegations/{id}/delegate': object('delegation', { own: 403 }, () => ({ verb: 'resign' })),
  'PATCH /api/delegations/{id}': object('delegation', { own: 409, colleague: 403 }, () => ({
    version: 1,
    rights: [{ name: 'edit', until: '2027-01-01' }],
  })),
  'GET /api/confirmations': list('confirmation', { sees: { colleague: 'organisation' } }),
  'GET /api/confirmations/{id}': object('confirmation', { own: 200 }),
  'POST /api/confirmations/{id}/withdrawal': object('confirmation', { own: 404, officers: 404, colleague: 404 }),
  'POST /api/confirmations/{id}/reminder': object('confirmation', { own: 404, officers: 404, colleague: 404 }),
  'POST /api/confirmations/{id}/decision': object('confirmation', { own: 200 }, () => ({
    decision: 'refuse',
    reason: '不对',
  })),

  // Messages, to-do, oversight
  'GET /api/todo/organisations': none('oneself, in each of one’s organisations', SILENT),
  'GET /api/first-steps': none('oneself, for one’s organisation', SILENT),
  'GET /api/dashboard': none('figures of the role, within reach', SILENT),
  'GET /api/todo': none('oneself, within reach', SILENT),
  'GET /api/preferences': none('oneself', SILENT),
  'PATCH /api/preferences': none('oneself', UNTOUCHED),
  'PUT /api/preferences/lists/{list}': none('oneself; the list is a name, no object', UNTOUCHED),
  'DELETE /api/preferences/lists/{list}': none('oneself; the list is a name, no object', UNTOUCHED),
  'POST /api/preferences/visits': none('oneself', UNTOUCHED),
  'GET /api/messages': list('message', { sees: { officers: 'nothing', colleague: 'nothing' } }),
  'POST /api/messages/{id}/read': object('message', { own: 204, officers: 404, colleague: 404 }),
  'GET /api/audit': list('entry', { sees: { colleague: 'nothing' } }),

  // What people write to the authority, and who runs the site
  'GET /api/feedback': list('feedback'),
  'GET /api/feedback/export': none(
    'the list that one sees, as a file',
    'tests/desk/lists.test.ts: a file holds what the list shows, and no more',
  ),
  'GET /api/feedback-figures': none('public figures', SILENT),
  'GET /api/feedback/{id}': object('feedback', { own: 403, officers: 200 }),
  'POST /api/feedback/{id}/answer': object('feedback', { own: 403, officers: 204 }, () => ({
    verb: 'answer',
    text: '已经处理完毕。',
  })),
  'GET /api/managed-listings/{id}/appeal': object('draft', { own: 200, officers: 404, colleague: 200 }),
  'GET /api/feedback/{id}/file': object('feedback', { own: 403, officers: 404 }),
  'GET /api/imprint': none('the footer of the site', SILENT),
  'PUT /api/imprint': none('of the region', WALLED),

  // Organisations: verified ones are known to everybody, so what is not one’s own is refused, not hidden
  'PATCH /api/organisations/{id}': object('spoiltOrganisation', { own: 200, others: 403 }, () => ({
    version: 1,
    introduction: '一家企业',
  })),
  'POST /api/organisations/{id}/vet': object('spoiltOrganisation', { own: 403, officers: 200, others: 403 }, () => ({
    decision: 'suspend',
    reason: '复核',
  })),
  'GET /api/organisations/{id}/departments': object('department', { own: 200 }),
  'POST /api/organisations/{id}/departments': object(
    'organisation',
    { own: 201, officers: 403, others: 403, colleague: 403, region: 403 },
    () => ({ name: `部门${Math.random()}` }),
  ),
  'PATCH /api/organisations/{id}/departments/{departmentId}': object(
    'department',
    { own: 200, officers: 403, others: 403, colleague: 403, region: 403 },
    () => ({ name: `部门${Math.random()}` }),
  ),
  'GET /api/organisations/{id}/departments/{departmentId}/closing': object('department', {
    own: 200,
    officers: 403,
    others: 403,
    colleague: 403,
    region: 403,
  }),
  'POST /api/organisations/{id}/departments/{departmentId}/close': object(
    'department',
    { own: 200, officers: 403, others: 403, colleague: 403, region: 403 },
    () => ({ into: null }),
  ),
  'GET /api/organisations/{id}/succession': object('organisation', { own: 403, officers: 200 }),
  'POST /api/organisations/{id}/merger-preview': object('organisation', { own: 403, officers: 404 }, () => ({
    intoId: NOBODY,
  })),
  'POST /api/organisations/{id}/merger': object('organisation', { own: 403, officers: 404 }, () => ({
    intoId: NOBODY,
    kind: 'duplicate',
    reason: '重复登记',
  })),
  'POST /api/mergers/{id}/undo': object('merger', { own: 403, officers: 204, others: 403 }, () => ({
    reason: '并错了',
  })),
  'POST /api/organisations/{id}/closing-preview': object(
    'organisation',
    { own: 403, officers: 200, others: 403 },
    () => ({}),
  ),
  'GET /api/organisation-closing': none('the own organisation’s', SILENT),
  'POST /api/organisation-closing': object(
    'organisation',
    { own: 409, officers: 409, others: 409, region: 409, colleague: 403, hides: 'existence' },
    ({ params }) => ({ reason: 'ceased', note: '不再经营了', handOverTo: params['departmentId'] }),
  ),
  'POST /api/organisations/{id}/close': object('spoiltOrganisation', { own: 403, officers: 204, others: 403 }, () => ({
    reason: 'ceased',
  })),
  'POST /api/organisations/{id}/reopen': object('organisation', { own: 403, officers: 409, others: 403 }, () => ({
    reason: '恢复营业',
  })),
  'POST /api/organisations/{id}/credit-code': object('organisation', { own: 403, officers: 422, others: 403 }, () => ({
    creditCode: 'X',
    reason: 'mistyped',
  })),

  // 一企一档
  'GET /api/organisations/{id}/dossier': object('organisation', { own: 200 }),
  'PATCH /api/organisations/{id}/dossier': object('organisation', { own: 204 }, () => ({ values: {} })),
  'GET /api/organisations/{id}/dossier/history': object('organisation', { own: 200 }, undefined, '?field=name'),
  'POST /api/organisations/{id}/dossier/licences': object('organisation', { own: 201 }, () => ({
    kind: 'other',
    number: 'A1',
  })),
  'PUT /api/organisations/{id}/dossier/licences/{licenceId}': object('licence', { own: 204 }, () => ({
    kind: 'other',
    number: 'A2',
    version: 1,
  })),
  'DELETE /api/organisations/{id}/dossier/licences/{licenceId}': object('licence', { own: 204 }),
  'POST /api/organisations/{id}/dossier/licences/{licenceId}/scan': upload('licence', { own: 204 }),
  'GET /api/organisations/{id}/dossier/licences/{licenceId}/scan': object('licence', { own: 404 }),
  'POST /api/organisations/{id}/dossier/licences/{licenceId}/check': object(
    'licence',
    { own: 403, officers: 204 },
    () => ({}),
  ),
  'POST /api/organisations/{id}/dossier/contacts': object('organisation', { own: 201 }, () => ({
    purpose: 'hiring',
    name: '某人',
    phone: '13900001111',
  })),
  'PUT /api/organisations/{id}/dossier/contacts/{contactId}': object('contact', { own: 204 }, () => ({
    purpose: 'hiring',
    name: '某人',
    phone: '13900001111',
  })),
  'DELETE /api/organisations/{id}/dossier/contacts/{contactId}': object('contact', { own: 204 }),
  'POST /api/organisations/{id}/dossier/contacts/{contactId}/reveal': object(
    'contact',
    { own: 403, officers: 200 },
    () => ({ reason: '核实联系方式' }),
  ),
  'POST /api/organisations/{id}/dossier/items': object('organisation', { own: 201 }, () => ({
    section: 'equipment',
    title: '车床',
  })),
  'DELETE /api/organisations/{id}/dossier/items/{itemId}': object('item', { own: 204 }),
  'POST /api/organisations/{id}/objections': object('pending', { own: 201, officers: 404 }, () => ({
    kind: 'wrongData',
    statement: '名称写错了一个字',
  })),
  'GET /api/objections': list('objection'),
  'POST /api/objections/{id}/answer': object('objection', { own: 403, officers: 204 }, () => ({
    accept: false,
    answer: '经核实无误',
  })),
  // Surveys of needs
  'GET /api/surveys': list('survey', { sees: { colleague: 'organisation', officers: 'nothing' } }),
  'POST /api/surveys': none('makes one of the own organisation; the body takes no owner', UNTOUCHED),
  'GET /api/surveys/{id}': object('survey', { own: 200, officers: 404 }),
  'PUT /api/surveys/{id}': object('survey', { own: 200, officers: 404 }, ({ version }) => ({ ...survey, version })),
  'POST /api/surveys/{id}/actions': object('survey', { own: 200, officers: 404 }, ({ version }) => ({
    verb: 'open',
    version,
  })),
  'GET /api/surveys/{id}/firms': object('survey', { own: 200, officers: 404 }),
  'POST /api/surveys/{id}/firms': object('survey', { own: 200, officers: 404 }, () => ({ from: 'partners' })),
  'DELETE /api/surveys/{id}/firms/{invitation}': object('survey', { own: 204, officers: 404 }),
  'PUT /api/surveys/{id}/firms/{invitation}/phone': object('survey', { own: 204, officers: 404 }, () => ({
    phone: '13900018888',
  })),
  'GET /api/surveys/{id}/export': object('survey', { own: 200, officers: 404 }, undefined, '?purpose=核对&format=csv'),
  'GET /api/survey-invitations': list('surveyAsked', { sees: { colleague: 'organisation', officers: 'nothing' } }),
  'PUT /api/survey-invitations/{id}/answers': object('surveyAsked', { own: 200, officers: 404 }, () => ({
    answers: [{ word: 'no', reason: 'noNeed' }],
  })),
  'POST /api/survey-invitations/{id}/silence': object('surveyAsked', { own: 200, officers: 404 }),
  'GET /api/partners': list('partner', { sees: { colleague: 'organisation', officers: 'nothing' } }),
  'GET /api/partners/export': none('the own list, as a file', 'tests/desk/lists.test.ts: partners: the own list only'),
  'POST /api/partners': none('puts one on the own list; the body takes no owner', UNTOUCHED),
  'POST /api/partners/{id}/return': object('partner', { own: 404, officers: 404 }),
  'DELETE /api/partners/{id}': object('partner', { own: 204, officers: 404 }),
  'POST /api/partner-imports': none('makes one of the own organisation; the fields take no owner', UNTOUCHED),
  'GET /api/partner-imports': list('partnerBatch', { sees: { officers: 'nothing' } }),
  'GET /api/partner-imports/template.xlsx': none('the same for everybody', SILENT),
  'GET /api/partner-imports/{id}': object('partnerBatch', { own: 200, officers: 404 }),
  'GET /api/partner-imports/{id}/rows': object('partnerBatch', { own: 200, officers: 404 }),
  'GET /api/partner-imports/{id}/errors.xlsx': object('partnerBatch', { own: 200, officers: 404 }),
  'POST /api/partner-imports/{id}/mapping': object('partnerBatch', { own: 202, officers: 404 }, () => ({
    mapping: { 0: 'name' },
  })),
  'POST /api/partner-imports/{id}/commit': object('partnerBatch', { own: 202, officers: 404 }, () => ({})),
  'POST /api/partner-imports/{id}/discard': object('partnerBatch', { own: 204, officers: 404 }, () => ({})),
  'POST /api/partner-imports/{id}/undo': object('partnerBatch', { own: 409, officers: 404 }, () => ({})),
  'POST /api/listing-imports/{id}/discard': object('batch', { own: 204 }, () => ({})),

  // Members
  'GET /api/organisations/{id}/members': object('member', { own: 200, officers: 403, others: 403, region: 403 }),
  'PATCH /api/organisations/{id}/members/{accountId}': object(
    'member',
    { own: 200, officers: 403, others: 403, region: 403, colleague: 403 },
    () => ({ duty: 'viewer' }),
  ),
  'GET /api/organisations/{id}/members/{accountId}/open-work': object('member', {
    own: 200,
    officers: 403,
    others: 403,
    region: 403,
    colleague: 403,
  }),
  'POST /api/organisations/{id}/members/{accountId}/departure': object(
    'member',
    { own: 204, officers: 403, others: 403, region: 403, colleague: 403 },
    () => ({}),
  ),
  'GET /api/organisations/{id}/invitations': object('invitation', {
    own: 200,
    officers: 403,
    others: 403,
    region: 403,
    colleague: 403,
  }),
  'POST /api/organisations/{id}/invitations': object(
    'organisation',
    { own: 201, officers: 403, others: 403, region: 403, colleague: 403 },
    () => ({ contact: `139${String(Math.random()).slice(2, 10)}`, duty: 'viewer' }),
  ),
  'POST /api/organisations/{id}/invitations/{invitationId}/resend': object(
    'invitation',
    { own: 200, officers: 403, others: 403, region: 403, colleague: 403 },
    () => ({}),
  ),
  'DELETE /api/organisations/{id}/invitations/{invitationId}': object('invitation', {
    own: 204,
    officers: 403,
    others: 403,
    region: 403,
    colleague: 403,
  }),
  'POST /api/organisations/{id}/access-requests': object(
    'pending',
    // Whoever knows the id may ask; the name of one that waits is not told (members/model.ts: nameForAsker).
    { own: 409, colleague: 409, officers: 201, others: 201, hides: 'words' },
    () => ({ message: '我是财务负责人' }),
  ),
  'GET /api/organisations/{id}/access-requests': object('organisation', {
    own: 200,
    officers: 403,
    others: 403,
    region: 403,
    colleague: 403,
  }),
  'GET /api/access-requests': list('escalatedRequest'),
  'POST /api/access-requests/{id}/decision': object(
    'accessRequest',
    { own: 200, officers: 403, colleague: 403 },
    () => ({ decision: 'refuse', reasonCode: 'notStaff', reason: '不是本单位的人' }),
  ),

  // Approvals: whoever has a part in a case
  'GET /api/cases': list('reviewCase', { query: '?box=todo', sees: { members: 'nothing' } }),
  'GET /api/cases/export': none(
    'one’s own boxes, as a file',
    'tests/desk/lists.test.ts: cases: what waits for oneself',
  ),
  'GET /api/related-cases': none(
    'only cases that one may open anyway',
    'tests/desk/lists.test.ts: related cases are those that one may open',
  ),
  'GET /api/cases/counts': none('oneself, within reach', SILENT),
  'GET /api/cases/{id}': object('reviewCase', { own: 200, colleague: 404 }),
  'GET /api/case-subjects/{kind}/{id}': object('caseSubject', {
    own: 200,
    others: 200,
    region: 200,
    hides: 'existence',
  }),
  'POST /api/cases/{id}/decision': object('reviewCase', { own: 403, officers: 200, colleague: 404 }, () => ({
    verb: 'return',
    version: 1,
    reasons: [{ text: '请补充' }],
  })),
  'POST /api/cases/{id}/transfer': object('reviewCase', { own: 403, officers: 422, colleague: 404 }, () => ({
    accountId: NOBODY,
    version: 1,
  })),
  'POST /api/cases/{id}/signers/removal': object('reviewCase', { own: 409, officers: 409, colleague: 404 }, () => ({
    taskIds: [NOBODY],
    version: 1,
  })),
  'POST /api/cases/{id}/signers': object('reviewCase', { own: 403, officers: 422, colleague: 404 }, () => ({
    accountIds: [NOBODY],
    place: 'before',
    version: 1,
  })),
  'GET /api/absences': list('absence', { sees: { colleague: 'nothing', officers: 'nothing' } }),
  'POST /api/absences': object(
    'organisation',
    { own: 201, colleague: 422, officers: 422, others: 422, region: 422, hides: 'existence' },
    ({ params }) => ({
      standInId: params['colleagueId'],
      fromOn: '2026-12-01',
      untilOn: '2026-12-05',
      note: '出差',
    }),
  ),
  'POST /api/absences/{id}/end': object('absence', { own: 204, colleague: 404, officers: 404 }),
  'POST /api/cases/{id}/urge': object('reviewCase', { own: 200, officers: 403, colleague: 404 }, () => ({})),
  'POST /api/cases/{id}/withdraw': object('reviewCase', { own: 200, officers: 403, colleague: 404 }, () => ({})),
  'POST /api/cases/{id}/read': object('reviewCase', { own: 204, colleague: 404 }),
  'POST /api/cases/{id}/attachments': upload('reviewCase', { own: 200, colleague: 404 }),
  'GET /api/cases/{id}/attachments/{attachmentId}': object('reviewCase', { own: 404, officers: 404 }),
  'DELETE /api/cases/{id}/attachments/{attachmentId}': object('reviewCase', { own: 404, officers: 404 }),

  // 监护
  'GET /api/guardians/learners': list('learner'),
  'GET /api/guardians/learners/{profileId}': object('learner', { own: 200 }),
  'PUT /api/guardians/learners/{profileId}/age': object('learner', { own: 200 }, () => ({ birthDate: '2010-05-01' })),
  'POST /api/guardians/learners/{profileId}/invitations': object('guardianship', { own: 201 }, () => ({
    name: '父亲',
    phone: `138${String(Math.random()).slice(2, 10)}`,
    relation: 'father',
  })),
  'POST /api/guardians/learners/{profileId}/papers': upload(
    'guardianship',
    { own: 201 },
    { name: '母亲', relation: 'mother', document: 'householdRegister' },
  ),
  'POST /api/guardians/{id}/invitations': object('guardianship', { own: 429 }, () => ({})),
  'POST /api/guardians/{id}/check': object('guardianship', { own: 409 }, () => ({ document: 'householdRegister' })),
  'PUT /api/guardians/{id}/consents': object('guardianship', { own: 403 }, () => ({ granted: ['notice'] })),
  'POST /api/guardians/{id}/end': object('guardianship', { own: 204 }, () => ({ reason: 'mistaken' })),
  'GET /api/guardians/{id}/evidence': object('guardianship', { own: 404 }),

  // Trail
  'GET /api/audit/export': list('entry', { query: '?purpose=检查&format=csv', sees: { colleague: 'nothing' } }),
  'GET /api/audit/access': list('access', { sees: { colleague: 'nothing' } }),
  'GET /api/audit/access/export': list('access', { query: '?purpose=检查&format=csv', sees: { colleague: 'nothing' } }),
  'GET /api/rights/colleagues': none(
    'people within reach',
    'tests/authorisation/scopes.test.ts: only about people and objects within reach',
  ),
  'GET /api/rights/explanation': object(
    'member',
    { own: 403, officers: 200 },
    undefined,
    ({ params }) => `?accountId=${params['accountId']}&organisationId=${params['id']}&right=listing.edit`,
  ),
};
