import { beforeAll, describe, expect, test } from 'vitest';
import { fieldsOf, KIND_TYPES, kindWords, SIDES, type KindType, type Side } from '#contracts/kinds';
import { makeWorld, type Client, type World } from '../../../tests/support/world.ts';
import { COMPLETE } from './complete-details.testing.ts';
import { expireListings } from './expire-listings.ts';
import { eventually, makeKind, soundForm } from './testing.ts';

let world: World;
let firm: Client;
let bureau: Client;
let visitor: Client;

beforeAll(async () => {
  world = await makeWorld();
  world.clock.set('2026-11-21T09:00:00+08:00');
  [firm, bureau, visitor] = [await world.as('enterprise'), await world.as('bureau'), await world.as('public')];
});

interface Answer {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly code: string;
  readonly status: number;
  readonly errors: readonly { readonly field: string; readonly message: string }[];
}

const header = {
  description: '面向本地企业，具体安排面谈。',
  divisions: ['211102'],
  validUntil: '2026-12-31',
};

const create = async (form: object): Promise<Answer> => (await firm.post('/api/managed-listings', form)).json<Answer>();

async function act(by: Client, { id, version }: Answer, verb: string): Promise<Answer> {
  const reasons = [{ field: 'title', text: '演练' }];
  return (await by.post(`/api/managed-listings/${id}/actions`, { verb, version, reasons })).json<Answer>();
}

interface Page {
  readonly total: number;
  readonly items: readonly { readonly id: string }[];
  readonly facets: Readonly<Record<string, readonly { value: string; label: string; count: number }[]>>;
}
const search = async (query: string): Promise<Page> => {
  const answer = await visitor.get(`/api/listings?${query}`);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<Page>();
};
const untilFound = (query: string, id: string, wanted: boolean): Promise<Page> =>
  eventually(
    () => search(query),
    (page) => page.items.some((item) => item.id === id) === wanted,
  );

const EACH: readonly { type: KindType; side: Side }[] = KIND_TYPES.flatMap((type) =>
  SIDES.map((side) => ({ type, side })),
);

describe.each(EACH)('$type, $side', ({ type, side }) => {
  const title = `${kindWords(type, side).name.zh}演练`;

  test('an empty draft may be kept; what it has to state is told at submission, all at once and in words', async () => {
    const draft = await create({ type, side, title: '空白' });
    expect(draft).toMatchObject({ state: 'draft', type, side });
    const refused = await act(firm, draft, 'submit');
    expect(refused).toMatchObject({ status: 422, code: 'listing.notPublishable' });
    const missing = fieldsOf(type, side)
      .filter(({ required }) => required?.includes(side) === true)
      .map(({ name }) => name);
    expect(missing.length).toBeGreaterThan(1);
    expect(refused.errors.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['description', 'divisions', 'validUntil', ...missing]),
    );
    for (const { message } of refused.errors) expect(message).toMatch(/请填写“.+”。（依据：/);
  });

  test('from draft to close: public, found by words and facets, taken down, put back, run out, confirmed, ended', async () => {
    const draft = await create({ type, side, title, ...header, detail: COMPLETE[type][side] });
    expect(draft).toMatchObject({ state: 'draft', detail: JSON.parse(JSON.stringify(plain(type, side))) });
    expect((await visitor.get(`/api/listings/${draft.id}`)).statusCode).toBe(404);
    const submitted = await act(firm, draft, 'submit');
    expect(submitted, JSON.stringify(submitted.errors)).toMatchObject({ state: 'submitted' });
    const published = await act(bureau, submitted, 'publish');
    expect(published).toMatchObject({ state: 'published', returnedReasons: [] });

    const found = await untilFound(`type=${type}&side=${side}`, draft.id, true);
    const facet = Object.keys(found.facets).find((name) => name.startsWith(`${type}.`));
    expect(facet).toBeDefined();
    const [value] = found.facets[facet!]!;
    expect(value!.label).toMatch(/\p{Script=Han}/u);
    expect((await search(`${facet}=${value!.value}`)).total).toBe(value!.count);
    expect((await search(`type=${type}&q=${encodeURIComponent(title)}`)).items.map(({ id }) => id)).toContain(draft.id);
    const similar = await visitor.get(`/api/listings/${draft.id}/recommendations`);
    expect(similar.statusCode).toBe(200);

    const suspended = await act(bureau, published, 'suspend');
    expect(suspended).toMatchObject({ state: 'suspended', returnedReasons: [{ text: '演练' }] });
    await untilFound(`type=${type}`, draft.id, false);
    expect((await visitor.get(`/api/listings/${draft.id}`)).statusCode).toBe(410);
    const restored = await act(bureau, suspended, 'restore');
    expect(restored).toMatchObject({ state: 'published', returnedReasons: [] });

    world.clock.set('2027-01-02T09:00:00+08:00');
    await world.act('bureau', expireListings);
    const expired = (await firm.get(`/api/managed-listings/${draft.id}`)).json<Answer>();
    expect(expired.state).toBe('expired');
    const confirmed = await act(firm, expired, 'confirm');
    expect(confirmed).toMatchObject({ state: 'published', validUntil: '2027-03-03', confirmedOn: '2027-01-02' });
    world.clock.set('2026-11-21T09:00:00+08:00');
    expect(await act(firm, confirmed, 'close')).toMatchObject({ state: 'closed' });
    await untilFound(`type=${type}`, draft.id, false);
    expect((await visitor.get(`/api/listings/${draft.id}`)).json()).toMatchObject({ code: 'listing.over' });
  });

  test('what comes back with reasons is changed and sent again; the rest of the detail stays', async () => {
    const draft = await create({ type, side, title, ...header, detail: COMPLETE[type][side] });
    const returned = await act(bureau, await act(firm, draft, 'submit'), 'return');
    expect(returned).toMatchObject({ state: 'returned' });
    const text = fieldsOf(type, side).find(({ as }) => as === 'longText' || as === 'text');
    const answer = await firm.patch(`/api/managed-listings/${draft.id}`, {
      version: returned.version,
      detail: { [text!.name]: '改过的说明' },
    });
    const saved = answer.json<Answer & { detail: Record<string, unknown> }>();
    expect(saved.detail).toMatchObject({
      ...JSON.parse(JSON.stringify(plain(type, side))),
      [text!.name]: '改过的说明',
    });
    expect(await act(firm, saved, 'submit')).toMatchObject({ state: 'submitted' });
  });
});

