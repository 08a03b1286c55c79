import pg from 'pg';
import { beforeAll, expect, test } from 'vitest';
import { accountMoves } from '../src/modules/account-moves.ts';
import { cloneDatabase } from './support/database.ts';

/**
 * Two accounts of one person become one: every column that names an account moves with it, or stands here with the reason why
 * it stays. A uuid column that no foreign key explains names an account until this file says otherwise.
 */
const OTHER_THINGS = new Set([
  'before_class_id',
  'custom_departments',
  'delegation_id',
  'department_id',
  'digest_id',
  'entries',
  'event_id',
  'cloned_from',
  'import_id',
  'last_id',
  'listing_id',
  'object_id',
  'organisation_id',
  'viewer_organisation_id',
  'webhook_id',
]);
const OTHER_SUBJECTS = new Set([
  'approvals.case_file.subject_id',
  'delegations.confirmation.subject_id',
  'feedback.request.form_id',
  'matching.counterpart.listings',
  'matching.part.profiles',
]);

const ACT = 'who did it then, as it was: the record of an act is not rewritten';
const TRAIL = 'the trail is never rewritten';
const STAYS: Readonly<Record<string, string>> = {
  'appetite.survey.created_by': ACT,
  'approvals.definition.changed_by': ACT,
  'approvals.event.account_id': ACT,
  'audit.access.account_id': TRAIL,
  'audit.access.observer_id': TRAIL,
  'audit.entry.account_id': TRAIL,
  'audit.entry.observer_id': TRAIL,
  'calendar.year_plan.changed_by': ACT,
  'catalogue.record.confirmed_by': ACT,
  'catalogue.step.account_id': ACT,
  'claims.claim.answered_by': ACT,
  'crosswalk.decision.account_id': ACT,
  'matching.weighting.account_id': ACT,
  'demo.account.account_id': 'invented people of the demonstration',
  'dossiers.contact.confirmed_by': ACT,
  'dossiers.item.confirmed_by': ACT,
  'dossiers.licence.confirmed_by': ACT,
  'dossiers.objection.answered_by': ACT,
  'exports.record.account_id': TRAIL,
  'feedback.word.account_id': ACT,
  'files.upload.account_id': TRAIL,
  'files.upload.removed_by': TRAIL,
  'imprint.setting.changed_by': ACT,
  'listings.bulk.account_id': ACT,
  'searching.synonym_draft.account_id': ACT,
  'searching.synonym_revision.account_id': ACT,
  'skills.mask.account_id': ACT,
  'skills.revision.account_id': ACT,
  'listings.freshness_rule.created_by': ACT,
  'listings.revision.account_id': ACT,
  'listings.step.account_id': ACT,
  'notices.setting.updated_by': ACT,
  'notices.webhook.created_by': ACT,
  'organisations.access_request.decided_by': ACT,
  'organisations.former_identity.recorded_by': ACT,
  'organisations.statement.confirmed_by': ACT,
  'partners.partner.created_by': ACT,
  'profiles.bulk.account_id': ACT,
  'privacy.assessment.created_by': ACT,
  'privacy.consent.giver_id': 'a receipt says who agreed then; the kept account gives its own',
  'privacy.consent.subject_id': 'a receipt says who agreed then; the kept account gives its own',
  'privacy.processing.created_by': ACT,
  'privacy.request.closed_by': ACT,
  'privacy.reveal.account_id': TRAIL,
  'privacy.reveal.subject_id': TRAIL,
  'privacy.reveal.viewer_id': TRAIL,
  'privacy.text.created_by': ACT,
  'regulations.phrase.confirmed_by': ACT,
  'regulations.phrase.created_by': ACT,
  'regulations.phrase.ended_by': ACT,
  'regulations.rule.confirmed_by': ACT,
  'regulations.rule.created_by': ACT,
  'regulations.threshold.created_by': ACT,
  'regulations.wage_floor.confirmed_by': ACT,
  'regulations.wage_floor.created_by': ACT,
  'signon.attempt.account_id': 'a sign-in under way lives for minutes',
  'succession.merger.merged_by': ACT,
  'succession.merger.undone_by': ACT,
  'support.account_merge.kept_id': TRAIL,
  'support.account_merge.merged_by': TRAIL,
  'support.account_merge.merged_id': TRAIL,
  'support.observation.subject_id': TRAIL,
  'support.observation.supporter_id': TRAIL,
};

let columns: readonly string[];

beforeAll(async () => {
  const { owner: url } = await cloneDatabase();
  const owner = new pg.Client(url);
  await owner.connect();
  // What auth keeps of an account it merges itself (platform/auth); the queue's own tables know no accounts.
  const { rows } = await owner.query<{ table: string; column: string }>(
    `select n.nspname || '.' || c.relname as table, a.attname as column from pg_class c join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relkind in ('r', 'p') and a.atttypid in ('uuid'::regtype, 'uuid[]'::regtype) and a.attname not in ('id', 'tenant_id')
       and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'graphile_worker', 'jobs', 'auth')
       and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'f' and a.attnum = any(k.conkey))
     order by 1, 2`,
  );
  await owner.end();
  columns = rows
    .filter(({ column }) => !OTHER_THINGS.has(column))
    .map(({ table, column }) => `${table}.${column}`)
    .filter((column) => !OTHER_SUBJECTS.has(column));
});

const moved = accountMoves.flatMap((move) => move.columns);

test('every column that names an account moves or says why it stays', () => {
  expect(columns.filter((column) => !moved.includes(column) && STAYS[column] === undefined)).toEqual([]);
});

test('nothing is moved twice, or is said to move and to stay', () => {
  expect(moved.filter((column, place) => moved.indexOf(column) !== place)).toEqual([]);
  expect(moved.filter((column) => Object.hasOwn(STAYS, column))).toEqual([]);
});

test('no column is named that is not there', () => {
  expect([...moved, ...Object.keys(STAYS)].filter((column) => !columns.includes(column))).toEqual([]);
});
