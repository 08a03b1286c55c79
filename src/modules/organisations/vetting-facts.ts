import { sql } from 'kysely';
import type { Check, SubjectView } from '#modules/approvals';
import { findAccounts } from '#platform/auth';
import type { Context } from '#platform/context';
import { findNamesakes } from './entities.ts';
import { kindFacts, kindLabel, LICENCES, SIZE_LABELS, STATE_LABELS, type Organisation } from './model.ts';
import { sameFullName } from './names.ts';
import { getOrganisation } from './store.ts';
import { codeChecks, registerOf } from './vetting-checks.ts';

/** What an officer compares: the registration, and what the program found out about it. */
export async function describeForVetting(ctx: Context, id: string): Promise<SubjectView> {
  const one = await getOrganisation(ctx.db, ctx.tenant.id, id);
  const checks = [
    registerCheck(one),
    ...codeChecks(one),
    await entityCheck(ctx, one),
    await namesakeCheck(ctx, one),
    ...(await applicantChecks(ctx, one)),
    papersCheck(one),
  ];
  return { facts: factsOf(one), checks: checks.filter((check) => check !== undefined) };
}

const factsOf = (one: Organisation): SubjectView['facts'] =>
  [
    ['名称', one.name],
    ['统一社会信用代码', one.creditCode ?? one.identifier ?? ''],
    ['类别', kindLabel(one.kind, one.subkind, 'zh')],
    ['规模', one.size === null ? '' : SIZE_LABELS[one.size].zh],
    ['性质', one.nature ?? ''],
    ['简介', one.introduction],
    ['来源', one.source],
  ].map(([label, value]) => ({ label: label!, value: value! }));

function registerCheck(one: Organisation): Check {
  const register = registerOf(one);
  return {
    code: 'register',
    label: `在“${register.name}”查询`,
    finding: 'open',
    detail: one.creditCode === null ? `按名称“${one.name}”查询` : `按代码 ${one.creditCode} 查询`,
    link: { text: register.name, url: register.url },
  };
}

/** The name under which this legal entity was first registered, here or in another region. */
async function entityCheck(ctx: Context, one: Organisation): Promise<Check> {
  const { rows } = await sql<{
    name: string;
    elsewhere: boolean;
  }>`select e.name, e.created_at < o.created_at - interval '1 minute' as elsewhere
    from organisations.organisation o join organisations.entity e on e.id = o.entity_id
    where o.tenant_id = ${ctx.tenant.id} and o.id = ${one.id}`.execute(ctx.db);
  const { name, elsewhere } = rows[0]!;
  const label = '同一代码的其他登记';
  if (!sameFullName(name, one.name))
    return { code: 'entity', label, finding: 'warn', detail: `这个代码最早以“${name}”登记，与本次名称不同` };
  return { code: 'entity', label, finding: 'ok', detail: elsewhere ? '以前登记过，名称相同' : '首次登记' };
}

async function namesakeCheck(ctx: Context, one: Organisation): Promise<Check> {
  const found = await findNamesakes(ctx.db, ctx.tenant.id, one.name, one.id);
  const label = '本地区名称相同或相近的机构';
  if (found.length === 0) return { code: 'namesakes', label, finding: 'ok', detail: '没有' };
  const names = found.slice(0, 5).map(({ name, creditCode, state }) => {
    const stands = STATE_LABELS[state as Organisation['state']]?.zh ?? state;
    return `${name}（${[creditCode, stands].filter(Boolean).join('，')}）`;
  });
  return { code: 'namesakes', label, finding: 'warn', detail: names.join('；') };
}

async function applicantChecks(ctx: Context, one: Organisation): Promise<Check[]> {
  if (one.createdBy === null) return [];
  const account = (await findAccounts(ctx.db, [one.createdBy])).get(one.createdBy);
  const { rows } = await sql<{
    name: string;
    state: Organisation['state'];
  }>`select name, state from organisations.organisation
    where tenant_id = ${ctx.tenant.id} and created_by = ${one.createdBy} and id <> ${one.id} order by created_at desc limit 6`.execute(
    ctx.db,
  );
  const others = rows.map(({ name, state }) => `${name}（${STATE_LABELS[state].zh}）`).join('；');
  return [
    {
      code: 'contact',
      label: '登记人的联系方式',
      finding: account?.verified === true ? 'ok' : 'warn',
      detail: account?.verified === true ? '已经用验证码核实' : '没有核实过',
    },
    {
      code: 'otherRegistrations',
      label: '同一登记人登记的其他机构',
      finding: rows.length === 0 ? 'ok' : 'warn',
      detail: rows.length === 0 ? '没有' : others,
    },
  ];
}

/** Which papers this kind of organisation shows; at least one of those required. */
function papersCheck(one: Organisation): Check | undefined {
  const { required } = kindFacts(one.kind).evidence;
  if (required.length === 0) return undefined;
  const papers = required.map((licence) => LICENCES[licence].zh);
  return { code: 'papers', label: '按类别应核对的证照', finding: 'open', detail: papers.join(' 或 ') };
}
