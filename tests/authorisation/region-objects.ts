import { sql, type RawBuilder } from 'kysely';
import type { LightMyRequestResponse } from 'fastify';
import { newId } from '#kernel/ids';
import type { Role } from '#kernel/roles';
import type { OrganisationKind } from '#modules/organisations';
import type { Db } from '#platform/db';
import type { Home } from './cast.ts';
import type { ObjectKind, People } from './objects.ts';

/** What belongs to the region as a whole: whoever holds the right reaches all of it, and nothing of another region. */
const OPERATOR = ['operator', 'admin'] as const satisfies readonly [OrganisationKind, Role];
const NOW = new Date('2026-11-21T01:00:00Z');
const TODAY = '2026-11-21';

type Columns = (
  home: Home,
  secret: string,
  id: string,
) => Readonly<Record<string, string | number | boolean | null | Date | RawBuilder<unknown>>>;

/** One row with the secret in it. */
const row = (table: string, columns: Columns, secretIsId = false): ObjectKind => ({
  owner: OPERATOR,
  regional: true,
  make: async (db: Db, home: Home, _cast, secret: string) => {
    const id = newId<string>();
    const entries = Object.entries({ tenant_id: home.tenant.id, ...columns(home, secret, id) });
    const names = sql.join(entries.map(([name]) => sql.ref(name)));
    await sql`insert into ${sql.table(table)} (${names}) values (${sql.join(entries.map(([, value]) => value))})`.execute(
      db,
    );
    // Where all words are sealed, the id itself is what nobody elsewhere may learn.
    return { params: { id }, version: 1, ...(secretIsId && { secret: id }) };
  },
});

/** One that the administrator makes as everybody would. */
const byApi = (path: string, body: (secret: string) => object): ObjectKind => ({
  owner: OPERATOR,
  regional: true,
  make: async () => ({ params: {}, version: 1 }),
  after: async ({ own }, { secret }) => ({ id: made(await own.post(path, body(secret))).id }),
});

function made(answer: LightMyRequestResponse): { id: string } {
  if (answer.statusCode >= 300) throw new Error(`${answer.statusCode} ${answer.body}`);
  return answer.json();
}

/** Somebody of an organisation of this region, whose phone number is what nobody elsewhere may learn. */
async function makePerson({ stranger, query }: People, phone: string, { params }: { params: Record<string, string> }) {
  await query(sql`insert into organisations.member (tenant_id, organisation_id, account_id, duty, created_at)
    values (${params['tenant']}, ${params['organisation']}, ${stranger.accountId}, 'viewer', ${NOW})`);
  await query(
    sql`update auth."user" set "phoneNumber" = ${phone}, "phoneNumberVerified" = true where id = ${stranger.accountId}`,
  );
  return stranger.accountId!;
}

