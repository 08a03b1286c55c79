import { z } from 'zod';
import { defineRoutes } from '#kernel/contract';
import type { FailureTexts } from '#kernel/errors';
import { SessionView } from '#contracts/organisations';

const accountId = z.object({ id: z.uuid() });
const Reason = z.object({ reason: z.string().trim().min(2).max(500) });
/** What the browser's credential API takes; its shape is WebAuthn's (Level 3, §5.4 and §5.5), not ours. */
const PasskeyQuestion = z.object({ options: z.record(z.string(), z.unknown()) });

export const routes = defineRoutes({
  readSession: {
    method: 'GET',
    path: '/api/session',
    right: 'session.read',
    tag: 'session',
    summary: '当前身份与权限 Who acts and what they may do',
    response: SessionView,
  },
  startSession: {
    method: 'POST',
    path: '/api/session',
    right: 'session.start',
    tag: 'session',
    summary:
      '用手机号或邮箱和密码登录；needs 为 secondFactor 时还没有登录 Sign in with a password; when `needs` says secondFactor, the sign-in waits for it',
    body: z.object({ login: z.string().min(1).max(254), password: z.string().min(1).max(128) }),
    status: 201,
    response: SessionView,
    perMinute: 60,
  },
  passSecondFactor: {
    method: 'POST',
    path: '/api/session/second-factor',
    right: 'session.start',
    tag: 'session',
    summary: '第二道验证：动态口令或恢复码 Second factor of a sign-in under way: authenticator or recovery code',
    body: z.object({ code: z.string().min(1).max(40) }),
    status: 201,
    response: SessionView,
    perMinute: 60,
  },
  askPasskey: {
    method: 'POST',
    path: '/api/session/passkey-options',
    right: 'session.start',
    tag: 'session',
    summary: '向浏览器询问通行密钥 The question for a passkey: to sign in, as second factor, or to confirm',
    body: z.object({ next: z.string().max(2000).default('') }),
    response: PasskeyQuestion,
    perMinute: 30,
  },
  beginPasskey: {
    method: 'POST',
    path: '/api/account/passkey-options',
    right: 'account.manage',
    tag: 'session',
    summary: '新建通行密钥 The question for a new passkey',
    response: PasskeyQuestion,
    perMinute: 30,
  },
  endSession: {
    method: 'DELETE',
    path: '/api/session',
    right: 'session.end',
    tag: 'session',
    summary: '退出登录 Sign out',
    status: 204,
  },
  switchOrganisation: {
    method: 'POST',
    path: '/api/session/organisation',
    right: 'account.manage',
    tag: 'session',
    summary: '切换所代表的机构 Act for another of one’s organisations',
    body: z.object({ organisationId: z.uuid() }),
    response: SessionView,
  },
  resetFactors: {
    method: 'POST',
    path: '/api/accounts/:id/factor-reset',
    right: 'account.resetFactors',
    tag: 'accounts',
    summary: '重置第二道验证（手机丢失） Reset somebody’s second factor, with the reason',
    params: accountId,
    body: Reason,
    status: 204,
    perMinute: 20,
  },
  unlockAccount: {
    method: 'POST',
    path: '/api/accounts/:id/unlock',
    right: 'account.unlock',
    tag: 'accounts',
    summary: '解除登录锁定 Lift the lock after too many tries',
    params: accountId,
    body: Reason,
    status: 204,
    perMinute: 20,
  },
});

export const failures: FailureTexts = {
  'contact.invalid': {
    status: 422,
    zh: '请填写 11 位手机号或邮箱地址，例如 13800000000',
    en: 'Enter a mainland mobile number or an e-mail address',
  },
  'contact.noSms': {
    status: 422,
    zh: '本平台尚未开通短信，请填写邮箱，或用密码登录。',
    en: 'Text messages are not set up here yet. Use an e-mail address, or sign in with a password.',
  },
  'contact.noEmail': {
    status: 422,
    zh: '本平台尚未开通邮件，请填写手机号，或用密码登录。',
    en: 'E-mail is not set up here yet. Use a phone number, or sign in with a password.',
  },
  'contact.same': {
    status: 422,
    zh: '这已经是您账户的手机号或邮箱。',
    en: 'This is your phone number or address already.',
  },
  'account.notOwnReset': {
    status: 409,
    zh: '不能用管理员身份重置自己的第二道验证，请用恢复码，或请另一位管理员办理。',
    en: 'You cannot reset your own second factor as administrator. Use a recovery code or ask another one.',
  },
};
