import { failure } from '#kernel/errors';
import type { AccountId } from '#kernel/ids';
import { civilDate } from '#kernel/time';
import {
  amendCase,
  endCase,
  findCaseOf,
  submitCase,
  type CaseKind,
  type GivenReason,
  type NewCase,
  type Outcome,
} from '#modules/approvals';
import { sendNotice } from '#modules/notices';
import type { Context } from '#platform/context';
import { kindFacts, STATE_LABELS, type Organisation, type OrganisationState } from './model.ts';
import { ORGANISATION_KINDS } from './kinds.ts';
import { getOrganisation, listWaiting, lockOrganisation, updateOrganisation } from './store.ts';
import { vettingDefinition } from './vetting-definition.ts';
import { describeForVetting } from './vetting-facts.ts';
import { mayVet } from './view.ts';

const VETTING_VERBS = {
  approve: { zh: '通过核验', en: 'Verify' },
  return: { zh: '退回补正', en: 'Send back for correction' },
} as const;

/** 机构核验 as a kind of case; offices, whose officers reach far, are the administrator's. */
const vettingKind = (
  name: string,
  label: { readonly zh: string; readonly en: string },
  right: 'organisation.vet' | 'organisation.vetOffice',
): CaseKind => ({
  name,
  label,
  deciderRights: [right],
  first: vettingDefinition(right),
  verbs: VETTING_VERBS,
  pages: { officer: (id) => `/app/vetting/${id}`, applicant: () => '/app/organisation' },
  lock: async (ctx, id) => {
    await lockOrganisation(ctx.db, ctx.tenant.id, id);
  },
  describe: describeForVetting,
  whyNotDecide: async (ctx, id) =>
    mayVet(await getOrganisation(ctx.db, ctx.tenant.id, id), ctx.actor) ? undefined : failure('organisation.notYours'),
  onOutcome: writeOutcome,
  waiting: async (ctx, limit) => {
    const kinds = ORGANISATION_KINDS.filter((kind) => rightOf(kindFacts(kind).vettedBy) === right);
    return (await listWaiting(ctx.db, ctx.tenant.id, kinds, name, limit)).map((one) => caseOf(one));
  },
});

const rightOf = (vettedBy: 'staff' | 'administrator') =>
  vettedBy === 'staff' ? ('organisation.vet' as const) : ('organisation.vetOffice' as const);

export const ORGANISATION_VETTING = vettingKind(
  'organisation.vetting',
  { zh: '机构核验', en: 'Verification of an organisation' },
  'organisation.vet',
);
export const OFFICE_VETTING = vettingKind(
  'office.vetting',
  { zh: '主管部门核验', en: 'Verification of an office' },
  'organisation.vetOffice',
);

export const vettingOf = ({ kind }: Pick<Organisation, 'kind'>): CaseKind =>
  kindFacts(kind).vettedBy === 'staff' ? ORGANISATION_VETTING : OFFICE_VETTING;

const caseOf = (one: Pick<Organisation, 'id' | 'name' | 'division' | 'createdBy' | 'updatedAt'>): NewCase => ({
  subjectId: one.id,
  title: one.name,
  organisationId: one.id,
  territory: one.division,
  applicantId: one.createdBy,
  openedAt: one.updatedAt,
});

/**
 * Brings the case into line with the organisation, in the transaction that changed it: registered or corrected → it waits;
 * changed while it waits → it is looked at anew; closed or merged → nothing is left to decide. May be called at any time.
 */
export async function followOrganisation(
  ctx: Context,
  id: string,
  changed: 'changed' | 'same' = 'same',
): Promise<void> {
  const one = await getOrganisation(ctx.db, ctx.tenant.id, id);
  const kind = vettingOf(one);
  if (one.state !== 'pending') {
    if (one.state !== 'returned') await endCase(ctx, kind, id, STATE_LABELS[one.state].zh);
    return;
  }
  const found = await findCaseOf(ctx.db, ctx.tenant.id, kind.name, id);
  if (found?.state !== 'running') await submitCase(ctx, kind, { ...caseOf(one), openedAt: ctx.now });
  else if (changed === 'changed') await amendCase(ctx, kind, id, { title: one.name, territory: one.division });
}

const STATE_AFTER: Readonly<Record<Outcome['result'], OrganisationState>> = {
  approved: 'verified',
  refused: 'refused',
  returned: 'returned',
  withdrawn: 'withdrawn',
};

const VERB_OF: Readonly<Record<Outcome['result'], string>> = {
  approved: 'verify',
  refused: 'refuse',
  returned: 'return',
  withdrawn: 'withdraw',
};

async function writeOutcome(ctx: Context, { case: one, result, reasons, comment }: Outcome): Promise<void> {
  const { db, tenant, actor, now } = ctx;
  const before = await getOrganisation(db, tenant.id, one.subjectId);
  const state = STATE_AFTER[result];
  const reason = result === 'approved' ? null : wordsOf(result === 'withdrawn' ? [] : reasons, comment);
  const verified = { verifiedOn: civilDate(now), verifiedBy: actor.organisationName ?? null };
  await updateOrganisation(
    db,
    tenant.id,
    before,
    { state, stateReason: reason, confirmedOn: civilDate(now), ...(result === 'approved' && verified) },
    now,
  );
  await announce(ctx, before, VERB_OF[result], state, reason);
}

const wordsOf = (reasons: readonly GivenReason[], comment: string): string | null =>
  [...reasons.map(({ text }) => text), comment].filter(Boolean).join('；') || null;

/** The trail, the event, the index and the word to whoever registered it: always together. */
export async function announce(
  ctx: Context,
  before: Organisation,
  verb: string,
  state: OrganisationState,
  reason: string | null,
): Promise<void> {
  await ctx.audit(
    `organisation.${verb}`,
    { kind: 'organisation', id: before.id },
    { before: { state: before.state }, after: { state }, ...(reason !== null && { reason }) },
  );
  await ctx.emit('organisation.vetted', { organisationId: before.id, state });
  await ctx.changed('organisation', [before.id]);
  await tellCreator(ctx, before, state, reason);
}

const NOTICES: Readonly<Partial<Record<OrganisationState, string>>> = {
  verified: '已通过核验，可以发布信息了。',
  refused: '未通过核验。资料有误的，可以修改后重新提交。',
  returned: '需要补正：请按原因修改资料，保存后自动重新提交，已填的内容都还在。',
  suspended: '已被停用，如有疑问请联系平台。',
};

async function tellCreator(
  ctx: Context,
  organisation: Organisation,
  state: OrganisationState,
  reason: string | null,
): Promise<void> {
  const { id, name, version, createdBy } = organisation;
  const notice = NOTICES[state];
  if (notice === undefined || createdBy === null) return;
  await sendNotice(ctx, {
    key: `organisation.vet:${id}:${version}`,
    kind: 'organisationVetting',
    to: { accountId: createdBy as AccountId },
    subject: `机构“${name}”${STATE_LABELS[state].zh}`,
    body: notice + (reason === null ? '' : `\n原因：${reason}`),
    link: '/account/cases',
  });
}