export const REGION_OBJECTS = {
  webhook: byApi('/api/webhooks', (description) => ({
    url: 'https://93.184.216.34/hook',
    description,
    events: ['listing.publish'],
  })),
  failedDelivery: row('messages.message', (_home, subject, id) => ({
    id,
    key: id,
    channel: 'email',
    recipient: 'a***@example.com',
    subject,
    body: '',
    state: 'failed',
    created_at: NOW,
  })),
  unknownDelivery: row('messages.message', (_home, subject, id) => ({
    id,
    key: id,
    channel: 'email',
    recipient: 'a***@example.com',
    subject,
    body: '',
    state: 'unknown',
    created_at: NOW,
  })),
  provider: byApi('/api/sign-on/providers', (label) => ({
    label,
    issuer: `https://${newId()}.example.com`,
    clientId: 'jiangqiao',
  })),
  regulation: row('regulations.rule', ({ accountId }, title, id) => ({
    id,
    code: `T${id.slice(-8)}`,
    subject: 'listing',
    layer: 'local',
    severity: 'warn',
    condition: 'true',
    field: 'title',
    title_zh: title,
    title_en: title,
    message_zh: title,
    message_en: title,
    citation: '地方规定',
    valid_from: TODAY,
    created_at: NOW,
    created_by: accountId,
  })),
  phrase: row('regulations.phrase', ({ accountId }, phrase, id) => ({
    id,
    list: 'listing.discrimination',
    use: 'banned',
    phrase,
    layer: 'local',
    source: '测试',
    origin: 'edited',
    valid_from: TODAY,
    created_by: accountId,
    created_at: NOW,
  })),
  // One floor for a place and a day: made from a count, because numbers out of an id meet now and then.
  wageFloor: row('regulations.wage_floor', (_home, source, id) => ({
    id,
    division: `21${10 + ((floors += 1) % 80)}`,
    monthly: 198_000,
    valid_from: `${2030 + Math.floor(floors / 80)}-01-01`,
    source,
    created_at: NOW,
  })),
  yearPlan: row('calendar.year_plan', ({ accountId }, source) => ({
    year: 2025 + ((planned += 1) % 3),
    holidays: sql`'[]'::jsonb`,
    workdays: sql`'[]'::jsonb`,
    source,
    confirmed: true,
    changed_by: accountId,
    changed_at: NOW,
  })),
  privacyRequest: row(
    'privacy.request',
    ({ accountId }, _secret, id) => ({
      id,
      account_id: accountId,
      kind: 'copy',
      state: 'open',
      due_on: '2026-12-10',
      created_at: NOW,
    }),
    true,
  ),
  reveal: row('privacy.reveal', ({ accountId }, reason, id) => ({
    id,
    at: NOW,
    viewer_id: accountId,
    viewer_role: 'admin',
    subject_kind: 'account',
    subject_id: accountId,
    account_id: accountId,
    field: 'phone',
    reason,
  })),
  exported: row('exports.record', ({ accountId }, purpose, id) => ({
    id,
    at: NOW,
    account_id: accountId,
    actor_role: 'admin',
    kind: 'audit',
    file_name: `${id}.csv`,
    purpose,
    filter: sql`'{}'::jsonb`,
    columns: sql`'{}'::text[]`,
    row_count: 1,
  })),
  assessment: row('privacy.assessment', ({ accountId }, title, id) => ({
    id,
    title,
    occasion: 'sensitive',
    necessity: '处理敏感个人信息前的评估',
    impact: '对个人权益的影响较小',
    measures: '加密保存，并限制能够查阅的人',
    risk: 'low',
    assessed_on: TODAY,
    keep_until: '2029-11-21',
    created_by: accountId,
    created_at: NOW,
  })),
  privacyText: row('privacy.text', ({ accountId }, body, id) => ({
    key: 'sharing',
    version: 1000 + (Number.parseInt(id.slice(-6), 16) % 1_000_000),
    body_zh: body,
    body_en: body,
    renew: false,
    valid_from: '2020-01-01',
    source: '测试',
    confirmed: false,
    created_by: accountId,
    created_at: NOW,
  })),
  privacyRule: row('regulations.threshold', ({ accountId }, source) => ({
    key: PERIODS[(ruled += 1) % PERIODS.length]!,
    version: 1000 + ruled,
    value: 600,
    valid_from: TODAY,
    source,
    confirmed: false,
    created_by: accountId,
    created_at: NOW,
  })),
  processing: row('privacy.processing', ({ accountId }, words, id) => ({
    code: `t${id.slice(-8)}`,
    version: 1,
    entry: sql`${JSON.stringify(processing(words))}::jsonb`,
    valid_from: '2020-01-01',
    confirmed: false,
    created_by: accountId,
    created_at: NOW,
  })),
  /** 流程: what the administrator prepares for one kind of case. */
  definition: {
    owner: OPERATOR,
    regional: true,
    make: async () => ({ params: {} }),
    after: async ({ own }, { secret }) => {
      interface Definitions {
        readonly items: readonly {
          readonly kind: string;
          readonly inForce: { readonly content: Content };
          readonly draft: { readonly revision: number } | null;
        }[];
      }
      interface Content {
        readonly steps: readonly { readonly name: object }[];
      }
      const { items } = (await own.get('/api/approval-definitions')).json<Definitions>();
      const { kind, inForce, draft } = items[drafted % items.length]!;
      drafted += 1;
      const [first, ...more] = inForce.content.steps;
      const content = { ...inForce.content, steps: [{ ...first, name: both(secret) }, ...more] };
      const saved = await own.put(`/api/approval-definitions/${kind}/draft`, {
        revision: draft?.revision ?? 0,
        content,
      });
      if (saved.statusCode >= 300) throw new Error(saved.body);
      return { kind };
    },
  },
  /** A person of this region, by the account's id. */
  person: {
    owner: OPERATOR,
    regional: true,
    make: async (db, home) => {
      // Not of the operator: nobody looks with an administrator's eyes, nor merges one.
      const { rows } = await sql<{ id: string }>`select id from organisations.organisation
        where tenant_id = ${home.tenant.id} and kind = 'school' and state = 'verified' order by id limit 1`.execute(db);
      return { params: { tenant: home.tenant.id, organisation: rows[0]!.id } };
    },
    after: async (people, { params, secret }) => {
      const accountId = await makePerson(people, secret, { params });
      return { id: accountId, into: (await makeOther(people, params)).accountId! };
    },
  },
  /** Two registrations that became one; officers reach it by where the heir lies. */
  merger: {
    owner: ['enterprise', 'enterprise'],
    known: true,
    make: async (db, home, _cast, reason) => {
      const id = newId<string>();
      const from = newId<string>();
      const entity = newId<string>();
      await sql`insert into organisations.entity (id, identifier_kind, identifier, name, created_at)
        values (${entity}, 'approval', ${entity}, '被并单位', ${NOW})`.execute(db);
      await sql`insert into organisations.organisation (tenant_id, id, entity_id, kind, name, division, state, source, confirmed_on, created_at, updated_at)
        values (${home.tenant.id}, ${from}, ${entity}, 'enterprise', '被并单位', ${home.territory}, 'closed', '测试', ${TODAY}, ${NOW}, ${NOW})`.execute(
        db,
      );
      await sql`insert into succession.merger (tenant_id, id, from_id, into_id, kind, reason, from_state, moved, merged_at, final_after)
        values (${home.tenant.id}, ${id}, ${from}, ${home.organisationId}, 'duplicate', ${reason}, 'verified', '{}'::jsonb, ${NOW}, '2026-12-04')`.execute(
        db,
      );
      return { params: { id } };
    },
  },
} as const satisfies Readonly<Record<string, ObjectKind>>;

const PERIODS = [
  'retention.signIn',
  'retention.message',
  'retention.importRow',
  'retention.export',
  'retention.reveal',
];
let [planned, ruled, drafted, floors] = [0, 0, 0, 0];

async function makeOther({ another, query }: People, params: Readonly<Record<string, string>>) {
  const other = await another();
  await query(sql`insert into organisations.member (tenant_id, organisation_id, account_id, duty, created_at)
    values (${params['tenant']}, ${params['organisation']}, ${other.accountId}, 'viewer', ${NOW})`);
  return other;
}

const both = (words: string) => ({ zh: words, en: words });
const processing = (words: string) => ({
  data: both(words),
  purpose: both(words),
  basis: 'consent',
  grounds: both(words),
  recipients: both(words),
  retention: both(words),
  sensitive: false,
  ended: false,
});