/** Codes are answered with their names; everything else as it was sent. */
const plain = (type: KindType, side: Side): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(COMPLETE[type][side]).filter(
      ([name]) => fieldsOf(type).find((field) => field.name === name)!.as !== 'codes',
    ),
  );

describe('a talent offer', () => {
  const offer = {
    type: 'talent',
    side: 'offer',
    title: '2027 届机电专业毕业生 42 人',
    headcount: 42,
    majors: ['460301'],
    ...header,
  };

  test('needs no pay and no conditions, and is judged by no rule for employers', async () => {
    const published = await act(bureau, await act(firm, await create(offer), 'submit'), 'publish');
    expect(published).toMatchObject({ state: 'published', type: 'talent', side: 'offer', findings: [] });
    await untilFound('type=talent&side=offer', published.id, true);
    expect((await search('type=talent&side=need')).items.map(({ id }) => id)).not.toContain(published.id);
  });

  test('low pay that its people hope for is no breach of the minimum wage', async () => {
    const draft = await create({ ...offer, payMin: 10_000, payMax: 20_000, payPeriod: 'month' });
    expect((await act(firm, draft, 'submit')).state).toBe('submitted');
  });

  test('has to say what, how many, where and until when', async () => {
    const refused = await act(firm, await create({ type: 'talent', side: 'offer', title: '毕业生' }), 'submit');
    expect(refused.errors.map(({ field }) => field).toSorted()).toEqual(
      ['description', 'divisions', 'headcount', 'majors', 'validUntil'].toSorted(),
    );
  });

  test('never is a demand for the matching engine', async () => {
    const draft = await create(offer);
    const { id } = await act(bureau, await act(firm, draft, 'submit'), 'publish');
    await untilFound('type=talent&side=offer', id, true);
    const need = await act(bureau, await act(firm, await create(soundForm), 'submit'), 'publish');
    await untilFound('type=talent&side=need', need.id, true);
    const { items } = (await visitor.get(`/api/listings/${need.id}/recommendations?limit=50`)).json<Page>();
    expect(items.map((item) => item.id)).not.toContain(id);
  });
});

