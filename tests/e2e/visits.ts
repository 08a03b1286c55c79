import { soundForm } from '#testing/listings';
import { makeCreditCode } from '#testing/organisations';
import type { Stage } from '../authorisation/ask.ts';
import type { Asker } from '../authorisation/cast.ts';
import { OBJECTS, type ObjectKind, type ObjectName } from '../authorisation/objects.ts';
import type { Client, World, WorldRole } from '../support/world.ts';

/** What the test says to whoever added a page. */
export const HOW_TO = `Each page of the workbench needs one line in tests/e2e/visits.ts:
  'things': seen('thing')                        its own people, with the object that tests/authorisation/objects.ts makes
  'things/:id': seen('thing', { by: 'city' })    an officer of the city
  'settings': as('admin')                        a page that shows no object`;

/** One page as somebody who may open it finds it. */
export interface Visit {
  /** Before there is anything. Left out where the page is about one object. */
  readonly empty?: WorldRole;
  readonly prepare: (scene: Scene) => Promise<Found>;
}

export interface Scene {
  readonly world: World;
  readonly stage: Stage;
}

export interface Found {
  readonly client: Client;
  readonly params: Readonly<Record<string, string>>;
  /** A text of the object that the page must show. */
  readonly shows?: string | undefined;
}

interface Seen {
  readonly by?: Asker;
  /** Who finds the page before there is anything. */
  readonly empty?: WorldRole;
  /** The words of the object stand on another page. */
  readonly silent?: true;
}

const OWNERS: Readonly<Record<string, WorldRole>> = { enterprise: 'enterprise', school: 'school', operator: 'admin' };

const seen = (name: ObjectName, { by = 'own', empty, silent }: Seen = {}): Visit => {
  const kind: ObjectKind = OBJECTS[name];
  return {
    empty: empty ?? (by === 'own' ? OWNERS[kind.owner[0]]! : 'bureau'),
    prepare: async ({ stage }) => {
      const cast = await stage.castOf(kind);
      const made = await stage.make(name, cast, 'own');
      return { client: await cast.ask(by), params: made.params, shows: silent ? undefined : made.secret };
    },
  };
};

const as = (role: WorldRole, params: Found['params'] = {}): Visit => ({
  empty: role,
  prepare: async ({ world }) => ({ client: await world.as(role), params }),
});

/** Somebody's organisation that waits to be verified. */
const registered: Visit = {
  prepare: async ({ world }) => {
    const name = '云州市大洼区田庄台镇前进农机修造与冷链设备制造安装服务股份有限公司';
    const founder = await world.someone();
    const answer = await founder.post('/api/organisations', {
      creditCode: makeCreditCode(),
      name,
      kind: 'enterprise',
      division: '211102',
      introduction: '生产轴承座。',
    });
    return { client: await world.as('bureau'), params: answer.json(), shows: name };
  },
};

/** A firm that asks for its own end. */
const closing: Visit = {
  prepare: async ({ world, stage }) => {
    const cast = await stage.castOf(OBJECTS.pending);
    const note = '2026 年 11 月起停业，职工已安置';
    const answer = await (await cast.ask('own')).post('/api/organisation-closing', { reason: 'ceased', note });
    return { client: await world.as('bureau'), params: answer.json(), shows: note };
  },
};

/** Taken over from another source in the name of a firm, which may claim it. */
const reposted: Visit = {
  prepare: async ({ stage, world }) => {
    const cast = await stage.castOf(OBJECTS.published);
    const made = await stage.make('published', cast, 'own');
    await world.act('bureau', async (ctx) => ctx.changed('listing', [made.params['id']!]));
    return { client: await cast.ask('own'), params: made.params };
  },
};

/** Filled in as far as it goes, so that each step of the form has something in it. */
const written: Visit = {
  prepare: async ({ stage }) => {
    const cast = await stage.castOf(OBJECTS.draft);
    const client = await cast.ask('own');
    const answer = await client.post('/api/managed-listings', { ...soundForm, title: '写到一半的供求' });
    return { client, params: answer.json() };
  },
};

