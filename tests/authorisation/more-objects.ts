import { sql } from 'kysely';
import type { LightMyRequestResponse } from 'fastify';
import { newId } from '#kernel/ids';
import type { Role } from '#kernel/roles';
import { openCases } from '#modules/approvals';
import { FEEDBACK_KINDS } from '#modules/feedback';
import type { OrganisationKind } from '#modules/organisations';
import { PUBLIC_ACTOR } from '#platform/context';
import { makeListing, soundForm } from '#testing/listings';
import { makeProfile } from '#testing/profiles';
import type { Db } from '#platform/db';
import type { Cast, Home } from './cast.ts';
import type { ObjectKind, People } from './objects.ts';

const FIRM = ['enterprise', 'enterprise'] as const satisfies readonly [OrganisationKind, Role];
const SCHOOL = ['school', 'school'] as const satisfies readonly [OrganisationKind, Role];
const NOW = new Date('2026-11-21T01:00:00Z');

/** What was made, or why not: a maker that fails must be mended, not passed over. */
function made(answer: LightMyRequestResponse): { id: string; [field: string]: unknown } {
  if (answer.statusCode >= 300) throw new Error(`${answer.statusCode} ${answer.body}`);
  return answer.body === '' ? { id: '' } : answer.json();
}

/** The object is the organisation itself; what comes of it is made through the product. */
const ofOrganisation = async (_db: unknown, { organisationId, accountId, departmentId }: Home) => ({
  params: { id: organisationId, accountId, departmentId },
  version: 1,
});

const at = (organisation: string | undefined, path: string): string => `/api/organisations/${organisation}${path}`;

const idOf = async (people: People, statement: ReturnType<typeof sql>): Promise<string> =>
  (await people.query(statement))[0]!['id']!;

async function makeListingToReview(db: Db, home: Home, _cast: Cast, title: string) {
  const { organisationId, organisationName, departmentId, territory, accountId } = home;
  const { id } = await makeListing(db, home.tenant.id, {
    organisationId,
    employerName: organisationName,
    departmentId,
    territory,
    createdBy: accountId,
    sourceName: null,
    title,
    state: 'draft',
    publishedAt: null,
    requirements: soundForm.requirements,
  });
  return { params: { id, listing: id, kind: 'listingReview' }, version: 1 };
}

async function makeSurvey(db: Db, home: Home, title: string, state: 'draft' | 'open') {
  const [id, invitation] = [newId<string>(), newId<string>()];
  await sql`insert into appetite.survey (tenant_id, id, organisation_id, title, reason, use_of_answers, period, lines, closes_on,
      state, created_at)
    values (${home.tenant.id}, ${id}, ${home.organisationId}, ${title}, '测试', '测试', '明年',
      '[{"what":"岗位实习","type":"talent","side":"need","hint":""}]'::jsonb, '2099-12-31', ${state}, ${NOW})`.execute(
    db,
  );
  await sql`insert into appetite.invitation (tenant_id, id, survey_id, organisation_id, state, sent_at, created_at)
    values (${home.tenant.id}, ${invitation}, ${id}, ${home.organisationId}, ${state === 'open' ? 'sent' : 'listed'},
      ${state === 'open' ? NOW : null}, ${NOW})`.execute(db);
  return { params: { id, invitation }, version: 1 };
}

