// node tests/acceptance.mjs [http://localhost:8080]: drives a running product with its demo region over HTTP, as its users
// and partners do. Plain Node 20, nothing installed. Prints each check and, last, how many passed.
import { Client, Tally, expect, same, until } from './acceptance/client.mjs';
import { UTF8_ROWS, gbkCsv, jsonLines, unzip, utf8Csv } from './acceptance/files.mjs';

const base = (process.argv[2] ?? 'http://localhost:8080').replace(/\/$/, '');
const run = Date.now().toString(36);
const tally = new Tally();
const anyone = new Client(base);
const bureau = new Client(base);
const enterprise = new Client(base);
const learner = new Client(base);
const admin = new Client(base);

const ROLES = ['bureau', 'school', 'enterprise', 'institute', 'expert', 'learner', 'evaluator', 'agency', 'admin'];
const query = (parameters) => new URLSearchParams(parameters).toString();
const search = async (parameters) => {
  const answer = await anyone.get(`/api/listings?${query(parameters)}`);
  same(answer.status, 200, answer.text.slice(0, 300));
  return answer.body;
};
const isProblem = (answer, status, code) => {
  same(answer.status, status, `status of ${answer.text.slice(0, 300)}`);
  expect(
    answer.headers.get('content-type')?.startsWith('application/problem+json'),
    answer.headers.get('content-type'),
  );
  for (const field of ['type', 'title', 'status', 'code', 'requestId'])
    expect(field in answer.body, `no ${field} in ${answer.text}`);
  same(answer.body.requestId, answer.headers.get('x-request-id'), 'request id');
  if (code !== undefined) same(answer.body.code, code, 'code');
};

async function machinery() {
  tally.section('运行 Machinery');
  await tally.check('/healthz and /readyz answer', async () => {
    same((await anyone.get('/healthz')).status, 200, '/healthz');
    await until(
      () => anyone.get('/readyz'),
      (answer) => answer.status === 200,
      { what: '/readyz' },
    );
  });
  await tally.check('/metrics speaks Prometheus', async () => {
    const { status, text } = await anyone.get('/metrics');
    same(status, 200, '/metrics');
    expect(
      /^jiangqiao_http_seconds_count/m.test(text) && /^process_resident_memory_bytes /m.test(text),
      text.slice(0, 200),
    );
  });
  await tally.check('OpenAPI 3.1 describes the API, and people can read it', async () => {
    const { body } = await anyone.get('/api/openapi.json');
    expect(body.openapi.startsWith('3.1.'), body.openapi);
    for (const path of [
      '/api/listings',
      '/api/listings/{id}/recommendations',
      '/api/listing-imports',
      '/api/demo/sessions',
    ])
      expect(body.paths[path] !== undefined, `no ${path}`);
    const docs = await anyone.page('/api/docs');
    expect([200, 302].includes(docs.status), `/api/docs ${docs.status}`);
    return `${Object.keys(body.paths).length} paths`;
  });
  await tally.check('security headers are strict', async () => {
    const { headers } = await anyone.page('/');
    const policy = headers.get('content-security-policy') ?? '';
    for (const part of ["default-src 'self'", "object-src 'none'", "frame-ancestors 'none'", "base-uri 'none'"])
      expect(policy.includes(part), `no ${part} in ${policy}`);
    expect(!/script-src[^;]*unsafe/.test(policy), policy);
    same(headers.get('x-content-type-options'), 'nosniff', 'x-content-type-options');
    expect(headers.get('x-request-id') !== null, 'no x-request-id');
  });
  await tally.check('problems come in one envelope with a request id', async () => {
    isProblem(await anyone.get('/api/listings/not-an-id'), 422, 'request.invalid');
    isProblem(await anyone.get('/api/listings?limit=zero'), 422, 'request.invalid');
    isProblem(await anyone.get('/api/nothing-here'), 404, 'page.notFound');
    isProblem(await anyone.get('/api/audit'), 401, 'access.signIn');
  });
  await tally.check('an act that comes from another site is refused', async () => {
    const foreign = { headers: { origin: 'https://elsewhere.test' } };
    isProblem(await anyone.post('/api/demo/sessions', { as: 'bureau' }, foreign), 403, 'request.foreignOrigin');
    isProblem(
      await anyone.post('/api/demo/sessions', { as: 'bureau' }, { headers: { 'sec-fetch-site': 'cross-site' } }),
      403,
    );
  });
}