export const VISITS: Readonly<Record<string, Visit>> = {
  '/': seen('reviewCase', { by: 'city' }),
  audit: seen('entry', { empty: 'admin' }),
  joined: as('bureau'),
  'audit/access': seen('access'),
  'audit/seals': as('admin'),
  rights: as('admin'),
  system: as('admin'),
  figures: seen('published', { silent: true }),
  messages: seen('message'),
  notices: as('enterprise'),
  deliveries: seen('failedDelivery'),
  webhooks: seen('webhook'),
  'webhooks/:id': seen('webhook'),
  listings: seen('draft'),
  'listings/new': as('enterprise'),
  'listings/:id': seen('published'),
  'listings/:id/edit': written,
  'listings/claim/:id': reposted,
  catalogue: seen('record'),
  'catalogue/new': as('enterprise'),
  'catalogue/new/:kind': as('enterprise', { kind: 'base' }),
  'catalogue/:id': seen('record'),
  'catalogue/:id/edit': seen('publicRecord', { silent: true }),
  surveys: seen('survey'),
  'surveys/new': as('school'),
  'surveys/:id': seen('survey'),
  'surveys/:id/edit': seen('survey', { silent: true }),
  'surveys/asked': seen('surveyAsked', { silent: true }),
  'search-log': as('bureau'),
  synonyms: as('bureau'),
  'search-health': as('admin'),
  skills: as('bureau'),
  'skills/:code': as('bureau', { code: 'S0001' }),
  'freshness-rules': as('bureau'),
  review: seen('reviewCase', { by: 'city' }),
  'review/:id': seen('caseSubject', { by: 'city' }),
  imports: seen('batch'),
  'imports/:id': seen('batch'),
  exports: as('school'),
  claims: seen('claim'),
  feedback: seen('feedback', { by: 'city', silent: true }),
  'feedback/:id': seen('feedback', { by: 'city' }),
  profiles: seen('profile'),
  'profiles/:id': seen('profile'),
  'school-majors': seen('schoolMajor'),
  'school-majors/:id': seen('schoolMajor'),
  guardians: seen('guardianship'),
  'guardians/:profileId': seen('guardianship'),
  vetting: registered,
  'vetting/:id': registered,
  organisations: seen('organisation', { by: 'city', silent: true }),
  directory: seen('organisation', { silent: true }),
  'organisations/:id': seen('organisation', { by: 'city', silent: true }),
  organisation: seen('organisation', { silent: true }),
  'organisation/departments': seen('department'),
  'organisation/dossier': seen('item'),
  'organisations/:id/dossier': seen('licence', { by: 'city' }),
  objections: seen('objection', { by: 'city' }),
  partners: seen('partner', { silent: true }),
  'organisation/closing': seen('organisation', { silent: true }),
  'closings/:id': closing,
  'organisations/:id/succession': seen('organisation', { by: 'city', silent: true }),
  delegations: seen('delegation', { silent: true }),
  'delegations/new': as('enterprise'),
  'delegations/:id': seen('delegation'),
  confirmations: seen('confirmation'),
  'confirmations/:id': seen('confirmation'),
  members: seen('accessRequest'),
  'access-requests': seen('escalatedRequest', { by: 'city' }),
  regulations: seen('regulation'),
  'regulations/new': as('admin'),
  phrases: seen('phrase', { silent: true }),
  'wage-floors': seen('wageFloor', { silent: true }),
  'wage-floors/new': as('admin'),
  thresholds: as('admin'),
  support: as('admin'),
  'support/people/:id': seen('person'),
  'sign-on': seen('provider'),
  'cases/:id': seen('reviewCase', { by: 'city' }),
  absences: seen('absence', { empty: 'bureau', silent: true }),
  'approval-definitions': seen('definition', { silent: true }),
  'approval-definitions/:kind': seen('definition', { silent: true }),
  calendar: seen('yearPlan', { silent: true }),
  imprint: as('admin'),
  exchange: as('bureau'),
  'exchange/copies': as('bureau'),
  'match-weights': as('bureau'),
  'match-exposure': as('bureau'),
  crosswalk: as('bureau'),
  'crosswalk/:major': as('bureau', { major: '460103' }),
  privacy: seen('privacyRequest', { silent: true }),
  'privacy/register': seen('processing'),
  'privacy/texts': seen('privacyText', { silent: true }),
  'privacy/periods': seen('privacyRule', { silent: true }),
  'privacy/looks': seen('reveal'),
  'privacy/exports': seen('exported'),
  'privacy/assessments': seen('assessment'),
  design: as('admin'),
  'nothing/here': as('admin'),
};

/** Windows over a page, by the button that opens them. All are one part (design/workbench/dialog.tsx); each has its own content. */
export const DIALOGS: readonly (readonly [path: string, ...buttons: (string | RegExp)[]])[] = [
  ['listings', '导出', '从模板新建'],
  ['listings/:id', '关闭'],
  ['review/:id', '转办', /^退回/],
  ['vetting/:id', '转办', '加签', '不予通过', '退回补正'],
  ['members', '邀请成员', '更改'],
  ['organisation/departments', /^增加/],
  ['organisation/dossier', '历史'],
  ['organisations/:id', '停用'],
  ['organisations/:id/succession', /^并入/, '变更代码', '终止'],
  ['partners', '新增'],
  ['catalogue/:id', '发布为供给', '结束'],
  ['skills', '新增词条'],
  ['phrases', /^新增/],
  ['webhooks', /^新增/],
];
