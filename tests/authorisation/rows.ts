import { list, none, object, upload, type Row } from './verdicts.ts';

/** A partner that does not exist: what is asked is only whether one gets as far as looking for it. */
const NOBODY = '0190a000-0000-7000-8000-0000000000ff';

/**
 * One line for each route of the OpenAPI document: which object it names, and what each asker gets. Who lacks the right (403,
 * 401) follows from the table of rights, who is out of reach gets 404; a line says the rest. Made objects: objects.ts.
 */
export const ROWS: Readonly<Record<string, Row>> = {
  // Sessions and accounts
  'GET /api/session': none('oneself'),
  'POST /api/session': none('signing in'),
  'DELETE /api/session': none('oneself'),
  'POST /api/session/organisation': none('only among one’s own organisations: organisations.test.ts'),
  'GET /api/session/delegations': none('oneself'),
  'POST /api/session/delegation': object(
    'delegation',
    { own: 403, officers: 403, colleague: 403, others: 403, region: 403 },
    ({ params }) => ({ delegationId: params['id'] }),
  ),
  'POST /api/demo/sessions': none('exists in a demonstration only: sign-in.test.ts'),

  // Public
  'GET /api/listings': none('what is published, for everybody; drafts never: scopes.test.ts'),
  'GET /api/listings/{id}': object('published', { own: 200, others: 200 }),
  'GET /api/listings/{id}/details': object('published', { own: 200, others: 200 }),
  'GET /api/listings/{id}/recommendations': object('published', { own: 200, others: 200 }),
  'GET /api/codes/{set}': none('official lists'),
  'GET /api/codes/{set}/{code}': none('official lists'),

  // Listings
  'GET /api/managed-listings': list('draft'),
  'POST /api/managed-listings': none('makes one of the own organisation; the body takes no owner'),
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

  // What comes after writing
  'GET /api/listing-freshness': none('a public number'),
  'GET /api/freshness-rules': none('rules of the region, for everybody who signs in'),
  'POST /api/freshness-rules': none('of the region; the bureau and the administrator only'),
  'GET /api/managed-listings/handlers': none('colleagues of the own organisation: listing-life.test.ts'),
  'GET /api/managed-listings/{id}/history': object('draft', { own: 200 }),
  'POST /api/managed-listings/{id}/clone': object('draft', { own: 201, officers: 403 }),
  'POST /api/managed-listings/{id}/undo': object('draft', { own: 409 }, () => ({ version: 1 })),
  'GET /api/listing-templates': none('of the own organisation and of the platform'),
  'POST /api/listing-templates': object('draft', { own: 201, officers: 403 }, ({ params }) => ({
    listingId: params['id'],
    name: `模板 ${params['id']}`,
  })),
  'DELETE /api/listing-templates/{id}': none('of the own organisation: listing-life.test.ts'),
  'POST /api/listing-templates/{id}/drafts': none('of the own organisation: listing-life.test.ts'),
  'POST /api/listing-bulks': none('within the own list: listing-life.test.ts'),
  'GET /api/listing-bulks/{id}': none('of whoever prepared it: listing-life.test.ts'),
  'POST /api/listing-bulks/{id}/run': none('of whoever prepared it: listing-life.test.ts'),
  'POST /api/listing-bulks/{id}/undo': none('of whoever prepared it: listing-life.test.ts'),
  'GET /api/listing-exports': none('one’s own'),
  'POST /api/listing-exports': none('within the own list: listing-life.test.ts'),
  'GET /api/listing-exports/{id}': none('of whoever asked for it: listing-life.test.ts'),
  'GET /api/listing-exports/{id}/file': none('of whoever asked for it: listing-life.test.ts'),
  'GET /api/views': none('one’s own and the organisation’s: views.test.ts'),
  'POST /api/views': none('one’s own: views.test.ts'),
  'PATCH /api/views/{id}': none('one’s own and the organisation’s: views.test.ts'),
  'DELETE /api/views/{id}': none('one’s own and the organisation’s: views.test.ts'),
  'PUT /api/views/default': none('one’s own: views.test.ts'),
  'GET /api/phrases': none('rules of the region, for everybody who signs in'),
  'POST /api/phrases': none('of the region; the bureau and the administrator only'),
  'POST /api/phrases/{id}/change': none('of the region; the bureau and the administrator only'),
  'POST /api/phrases/{id}/end': none('of the region; the bureau and the administrator only'),
  'POST /api/phrases/{id}/lift': none('of the region; the bureau and the administrator only'),
  'POST /api/phrases/{id}/confirm': none('of the region; the bureau and the administrator only'),

  // Imports
  'POST /api/listing-imports': none('makes one of the own organisation; the fields take no owner'),
  'GET /api/listing-imports': list('batch'),
  'GET /api/listing-imports/template.xlsx': none('the same for everybody'),
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
  'POST /api/organisations': none('registers one'),
  'GET /api/organisations/{id}': object('pending', { own: 200 }),

  // Delegations
  'GET /api/delegations': list('delegation', { sees: { colleague: 'organisation' } }),
  'GET /api/delegations/{id}': object('delegation', { own: 200 }),
  'GET /api/delegations/{id}/uses': object('delegation', { own: 200 }),
  'POST /api/delegations/offers': none(
    'a partner that cannot be one is told like one that does not exist: delegations.test.ts',
  ),
  'POST /api/delegations/requests': none(
    'a partner that cannot be one is told like one that does not exist: delegations.test.ts',
  ),
  'POST /api/delegations/{id}/principal': object('delegation', { own: 200, colleague: 403 }, () => ({ verb: 'grant' })),
  'POST /api/delegations/{id}/delegate': object('delegation', { own: 403 }, () => ({ verb: 'resign' })),
  'PATCH /api/delegations/{id}': object('delegation', { own: 409, colleague: 403 }, () => ({
    version: 1,
    rights: [{ name: 'edit', until: '2027-01-01' }],
  })),
  'GET /api/confirmations': list('confirmation', { sees: { colleague: 'organisation' } }),
  'GET /api/confirmations/{id}': object('confirmation', { own: 200 }),
  'POST /api/confirmations/{id}/decision': object('confirmation', { own: 200 }, () => ({
    decision: 'refuse',
    reason: '不对',
  })),

  // Messages, to-do, oversight
  'GET /api/todo/organisations': none('oneself, in each of one’s organisations'),
  'GET /api/first-steps': none('oneself, for one’s organisation'),
  'GET /api/todo': none('oneself, within reach: oversight.test.ts'),
  'GET /api/preferences': none('oneself'),
  'PATCH /api/preferences': none('oneself'),
  'PUT /api/preferences/lists/{list}': none('oneself; the list is a name, no object'),
  'DELETE /api/preferences/lists/{list}': none('oneself; the list is a name, no object'),
  'POST /api/preferences/visits': none('oneself'),
  'GET /api/messages': list('message', { sees: { officers: 'nothing', colleague: 'nothing' } }),
  'GET /api/audit': list('entry', { sees: { colleague: 'nothing' } }),
  'GET /api/rights': none('the table'),
  'GET /api/system': none('the installation'),
  'GET /api/quarantine': none('uploads of the region; the administrator only'),
  'POST /api/quarantine/destroy': none('uploads of the region; the administrator only'),

  // What holds for the whole region
  'GET /api/regulations': none('the law'),
  'POST /api/regulations': none('the law'),
  'POST /api/regulations/{id}/confirm': none('the law'),
  'GET /api/wage-floors': none('the law'),
  'POST /api/wage-floors': none('the law'),
  'POST /api/wage-floors/{id}/confirm': none('the law'),
  'GET /api/calendar': none('the calendar'),
  'PUT /api/calendar/{year}': none('the calendar'),
  'GET /api/crosswalk/majors': none('official lists'),
  'GET /api/crosswalk/majors/{major}': none('official lists'),
  'PUT /api/crosswalk/majors/{major}/links/{target}/{code}': none('official lists'),
  'DELETE /api/crosswalk/majors/{major}/links/{target}/{code}': none('official lists'),
  'GET /api/crosswalk/coverage': none('official lists'),
  'GET /api/approval-definitions': none('of the region; the administrator only'),
  'PUT /api/approval-definitions/{kind}/draft': none('of the region; the administrator only'),
  'DELETE /api/approval-definitions/{kind}/draft': none('of the region; the administrator only'),
  'POST /api/approval-definitions/{kind}/activate': none('of the region; the administrator only'),
  'GET /api/webhooks': none('of the region; the administrator only'),
  'POST /api/webhooks': none('of the region; the administrator only'),
  'PUT /api/webhooks/{id}': none('of the region; the administrator only; regions: walls.test.ts'),
  'DELETE /api/webhooks/{id}': none('of the region; the administrator only; regions: walls.test.ts'),
  'POST /api/webhooks/{id}/rotation': none('of the region; the administrator only; regions: walls.test.ts'),
  'POST /api/webhooks/{id}/secret': none('of the region; the administrator only; regions: walls.test.ts'),
  'POST /api/webhooks/{id}/ping': none('of the region; the administrator only; regions: walls.test.ts'),
  'GET /api/deliveries': none('of the region; the administrator only'),
  'POST /api/deliveries/{id}/resend': none('of the region; the administrator only; regions: walls.test.ts'),
  'POST /api/deliveries/{id}/resolution': none('of the region; the administrator only; regions: walls.test.ts'),
  'GET /api/notice-settings': none('of the region; the administrator only'),
  'PUT /api/notice-settings': none('of the region; the administrator only'),
  'GET /api/sign-on/providers': none('of the region; the administrator only'),
  'POST /api/sign-on/providers': none('of the region; the administrator only'),
  'PUT /api/sign-on/providers/{id}': none('of the region; the administrator only; regions: walls.test.ts'),
  'DELETE /api/sign-on/providers/{id}': none('of the region; the administrator only; regions: walls.test.ts'),
  'POST /api/sign-on/providers/{id}/check': none('of the region; the administrator only; regions: walls.test.ts'),

  // Oneself
  'POST /api/messages/{id}/read': object(
    'message',
    { own: 204, officers: 204, others: 204, region: 204, colleague: 204 },
    () => ({}),
  ),
  'POST /api/messages/read': none('oneself'),
  'GET /api/notice-preferences': none('oneself'),
  'PUT /api/notice-preferences': none('oneself'),
  'POST /api/session/second-factor': none('oneself'),
  'POST /api/session/passkey-options': none('signing in'),
  'POST /api/account/passkey-options': none('oneself'),
  'GET /api/account/personal-data': none('oneself'),

  // What people write to the authority, and who runs the site
  'GET /api/feedback': list('feedback'),
  'GET /api/feedback-figures': none('public figures'),
  'GET /api/feedback/{id}': object('feedback', { own: 403, officers: 200 }),
  'POST /api/feedback/{id}/answer': object('feedback', { own: 403, officers: 204 }, () => ({
    verb: 'answer',
    text: '已经处理完毕。',
  })),
  'GET /api/feedback/{id}/file': object('feedback', { own: 403, officers: 404 }),
  'GET /api/imprint': none('the footer of the site'),
  'PUT /api/imprint': none('of the region; the administrator only'),

  // Support: the administrator of the region only
  'POST /api/accounts/{id}/factor-reset': none('people of the region; the administrator only'),
  'POST /api/accounts/{id}/unlock': none('people of the region; the administrator only'),
  'POST /api/support/people-search': none('people of the region; the administrator only'),
  'POST /api/support/organisation-search': none('organisations of the region; the administrator only'),
  'POST /api/support/case-search': none('cases of the region; the administrator only'),
  'GET /api/support/people/{id}': none('people of the region; the administrator only'),
  'POST /api/support/observations': none('people of the region; the administrator only'),
  'GET /api/support/observation': none('oneself'),
  'DELETE /api/support/observation': none('oneself'),
  'POST /api/support/account-merges/preview': none('people of the region; the administrator only'),
  'POST /api/support/account-merges': none('people of the region; the administrator only'),

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
  'GET /api/organisations/{id}/departments/{departmentId}/closing': object('department', { own: 200 }),
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
  'POST /api/mergers/{id}/undo': none('territory of the heir: succession tests'),
  'POST /api/organisations/{id}/closing-preview': object(
    'organisation',
    { own: 403, officers: 200, others: 403 },
    () => ({}),
  ),
  'GET /api/organisation-closing': none('the own organisation’s: closing.test.ts'),
  'POST /api/organisation-closing': none('the own organisation’s, by its administrators: closing.test.ts'),
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
  'POST /api/organisations/{id}/objections': none('anybody may say that public data are wrong; dossier tests'),
  'GET /api/objections': list('objection'),
  'POST /api/objections/{id}/answer': object('objection', { own: 403, officers: 204 }, () => ({
    accept: false,
    answer: '经核实无误',
  })),
  'GET /api/partners': list('partner', { sees: { colleague: 'organisation', officers: 'nothing' } }),
  'POST /api/partners': none('puts one on the own list; the body takes no owner'),
  'DELETE /api/partners/{id}': object('partner', { own: 204, officers: 404 }),
  'POST /api/partner-imports': none('makes one of the own organisation; the fields take no owner'),
  'GET /api/partner-imports': list('partnerBatch', { sees: { officers: 'nothing' } }),
  'GET /api/partner-imports/template.xlsx': none('the same for everybody'),
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
  'POST /api/organisations/{id}/access-requests': none(
    'asks to be let in; for everybody who knows of the organisation',
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
  'GET /api/cases/counts': none('oneself, within reach'),
  'GET /api/cases/{id}': object('reviewCase', { own: 200, colleague: 404 }),
  'GET /api/case-subjects/{kind}/{id}': none('leads to the case: approvals tests'),
  'POST /api/cases/{id}/decision': object('reviewCase', { own: 403, officers: 200, colleague: 404 }, () => ({
    verb: 'return',
    version: 1,
    reasons: [{ text: '请补充' }],
  })),
  'POST /api/cases/{id}/transfer': object('reviewCase', { own: 403, officers: 422, colleague: 404 }, () => ({
    accountId: NOBODY,
    version: 1,
  })),
  'POST /api/cases/{id}/signers': object('reviewCase', { own: 403, officers: 422, colleague: 404 }, () => ({
    accountIds: [NOBODY],
    place: 'before',
    version: 1,
  })),
  'GET /api/absences': none('oneself, and colleagues of one’s own organisation by name'),
  'POST /api/absences': none('one’s own, to a colleague of the own organisation: absences.test.ts'),
  'POST /api/absences/{id}/end': none('one’s own; somebody else’s is not there: absences.test.ts'),
  'POST /api/cases/{id}/urge': object('reviewCase', { own: 200, officers: 403, colleague: 404 }, () => ({})),
  'POST /api/cases/{id}/withdraw': object('reviewCase', { own: 200, officers: 403, colleague: 404 }, () => ({})),
  'POST /api/cases/{id}/read': none('marks one’s own copies as read, and nothing when there are none'),
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
  'POST /api/guardians/learners/{profileId}/papers': none('as the invitation; tests of guardians'),
  'POST /api/guardians/{id}/invitations': object('guardianship', { own: 429 }, () => ({})),
  'POST /api/guardians/{id}/check': object('guardianship', { own: 409 }, () => ({ document: 'householdRegister' })),
  'PUT /api/guardians/{id}/consents': object('guardianship', { own: 403 }, () => ({ granted: ['notice'] })),
  'POST /api/guardians/{id}/end': object('guardianship', { own: 204 }, () => ({ reason: 'mistaken' })),
  'GET /api/guardians/{id}/evidence': object('guardianship', { own: 404 }),

  // Trail
  'GET /api/audit/export': list('entry', { query: '?purpose=检查&format=csv', sees: { colleague: 'nothing' } }),
  'GET /api/audit/verification': none('the whole trail of the region'),
  'GET /api/audit/seals': none('the whole trail of the region'),
  'GET /api/audit/access': list('access', { sees: { colleague: 'nothing' } }),
  'GET /api/audit/access/export': list('access', { query: '?purpose=检查&format=csv', sees: { colleague: 'nothing' } }),
  'GET /api/rights/colleagues': none('people within reach: scopes.test.ts'),
  'GET /api/rights/explanation': none('people and objects within reach: scopes.test.ts'),

  // Personal data
  'GET /api/privacy/processing': none('of the region'),
  'POST /api/privacy/processing': none('of the region; the administrator only'),
  'GET /api/privacy/texts': none('of the region'),
  'POST /api/privacy/texts': none('of the region; the administrator only'),
  'GET /api/privacy/rules': none('of the region; the administrator only'),
  'POST /api/privacy/rules': none('of the region; the administrator only'),
  'GET /api/privacy/retention': none('of the region; the administrator only'),
  'POST /api/privacy/retention/runs': none('of the region; the administrator only'),
  'GET /api/privacy/requests': none('of the region; the administrator only'),
  'POST /api/privacy/requests/{id}/answer': none('of the region; the administrator only; regions: walls.test.ts'),
  'POST /api/privacy/reveals': none('whose value it is asks the keeper: tests of privacy'),
  'GET /api/privacy/reveals': none('of the region; the administrator only'),
  'GET /api/exports': none('of the region; the administrator only'),
  'GET /api/privacy/assessments': none('of the region; the administrator only'),
  'POST /api/privacy/assessments': none('of the region; the administrator only'),
};
