import { sql } from 'kysely';
import { newId } from '#kernel/ids';
import type { Db } from '#platform/db';
import { makeProfile } from '#testing/profiles';
import type { Home } from './cast.ts';
import type { ObjectKind } from './objects.ts';

const NOW = new Date('2026-11-21T01:00:00Z');
const TODAY = '2026-11-21';
const SCHOOL = { owner: ['school', 'school'], byDepartment: true } as const;

/** Officers see a learner's name masked, so what must not leak stands where the list comes from. */
const learnerOf = (db: Db, { tenant, organisationId, departmentId, territory }: Home, source: string) =>
  makeProfile(db, tenant.id, { name: '欧阳测试', organisationId, departmentId, territory, source });

/** A table that was checked and waits. */
const batchFor =
  (target: string, more: Readonly<Record<string, string>> = {}): ObjectKind['make'] =>
  async (db, home, _cast, name) => {
    const id = newId<string>();
    await sql`insert into imports.batch (tenant_id, id, target, status, organisation_id, department_id, territory, created_by,
        commit_when_checked, file_key, file_name, file_bytes, file_sha256, mapping_origin, created_at, header)
      values (${home.tenant.id}, ${id}, ${target}, 'checked', ${home.organisationId}, ${home.departmentId}, ${home.territory},
        ${home.accountId}, false, '2026-11-21/0190a000-0000-7000-8000-00000000f11e', ${`${name}.xlsx`}, 1, 'x', 'guessed', ${NOW}, '["姓名"]'::jsonb)`.execute(
      db,
    );
    return { params: { id, ...more } };
  };

/** What belongs to a school: classes, majors, learners and what became of them. */
export const SCHOOL_OBJECTS = {
  schoolClass: {
    ...SCHOOL,
    make: async (db, home, _cast, name) => {
      const { organisationId, departmentId, territory } = home;
      const facts = { kind: 'class', name, organisationId, departmentId, territory } as const;
      return { params: { id: (await makeProfile(db, home.tenant.id, facts)).id } };
    },
  },
  classAct: {
    ...SCHOOL,
    make: async (db, home, _cast, name) => {
      const { params } = await SCHOOL_OBJECTS.schoolClass.make(db, home, _cast, name);
      const id = newId<string>();
      await sql`insert into profiles.bulk (tenant_id, id, organisation_id, account_id, verb, done_at)
        values (${home.tenant.id}, ${id}, ${home.organisationId}, ${home.accountId}, 'offer', '2099-01-01')`.execute(
        db,
      );
      await sql`insert into profiles.bulk_class (tenant_id, bulk_id, class_id, state, offered)
        values (${home.tenant.id}, ${id}, ${params.id}, 'studying', false)`.execute(db);
      return { params: { id } };
    },
  },
  schoolLearner: {
    ...SCHOOL,
    make: async (db, home, _cast, source) => ({ params: { id: (await learnerOf(db, home, source)).id } }),
  },
  evidence: {
    ...SCHOOL,
    make: async (db, home, _cast, source) => {
      const learner = await learnerOf(db, home, source);
      const evidenceId = newId<string>();
      await sql`insert into profiles.evidence (tenant_id, id, profile_id, skill, kind, title, issuer, source, created_at)
        values (${home.tenant.id}, ${evidenceId}, ${learner.id}, '识图', 'course', '机械制图', '测试学校', ${source}, ${NOW})`.execute(
        db,
      );
      return { params: { id: learner.id, evidenceId } };
    },
  },
  placement: {
    ...SCHOOL,
    make: async (db, home, _cast, firm) => {
      const learner = await learnerOf(db, home, firm);
      const id = newId<string>();
      await sql`insert into profiles.placement (tenant_id, id, learner_id, firm_name, firm_match, firm_confidence, source_name,
          recorded_on, content_key, created_at)
        values (${home.tenant.id}, ${id}, ${learner.id}, ${firm}, 'none', 0, '测试', ${TODAY}, ${id}, ${NOW})`.execute(
        db,
      );
      return { params: { id } };
    },
  },
  destination: {
    ...SCHOOL,
    make: async (db, home, _cast, firm) => {
      const learner = await learnerOf(db, home, firm);
      const id = newId<string>();
      await sql`insert into profiles.destination (tenant_id, id, learner_id, year, category, firm_name, firm_match, firm_confidence,
          source_name, recorded_on, content_key, created_at)
        values (${home.tenant.id}, ${id}, ${learner.id}, 2025, '10', ${firm}, 'none', 0, '测试', ${TODAY}, ${id}, ${NOW})`.execute(
        db,
      );
      return { params: { id } };
    },
  },
  classBatch: { ...SCHOOL, make: batchFor('classes') },
  placementBatch: { ...SCHOOL, make: batchFor('placements') },
  graduateBatch: { ...SCHOOL, make: batchFor('graduates') },
  needBatch: {
    owner: ['enterprise', 'enterprise'],
    byDepartment: true,
    make: batchFor('researchNeeds', { kind: 'research-need' }),
  },
  schoolMajor: {
    ...SCHOOL,
    make: async (db, home, _cast, direction) => {
      const id = newId<string>();
      await sql`insert into profiles.major (tenant_id, id, organisation_id, department_id, territory, code, direction, source,
          confirmed_on, created_at)
        values (${home.tenant.id}, ${id}, ${home.organisationId}, ${home.departmentId}, ${home.territory}, '460103', ${direction},
          '测试', ${TODAY}, ${NOW})`.execute(db);
      await sql`insert into profiles.major_year (tenant_id, major_id, year, headcount, source, recorded_on)
        values (${home.tenant.id}, ${id}, 2024, 120, '测试', ${TODAY})`.execute(db);
      return { params: { id, year: '2024' } };
    },
  },
} as const satisfies Readonly<Record<string, ObjectKind>>;