/** Objects that the product makes itself: each the way its own people would. */
export const MORE_OBJECTS = {
  department: {
    owner: FIRM,
    known: true,
    make: async (db, home, _cast, name) => {
      const id = newId<string>();
      await sql`insert into organisations.department (tenant_id, id, organisation_id, kind, name, created_at)
        values (${home.tenant.id}, ${id}, ${home.organisationId}, 'department', ${name}, ${NOW})`.execute(db);
      return { params: { id: home.organisationId, departmentId: id } };
    },
  },
  member: {
    owner: FIRM,
    known: true,
    make: async (db, home, cast) => {
      await sql`insert into organisations.member (tenant_id, organisation_id, account_id, duty, created_at)
        values (${home.tenant.id}, ${home.organisationId}, ${cast.spare}, 'viewer', ${NOW}) on conflict do nothing`.execute(
        db,
      );
      return { params: { id: home.organisationId, accountId: cast.spare } };
    },
  },
  invitation: {
    owner: FIRM,
    known: true,
    make: ofOrganisation,
    after: async ({ own }, { params }) => {
      const contact = `1${String(Math.floor(3e9 + Math.random() * 6e9)).padStart(10, '0')}`;
      const { id } = made(await own.post(at(params['id'], '/invitations'), { contact, duty: 'viewer' }));
      return { ...params, invitationId: id };
    },
  },
  accessRequest: {
    owner: FIRM,
    make: ofOrganisation,
    after: async ({ stranger }, { params, secret }) => {
      const { id } = made(await stranger.post(at(params['id'], '/access-requests'), { message: secret }));
      return { id, organisation: params['id']! };
    },
  },
  /** One that nobody of the organisation has answered, so that it went to the officers. */
  escalatedRequest: {
    owner: FIRM,
    make: async (db, home, cast, message) => {
      const id = newId<string>();
      await sql`insert into organisations.access_request (tenant_id, id, organisation_id, account_id, message, created_at, escalated_at)
        values (${home.tenant.id}, ${id}, ${home.organisationId}, ${cast.spare}, ${message}, ${NOW}, ${NOW})`.execute(
        db,
      );
      return { params: { id } };
    },
  },
  licence: {
    owner: FIRM,
    make: ofOrganisation,
    after: async ({ own }, { params, secret }) => {
      const { id } = made(
        await own.post(at(params['id'], '/dossier/licences'), { kind: 'other', number: secret, issuer: '某局' }),
      );
      return { ...params, licenceId: id };
    },
  },
  contact: {
    owner: FIRM,
    make: ofOrganisation,
    after: async ({ own }, { params, secret }) => {
      const { id } = made(
        await own.post(at(params['id'], '/dossier/contacts'), {
          purpose: 'hiring',
          name: secret,
          phone: '13800001111',
        }),
      );
      return { ...params, contactId: id };
    },
  },
  item: {
    owner: FIRM,
    make: ofOrganisation,
    after: async ({ own }, { params, secret }) => {
      const { id } = made(await own.post(at(params['id'], '/dossier/items'), { section: 'equipment', title: secret }));
      return { ...params, itemId: id };
    },
  },
  objection: {
    owner: FIRM,
    make: async (db, home, _cast, statement) => {
      const id = newId<string>();
      await sql`insert into dossiers.objection (tenant_id, id, number, organisation_id, kind, statement, state, due_on, created_at)
        values (${home.tenant.id}, ${id}, ${id}, ${home.organisationId}, 'other', ${statement}, 'open', '2026-12-10', ${NOW})`.execute(
        db,
      );
      return { params: { id, number: id } };
    },
  },
  partner: {
    owner: SCHOOL,
    make: async (db, home, _cast, note) => {
      const id = newId<string>();
      await sql`insert into partners.partner (tenant_id, id, organisation_id, partner_id, note, source_name, confirmed_on, content_key, created_at)
        values (${home.tenant.id}, ${id}, ${home.organisationId}, ${home.organisationId}, ${note}, '台账', '2026-11-01', ${id}, ${NOW})`.execute(
        db,
      );
      return { params: { id } };
    },
  },
  survey: {
    owner: SCHOOL,
    make: (db, home, _cast, title) => makeSurvey(db, home, title, 'draft'),
  },
  surveyAsked: {
    owner: FIRM,
    make: async (db, home, _cast, title) => {
      const { params } = await makeSurvey(db, home, title, 'open');
      return { params: { id: params.invitation } };
    },
  },
  partnerBatch: {
    owner: SCHOOL,
    byDepartment: true,
    make: async (db, home, _cast, name) => {
      const id = newId<string>();
      await sql`insert into imports.batch (tenant_id, id, target, status, organisation_id, department_id, territory, created_by,
          commit_when_checked, file_key, file_name, file_bytes, file_sha256, mapping_origin, created_at, header)
        values (${home.tenant.id}, ${id}, 'organisations', 'checked', ${home.organisationId}, ${home.departmentId}, ${home.territory},
          ${home.accountId}, false, '2026-11-21/0190a000-0000-7000-8000-00000000f11e', ${`${name}.xlsx`}, 1, 'x', 'guessed', ${NOW}, '["单位名称"]'::jsonb)`.execute(
        db,
      );
      return { params: { id } };
    },
  },
  /** Somebody without an account complains about a page of this county. */
  feedback: {
    owner: FIRM,
    make: async (db, home, _cast, page) => {
      const id = newId<string>();
      await sql`insert into feedback.request (tenant_id, id, number, code_hash, form_id, kind, page, territory, language, state, created_at)
        values (${home.tenant.id}, ${id}, ${id}, '', ${id}, 'complaint', ${page}, ${home.territory}, 'zh', 'open', ${NOW})`.execute(
        db,
      );
      const opinion = FEEDBACK_KINDS.find(({ name }) => name === 'feedback.opinion')!;
      await openCases({ db, tenant: home.tenant, actor: PUBLIC_ACTOR, now: NOW }, opinion, [
        { subjectId: id, title: '投诉', organisationId: null, territory: home.territory, applicantId: null },
      ]);
      return { params: { id } };
    },
  },
  /** A listing on its way through review. */
  reviewCase: {
    owner: FIRM,
    make: makeListingToReview,
    after: async (people, { params }) => {
      made(await people.own.post(`/api/managed-listings/${params['id']}/actions`, { verb: 'submit', version: 1 }));
      const id = await idOf(people, sql`select id from approvals.case_file where subject_id = ${params['id']}`);
      return { ...params, id };
    },
  },
  /** Its subject, by which the same case is found. */
  caseSubject: {
    owner: FIRM,
    make: makeListingToReview,
    after: async (people, { params }) => {
      made(await people.own.post(`/api/managed-listings/${params['id']}/actions`, { verb: 'submit', version: 1 }));
      return params;
    },
  },
  /** What somebody else asked for, seen from the organisation that is asked. */
  ownRequest: {
    owner: FIRM,
    once: true,
    make: async (db, home, cast, message) => {
      const id = newId<string>();
      await sql`update organisations.access_request set state = 'withdrawn' where account_id = ${home.accountId}`.execute(
        db,
      );
      await sql`insert into organisations.access_request (tenant_id, id, organisation_id, account_id, message, created_at)
        values (${home.tenant.id}, ${id}, ${cast.homes.otherCounty.organisationId}, ${home.accountId}, ${message}, ${NOW})
        on conflict do nothing`.execute(db);
      return { params: { id } };
    },
  },
  /** A firm says that an unclaimed listing is its own. */
  claim: {
    owner: FIRM,
    make: async (db, home, _cast, statement) => {
      const listing = await makeListing(db, home.tenant.id, { organisationId: null, territory: home.territory });
      const id = newId<string>();
      await sql`insert into claims.claim (tenant_id, id, listing_id, organisation_id, kind, statement, state, due_on, created_by, created_at)
        values (${home.tenant.id}, ${id}, ${listing.id}, ${home.organisationId}, 'claim', ${statement}, 'open', '2026-12-10', ${home.accountId}, ${NOW})`.execute(
        db,
      );
      return { params: { id } };
    },
  },
  learner: {
    owner: SCHOOL,
    byDepartment: true,
    make: async (db, home, _cast, name) => {
      const { organisationId, departmentId, territory } = home;
      const profile = await makeProfile(db, home.tenant.id, { name, organisationId, departmentId, territory });
      return { params: { profileId: profile.id } };
    },
  },
  guardianship: {
    owner: SCHOOL,
    byDepartment: true,
    once: true,
    make: async (db, home, _cast, name) => {
      const { organisationId, departmentId, territory } = home;
      const profile = await makeProfile(db, home.tenant.id, { name, organisationId, departmentId, territory });
      return { params: { profileId: profile.id } };
    },
    after: async (people, { params }) => {
      const learner = `/api/guardians/learners/${params['profileId']}`;
      made(await people.own.put(`${learner}/age`, { birthDate: '2010-05-01' }));
      const phone = `139${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`;
      made(await people.own.post(`${learner}/invitations`, { name: '家长', phone, relation: 'mother' }));
      const id = await idOf(
        people,
        sql`select s.id from guardians.guardianship s join guardians.learner l on l.id = s.learner_id where l.profile_id = ${params['profileId']}`,
      );
      return { ...params, id };
    },
  },
} as const satisfies Readonly<Record<string, ObjectKind>>;
