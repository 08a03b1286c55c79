import { z } from 'zod';
import { defineRoutes } from '#kernel/contract';
import type { FailureTexts } from '#kernel/errors';
import { CONFIRMATION_STATES, DELEGABLE_RIGHTS, DELEGATION_STATES } from './model.ts';
import { DELEGATE_VERBS, PRINCIPAL_VERBS } from './rules.ts';

export * from './model.ts';
export * from './rules.ts';

const Right = z.enum(DELEGABLE_RIGHTS);
/** 催一下: whether they may be asked again now, or from which day on. */
export const Urge = z.object({ now: z.boolean(), on: z.iso.date() });
const Named = z.object({ id: z.uuid(), name: z.string() });

export const DelegationView = z
  .object({
    id: z.uuid(),
    side: z.enum(['principal', 'delegate', 'officer']).meta({ description: 'Where the asker stands' }),
    state: z.enum(DELEGATION_STATES),
    principal: Named,
    delegate: Named,
    rights: z.array(
      z.object({
        name: Right,
        from: z.iso.date(),
        until: z.iso.date(),
        holds: z.boolean().meta({ description: 'Today' }),
        withdrawn: z.boolean(),
      }),
    ),
    reason: z.string(),
    askedAt: z.iso.datetime(),
    decidedAt: z.iso.datetime().nullable(),
    endReason: z.string().nullable(),
    version: z.int(),
    abilities: z.array(z.enum([...PRINCIPAL_VERBS, ...DELEGATE_VERBS, 'change', 'withdraw'])),
  })
  .meta({ id: 'Delegation', description: '委托 A delegation between two organisations' });
export type DelegationView = z.input<typeof DelegationView>;

export const ConfirmationView = z
  .object({
    id: z.uuid(),
    delegationId: z.uuid(),
    principal: Named,
    delegate: z.string(),
    subject: z.object({ kind: z.string(), id: z.uuid(), title: z.string() }),
    /** What would be submitted, as name and value. */
    content: z.array(z.object({ name: z.string(), value: z.string() })),
    changed: z.boolean().meta({ description: 'Changed since it was asked for: cannot be confirmed any more' }),
    state: z.enum(CONFIRMATION_STATES),
    reason: z.string().nullable(),
    askedBy: z.string(),
    askedAt: z.iso.datetime(),
    decidedAt: z.iso.datetime().nullable(),
    mayDecide: z.boolean(),
    urge: Urge.nullable().meta({ description: 'For the side that asked; nobody else has it to urge or to take back' }),
  })
  .meta({
    id: 'Confirmation',
    description: '代办提交，等待委托方确认 A prepared submission that waits for the principal',
  });
export type ConfirmationView = z.input<typeof ConfirmationView>;

const Use = z
  .object({
    id: z.uuid(),
    at: z.iso.datetime(),
    who: z.string(),
    verb: z.string(),
    object: z.object({ kind: z.string(), id: z.string() }),
  })
  .meta({ id: 'DelegationUse', description: '代办记录 What was done in the principal’s name' });

const Actable = z
  .object({
    delegationId: z.uuid(),
    principal: Named,
    delegate: Named,
    rights: z.array(Right),
    current: z.boolean(),
  })
  .meta({ id: 'ActableDelegation', description: '可以代办的机构 Whom this person may act for' });

const AskedRights = z
  .array(z.object({ name: Right, until: z.iso.date() }).strict())
  .min(1)
  .max(4);
const reason = z.string().trim().min(2).max(500);
const byId = z.object({ id: z.uuid() });
const paging = {
  limit: z.coerce.number().int().min(1).max(100).default(20),
  cursor: z.string().max(500).optional(),
};
const page = { total: z.int(), nextCursor: z.string().nullable() };

