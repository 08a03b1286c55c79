import { list, none, object, SILENT, UNTOUCHED, WALLED, type Row } from './verdicts.ts';

/** Signing in, one's own account, what holds for the whole region, support: nothing here belongs to an organisation. */
export const REGION_ROWS: Readonly<Record<string, Row>> = {
  // Sessions and accounts
  'GET /api/session': none('oneself', SILENT),
  'POST /api/session': none('signing in', 'tests/abuse/enumeration.test.ts: cannot be told from a wrong password'),
  'DELETE /api/session': none(
    'ends the own session',
    'tests/abuse/enumeration.test.ts: a session that was ended opens nothing',
  ),
  'POST /api/session/organisation': object(
    'organisation',
    { own: 200, officers: 403, others: 403, region: 403, colleague: 200, hides: 'existence' },
    ({ params }) => ({ organisationId: params['id'] }),
  ),
  'GET /api/session/delegations': none('oneself', SILENT),
  'GET /api/session/regions': none('oneself', SILENT),
  'POST /api/session/delegation': object(
    'delegation',
    { own: 403, officers: 403, colleague: 403, others: 403, region: 403 },
    ({ params }) => ({ delegationId: params['id'] }),
  ),
  'POST /api/session/second-factor': none('oneself', UNTOUCHED),
  'POST /api/session/passkey-options': none('signing in', UNTOUCHED),
  'POST /api/account/passkey-options': none('oneself', UNTOUCHED),
  'GET /api/account/personal-data': none('oneself', 'src/modules/privacy/privacy.test.ts: holds nobody else’s data'),
  'POST /api/demo/sessions': none(
    'exists in a demonstration only',
    'src/modules/demo/sign-in.test.ts: in a region that is not a demo it is not there',
  ),
  'POST /api/messages/read': none('marks one’s own messages', UNTOUCHED),
  'GET /api/notice-preferences': none('oneself', SILENT),
  'PUT /api/notice-preferences': none('oneself', UNTOUCHED),

  // The law, the calendar, official lists
  'GET /api/codes/{set}': none('official lists, the same for everybody', SILENT),
  'GET /api/townships': none('places of verified offices, the same for everybody', SILENT),
  'GET /api/codes/{set}/{code}': none('official lists, the same for everybody', SILENT),
  'GET /api/regulations': list('regulation', { query: '?layer=local' }),
  'POST /api/regulations': none('of the region', WALLED),
  'POST /api/regulations/{id}/confirm': object('regulation', { own: 200, officers: 200 }),
  'GET /api/thresholds': list('privacyRule'),
  'POST /api/thresholds': none('of the region', WALLED),
  'GET /api/wage-floors': list('wageFloor'),
  'POST /api/wage-floors': none('of the region', WALLED),
  'POST /api/wage-floors/{id}/confirm': object('wageFloor', { own: 200, officers: 200 }, () => ({
    source: '省政府通知',
  })),
  'GET /api/calendar': list('yearPlan'),
  'PUT /api/calendar/{year}': none('of the region, by its year', WALLED),
  'GET /api/crosswalk/majors': none('official lists; the decisions are the region’s', SILENT),
  'GET /api/crosswalk/majors/{major}': none('official lists; the decisions are the region’s', SILENT),
  'PUT /api/crosswalk/majors/{major}/links/{target}/{code}': none('of the region, by its codes', WALLED),
  'DELETE /api/crosswalk/majors/{major}/links/{target}/{code}': none('of the region, by its codes', WALLED),
  'GET /api/crosswalk/coverage': none('figures of official lists', SILENT),

  // How recommendation weighs, and who is recommended
  'GET /api/match-weights': none('weights of the region, by version', SILENT),
  'POST /api/match-weights/replay': none('changes nothing', SILENT),
  'POST /api/match-weights': none('of the region, by its version', WALLED),
  'GET /api/match-exposure': none('figures of the region, none of few', SILENT),
  'POST /api/match-runs': none('of the region', WALLED),

  // Between regions: each side speaks for itself
  'GET /api/exchange/regions': none('names of regions; words of the two', SILENT),
  'GET /api/exchange/copies': none(
    'what regions offer each other',
    'src/modules/exchange/exchange.test.ts: only the origin writes; a third region reads nothing',
  ),
  'PUT /api/exchange/setting': none('of the region', WALLED),
  'PUT /api/exchange/regions/{code}': none(
    'the own word to another region',
    'src/modules/exchange/exchange.test.ts: is asked, accepted and ended by each side for itself',
  ),
  'POST /api/exchange/regions/{code}/end': none(
    'the own word to another region',
    'src/modules/exchange/exchange.test.ts: is asked, accepted and ended by each side for itself',
  ),

  // How things go in the region
  'GET /api/approval-definitions': list('definition'),
  'PUT /api/approval-definitions/{kind}/draft': none(
    'of the region, by its kind',
    'src/modules/organisations/vetting-flow.test.ts: belong to the administrator',
  ),
  'DELETE /api/approval-definitions/{kind}/draft': none('of the region, by its kind', WALLED),
  'POST /api/approval-definitions/{kind}/activate': none('of the region, by its kind', WALLED),
  'GET /api/webhooks': list('webhook'),
  'POST /api/webhooks': none('of the region', WALLED),
  'PUT /api/webhooks/{id}': object('webhook', { own: 204 }, () => ({
    url: 'https://93.184.216.34/other',
    events: ['listing.publish'],
    state: 'paused',
    version: 1,
  })),
  'DELETE /api/webhooks/{id}': object('webhook', { own: 204 }),
  'POST /api/webhooks/{id}/rotation': object('webhook', { own: 204 }),
  'POST /api/webhooks/{id}/secret': object('webhook', { own: 200 }),
  'POST /api/webhooks/{id}/ping': object('webhook', { own: 202 }),
  'GET /api/deliveries': list('failedDelivery', { query: '?state=failed' }),
  'POST /api/deliveries/{id}/resend': object('failedDelivery', { own: 204 }),
  'POST /api/deliveries/{id}/resolution': object('unknownDelivery', { own: 204 }, () => ({ arrived: true })),
  'GET /api/notice-settings': none('of the region: hours and channels', SILENT),
  'PUT /api/notice-settings': none('of the region', WALLED),
  'GET /api/sign-on/providers': list('provider'),
  'POST /api/sign-on/{id}/backchannel-logout': none(
    'names a provider; a token that it signed says who',
    'src/modules/people/oidc.test.ts: a token signed by nobody known, or not at all, ends nothing',
  ),
  'POST /api/sign-on/providers': none('of the region', WALLED),
  'PUT /api/sign-on/providers/{id}': object('provider', { own: 200 }, ({ params }) => ({
    label: '统一身份',
    issuer: `https://${params['id']}.example.com`,
    clientId: 'jiangqiao',
    version: 1,
  })),
  'DELETE /api/sign-on/providers/{id}': object('provider', { own: 204 }),
  // Nobody answers there; whoever is out of reach does not get as far as that.
  'POST /api/sign-on/providers/{id}/check': object('provider', { own: 502 }),

  // Support: people of the region only
  'POST /api/accounts/{id}/factor-reset': object('person', { own: 204 }, () => ({ reason: '本人到场核实' })),
  'POST /api/accounts/{id}/unlock': object('person', { own: 204 }, () => ({ reason: '本人到场核实' })),
  'POST /api/support/people-search': object('person', { own: 200, region: 200, hides: 'existence' }, ({ secret }) => ({
    query: secret,
    reason: '电话求助',
  })),
  'POST /api/support/organisation-search': none('organisations of the region', WALLED),
  'POST /api/support/case-search': none('cases of the region', WALLED),
  'GET /api/support/people/{id}': object('person', { own: 200 }),
  'POST /api/support/observations': object('person', { own: 201 }, ({ params }) => ({
    accountId: params['id'],
    reason: '电话求助',
  })),
  'GET /api/support/observation': none('oneself', SILENT),
  'DELETE /api/support/observation': none('oneself', UNTOUCHED),
  'POST /api/support/account-merges/preview': object('person', { own: 200 }, ({ params }) => ({
    from: params['id'],
    into: params['into'],
  })),
  'POST /api/support/account-merges': object('person', { own: 201 }, ({ params }) => ({
    from: params['id'],
    into: params['into'],
    reason: '同一人登记了两次',
  })),

  // Personal data
  'GET /api/privacy/processing': list('processing'),
  'POST /api/privacy/processing': none('of the region', WALLED),
  'GET /api/privacy/texts': list('privacyText'),
  'POST /api/privacy/texts': none('of the region', WALLED),
  'GET /api/privacy/rules': list('privacyRule'),
  'POST /api/privacy/rules': none('of the region', WALLED),
  'GET /api/privacy/retention': none('figures of the region', SILENT),
  'POST /api/privacy/retention/runs': none('removes what is due in the region', WALLED),
  'GET /api/privacy/requests': list('privacyRequest', { query: '?limit=50' }),
  'POST /api/privacy/requests/{id}/answer': object('privacyRequest', { own: 204 }, () => ({
    outcome: 'done',
    answer: '已经按要求办理',
  })),
  'POST /api/privacy/reveals': object('person', { own: 200, officers: 404 }, ({ params }) => ({
    kind: 'account',
    id: params['id'],
    field: 'phone',
    reason: '核实身份',
  })),
  'GET /api/privacy/reveals': list('reveal'),
  'GET /api/exports': list('exported'),
  'GET /api/privacy/assessments': list('assessment', { query: '?limit=50' }),
  'POST /api/privacy/assessments': none('of the region', WALLED),

  // The installation and its trail
  'GET /api/quarantine': none('uploads of the region', SILENT),
  'POST /api/quarantine/destroy': none('uploads of the region', WALLED),
  'GET /api/rights': none('the table itself', SILENT),
  'GET /api/system': none('the installation: states and figures, no names', SILENT),
  'GET /api/audit/verification': none('figures of the region’s trail', SILENT),
  'GET /api/audit/seals': none('figures of the region’s trail', SILENT),
};