async function pages() {
  tally.section('网站 Site');
  for (const [path, words] of [
    ['/', '匠桥'],
    ['/en', 'Jiangqiao'],
    ['/listings', '岗位'],
    ['/sign-in', '登录'],
    ['/demo', '演示'],
    ['/regulations', '规'],
  ]) {
    await tally.check(`${path} is a page that works without scripts`, async () => {
      const { status, text } = await anyone.page(path);
      same(status, 200, path);
      expect(text.includes(words) && /<html lang="(zh-CN|en)"/.test(text) && /<main/.test(text), text.slice(0, 300));
      expect(text.length < 200_000, `${text.length} characters`);
    });
  }
  await tally.check('the home page leads with the search', async () => {
    const { text } = await anyone.page('/');
    expect(/<form[^>]*action="\/listings"/.test(text) && /name="q"/.test(text), 'no search form');
  });
  await tally.check('/app serves the workbench', async () => {
    const { status, text } = await bureau.page('/app');
    expect(status === 200 && /<script[^>]*type="module"/.test(text), `${status} ${text.slice(0, 200)}`);
  });
  await tally.check('what does not exist is told on a page', async () => {
    const { status, text } = await anyone.page('/there-is-no-such-page');
    expect(status === 404 && /<html/.test(text) && /href="\/"/.test(text), `${status} ${text.slice(0, 200)}`);
  });
}

async function signIn() {
  tally.section('登录 Sign-in');
  const clients = { bureau, enterprise, learner, admin };
  for (const role of ROLES) {
    await tally.check(`demo session as ${role}`, async () => {
      const client = clients[role] ?? new Client(base);
      const answer = await client.signIn(role);
      const cookies = answer.headers.getSetCookie().join('\n');
      expect(/HttpOnly/i.test(cookies) && /SameSite=Lax/i.test(cookies), cookies);
      same((await client.get('/api/session')).body.actor.role, role, 'role');
    });
  }
  await tally.check('the demo sign-in is gone behind a proxy', async () => {
    const proxied = { headers: { 'x-forwarded-for': '203.0.113.7' } };
    isProblem(await anyone.post('/api/demo/sessions', { as: 'admin' }, proxied), 404);
  });
  await tally.check('rights follow the role', async () => {
    isProblem(await learner.get('/api/listing-imports'), 403, 'access.denied');
    isProblem(await enterprise.get('/api/system'), 403, 'access.denied');
    isProblem(await learner.get('/api/audit'), 403, 'access.denied');
    same((await enterprise.get('/api/audit')).status, 200, 'the own trail as a firm');
    same((await admin.get('/api/audit')).status, 200, 'audit as admin');
  });
}

async function demoRegion() {
  tally.section('示范地区 Demo region');
  await tally.check('数控车工 is found, with facets', async () => {
    const { items, total, facets, tookMs } = await search({ q: '数控车工' });
    expect(total > 0 && items.length > 0, { total });
    expect(facets.region.length > 0 && facets.region.every((one) => one.count > 0 && one.label !== ''), facets);
    return `${total} in ${tookMs.toFixed(1)} ms`;
  });
  await tally.check('facet counts are what the filter finds, pages do not overlap', async () => {
    const all = await search({ limit: '5' });
    const region = all.facets.region[0];
    same((await search({ region: region.value })).total, region.count, `region ${region.label}`);
    const next = await search({ limit: '5', cursor: all.nextCursor });
    const seen = new Set(all.items.map((item) => item.id));
    expect(next.items.length > 0 && next.items.every((item) => !seen.has(item.id)), 'a listing is on two pages');
  });
  await tally.check('a learner gets listings that fit, with reasons', async () => {
    const { body } = await learner.get('/api/profiles');
    const fitting = await learner.get(`/api/profiles/${body.items[0].id}/recommendations`);
    same(fitting.status, 200, fitting.text.slice(0, 200));
    expect(fitting.body.items.length > 0, 'nothing recommended');
    fitting.body.items.forEach(explained);
  });
}

