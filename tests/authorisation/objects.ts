import { sql, type RawBuilder } from 'kysely';
import { newId } from '#kernel/ids';
import type { Role } from '#kernel/roles';
import type { OrganisationKind } from '#modules/organisations';
import type { Db } from '#platform/db';
import { makeListing } from '#testing/listings';
import { makeProfile } from '#testing/profiles';
import type { Client } from '../support/world.ts';
import type { Cast, Home } from './cast.ts';
import { CATALOGUE_OBJECTS } from './catalogue-objects.ts';
import { MORE_OBJECTS } from './more-objects.ts';
import { REGION_OBJECTS } from './region-objects.ts';
import { SCHOOL_OBJECTS } from './school-objects.ts';
import { WORK_OBJECTS } from './work-objects.ts';

/** An object as a route names it. `secret` is a text of it that nobody outside of its reach may ever see. */
export interface Made {
  readonly params: Readonly<Record<string, string>>;
  readonly secret: string;
  readonly version?: number;
}

export interface ObjectKind {
  readonly owner: readonly [OrganisationKind, Role];
  /** Narrowed by department: a colleague of another one does not reach it. */
  readonly byDepartment?: true;
  /** Of a verified organisation: everybody knows that it is there, so what is not one's own is refused, not hidden. */
  readonly known?: true;
  /** Making it changes its organisation, so each call gets people and organisations of its own. */
  readonly spoils?: true;
  /** Of the region as a whole: whoever holds the right reaches it, in whatever organisation. */
  readonly regional?: true;
  /** Dear to make: one for all askers; its own people ask first. */
  readonly once?: true;
  make(db: Db, home: Home, cast: Cast, secret: string): Promise<Omit<Made, 'secret'> & { readonly secret?: string }>;
  /** What comes of it through the product itself, once it is there; only in its own home. */
  after?(people: People, made: Made): Promise<Made['params']>;
}

/** Through whom an object is made: its own people and the region's administrator. */
export interface People {
  readonly own: Client;
  readonly stranger: Client;
  another(): Promise<Client>;
  query(statement: RawBuilder<unknown>): Promise<readonly Record<string, string>[]>;
}

const TODAY = '2026-11-21';
const NOW = new Date('2026-11-21T01:00:00Z');
const id = (): string => newId<string>();

