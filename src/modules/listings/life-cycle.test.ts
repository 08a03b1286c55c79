import { beforeAll, describe, expect, test } from 'vitest';
import { makeWorld, type Client, type World, type WorldRole } from '../../../tests/support/world.ts';
import { expireListings } from './expire-listings.ts';
import { STATES, TRANSITIONS, VERBS, type Listing, type ListingState, type ListingVerb } from './model.ts';
import type { NewTalent } from './listing-row.ts';
import { eventually, makeListing, soundForm } from './testing.ts';

let world: World;
const clients = new Map<WorldRole, Client>();
const as = (role: WorldRole): Client => clients.get(role)!;

beforeAll(async () => {
  world = await makeWorld();
  world.clock.set('2026-11-21T09:00:00+08:00');
  for (const role of ['public', 'learner', 'enterprise', 'agency', 'bureau', 'admin'] as const) {
    clients.set(role, await world.as(role));
  }
});

const make = (given: Partial<NewTalent> = {}): Promise<Listing> =>
  world.installation.database.inTenant(world.tenant.id, (db) => makeListing(db, world.tenant.id, given));

/** Of the firm itself, with everything that the rules ask for. */
const makeOwn = (given: Partial<NewTalent> = {}): Promise<Listing> =>
  make({
    organisationId: world.organisations.enterprise!,
    employerName: '测试机械有限公司',
    sourceName: null,
    ...given,
  });

const REASONS = [{ field: 'pay', text: '薪资与市场差距过大' }];

async function act(role: WorldRole, id: string, verb: ListingVerb, version = 1): Promise<string> {
  const answer = await as(role).post(`/api/managed-listings/${id}/actions`, { verb, version, reasons: REASONS });
  const { state, code } = answer.json<{ state?: string; code?: string }>();
  return state ?? `${answer.statusCode} ${code}`;
}

type Column = Readonly<Partial<Record<ListingVerb, ListingState>>>;

/** From which state a verb leads where; whatever is not in it must be refused. */
const OWNER: Readonly<Record<ListingState, Column>> = {
  draft: { submit: 'submitted', close: 'closed' },
  submitted: { withdraw: 'draft', close: 'closed' },
  returned: { submit: 'submitted', close: 'closed' },
  published: { confirm: 'published', revise: 'draft', close: 'closed' },
  suspended: { revise: 'draft', close: 'closed' },
  expired: { confirm: 'published', revise: 'draft', close: 'closed' },
  closed: { reopen: 'draft' },
};
const OWNER_VERBS: readonly ListingVerb[] = ['submit', 'withdraw', 'confirm', 'revise', 'close', 'reopen'];
const REVIEWER: Readonly<Record<ListingState, Column>> = {
  draft: { close: 'closed' },
  submitted: { publish: 'published', return: 'returned', close: 'closed' },
  returned: { close: 'closed' },
  published: { suspend: 'suspended', close: 'closed' },
  suspended: { restore: 'published', close: 'closed' },
  expired: { close: 'closed' },
  closed: {},
};
const REVIEWER_VERBS: readonly ListingVerb[] = ['publish', 'return', 'suspend', 'restore', 'close'];
/** Nobody owns what was taken over, so the bureau does both. */
const CARETAKER = Object.fromEntries(
  STATES.map((state) => [state, { ...OWNER[state], ...REVIEWER[state] }]),
) as typeof OWNER;
const CARETAKER_VERBS = [...new Set([...OWNER_VERBS, ...REVIEWER_VERBS])];

const WAS_PUBLIC: ReadonlySet<string> = new Set(['published', 'suspended', 'expired', 'closed']);
/** For strangers a draft is not there; of what the public saw they learn whose it is not. */
const STRANGER = { refusal: '403 listing.notYours', hidden: '404 record.notFound' } as const;

/** Nobody reviews the own listing, and is told so. */
const OWN_REVIEW = '403 listing.ownReview';
const isReview = (verb: ListingVerb): boolean => TRANSITIONS[verb].who === 'reviewer';

