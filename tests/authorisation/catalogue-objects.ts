import { sql } from 'kysely';
import { newId } from '#kernel/ids';
import type { Db } from '#platform/db';
import { makeRecord } from '#testing/catalogue';
import type { Home } from './cast.ts';
import type { ObjectKind } from './objects.ts';

const NOW = new Date('2026-11-21T01:00:00Z');
const FIRM = ['enterprise', 'enterprise'] as const;

const ownerOf = (home: Home) => ({
  organisationId: home.organisationId,
  departmentId: home.departmentId,
  territory: home.territory,
  createdBy: home.accountId,
});

async function makeBatch(db: Db, home: Home, target: string, name: string): Promise<string> {
  const id = newId<string>();
  await sql`insert into imports.batch (tenant_id, id, target, status, organisation_id, department_id, territory, created_by,
      commit_when_checked, file_key, file_name, file_bytes, file_sha256, mapping_origin, created_at, header)
    values (${home.tenant.id}, ${id}, ${target}, 'checked', ${home.organisationId}, ${home.departmentId}, ${home.territory},
      ${home.accountId}, false, '2026-11-21/0190a000-0000-7000-8000-00000000f11e', ${`${name}.xlsx`}, 1, 'x', 'guessed', ${NOW}, '["姓名"]'::jsonb)`.execute(
    db,
  );
  return id;
}

/** 资源名录: what an organisation has. */
export const CATALOGUE_OBJECTS = {
  /** Of a person who has not agreed to anything yet. */
  record: {
    owner: FIRM,
    byDepartment: true,
    make: async (db, home, _cast, title) => {
      const record = await makeRecord(db, home.tenant.id, { ...ownerOf(home), title });
      return { params: { id: record.id }, version: 1 };
    },
  },
  publicRecord: {
    owner: FIRM,
    make: async (db, home, _cast, title) => {
      const record = await makeRecord(db, home.tenant.id, {
        ...ownerOf(home),
        kind: 'base',
        title,
        state: 'published',
        publishedAt: NOW,
      });
      return { params: { id: record.id, kind: 'base' }, version: 1 };
    },
  },
  expertBatch: {
    owner: FIRM,
    byDepartment: true,
    make: async (db, home, _cast, name) => ({
      params: { id: await makeBatch(db, home, 'experts', name), kind: 'expert' },
    }),
  },
} as const satisfies Readonly<Record<string, ObjectKind>>;
