import type { SignInMethod, SignInOutcome } from '#platform/auth';

/** 登录 and what proves a person, in people's words. */
type Labels<Key extends string> = Readonly<Record<Key, { readonly zh: string; readonly en: string }>>;

export const METHOD_LABELS: Labels<SignInMethod> = {
  smsCode: { zh: '短信验证码', en: 'Code by text message' },
  emailCode: { zh: '邮箱验证码', en: 'Code by e-mail' },
  password: { zh: '密码', en: 'Password' },
  passkey: { zh: '通行密钥', en: 'Passkey' },
  oidc: { zh: '单点登录', en: 'Single sign-on' },
  link: { zh: '邀请链接', en: 'Link' },
  totp: { zh: '动态口令', en: 'Authenticator code' },
  recoveryCode: { zh: '恢复码', en: 'Recovery code' },
  demo: { zh: '演示登录', en: 'Demo sign-in' },
};

export const OUTCOME_LABELS: Labels<SignInOutcome> = {
  in: { zh: '登录成功', en: 'Signed in' },
  registered: { zh: '注册并登录', en: 'Registered' },
  wrong: { zh: '密码不正确', en: 'Wrong password' },
  locked: { zh: '尝试过多，已拒绝', en: 'Refused: too many tries' },
  factorWrong: { zh: '第二道验证未通过', en: 'Wrong second factor' },
  confirmed: { zh: '再次确认身份', en: 'Confirmed again' },
};
