import { z } from 'zod';
import { defineRoutes } from '#kernel/contract';
import type { FailureTexts } from '#kernel/errors';

const words = z.array(z.string().trim().min(1).max(120)).max(30).default([]);

const settings = {
  label: z.string().trim().min(2).max(40),
  issuer: z.string().trim().max(300),
  clientId: z.string().trim().min(1).max(200),
  scopes: z.string().trim().max(200).default('openid profile email'),
  linkRule: z.enum(['signedIn', 'verifiedPhone']).default('signedIn'),
  emailDomains: z
    .array(
      z
        .string()
        .trim()
        .toLowerCase()
        .regex(/^[a-z0-9.-]+\.[a-z]{2,}$/),
    )
    .max(30)
    .default([]),
  requiredClaim: z.string().trim().max(100).nullable().default(null),
  requiredValue: z.string().trim().max(200).nullable().default(null),
  createAccounts: z.boolean().default(false),
  secondFactorValues: words,
  enabled: z.boolean().default(false),
};

export const ProviderInput = z.object({
  ...settings,
  /** Absent: stays as it is; empty: none. */
  clientSecret: z.string().max(500).optional(),
});
export type ProviderInput = z.infer<typeof ProviderInput>;

const ProviderView = z
  .object({
    id: z.uuid(),
    label: z.string(),
    issuer: z.string(),
    clientId: z.string(),
    hasSecret: z.boolean(),
    scopes: z.string(),
    linkRule: z.enum(['signedIn', 'verifiedPhone']),
    emailDomains: z.array(z.string()),
    requiredClaim: z.string().nullable(),
    requiredValue: z.string().nullable(),
    createAccounts: z.boolean(),
    secondFactorValues: z.array(z.string()),
    enabled: z.boolean(),
    redirectUri: z.string().describe('To be entered at the provider'),
    logoutUri: z.string().describe('Back-channel logout, to be entered at the provider'),
    version: z.int(),
  })
  .meta({ id: 'SignOnProvider', description: '单点登录服务 Identity provider' });

const id = z.object({ id: z.uuid() });

export const oidcContract = defineRoutes({
  backchannelLogout: {
    method: 'POST',
    path: '/api/sign-on/:id/backchannel-logout',
    right: 'session.start',
    tag: 'people',
    summary: '单点登录服务通知某人已退出（OIDC Back-Channel Logout） The provider tells that somebody has signed out',
    params: z.object({ id: z.uuid() }),
    body: z.object({ logout_token: z.string().min(20).max(8000) }),
    status: 204,
    perMinute: 600,
  },
  listProviders: {
    method: 'GET',
    path: '/api/sign-on/providers',
    right: 'signon.edit',
    tag: 'people',
    summary: '单点登录服务 Identity providers',
    response: z.object({ items: z.array(ProviderView) }),
  },
  addProvider: {
    method: 'POST',
    path: '/api/sign-on/providers',
    right: 'signon.edit',
    tag: 'people',
    summary: '添加单点登录服务 Add an identity provider',
    body: ProviderInput,
    status: 201,
    response: ProviderView,
  },
  editProvider: {
    method: 'PUT',
    path: '/api/sign-on/providers/:id',
    right: 'signon.edit',
    tag: 'people',
    summary: '修改单点登录服务 Change an identity provider',
    params: id,
    body: ProviderInput.extend({ version: z.int() }),
    response: ProviderView,
  },
  removeProvider: {
    method: 'DELETE',
    path: '/api/sign-on/providers/:id',
    right: 'signon.edit',
    tag: 'people',
    summary: '移除单点登录服务 Remove an identity provider',
    params: id,
    status: 204,
  },
  checkProvider: {
    method: 'POST',
    path: '/api/sign-on/providers/:id/check',
    right: 'signon.edit',
    tag: 'people',
    summary: '试连单点登录服务 Try whether it answers',
    params: id,
    response: z.object({ issuer: z.string() }),
    perMinute: 20,
  },
});

export const oidcFailures: FailureTexts = {
  'signon.closed': {
    status: 404,
    zh: '这个单点登录入口没有开放，请用其他方式登录。',
    en: 'This way to sign in is not open. Please use another one.',
  },
  'signon.stale': {
    status: 400,
    zh: '这次登录已经失效（超过 10 分钟、已经用过，或不是在这个浏览器里开始的），请重新登录。',
    en: 'This sign-in has ended: it took longer than 10 minutes, was used already, or began in another browser. Start again.',
  },
  'signon.down': {
    status: 502,
    zh: '统一身份认证服务没有应答，请稍后再试，或用其他方式登录。',
    en: 'The identity provider does not answer. Try later or sign in another way.',
  },
  'signon.notAProvider': {
    status: 502,
    zh: '这个地址应答的不是 OpenID Connect 服务，请管理员检查 issuer。',
    en: 'What answers there is no OpenID Connect provider. The administrator should check the issuer.',
  },
  'signon.cancelled': {
    status: 400,
    zh: '统一身份认证没有完成登录（已取消或被拒绝）。',
    en: 'The sign-in was cancelled or refused at the identity provider.',
  },
  'signon.refused': {
    status: 502,
    zh: '统一身份认证拒绝了这次登录（凭据已用过、过期，或客户端设置不对），请重新登录；仍不行请联系管理员。',
    en: 'The identity provider refused it (used or expired code, or wrong client settings). Start again, or tell the administrator.',
  },
  'signon.clock': {
    status: 502,
    zh: '统一身份认证服务器与本平台的时间相差太大，请管理员校准时间。',
    en: 'The clocks of the identity provider and of this platform differ too much. The administrator should set them.',
  },
  'signon.untrusted': {
    status: 502,
    zh: '统一身份认证返回的内容未通过校验（签名、发行方或随机数不符），为安全起见没有登录。',
    en: 'What the identity provider sent did not pass the checks (signature, issuer or nonce), so nobody was signed in.',
  },
  'signon.badLogout': {
    status: 400,
    zh: '退出通知未通过校验（签名、发行方、用途或时间不符），没有退出任何人。',
    en: 'The logout token did not pass the checks, so nobody was signed out.',
  },
  'signon.notAdmitted': {
    status: 403,
    zh: '您的身份不在这个入口的允许范围内，请用其他方式登录。',
    en: 'Your identity is not among those admitted here. Please sign in another way.',
  },
  'signon.unknown': {
    status: 403,
    zh: '没有与这个身份关联的账户。请先用手机号或邮箱登录，再到“我的账户”里关联。',
    en: 'No account is linked with this identity. Sign in with phone or e-mail first, then link it in “My account”.',
  },
  'signon.taken': {
    status: 409,
    zh: '这个手机号或邮箱已有账户。请先用原来的方式登录，再到“我的账户”里关联统一身份认证。',
    en: 'There is an account with this phone number or address. Sign in as before, then link it in “My account”.',
  },
  'signon.linkedElsewhere': {
    status: 409,
    zh: '这个身份已经关联了另一个账户，或您的账户已经关联了另一个身份。请先解除，再重新关联。',
    en: 'This identity is linked with another account, or your account with another identity. Unlink first.',
  },
};