/** A score is the sum of its reasons. */
function explained({ score, reasons }) {
  expect(reasons.length > 0 && reasons.every((reason) => reason.factor && reason.label), reasons);
  const sum = reasons.reduce((total, reason) => total + reason.contribution, 0);
  expect(Math.abs(sum - score) < 0.01, `score ${score}, reasons add up to ${sum}`);
}

const startImport = async (client, file, dryRun = 'true') => {
  const answer = await client.upload('/api/listing-imports', file, { dryRun });
  same(answer.status, 202, answer.text.slice(0, 300));
  return answer.body.id;
};
const statusOf = (client, id, ...wanted) =>
  until(
    async () => (await client.get(`/api/listing-imports/${id}`)).body,
    (batch) => wanted.includes(batch.status),
    { what: wanted.join(' or ') },
  );
const csv = { name: '岗位汇总.csv', bytes: utf8Csv(run) };

async function importing() {
  tally.section('导入 Import');
  let id;
  await tally.check('a messy CSV goes in as a dry run', async () => {
    id = await startImport(bureau, csv);
    const batch = await statusOf(bureau, id, 'checked', 'failed');
    same({ rows: batch.rows, valid: batch.valid, invalid: batch.invalid }, UTF8_ROWS, batch.failure ?? 'rows');
    return JSON.stringify(batch.parsed);
  });
  await tally.check('pay, place, education and experience are read', async () => {
    const { parsed } = (await bureau.get(`/api/listing-imports/${id}`)).body;
    for (const field of ['pay', 'place', 'education', 'experience'])
      expect(parsed[field] >= 0.9, `${field} ${parsed[field]}`);
  });
  await tally.check('a dry run publishes nothing', async () =>
    same((await search({ q: `北辰电力设备${run}` })).items.filter(ofThisRun).length, 0, 'found'),
  );
  await tally.check('the error workbook holds the rows with their reasons, and no formula', async () => {
    const { status, bytes, headers } = await bureau.get(`/api/listing-imports/${id}/errors.xlsx`);
    same(status, 200, 'errors.xlsx');
    expect(/attachment/.test(headers.get('content-disposition')), headers.get('content-disposition'));
    const parts = unzip(bytes);
    const text = [...parts.values()].join('\n');
    expect(text.includes('原因') && text.includes('没有职位名称的一行'), [...parts.keys()]);
    expect(
      ![...parts].some(([name, xml]) => name.startsWith('xl/worksheets/') && /<f[ >]/.test(xml)),
      'a formula got in',
    );
  });
  await tally.check('the valid rows are committed and searchable', async () => {
    same((await bureau.post(`/api/listing-imports/${id}/commit`)).status, 202, 'commit');
    await statusOf(bureau, id, 'committed', 'failed');
    const found = await until(
      () => search({ q: `电气工程师 ${run}` }),
      ({ items }) => items.filter(ofThisRun).length === 2,
      { seconds: 10, what: 'both 电气工程师' },
    );
    return `${found.total} found`;
  });
  return id;
}

const ofThisRun = (item) => item.employer.name.includes(run);