export const routes = defineRoutes({
  listDelegations: {
    method: 'GET',
    path: '/api/delegations',
    right: 'delegation.read',
    tag: 'delegations',
    summary: '委托：本机构委出和受托的，或本辖区的 Delegations given, held, or of the territory',
    query: z.object({ side: z.enum(['principal', 'delegate']).optional(), ...paging }),
    response: z.object({ items: z.array(DelegationView), ...page }),
  },
  readDelegation: {
    method: 'GET',
    path: '/api/delegations/:id',
    right: 'delegation.read',
    tag: 'delegations',
    summary: '查看一项委托 Read a delegation',
    params: byId,
    response: DelegationView,
  },
  listUses: {
    method: 'GET',
    path: '/api/delegations/:id/uses',
    right: 'delegation.read',
    tag: 'delegations',
    summary: '代办记录：谁、何时、做了什么 What was done under a delegation',
    params: byId,
    query: z.object(paging),
    response: z.object({ items: z.array(Use), ...page }),
  },
  offerDelegation: {
    method: 'POST',
    path: '/api/delegations/offers',
    right: 'delegation.grant',
    tag: 'delegations',
    summary: '委托另一家机构代办 Offer a delegation',
    body: z.object({ delegateId: z.uuid(), rights: AskedRights, reason }).strict(),
    status: 201,
    response: DelegationView,
    perMinute: 60,
  },
  requestDelegation: {
    method: 'POST',
    path: '/api/delegations/requests',
    right: 'delegation.take',
    tag: 'delegations',
    summary: '请另一家机构委托本机构代办 Ask to be delegated',
    body: z.object({ principalId: z.uuid(), rights: AskedRights, reason }).strict(),
    status: 201,
    response: DelegationView,
    perMinute: 60,
  },
  decideAsPrincipal: {
    method: 'POST',
    path: '/api/delegations/:id/principal',
    right: 'delegation.grant',
    tag: 'delegations',
    summary: '同意、拒绝或撤销委托 Grant, refuse or revoke',
    params: byId,
    body: z.object({ verb: z.enum(PRINCIPAL_VERBS), reason: reason.optional() }).strict(),
    response: DelegationView,
  },
  changeDelegation: {
    method: 'PATCH',
    path: '/api/delegations/:id',
    right: 'delegation.grant',
    tag: 'delegations',
    summary: '调整委托的权限与期限 Change what is delegated and until when',
    params: byId,
    body: z.object({ version: z.int(), rights: AskedRights }).strict(),
    response: DelegationView,
  },
  decideAsDelegate: {
    method: 'POST',
    path: '/api/delegations/:id/delegate',
    right: 'delegation.take',
    tag: 'delegations',
    summary: '接受、谢绝或辞去委托 Accept, decline or resign',
    params: byId,
    body: z.object({ verb: z.enum(DELEGATE_VERBS), reason: reason.optional() }).strict(),
    response: DelegationView,
  },
  listConfirmations: {
    method: 'GET',
    path: '/api/confirmations',
    right: 'confirmation.read',
    tag: 'delegations',
    summary: '代办提交的确认 Submissions that wait for the principal’s word',
    query: z.object({ state: z.enum(CONFIRMATION_STATES).optional(), ...paging }),
    response: z.object({ items: z.array(ConfirmationView), ...page }),
  },
  readConfirmation: {
    method: 'GET',
    path: '/api/confirmations/:id',
    right: 'confirmation.read',
    tag: 'delegations',
    summary: '查看一项待确认的提交 Read one',
    params: byId,
    response: ConfirmationView,
  },
  decideConfirmation: {
    method: 'POST',
    path: '/api/confirmations/:id/decision',
    right: 'delegation.confirm',
    tag: 'delegations',
    summary: '确认提交或不同意 Confirm or refuse',
    params: byId,
    body: z.object({ decision: z.enum(['confirm', 'refuse']), reason: reason.optional() }).strict(),
    response: ConfirmationView,
  },
  withdrawConfirmation: {
    method: 'POST',
    path: '/api/confirmations/:id/withdrawal',
    right: 'listing.submit',
    tag: 'delegations',
    summary: '受托方撤回请委托方确认的提交 The delegate takes its request back',
    params: byId,
    status: 204,
  },
  remindConfirmation: {
    method: 'POST',
    path: '/api/confirmations/:id/reminder',
    right: 'listing.submit',
    tag: 'delegations',
    summary: '受托方再次请委托方确认，每天一次 The delegate asks again, once a day',
    params: byId,
    status: 204,
  },
  listActable: {
    method: 'GET',
    path: '/api/session/delegations',
    right: 'account.manage',
    tag: 'session',
    summary: '可以代办的机构 Whom this person may act for',
    response: z.object({ items: z.array(Actable) }),
  },
  actFor: {
    method: 'POST',
    path: '/api/session/delegation',
    right: 'account.manage',
    tag: 'session',
    summary: '开始代另一家机构办理 Act for another organisation from now on',
    body: z.object({ delegationId: z.uuid() }).strict(),
    status: 204,
  },
});

export const failures: FailureTexts = {
  'delegation.notYours': {
    status: 403,
    zh: '这一步由另一方办理。',
    en: 'This is for the other side to do.',
  },
  'delegation.remindedToday': {
    status: 409,
    zh: '今天已经请过了，请等对方答复，或明天再催。',
    en: 'They were asked today already. Wait for the answer, or ask again tomorrow.',
  },
  'delegation.needsAdmin': {
    status: 403,
    zh: '委托由本机构管理员办理，请联系本机构管理员。',
    en: 'Delegation is for the administrators of your organisation. Please ask one.',
  },
  'delegation.wrongState': {
    status: 409,
    zh: '这项委托当前是“{state}”，不能这样办理，请刷新后再看。',
    en: 'This delegation is “{state}” at present, so this cannot be done. Reload and look again.',
  },
  'delegation.unknownPartner': {
    status: 422,
    zh: '没有可以建立委托的这家机构。委托方须是已核验的企业或科研院所，受托方须是已核验的院校、协会商会或人力资源服务机构。',
    en: 'There is no such organisation to delegate with. A verified firm or institute delegates; a verified school, association or agency acts.',
  },
  'delegation.exists': {
    status: 409,
    zh: '与这家机构之间已有一项委托，请在原来的委托里调整。',
    en: 'There is a delegation with this organisation already. Change that one.',
  },
  'delegation.reasonMissing': { status: 422, zh: '请写明原因。', en: 'Say why.' },
  'delegation.notHeld': {
    status: 403,
    zh: '没有可用的委托，或委托已经到期、撤销。',
    en: 'No such delegation holds for you, or it has ended.',
  },
  'delegation.decided': {
    status: 409,
    zh: '这项确认已经办理过，请刷新后再看。',
    en: 'This was decided already. Reload and look again.',
  },
  'delegation.changed': {
    status: 409,
    zh: '请您确认之后，受托方又改动了内容。请让对方重新提交确认。',
    en: 'The content was changed after you were asked. Let the delegate ask again.',
  },
};
