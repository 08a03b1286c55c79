/** How sign-ins went, in people's words. Browser-safe, so they are spelt out here. */
export const SIGN_IN_OUTCOMES_SHOWN = ['in', 'registered', 'wrong', 'locked', 'factorWrong', 'confirmed'] as const;
export const OUTCOME_WORDS: Readonly<Record<(typeof SIGN_IN_OUTCOMES_SHOWN)[number], string>> = {
  in: '登录成功',
  registered: '注册并登录',
  wrong: '凭据不对',
  locked: '已锁定',
  factorWrong: '第二道验证不对',
  confirmed: '再次确认身份',
};

export const SIGN_IN_METHODS_SHOWN = [
  'smsCode',
  'emailCode',
  'password',
  'passkey',
  'oidc',
  'link',
  'totp',
  'recoveryCode',
  'demo',
] as const;
export const METHOD_WORDS: Readonly<Record<(typeof SIGN_IN_METHODS_SHOWN)[number], string>> = {
  smsCode: '短信验证码',
  emailCode: '邮箱验证码',
  password: '密码',
  passkey: '通行密钥',
  oidc: '单点登录',
  link: '链接',
  totp: '动态口令',
  recoveryCode: '恢复码',
  demo: '演示',
};