async function listing() {
  tally.section('岗位 Listing');
  let item;
  await tally.check('电气工程师 shows structured fields beside the original words', async () => {
    const { items } = await search({ q: '电气工程师', limit: '100' });
    item = items.find((one) => ofThisRun(one) && one.title === '电气工程师');
    expect(item !== undefined, 'not found');
    same(
      [item.pay.text, item.pay.min, item.pay.max, item.pay.period],
      ['1万-1.6万', 1_000_000, 1_600_000, 'month'],
      'pay',
    );
    same([item.place.text, item.place.divisions[0]?.code], ['北京·丰台·看丹', '110106'], 'place');
    same(
      [item.education.level, item.experience.minYears, item.experience.maxYears],
      ['college', 1, 3],
      'education and experience',
    );
    expect(item.unclaimed && item.source !== null, 'an imported listing of another firm is unclaimed, with its source');
  });
  await tally.check('its page is public, with JSON-LD', async () => {
    const { status, text } = await anyone.page(`/listings/${item.id}`);
    same(status, 200, 'page');
    const data = JSON.parse(/<script type="application\/ld\+json"[^>]*>([\s\S]*?)<\/script>/.exec(text)[1]);
    same(data['@type'], 'JobPosting', '@type');
    expect(data.title === '电气工程师' && data.hiringOrganization.name.includes(run), data);
  });
  await tally.check('similar listings come with reasons', async () => {
    const { status, body, text } = await anyone.get(`/api/listings/${item.id}/recommendations`);
    same(status, 200, text.slice(0, 200));
    expect(body.items.length > 0 && body.items.every((one) => one.id !== item.id), 'nothing recommended');
    body.items.forEach(explained);
  });
  await tally.check('closed, it answers 410 to everyone and leaves the search', async () => {
    const { body } = await bureau.get(`/api/managed-listings/${item.id}`);
    const closing = { verb: 'close', version: body.version, reasons: [{ field: 'state', text: '验收：已招满' }] };
    same((await bureau.post(`/api/managed-listings/${item.id}/actions`, closing)).status, 200, 'close');
    isProblem(await anyone.get(`/api/listings/${item.id}`), 410, 'listing.over');
    const page = await anyone.page(`/listings/${item.id}`);
    expect(page.status === 410 && page.text.includes('电气工程师'), `page ${page.status}`);
    await until(
      () => search({ q: '电气工程师', limit: '100' }),
      ({ items }) => !items.some((one) => one.id === item.id),
      { seconds: 5 },
    );
  });
}

async function afterwards(id) {
  await tally.check('the same file again publishes nothing twice', async () => {
    const again = await startImport(bureau, csv);
    const { duplicates } = await statusOf(bureau, again, 'checked', 'failed');
    // One of the seven was closed above, so it may come again.
    expect(duplicates >= UTF8_ROWS.valid - 1, `${duplicates} duplicates`);
  });
  await tally.check('undone, the batch is gone', async () => {
    same((await bureau.post(`/api/listing-imports/${id}/undo`)).status, 202, 'undo');
    await statusOf(bureau, id, 'undone', 'failed');
    await until(
      () => search({ q: run, limit: '100' }),
      ({ items }) => items.filter(ofThisRun).length === 0,
      { seconds: 10 },
    );
  });
}

async function otherForms() {
  tally.section('其他文件与身份 Other files and roles');
  await tally.check('a GBK file is read without a wrong character', async () => {
    const id = await startImport(bureau, { name: '招聘表.csv', bytes: gbkCsv(run) });
    const batch = await statusOf(bureau, id, 'checked', 'failed');
    same([batch.rows, batch.valid], [3, 3], batch.failure ?? 'rows');
    const { body } = await bureau.get(`/api/listing-imports/${id}/rows`);
    same(
      body.items.map((row) => row.cells[0]),
      ['焊工', '幼儿教师', '冷链司机'],
      'titles',
    );
  });
  await tally.check('JSON lines with English names are read; what is not understood is said', async () => {
    const id = await startImport(bureau, { name: 'jobs.jsonl', bytes: jsonLines(run) });
    const batch = await statusOf(bureau, id, 'checked', 'failed');
    same(batch.rows, 3, batch.failure ?? 'rows');
    expect(batch.parsed.pay < 1 && batch.parsed.place === 1, batch.parsed);
  });
  await tally.check('what is no table is refused in plain words', async () => {
    const answer = await bureau.upload('/api/listing-imports', {
      name: 'picture.xlsx',
      bytes: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    });
    if (answer.status === 202) {
      const batch = await statusOf(bureau, answer.body.id, 'checked', 'failed');
      expect(batch.status === 'failed' && batch.failure, batch);
    } else isProblem(answer, answer.status);
  });
  await tally.check('a firm may try rows of others, but not commit them', async () => {
    const id = await startImport(enterprise, csv);
    await statusOf(enterprise, id, 'checked', 'failed');
    isProblem(await enterprise.post(`/api/listing-imports/${id}/commit`), 403, 'import.namesOthers');
    isProblem(await bureau.get('/api/listing-imports/0190a000-0000-7000-8000-000000000000'), 404);
  });
  await tally.check('learners and the public import nothing', async () => {
    isProblem(await learner.upload('/api/listing-imports', csv), 403, 'access.denied');
    isProblem(await anyone.upload('/api/listing-imports', csv), 401, 'access.signIn');
  });
}

