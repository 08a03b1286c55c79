import type { FailureTexts } from '#kernel/errors';

export const authFailures: FailureTexts = {
  'session.wrong': {
    status: 401,
    zh: '账号或密码不正确。忘记密码时请联系本机构管理员。',
    en: 'The account or the password is not right. If you forgot the password, ask an administrator of your organisation.',
  },
  'session.tooMany': {
    status: 429,
    zh: '密码输错次数过多，请 15 分钟后再试。',
    en: 'Too many wrong passwords. Please try again in 15 minutes.',
  },
  'account.exists': {
    status: 409,
    zh: '这个手机号或邮箱已经注册，请直接登录。',
    en: 'This phone number or address is registered already. Please sign in.',
  },
  'account.wrongPassword': { status: 422, zh: '当前密码不正确。', en: 'The present password is not right.' },
};