const WHO: readonly {
  readonly who: string;
  readonly role: WorldRole;
  readonly unclaimed?: true;
  readonly table?: typeof OWNER;
  readonly verbs?: readonly ListingVerb[];
  /** Of what never was public; otherwise the same. */
  readonly hidden?: string;
  readonly refusal: string;
}[] = [
  { who: 'the owner', role: 'enterprise', table: OWNER, verbs: OWNER_VERBS, refusal: '403 listing.notYours' },
  { who: 'the bureau', role: 'bureau', table: REVIEWER, verbs: REVIEWER_VERBS, refusal: '403 listing.notYours' },
  { who: 'the administrator', role: 'admin', table: REVIEWER, verbs: REVIEWER_VERBS, refusal: '403 listing.notYours' },
  {
    who: 'the bureau with what nobody claimed',
    role: 'bureau',
    unclaimed: true,
    table: CARETAKER,
    verbs: CARETAKER_VERBS,
    refusal: '403 listing.notYours',
  },
  { who: 'a firm with what nobody claimed', role: 'enterprise', unclaimed: true, ...STRANGER },
  { who: 'another organisation', role: 'agency', ...STRANGER },
  { who: 'a learner', role: 'learner', refusal: '403 access.denied' },
  { who: 'a visitor', role: 'public', refusal: '401 access.signIn' },
];

describe('who may do what in which state', () => {
  test.each(WHO)('$who', async ({ role, unclaimed, table, verbs = [], refusal, hidden = refusal }) => {
    for (const state of STATES) {
      for (const verb of VERBS) {
        const listing = unclaimed === true ? await make({ state }) : await makeOwn({ state });
        const kept =
          role === 'enterprise' && table !== undefined && isReview(verb)
            ? OWN_REVIEW
            : WAS_PUBLIC.has(state)
              ? refusal
              : hidden;
        const expected = table?.[state][verb] ?? (verbs.includes(verb) ? '409 listing.wrongState' : kept);
        expect(await act(role, listing.id, verb), `${verb} when ${state}`).toBe(expected);
      }
    }
  });

  test('the abilities that a screen gets are exactly what the server then allows', async () => {
    for (const [role, table] of [
      ['enterprise', OWNER],
      ['bureau', REVIEWER],
    ] as const) {
      for (const state of STATES) {
        const { id } = await makeOwn({ state });
        const { abilities } = (await as(role).get(`/api/managed-listings/${id}`)).json<{ abilities: string[] }>();
        const edit = role === 'enterprise' && (state === 'draft' || state === 'returned') ? ['edit'] : [];
        expect(abilities.toSorted(), `${role} ${state}`).toEqual([...Object.keys(table[state]), ...edit].toSorted());
      }
    }
  });

  test('a verb that is none, and an act without its reason', async () => {
    const { id } = await makeOwn({ state: 'submitted' });
    const unknown = await as('bureau').post(`/api/managed-listings/${id}/actions`, { verb: 'delete', version: 1 });
    expect(unknown.statusCode).toBe(422);
    const silent = await as('bureau').post(`/api/managed-listings/${id}/actions`, { verb: 'return', version: 1 });
    expect(silent.json()).toMatchObject({ status: 422, code: 'listing.reasonMissing', errors: [{ field: 'reasons' }] });
  });
});

async function searchable(id: string): Promise<boolean> {
  const page = (await as('public').get('/api/listings?limit=100')).json<{ items: { id: string }[] }>();
  return page.items.some((item) => item.id === id);
}
const untilSearchable = (id: string, wanted: boolean): Promise<boolean> =>
  eventually(
    () => searchable(id),
    (found) => found === wanted,
  );