describe('a form', () => {
  test.each<[string, object, string, string]>([
    ['fields of talent in another type', { type: 'research', payMin: 1 }, 'listing.foreignField', 'payMin'],
    ['a detail in talent', { detail: { techField: 'energy' } }, 'listing.foreignField', 'detail'],
    [
      'a field of another kind',
      { type: 'research', detail: { feeMode: 'free' } },
      'listing.detailInvalid',
      'detail.feeMode',
    ],
    [
      'a value that is no choice',
      { type: 'research', detail: { techField: 'magic' } },
      'listing.detailInvalid',
      'detail.techField',
    ],
    [
      'an amount below zero',
      { type: 'research', detail: { budgetMin: -1 } },
      'listing.detailInvalid',
      'detail.budgetMin',
    ],
    ['half a fen', { type: 'research', detail: { budgetMin: 0.5 } }, 'listing.detailInvalid', 'detail.budgetMin'],
    [
      'ends of a budget the wrong way round',
      { type: 'research', detail: { budgetMin: 2, budgetMax: 1 } },
      'listing.detailInvalid',
      'detail.budgetMax',
    ],
    [
      'dates the wrong way round',
      { type: 'training', detail: { classFrom: '2026-12-02', classUntil: '2026-12-01' } },
      'listing.detailInvalid',
      'detail.classUntil',
    ],
    [
      'a day that is none',
      { type: 'training', detail: { classFrom: '2026-02-30' } },
      'listing.detailInvalid',
      'detail.classFrom',
    ],
    [
      'a code that is none',
      { type: 'cooperation', detail: { majors: ['000000'] } },
      'listing.detailInvalid',
      'detail.majors',
    ],
    ['a column name', { type: 'facility', detail: { tenant_id: 'x' } }, 'listing.detailInvalid', 'detail.tenant_id'],
    ['a type that is none', { type: 'housing' }, 'request.invalid', 'type'],
  ])('with %s is refused', async (_what, form, code, field) => {
    const refused = await create({ title: '某事', ...form });
    expect(refused).toMatchObject({ status: 422, code, errors: [{ field }] });
  });

  test('of which one end stands already is compared with it', async () => {
    const draft = await create({ type: 'research', title: '某事', detail: { budgetMin: 500 } });
    const answer = await firm.patch(`/api/managed-listings/${draft.id}`, { version: 1, detail: { budgetMax: 400 } });
    expect(answer.json()).toMatchObject({ code: 'listing.detailInvalid', errors: [{ field: 'detail.budgetMax' }] });
  });

  test('cannot turn one type into another', async () => {
    const draft = await create({ type: 'service', title: '某事' });
    await firm.patch(`/api/managed-listings/${draft.id}`, { version: 1, type: 'talent', side: 'offer', title: '改名' });
    const after = (await firm.get(`/api/managed-listings/${draft.id}`)).json();
    expect(after).toMatchObject({ type: 'service', side: 'need', title: '改名' });
  });
});

describe('words that may not be said', () => {
  test.each(KIND_TYPES)('are seen in every free text of %s', async (type) => {
    const side: Side = 'need';
    for (const { name, as } of fieldsOf(type, side).filter((field) =>
      ['text', 'longText', 'words'].includes(field.as),
    )) {
      const words = '限汉族';
      const detail = { ...COMPLETE[type][side], [name]: as === 'words' ? [words] : words };
      const draft = await create({ type, side, title: '某事', ...header, detail });
      const { findings } = (await firm.get(`/api/managed-listings/${draft.id}`)).json<{
        findings: { code: string; field: string }[];
      }>();
      expect(
        findings.filter(({ code }) => code === 'words.ethnicity').map(({ field }) => field),
        name,
      ).toEqual([name]);
    }
  });
});

test('budgets, prices and fees sort, those without an amount last', async () => {
  const made = await world.installation.database.inTenant(world.tenant.id, async (db) => [
    await makeKind(db, world.tenant.id, 'service', 'offer', { priceMin: 100, priceMax: 900 }),
    await makeKind(db, world.tenant.id, 'service', 'offer', { priceMin: 500 }),
    await makeKind(db, world.tenant.id, 'service', 'offer', {}),
  ]);
  const [dear, cheap, silent] = made.map(({ id }) => id as string);
  const order = async (sort: string) =>
    (await untilFound(`type=service&side=offer&limit=100&sort=${sort}`, silent!, true)).items
      .map(({ id }) => id)
      .filter((id) => [dear, cheap, silent].includes(id));
  expect(await order('amountHigh')).toEqual([dear, cheap, silent]);
  expect(await order('amountLow')).toEqual([cheap, dear, silent]);
});

test('what a firm and an officer manage is narrowed by type and side', async () => {
  await create({ type: 'facility', side: 'offer', title: '只有这一条' });
  const page = (await firm.get('/api/managed-listings?type=facility&side=offer&limit=100')).json<{
    total: number;
    items: { type: string; side: string }[];
  }>();
  expect(page.total).toBe(page.items.length);
  expect(page.total).toBeGreaterThan(0);
  expect(page.items.every(({ type, side }) => type === 'facility' && side === 'offer')).toBe(true);
});
