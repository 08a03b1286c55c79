import { failure } from '#kernel/errors';
import type { AccountId } from '#kernel/ids';
import { ROLE_LABELS } from '#kernel/roles';
import {
  isRight,
  reaches,
  reachOf,
  RIGHT_WORDS,
  SCOPE_LABELS,
  scopeOf,
  whyNotAct,
  type Reach,
  type Reachable,
  type Refusal,
  type Right,
} from '#modules/access';
import type { CodeBook } from '#modules/codes';
import { findListing } from '#modules/listings';
import {
  findOrganisation,
  listDepartments,
  listMemberships,
  placeNames,
  resolveActor,
  STATE_LABELS,
} from '#modules/organisations';
import { findProfile } from '#modules/profiles';
import { findAccounts } from '#platform/auth';
import type { Actor, Context } from '#platform/context';

export interface Question {
  readonly accountId: string;
  readonly organisationId: string;
  readonly right: string;
  readonly object?: { readonly kind: 'listing' | 'profile' | 'organisation'; readonly id: string } | undefined;
}

export interface Step {
  readonly question: string;
  readonly answer: string;
  readonly passes: boolean;
}

export interface Explanation {
  readonly may: boolean;
  readonly steps: readonly Step[];
}

/** Asks what the server itself asks, in its order, and says each answer. Only about people and objects within one's own reach. */
export async function explainRight(ctx: Context, codes: CodeBook, question: Question): Promise<Explanation> {
  const { right } = question;
  if (!isRight(right)) throw failure('record.notFound');
  const person = await personOf(ctx, question);
  const object = question.object === undefined ? undefined : await objectOf(ctx, question.object);
  const { actor } = person;
  const scope = scopeOf(actor.role, right);
  const refusal = whyNotAct(actor, right);
  const steps: Step[] = [
    person.step,
    {
      question: `“${ROLE_LABELS[actor.role].zh}”有没有“${RIGHT_WORDS[right]?.name ?? right}”这项权限`,
      answer: scope === undefined ? '没有' : `有，范围是${SCOPE_LABELS[scope].zh}`,
      passes: scope !== undefined,
    },
  ];
  if (scope === undefined) return { may: false, steps };
  if (refusal !== undefined) steps.push(LIMITS[refusal]);
  else steps.push({ question: '职责、辖区有没有别的限制', answer: '没有', passes: true });
  const reach = reachOf(actor, right);
  if (refusal === undefined) {
    steps.push({ question: '实际能到多大范围', answer: await reachWords(ctx, codes, reach), passes: true });
    if (object !== undefined) steps.push(objectStep(reach, object));
  }
  return { may: steps.every(({ passes }) => passes), steps };
}

const LIMITS: Readonly<Record<Refusal, Step>> = {
  role: { question: '身份', answer: '这种身份没有这项权限', passes: false },
  duty: { question: '在机构里的职责', answer: '是只读成员，只能查看', passes: false },
  territory: { question: '辖区', answer: '这件事对全地区生效，只由市级办理', passes: false },
  delegation: { question: '委托', answer: '正在代办，而委托里没有这一项', passes: false },
  observer: { question: '客服查看', answer: '以他人视角查看时只能看', passes: false },
};

async function personOf(
  ctx: Context,
  { accountId, organisationId }: Question,
): Promise<{ readonly actor: Actor; readonly step: Step }> {
  const organisation = await findOrganisation(ctx.db, ctx.tenant.id, organisationId);
  const memberships = await listMemberships(ctx.db, ctx.tenant.id, accountId as AccountId);
  const known = memberships.some((one) => one.organisationId === organisationId);
  const place = organisation && { organisationId, territory: organisation.division };
  if (place === undefined || !known || !reaches(reachOf(ctx.actor, 'access.read'), place))
    throw failure('record.notFound');
  const account = (await findAccounts(ctx.db, [accountId])).get(accountId as AccountId);
  const person = { accountId: accountId as AccountId, name: account?.name ?? '', strength: 'double' as const };
  const actor = await resolveActor(ctx, person, organisationId);
  const verified = organisation!.state === 'verified';
  return {
    actor,
    step: {
      question: `${person.name}以什么身份办理`,
      answer: verified
        ? `代表“${organisation!.name}”，身份是${ROLE_LABELS[actor.role].zh}`
        : `“${organisation!.name}”${STATE_LABELS[organisation!.state].zh}，其成员只能以${ROLE_LABELS[actor.role].zh}办理`,
      passes: true,
    },
  };
}

/** Whose it is. An object that the asker does not reach is not there. */
async function objectOf(ctx: Context, { kind, id }: NonNullable<Question['object']>): Promise<Reachable> {
  const found = await OBJECTS[kind].find(ctx, id);
  if (found === undefined || !reaches(reachOf(ctx.actor, OBJECTS[kind].right), found)) throw failure('record.notFound');
  return found;
}

interface Kind {
  readonly right: Right;
  find(ctx: Context, id: string): Promise<Reachable | undefined>;
}

const OBJECTS: Readonly<Record<'listing' | 'profile' | 'organisation', Kind>> = {
  listing: {
    right: 'listing.manage',
    find: async (ctx, id) => {
      const found = await findListing(ctx.db, ctx.tenant.id, id);
      return found && { ...found, accountId: found.createdBy };
    },
  },
  profile: { right: 'profile.read', find: (ctx, id) => findProfile(ctx.db, ctx.tenant.id, id) },
  organisation: {
    right: 'organisation.vet',
    find: async (ctx, id) => {
      const found = await findOrganisation(ctx.db, ctx.tenant.id, id);
      return found && { organisationId: id, accountId: found.createdBy, territory: found.division };
    },
  },
};

const objectStep = (reach: Reach, object: Reachable): Step => ({
  question: '这个对象在不在范围里',
  answer: reaches(reach, object) ? '在' : whyOutside(reach, object),
  passes: reaches(reach, object),
});

function whyOutside(reach: Reach, object: Reachable): string {
  if (reach.kind === 'territory') return '不在：不属于这个辖区';
  if (reach.kind === 'own') return '不在：不是本人的';
  if (reach.kind === 'organisation' && object.organisationId !== reach.organisationId) return '不在：属于另一家机构';
  return '不在：属于另一个部门，或没有归到部门';
}

async function reachWords(ctx: Context, codes: CodeBook, reach: Reach): Promise<string> {
  switch (reach.kind) {
    case 'tenant':
      return '全地区';
    case 'territory':
      return `辖区 ${(await placeNames(ctx, codes))(reach.division)}（${reach.division}）`;
    case 'own':
      return '本人的';
    case 'organisation': {
      if (reach.selfOnly) return '本机构里本人经手的';
      if (reach.departments === undefined) return '本机构全部';
      const all = await listDepartments(ctx.db, ctx.tenant.id, reach.organisationId);
      const names = all.filter(({ id }) => reach.departments?.includes(id)).map(({ name }) => name);
      return names.length === 0
        ? '本机构里本人经手的（还没有分配部门）'
        : `本机构的${names.join('、')}，以及本人经手的`;
    }
    default:
      return '没有';
  }
}
