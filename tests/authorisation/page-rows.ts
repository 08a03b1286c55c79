import { CATALOGUE_PAGES } from './catalogue-rows.ts';
import { list, none, object, SILENT, type Row } from './verdicts.ts';

/** What the test says to whoever added a page. */
export const HOW_TO = `Each page of the site whose address has a parameter needs one line in tests/authorisation/page-rows.ts:
  'GET /things/:id': object('thing', { own: 200 })                       tried as own, other department, other organisation, other county, other region, visitor
  'POST /things/:id/act': object('thing', { own: 303 }, () => ({ field: 'value' }))
  'GET /link/:token': none('why', 'src/modules/things/things.test.ts: name of the test that shows it')
A page without a parameter needs none: silence.test.ts tries all of them. One that shows rows may have a line list('thing'), so that
it is shown that its own people do see them.`;

/** The pages that a browser gets, as everybody around the object of their address. */
export const PAGE_ROWS: Readonly<Record<string, Row>> = {
  ...CATALOGUE_PAGES,
  // Public: what is published of the region, and of what is not yet only one's own
  'GET /listings/:id': object('published', { own: 200, others: 200 }),
  'GET /listings/:id/why': none(
    'what is published and in the index, for everybody',
    'src/modules/listings/distance.test.ts: a draft is not explained, nor anything in another region',
  ),
  'GET /exchange/:region/:id': none(
    'what another region offers to this one',
    'src/modules/exchange/exchange.test.ts: only the origin writes; a third region reads nothing',
  ),
  'GET /listings/:id/preview': object('draft', { own: 200 }),
  // Only of what is published somebody may complain.
  'GET /listings/:id/appeal': object('draft', { own: 404, colleague: 404 }),
  'POST /listings/:id/appeal': object('draft', { own: 404, colleague: 404 }),
  'GET /kinds/:type/:side': none('what is published, by kind; silence.test.ts asks examples', SILENT),
  'GET /majors/:code': none('what is published, by major; silence.test.ts asks an example', SILENT),
  'GET /occupations/:code': none('what is published, by occupation; silence.test.ts asks an example', SILENT),
  'GET /districts/:code': none('what is published, by place; silence.test.ts asks an example', SILENT),
  'GET /industries/:code': none('what is published, by industry; silence.test.ts asks an example', SILENT),
  'GET /guides/:slug': none('guides, the same for everybody', SILENT),
  'POST /listings/:id/claim': object('draft', { own: 409, colleague: 404, officers: 403 }),
  // The former address: leads on, whether there is anything or not.
  'GET /employers/:id': object('pending', { own: 301, others: 301, region: 301 }),
  'GET /organisations/:id': object('pending', { own: 200, colleague: 200, officers: 200 }),
  'GET /organisations/:id/dossier': object('organisation', { own: 200 }),
  'GET /organisations/:id/objection': object('pending', { own: 404 }),
  'POST /organisations/:id/objection': object('pending', { own: 303, officers: 404 }, () => ({
    kind: 'wrongData',
    statement: '名称写错了一个字',
  })),
  // Whoever holds the number of an objection reads the answer; what was said in it stays out.
  'GET /objections/:number': object('objection', { own: 200, others: 200, hides: 'words' }),
  'GET /sitemaps/:part': object('draft', { own: 200, colleague: 200, others: 200, region: 200, hides: 'words' }),

  // One's own
  'GET /organisations/:id/request': object('pending', { own: 200, officers: 200, others: 200, hides: 'words' }),
  'POST /organisations/:id/request': object(
    'pending',
    { own: 422, colleague: 422, officers: 303, others: 303, hides: 'words' },
    () => ({ message: '我是财务负责人' }),
  ),
  'GET /account/organisations/:id/leave': object('organisation', { own: 200, officers: 404 }),
  'POST /account/organisations/:id/leave': object('spoiltOrganisation', { own: 422, colleague: 303, officers: 404 }),
  'POST /account/cases/:id/urge': object('reviewCase', { own: 303, officers: 409, colleague: 404 }),
  'POST /account/cases/:id/withdraw': object('reviewCase', { own: 303, officers: 409, colleague: 404 }),
  'POST /account/requests': object('ownRequest', { own: 303, officers: 404, colleague: 404 }, ({ params }) => ({
    id: params['id'],
    act: 'withdraw',
  })),
  'GET /account/searches/:id': none(
    'of the person who saved it',
    'src/modules/searching/saved-searches.test.ts: is one’s own: nobody else opens, changes or deletes it',
  ),
  'POST /account/searches/:id': none(
    'of the person who saved it',
    'src/modules/searching/saved-searches.test.ts: is one’s own: nobody else opens, changes or deletes it',
  ),
  'GET /account/cases': list('reviewCase', { sees: { officers: 'nothing', colleague: 'nothing' } }),
  'GET /account/messages': list('message', { sees: { officers: 'nothing', colleague: 'nothing' } }),

  'GET /feedback/mine/:id': none(
    'of the account that wrote it',
    'src/modules/feedback/feedback.test.ts: signed in, the answer comes to one’s messages; anonymous, nothing names the account',
  ),
  'POST /feedback/mine/:id': none(
    'of the account that wrote it',
    'src/modules/feedback/feedback.test.ts: signed in, the answer comes to one’s messages; anonymous, nothing names the account',
  ),

  // Links: whoever holds one is who it was sent to; nobody else knows it
  'GET /a/:token': none('of whoever holds it', 'tests/notices/links.test.ts: opens nothing in another region'),
  'POST /a/:token': none('of whoever holds it', 'tests/notices/links.test.ts: opens nothing in another region'),
  'POST /a/:token/renewal': none(
    'goes to the same contact only',
    'tests/notices/links.test.ts: sends a new one to the same contact only',
  ),
  'GET /install/:token': none('the first administrator’s', 'src/modules/organisations/install.test.ts: once'),
  'POST /install/:token': none('the first administrator’s', 'src/modules/organisations/install.test.ts: once'),
  'GET /sign-in/oidc/:id': none('a way in of the region', 'src/modules/people/oidc.test.ts: another region'),
  'GET /sign-in/oidc/:id/end': none('a way out of the region', 'src/modules/people/oidc.test.ts: another region'),
};