async function byHand() {
  tally.section('一条需求的一生 A listing by hand');
  let mine;
  const act = (client, verb, extra = {}) =>
    client.post(`/api/managed-listings/${mine.id}/actions`, { verb, version: mine.version, ...extra });
  await tally.check('a firm drafts; of two tabs the second to save is told', async () => {
    const made = await enterprise.post('/api/managed-listings', { title: '数控车工' });
    same(made.status, 201, made.text.slice(0, 300));
    const path = `/api/managed-listings/${made.body.id}`;
    const form = draft();
    const first = await enterprise.request('PATCH', path, { json: { ...form, version: made.body.version } });
    same(first.status, 200, first.text.slice(0, 400));
    isProblem(await enterprise.request('PATCH', path, { json: { ...form, version: made.body.version } }), 409);
    mine = first.body;
  });
  await tally.check('a draft is nobody else’s to see', async () => {
    isProblem(await anyone.get(`/api/listings/${mine.id}`), 404);
    same((await anyone.page(`/listings/${mine.id}`)).status, 404, 'page');
  });
  await tally.check('submitted, reviewed by the bureau, published', async () => {
    const submitted = await act(enterprise, 'submit');
    same(submitted.status, 200, submitted.text.slice(0, 600));
    mine = submitted.body;
    isProblem(await act(enterprise, 'publish'), 403);
    const published = await act(bureau, 'publish');
    same([published.status, published.body?.state], [200, 'published'], published.text.slice(0, 400));
    mine = published.body;
    await until(
      () => anyone.get(`/api/listings?${query({ q: mine.title, limit: '100' })}`),
      ({ body }) => body.items.some((one) => one.id === mine.id),
      { seconds: 5 },
    );
  });
  await tally.check('closed by its firm', async () => {
    const closed = await act(enterprise, 'close', { reasons: [{ field: 'state', text: '验收：已招满' }] });
    same([closed.status, closed.body?.state], [200, 'closed'], closed.text.slice(0, 300));
  });
}

/** Everything that a posting must state, ending in a month. */
const draft = () => ({
  title: `数控车工 ${run}`,
  kind: 'employment',
  headcount: 3,
  education: 'secondary',
  experienceMin: 1,
  experienceMax: 3,
  payMin: 700_000,
  payMax: 1_000_000,
  payPeriod: 'month',
  payNegotiable: false,
  divisions: ['211102'],
  address: '示范路 1 号',
  description: '操作数控车床加工轴类零件，负责首件检验与日常保养。',
  requirements: '能看懂机械图样，会使用常用量具。',
  validFrom: new Date().toISOString().slice(0, 10),
  validUntil: new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10),
});

async function trail() {
  tally.section('留痕 Trail');
  await tally.check('the audit names what was done, and holds', async () => {
    const { body } = await admin.get('/api/audit?limit=100');
    const verbs = new Set(body.items.map((entry) => entry.verb));
    for (const verb of ['import.commit', 'import.undo']) expect(verbs.has(verb), [...verbs]);
    const report = (await admin.get('/api/audit/verification')).body;
    same(report.broken, [], 'broken seals');
  });
  await tally.check('messages of the demo can be read in its outbox', async () =>
    same((await admin.page('/demo/outbox')).status, 200, '/demo/outbox'),
  );
  await tally.check('signed out, the session is worth nothing', async () => {
    same((await learner.request('DELETE', '/api/session')).status, 204, 'sign out');
    same((await learner.get('/api/session')).body.actor.role, 'public', 'role');
  });
}

await machinery();
await pages();
await signIn();
await demoRegion();
const batch = await importing();
await listing();
await afterwards(batch);
await otherForms();
await byHand();
await trail();
console.log(`\n${tally.passed} passed, ${tally.failed} failed`);
process.exitCode = tally.failed === 0 ? 0 : 1;
