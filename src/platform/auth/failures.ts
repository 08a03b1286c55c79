import type { FailureTexts } from '#kernel/errors';

export const authFailures: FailureTexts = {
  'session.wrong': {
    status: 401,
    zh: '账号或密码不正确。忘记密码时可以改用验证码登录，再设置新密码。',
    en: 'The account or the password is not right. If you forgot the password, sign in with a code and set a new one.',
  },
  'session.tooMany': {
    status: 429,
    zh: '密码输错次数过多，请 15 分钟后再试，或现在改用验证码登录，锁定随即解除。',
    en: 'Too many wrong passwords. Try again in 15 minutes, or sign in with a code now, which also lifts the lock.',
  },
  'account.exists': {
    status: 409,
    zh: '这个手机号或邮箱已经注册，请直接登录。',
    en: 'This phone number or address is registered already. Please sign in.',
  },
  'account.confirmFirst': {
    status: 403,
    zh: '为了您的安全，请先再次确认身份（10 分钟内有效）。',
    en: 'For your safety, please confirm first that it is you (valid for 10 minutes).',
  },
  'account.lastContact': {
    status: 409,
    zh: '至少要保留一个已验证的手机号或邮箱，否则您将无法登录。',
    en: 'Keep at least one proven phone number or address, or you could not sign in again.',
  },
  'contact.taken': {
    status: 409,
    zh: '这个手机号或邮箱已是另一个账户的登录方式。如果两个账户都是您的，请联系平台合并。',
    en: 'This contact belongs to another account. If both are yours, ask the operator to merge them.',
  },
  'code.tooSoon': {
    status: 429,
    zh: '刚刚已经发送过验证码，请 {seconds} 秒后再试。',
    en: 'A code was sent just now. Please try again in {seconds} seconds.',
  },
  'code.tooManyToday': {
    status: 429,
    zh: '24 小时内发往这个号码或邮箱的验证码已达上限，请明天再试，或改用密码登录。',
    en: 'No more codes can be sent to this contact within 24 hours. Try again tomorrow, or use a password.',
  },
  'code.tooManyHere': {
    status: 429,
    zh: '这个网络发出的验证码请求过多，请一小时后再试。',
    en: 'Too many codes were asked for from this network. Please try again in an hour.',
  },
  'code.wrong': {
    status: 422,
    zh: '验证码不正确，还可以再试 {left} 次。收到多条时以最新一条为准。',
    en: 'The code is not right. You have {left} more tries. If you received several, use the newest.',
  },
  'code.tooManyTries': {
    status: 422,
    zh: '验证码输错次数过多，已作废。请点“重新发送”获取新的验证码。',
    en: 'Too many wrong tries; the code is void. Please send a new one.',
  },
  'code.expired': {
    status: 422,
    zh: '验证码已超过 5 分钟，已失效。请点“重新发送”获取新的验证码。',
    en: 'The code is older than 5 minutes and no longer valid. Please send a new one.',
  },
  'code.used': {
    status: 422,
    zh: '这个验证码已经用过。请点“重新发送”获取新的验证码。',
    en: 'This code was used already. Please send a new one.',
  },
  'flow.gone': {
    status: 422,
    zh: '这次登录已结束或超过 30 分钟，请重新开始。',
    en: 'This sign-in has ended or is older than 30 minutes. Please start again.',
  },
  'factor.wrong': {
    status: 422,
    zh: '动态口令或恢复码不正确。请核对手机时间是否准确，或等下一个口令再试。',
    en: 'The code is not right. Check the clock of your phone, or wait for the next code.',
  },
  'factor.used': {
    status: 422,
    zh: '这个动态口令已经用过，请等 30 秒内出现的下一个口令。',
    en: 'This code was used already. Wait for the next one, which appears within 30 seconds.',
  },
  'factor.tooMany': {
    status: 429,
    zh: '第二道验证失败次数过多，请 15 分钟后重新登录，或联系平台管理员重置。',
    en: 'Too many failed tries. Sign in again in 15 minutes, or ask the administrator to reset your second factor.',
  },
  'factor.notBegun': {
    status: 409,
    zh: '请先打开设置页面，用验证器扫描二维码。',
    en: 'Open the set-up page first and scan the picture with your authenticator.',
  },
  'passkey.refused': {
    status: 422,
    zh: '通行密钥没有通过验证。请再试一次，或改用其他登录方式。',
    en: 'The passkey was not accepted. Try again, or sign in another way.',
  },
  'passkey.known': {
    status: 409,
    zh: '这个通行密钥已经登记过。',
    en: 'This passkey is registered already.',
  },
};