/** One maker for each kind of object that a route can name. A new kind of object is a line here. */
export const OBJECTS = {
  draft: {
    owner: ['enterprise', 'enterprise'],
    byDepartment: true,
    make: async (db, home, _cast, title) => {
      const listing = await makeListing(db, home.tenant.id, {
        ...listingOf(home),
        title,
        state: 'draft',
        publishedAt: null,
      });
      return { params: { id: listing.id }, version: 1 };
    },
  },
  published: {
    owner: ['enterprise', 'enterprise'],
    make: async (db, home, _cast, title) => {
      const listing = await makeListing(db, home.tenant.id, { ...listingOf(home), title, state: 'published' });
      return { params: { id: listing.id }, version: 1 };
    },
  },
  profile: {
    owner: ['school', 'school'],
    byDepartment: true,
    make: async (db, home, _cast, name) => {
      const { organisationId, departmentId, territory } = home;
      // A class: of a learner officers see the surname only.
      const profile = await makeProfile(db, home.tenant.id, {
        kind: 'class',
        name,
        organisationId,
        departmentId,
        territory,
      });
      return { params: { id: profile.id } };
    },
  },
  batch: {
    owner: ['enterprise', 'enterprise'],
    byDepartment: true,
    make: async (db, home, _cast, name) => {
      const batch = id();
      await sql`insert into imports.batch (tenant_id, id, target, status, organisation_id, department_id, territory, created_by,
          commit_when_checked, file_key, file_name, file_bytes, file_sha256, mapping_origin, created_at, header)
        values (${home.tenant.id}, ${batch}, 'listing', 'checked', ${home.organisationId}, ${home.departmentId}, ${home.territory},
          ${home.accountId}, false, '2026-11-21/0190a000-0000-7000-8000-00000000f11e', ${`${name}.xlsx`}, 1, 'x', 'guessed', ${NOW}, '["岗位名称"]'::jsonb)`.execute(
        db,
      );
      return { params: { id: batch } };
    },
  },
  /** Not verified yet, so only its own people and the officers know of it. */
  pending: {
    owner: ['enterprise', 'enterprise'],
    spoils: true,
    make: async (db, home, _cast, name) => {
      await sql`update organisations.organisation set state = 'pending', name = ${name}
        where tenant_id = ${home.tenant.id} and id = ${home.organisationId}`.execute(db);
      return { params: { id: home.organisationId }, version: 1 };
    },
  },
  organisation: {
    owner: ['enterprise', 'enterprise'],
    known: true,
    make: async (_db, home, cast) => ({
      params: {
        id: home.organisationId,
        accountId: home.accountId,
        departmentId: home.departmentId,
        colleagueId: cast.homes.otherDepartment.accountId,
      },
      version: 1,
    }),
  },
  /** One that the call itself ends. */
  spoiltOrganisation: {
    owner: ['enterprise', 'enterprise'],
    known: true,
    spoils: true,
    make: async (_db, home) => ({ params: { id: home.organisationId } }),
  },
  /** Somebody looked at what is sensitive. */
  access: {
    owner: ['enterprise', 'enterprise'],
    make: async (db, home, _cast, purpose) => {
      await sql`insert into audit.access (tenant_id, id, at, account_id, organisation_id, actor_role, verb, object_kind, object_id, purpose, request_id)
        values (${home.tenant.id}, ${id()}, ${NOW}, ${home.accountId}, ${home.organisationId}, 'enterprise', 'read', 'profile', ${id()}, ${purpose}, 'test')`.execute(
        db,
      );
      return { params: {} };
    },
  },
  delegation: {
    owner: ['enterprise', 'enterprise'],
    make: async (db, home, _cast, reason) => ({
      params: { id: await makeDelegation(db, home, reason, 'requested') },
      version: 1,
    }),
  },
  confirmation: {
    owner: ['enterprise', 'enterprise'],
    make: async (db, home, _cast, title) => {
      const delegation = await makeDelegation(db, home, '代办', 'active');
      const listing = await makeListing(db, home.tenant.id, {
        ...listingOf(home),
        title,
        state: 'draft',
        publishedAt: null,
      });
      const confirmation = id();
      await sql`insert into delegations.confirmation (tenant_id, id, delegation_id, principal_id, subject_kind, subject_id,
          subject_version, title, state, asked_by, asked_at)
        values (${home.tenant.id}, ${confirmation}, ${delegation}, ${home.organisationId}, 'listing', ${listing.id}, 1, ${title},
          'waiting', ${home.accountId}, ${NOW})`.execute(db);
      return { params: { id: confirmation } };
    },
  },
  message: {
    owner: ['enterprise', 'enterprise'],
    make: async (db, home, _cast, subject) => {
      const message = id();
      await sql`insert into messages.message (tenant_id, id, key, channel, recipient, account_id, subject, body, state, created_at)
        values (${home.tenant.id}, ${message}, ${message}, 'inApp', ${home.accountId}, ${home.accountId}, ${subject}, '', 'sent', ${NOW})`.execute(
        db,
      );
      return { params: { id: message } };
    },
  },
  /** What somebody of the organisation did. */
  entry: {
    owner: ['enterprise', 'enterprise'],
    make: async (db, home, _cast, secret) => {
      await sql`insert into audit.entry (tenant_id, id, at, account_id, organisation_id, actor_role, verb, object_kind, object_id, detail, request_id, reason)
        values (${home.tenant.id}, ${id()}, ${NOW}, ${home.accountId}, ${home.organisationId}, 'enterprise', 'listing.close', 'listing', ${id()},
          '{}'::jsonb, 'test', ${secret})`.execute(db);
      return { params: {} };
    },
  },
  ...CATALOGUE_OBJECTS,
  ...MORE_OBJECTS,
  ...REGION_OBJECTS,
  ...SCHOOL_OBJECTS,
  ...WORK_OBJECTS,
} as const satisfies Readonly<Record<string, ObjectKind>>;

export type ObjectName = keyof typeof OBJECTS;

const listingOf = (home: Home) => ({
  organisationId: home.organisationId,
  employerName: home.organisationName,
  departmentId: home.departmentId,
  territory: home.territory,
  createdBy: home.accountId,
});

async function makeDelegation(db: Db, home: Home, reason: string, state: 'requested' | 'active'): Promise<string> {
  const delegation = id();
  const delegate = id();
  const entity = id();
  await sql`insert into organisations.entity (id, identifier_kind, identifier, name, created_at) values (${entity}, 'approval', ${entity}, '受托协会', ${NOW})`.execute(
    db,
  );
  await sql`insert into organisations.organisation (tenant_id, id, entity_id, kind, name, division, state, source, confirmed_on, created_at, updated_at)
    values (${home.tenant.id}, ${delegate}, ${entity}, 'association', '受托协会', '211199', 'pending', '测试', ${TODAY}, ${NOW}, ${NOW})`.execute(
    db,
  );
  await sql`insert into delegations.delegation (tenant_id, id, principal_id, delegate_id, state, reason, asked_by, asked_at)
    values (${home.tenant.id}, ${delegation}, ${home.organisationId}, ${delegate}, ${state}, ${reason}, ${home.accountId}, ${NOW})`.execute(
    db,
  );
  await sql`insert into delegations.delegated_right (tenant_id, id, delegation_id, name, valid_from, valid_until)
    values (${home.tenant.id}, ${id()}, ${delegation}, 'edit', ${TODAY}, '2027-05-01')`.execute(db);
  return delegation;
}
