import { failure } from '#kernel/errors';
import type { CaseKind, Check, DefinitionContent, Outcome } from '#modules/approvals';
import { findOrganisation, getOrganisation, lockOrganisation, type Holding } from '#modules/organisations';
import { sendNotice } from '#modules/notices';
import type { Context } from '#platform/context';
import { closeOrganisation, consequencesOf } from './close-organisation.ts';
import { findClosing, settleClosing, type Closing } from './closing-store.ts';
import { CLOSING_LABELS } from './model.ts';
import { maySettle } from './standing.ts';

const definition: DefinitionContent = {
  steps: [
    {
      name: { zh: '主管部门核实', en: 'Check by the office' },
      deciders: [{ right: 'organisation.govern', level: 'territory', organisationId: null }],
      mode: 'any',
      workdays: 5,
      onTimeout: 'escalate',
    },
  ],
  reasons: [
    { code: 'proofMissing', zh: '缺少注销或停办的证明', en: 'Proof of the end is missing', field: 'attachments' },
    { code: 'workOpen', zh: '还有应由本机构办结的事项', en: 'There is work that only it can finish', field: null },
    { code: 'heirUnclear', zh: '承接机构不明确或没有同意', en: 'Who takes over is not clear', field: 'handOverTo' },
    { code: 'disputed', zh: '机构的代表权有争议', en: 'Who may speak for it is disputed', field: null },
  ],
  checklist: [
    {
      code: 'register',
      zh: '已核对登记状态（注销、吊销或存续）',
      en: 'The register was looked at',
      citation: '',
      required: false,
    },
    {
      code: 'authority',
      zh: '申请人可以代表该机构',
      en: 'Whoever asks may speak for it',
      citation: '',
      required: false,
    },
  ],
  phrases: ['已与登记信息核对，同意终止。', '请上传注销通知书或停办批复。'],
  mayRefuse: true,
  skipSamePerson: true,
  resumeAt: 'first',
  correctionWorkdays: 10,
  copyTo: [],
};

/** What the modules above say of it: its name, and where it is decided. */
export const CLOSING: Pick<CaseKind, 'name' | 'label' | 'pages'> = {
  name: 'organisation.closing',
  label: { zh: '终止申请', en: 'Request to close an organisation' },
  pages: { officer: (id) => `/app/closings/${id}`, applicant: () => '/app/organisation/closing' },
};

/** 终止申请 as a kind of case: granting it closes the organisation in the same transaction. */
export const closingKind = (holdings: readonly Holding[]): CaseKind => ({
  ...CLOSING,
  deciderRights: ['organisation.govern'],
  first: definition,
  verbs: {
    approve: { zh: '同意终止', en: 'Close it' },
    return: { zh: '退回补正', en: 'Send back for correction' },
    refuse: { zh: '不同意终止', en: 'Refuse' },
  },
  lock: async (ctx, id) => {
    const closing = await findClosing(ctx.db, ctx.tenant.id, id);
    if (closing !== undefined) await lockOrganisation(ctx.db, ctx.tenant.id, closing.organisationId);
  },
  describe: (ctx, id) => describe(ctx, holdings, id),
  whyNotDecide: async (ctx, id) => {
    const closing = await findClosing(ctx.db, ctx.tenant.id, id);
    if (closing === undefined) return failure('record.notFound');
    const one = await getOrganisation(ctx.db, ctx.tenant.id, closing.organisationId);
    return maySettle(ctx, one) ? undefined : failure('organisation.notYours');
  },
  onOutcome: (ctx, outcome) => writeOutcome(ctx, holdings, outcome),
  waiting: async () => [],
});

async function describe(ctx: Context, holdings: readonly Holding[], id: string) {
  const closing = await findClosing(ctx.db, ctx.tenant.id, id);
  if (closing === undefined) return { facts: [], checks: [] };
  const one = await getOrganisation(ctx.db, ctx.tenant.id, closing.organisationId);
  const heir =
    closing.handOverTo === null ? undefined : await findOrganisation(ctx.db, ctx.tenant.id, closing.handOverTo);
  const checks = (await consequencesOf(ctx, holdings, one.id))
    .filter(({ count }) => count > 0)
    .map(({ key, label, count, ends }): Check => ({
      code: key,
      label,
      finding: 'open',
      detail:
        key === 'members'
          ? `${count} 名成员不能再以该机构身份办理业务。`
          : `${count} 项${heir === undefined || ends ? '结束' : `移交“${heir.name}”`}。`,
    }));
  return {
    facts: [
      ['机构', one.name],
      ['代码', one.creditCode ?? one.identifier ?? ''],
      ['原因', CLOSING_LABELS[closing.reason].zh],
      ['说明', closing.note],
      ['未办结的事项', heir === undefined ? '结束，不移交' : `移交“${heir.name}”`],
    ].map(([label, value]) => ({ label: label!, value: value! })),
    checks,
  };
}

async function writeOutcome(
  ctx: Context,
  holdings: readonly Holding[],
  { case: one, result, reasons, comment }: Outcome,
): Promise<void> {
  const closing = (await findClosing(ctx.db, ctx.tenant.id, one.subjectId))!;
  if (result === 'approved') {
    await settleClosing(ctx.db, ctx.tenant.id, closing.id, 'granted', ctx.now);
    await closeOrganisation(ctx, holdings, closing.organisationId, closing);
    return;
  }
  if (result === 'refused' || result === 'withdrawn')
    await settleClosing(ctx.db, ctx.tenant.id, closing.id, result, ctx.now);
  if (result !== 'withdrawn')
    await tell(ctx, closing, result, [...reasons.map(({ text }) => text), comment].filter(Boolean).join('；'));
}

const tell = (ctx: Context, { id, organisationId }: Closing, result: 'refused' | 'returned', words: string) =>
  sendNotice(ctx, {
    key: `organisation.closing:${id}:${result}:${ctx.now.toISOString()}`,
    kind: 'organisationChange',
    to: { organisationId, duty: 'admin' },
    subject: result === 'returned' ? '终止申请需要补正' : '终止申请没有同意',
    body: `原因：${words}${result === 'returned' ? '。改好后可以重新提交。' : '。机构照常使用。'}`,
    link: '/app/organisation/closing',
  });
