import { sql } from 'kysely';
import { newId } from '#kernel/ids';
import type { ObjectKind } from './objects.ts';

const NOW = new Date('2026-11-21T01:00:00Z');

/** What people arrange for their own work: views, templates, somebody who stands in. */
export const WORK_OBJECTS = {
  /** 视图: one person's own. */
  view: {
    owner: ['enterprise', 'enterprise'],
    make: async (db, home, _cast, name) => {
      const id = newId<string>();
      await sql`insert into views.view (tenant_id, id, list, name, address, account_id, created_at, updated_at)
        values (${home.tenant.id}, ${id}, 'listings', ${name}, '?state=draft', ${home.accountId}, ${NOW}, ${NOW})`.execute(
        db,
      );
      return { params: { id } };
    },
  },
  /** 模板: the organisation's. */
  template: {
    owner: ['enterprise', 'enterprise'],
    make: async (db, home, _cast, name) => {
      const id = newId<string>();
      await sql`insert into listings.template (tenant_id, id, organisation_id, type, side, name, form, created_by, created_at)
        values (${home.tenant.id}, ${id}, ${home.organisationId}, 'talent', 'need', ${name}, '{"title":"车工"}'::jsonb, ${home.accountId}, ${NOW})`.execute(
        db,
      );
      return { params: { id } };
    },
  },
  /** 请假代办. */
  absence: {
    owner: ['enterprise', 'enterprise'],
    make: async (db, home, cast, note) => {
      const id = newId<string>();
      await sql`insert into approvals.absence (tenant_id, id, account_id, stand_in_id, organisation_id, from_on, until_on, note, created_at)
        values (${home.tenant.id}, ${id}, ${home.accountId}, ${cast.spare}, ${home.organisationId}, '2026-11-20', '2026-12-01', ${note}, ${NOW})`.execute(
        db,
      );
      return { params: { id } };
    },
  },
} as const satisfies Readonly<Record<string, ObjectKind>>;
