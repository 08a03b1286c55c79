import { sql } from 'kysely';
import { civilMinute } from '#kernel/time';
import { tableHolder, type PersonalDataHolder } from '#platform/personal-data';

/** What the platform's own floors hold: the account itself, signing in, and the trail. */
export const accountHolder: PersonalDataHolder = {
  name: 'account',
  title: { zh: '账户与登录', en: 'Account and sign-in' },
  tables: [
    'auth."user"',
    'auth."session"',
    'auth."account"',
    'auth.passkey',
    'auth.totp',
    'auth.recovery_code',
    'auth.flow',
    'auth.sign_in',
  ],
  goes: {
    zh: '姓名、手机号、邮箱、密码与其他登录方式，所有设备上的登录',
    en: 'Name, phone, e-mail, password and other ways in, and all sessions',
  },
  kept: [],
  collect: async (ctx, { accountId, name, phone, email }) => {
    const devices = await sql<{ createdAt: Date; ipAddress: string | null; userAgent: string | null }>`
      select "createdAt", "ipAddress", "userAgent" from auth."session" where "userId" = ${accountId} order by "createdAt" desc`.execute(
      ctx.db,
    );
    const entries = await sql<{ at: Date; outcome: string; method: string; device: string; address: string }>`
      select at, outcome, method, device, address from auth.sign_in where account_id = ${accountId} order by at desc limit 1000`.execute(
      ctx.db,
    );
    return [
      {
        title: { zh: '账户', en: 'Account' },
        fields: {
          name: { zh: '姓名', en: 'Name' },
          phone: { zh: '手机号', en: 'Phone' },
          email: { zh: '邮箱', en: 'E-mail' },
        },
        rows: [{ name, phone: phone ?? null, email: email ?? null }],
      },
      {
        title: { zh: '已登录的设备', en: 'Sessions' },
        fields: {
          at: { zh: '自', en: 'Since' },
          address: { zh: '网络地址', en: 'Address' },
          device: { zh: '浏览器', en: 'Browser' },
        },
        rows: devices.rows.map((one) => ({
          at: civilMinute(one.createdAt),
          address: one.ipAddress,
          device: one.userAgent,
        })),
      },
      {
        title: { zh: '登录记录', en: 'Sign-in log' },
        fields: {
          at: { zh: '时间', en: 'When' },
          outcome: { zh: '结果', en: 'Outcome' },
          method: { zh: '方式', en: 'How' },
          device: { zh: '设备', en: 'Device' },
          address: { zh: '网络地址', en: 'Address' },
        },
        rows: entries.rows.map(({ at, ...one }) => ({ at: civilMinute(at), ...one })),
      },
    ];
  },
  // The account itself goes last, when every region has done its part (platform/auth eraseAccount).
  erase: async () => 0,
};

export const trailHolder = tableHolder({
  name: 'audit',
  title: { zh: '操作记录', en: 'Audit trail' },
  goes: {
    zh: '（操作记录里不存姓名；注销后显示为“已注销用户”）',
    en: '(the trail holds no names; it will say “已注销用户”)',
  },
  kept: [
    {
      what: {
        zh: '操作记录、登录与查阅日志（只含编号、时间、网络地址）',
        en: 'The trail: bare number, time and address',
      },
      why: {
        zh: '网络安全法第二十一条：网络日志留存不少于六个月；只增不改',
        en: 'Cybersecurity Law art. 21: logs of at least six months; only added to',
      },
    },
  ],
  held: [
    {
      table: 'audit.entry',
      title: { zh: '您做过的操作', en: 'What you did' },
      by: 'account_id',
      fields: {
        at: { zh: '时间', en: 'When' },
        verb: { zh: '操作', en: 'Act' },
        object_kind: { zh: '对象', en: 'Object' },
        address: { zh: '网络地址', en: 'Address' },
      },
      ending: 'keep',
    },
    {
      table: 'audit.access',
      title: { zh: '您查阅过的敏感记录', en: 'Sensitive records that you looked at' },
      by: 'account_id',
      fields: {
        at: { zh: '时间', en: 'When' },
        verb: { zh: '操作', en: 'Act' },
        object_kind: { zh: '对象', en: 'Object' },
        purpose: { zh: '用途', en: 'Purpose' },
      },
      ending: 'keep',
    },
  ],
});

export const signOnHolder = tableHolder({
  name: 'signon',
  title: { zh: '统一身份认证', en: 'Single sign-on' },
  goes: { zh: '与统一身份认证账号的绑定', en: 'Links to other systems’ accounts' },
  kept: [],
  held: [
    {
      table: 'signon.identity',
      title: { zh: '绑定', en: 'Links' },
      by: 'account_id',
      fields: { subject: { zh: '对方账号', en: 'Subject there' }, linked_at: { zh: '绑定时间', en: 'Linked' } },
      ending: 'delete',
    },
    { table: 'signon.attempt', title: { zh: '绑定', en: 'Links' }, by: 'account_id', fields: {}, ending: 'delete' },
  ],
});