describe('from draft to close', () => {
  test('every step is public when it should be, told to the owner, and kept on the timeline', async () => {
    const firm = as('enterprise');
    const created = await firm.post('/api/managed-listings', soundForm);
    expect(created.statusCode).toBe(201);
    const { id } = created.json<{ id: string }>();
    const publicPath = `/api/listings/${id}`;
    expect((await as('public').get(publicPath)).statusCode).toBe(404);

    expect(await act('enterprise', id, 'submit', 1)).toBe('submitted');
    expect((await as('public').get(publicPath)).statusCode).toBe(404);
    expect(await act('bureau', id, 'publish', 2)).toBe('published');
    const shown = await as('public').get(publicPath);
    expect(shown.json()).toMatchObject({
      title: '数控车工',
      unclaimed: false,
      source: null,
      employer: { name: '测试机械有限公司', verified: true },
      pay: { text: '6,000–8,000 元/月', monthMin: 600_000, monthMax: 800_000 },
      confirmedOn: '2026-11-21',
    });
    expect(await untilSearchable(id, true)).toBe(true);

    expect(await act('enterprise', id, 'close', 3)).toBe('closed');
    expect((await as('public').get(publicPath)).json()).toMatchObject({ status: 410, code: 'listing.over' });
    expect((await as('bureau').get(publicPath)).statusCode).toBe(410);
    expect(await untilSearchable(id, false)).toBe(false);

    const { steps } = (await firm.get(`/api/managed-listings/${id}`)).json<{
      steps: { verb: string; toState: string }[];
    }>();
    expect(steps.map((step) => `${step.verb} → ${step.toState}`)).toEqual([
      'create → draft',
      'submit → submitted',
      'publish → published',
      'close → closed',
    ]);
    const messages = await world.installation.database.pool.connect();
    try {
      await messages.query(`select set_config('app.tenant', $1, false)`, [world.tenant.id]);
      const { rows } = await messages.query('select subject, account_id from messages.message where link = $1', [
        `/app/listings/${id}`,
      ]);
      expect(rows).toEqual([{ subject: '岗位“数控车工”已发布', account_id: firm.accountId }]);
    } finally {
      await messages.query(`select set_config('app.tenant', '', false)`);
      messages.release();
    }
  });

  test('what comes back carries its reasons, and is cleared of them when it is sent again', async () => {
    const { id } = await makeOwn({ state: 'submitted' });
    expect(await act('bureau', id, 'return')).toBe('returned');
    const returned = (await as('enterprise').get(`/api/managed-listings/${id}`)).json<{
      returnedReasons: unknown;
      steps: unknown[];
    }>();
    expect(returned).toMatchObject({
      returnedReasons: REASONS,
      corrected: [],
      steps: [{ verb: 'return', reasons: REASONS }],
    });
    const mended = await as('enterprise').patch(`/api/managed-listings/${id}`, {
      version: 2,
      description: '操作数控车床加工轴类零件，两班倒。',
    });
    expect(mended.json()).toMatchObject({ corrected: ['description'] });
    expect(await act('enterprise', id, 'submit', 3)).toBe('submitted');
    expect((await as('enterprise').get(`/api/managed-listings/${id}`)).json()).toMatchObject({
      returnedReasons: [],
      corrected: [],
    });
  });

  test.each([
    ['draft', null, 404],
    ['submitted', null, 404],
    ['returned', null, 404],
    ['closed', null, 404],
    ['draft', new Date('2026-11-01T00:00:00Z'), 404],
    ['published', new Date('2026-11-01T00:00:00Z'), 200],
    ['suspended', new Date('2026-11-01T00:00:00Z'), 410],
    ['expired', new Date('2026-11-01T00:00:00Z'), 410],
    ['closed', new Date('2026-11-01T00:00:00Z'), 410],
  ] as const)('%s, published at %s, answers %i to the public', async (state, publishedAt, status) => {
    const { id } = await makeOwn({ state, publishedAt });
    expect((await as('public').get(`/api/listings/${id}`)).statusCode).toBe(status);
    // Under what is over stands what is like it; what never was public is not there at all.
    const recommended = await as('public').get(`/api/listings/${id}/recommendations`);
    expect(recommended.statusCode).toBe(status === 404 ? 404 : 200);
  });
});

describe('submitting', () => {
  const submitWithout = async (...fields: readonly (keyof typeof soundForm)[]) => {
    const form = Object.fromEntries(
      Object.entries(soundForm).filter(([field]) => !(fields as readonly string[]).includes(field)),
    );
    const { id } = (await as('enterprise').post('/api/managed-listings', form)).json<{ id: string }>();
    const answer = await as('enterprise').post(`/api/managed-listings/${id}/actions`, { verb: 'submit', version: 1 });
    return answer.json<{ status: number; code: string; errors: { field: string; message: string }[] }>();
  };

  test.each([
    [['headcount'], 'headcount'],
    [['education', 'experienceMin', 'experienceMax', 'requirements'], 'requirements'],
    [['description'], 'description'],
    [['divisions'], 'place'],
    [['payMin', 'payMax', 'payPeriod'], 'pay'],
    [['validUntil'], 'validUntil'],
  ] as const)('without %j it is refused at %s, with the article it rests on', async (missing, field) => {
    const refused = await submitWithout(...missing);
    expect(refused).toMatchObject({ status: 422, code: 'listing.notPublishable' });
    expect(refused.errors.map((error) => error.field)).toEqual([field]);
    expect(refused.errors[0]!.message).toMatch(/依据：五部门《关于规范网络平台招聘类信息发布的通知》/);
  });

  test('everything that is missing is told at once, and nothing moves', async () => {
    const { id } = (await as('enterprise').post('/api/managed-listings', { title: '空白岗位' })).json<{ id: string }>();
    const answer = await as('enterprise').post(`/api/managed-listings/${id}/actions`, { verb: 'submit', version: 1 });
    expect(answer.json<{ errors: unknown[] }>().errors).toHaveLength(6);
    expect((await as('enterprise').get(`/api/managed-listings/${id}`)).json()).toMatchObject({
      state: 'draft',
      version: 1,
    });
  });

  test('words that the law forbids are refused, those to look at are only shown', async () => {
    const create = async (requirements: string): Promise<string> =>
      (await as('enterprise').post('/api/managed-listings', { ...soundForm, requirements })).json<{ id: string }>().id;
    expect(await act('enterprise', await create('入职需交押金 500 元'), 'submit')).toBe('422 listing.notPublishable');
    const hinted = await create('限女性，30岁以下');
    expect(await act('enterprise', hinted, 'submit')).toBe('submitted');
    const { findings } = (await as('bureau').get(`/api/managed-listings/${hinted}`)).json<{
      findings: { code: string }[];
    }>();
    expect(findings.map((finding) => finding.code).toSorted()).toEqual(['words.age', 'words.sex']);
  });

  test.each([
    [{ payMin: 900_000 }, 'listing.payOrder', 'payMax'],
    [{ divisions: ['999999'] }, 'listing.unknownCode', 'divisions'],
    [{ majors: ['000000'] }, 'listing.unknownCode', 'majors'],
    [{ headcount: 0 }, 'request.invalid', 'headcount'],
    [{ validUntil: '2026-02-30' }, 'request.invalid', 'validUntil'],
    [{ kind: 'slavery' }, 'request.invalid', 'kind'],
  ])('a form with %j is refused', async (change, code, field) => {
    const answer = await as('enterprise').post('/api/managed-listings', { ...soundForm, ...change });
    expect(answer.json()).toMatchObject({ status: 422, code, errors: [{ field }] });
  });
});

describe('the end of a listing', () => {
  const days = (state: ListingState, validUntil: string) =>
    makeOwn({ state, validUntil, createdBy: as('enterprise').accountId! });

  test('the day after its last it leaves the public pages, and only then', async () => {
    const past = await days('published', '2026-11-20');
    const last = await days('published', '2026-11-21');
    const draft = await days('draft', '2026-11-20');
    expect(await untilSearchable(past.id, true)).toBe(true);
    const expired = await world.act('bureau', expireListings);
    expect(expired).toBe(1);
    expect((await as('public').get(`/api/listings/${past.id}`)).statusCode).toBe(410);
    expect((await as('public').get(`/api/listings/${last.id}`)).statusCode).toBe(200);
    expect((await as('enterprise').get(`/api/managed-listings/${draft.id}`)).json()).toMatchObject({ state: 'draft' });
    expect(await untilSearchable(past.id, false)).toBe(false);
    const told = (await as('enterprise').get(`/api/managed-listings/${past.id}`)).json<{
      steps: { verb: string }[];
      version: number;
    }>();
    expect(told.steps.map((step) => step.verb)).toEqual(['expire']);
    expect(await world.act('bureau', expireListings)).toBe(0);
  });

  test('its last day is one of Asia/Shanghai', async () => {
    const { id } = await days('published', '2026-11-21');
    world.clock.set('2026-11-21T23:59:00+08:00');
    await world.act('bureau', expireListings);
    expect((await as('public').get(`/api/listings/${id}`)).statusCode).toBe(200);
    world.clock.set('2026-11-22T00:01:00+08:00');
    await world.act('bureau', expireListings);
    expect((await as('public').get(`/api/listings/${id}`)).statusCode).toBe(410);
    world.clock.set('2026-11-21T09:00:00+08:00');
  });

  test('confirming brings it back and carries it on by sixty days', async () => {
    const { id } = await days('expired', '2026-11-01');
    expect(await act('enterprise', id, 'confirm')).toBe('published');
    expect((await as('public').get(`/api/listings/${id}`)).json()).toMatchObject({
      validUntil: '2027-01-20',
      confirmedOn: '2026-11-21',
    });
    expect(await untilSearchable(id, true)).toBe(true);
  });

  test.each([
    ['2026-11-21', 422],
    ['2027-11-22', 422],
    ['2027-11-21', 200],
  ])('confirming until %s answers %i', async (validUntil, status) => {
    const { id } = await days('published', '2026-12-31');
    const answer = await as('enterprise').post(`/api/managed-listings/${id}/actions`, {
      verb: 'confirm',
      version: 1,
      validUntil,
    });
    expect(answer.statusCode).toBe(status);
  });

  test('confirming what ends late keeps its end', async () => {
    const { id } = await days('published', '2026-12-31');
    await act('enterprise', id, 'confirm');
    expect((await as('public').get(`/api/listings/${id}`)).json()).toMatchObject({ validUntil: '2026-12-31' });
  });
});
