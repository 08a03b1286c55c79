import { sendNotice } from '#modules/notices';
import type { AccountId } from '#kernel/ids';
import type { Contact } from '#platform/auth';
import type { Context } from '#platform/context';

/** What happened to somebody's account, so that an act of a stranger does not stay unnoticed. */
const NEWS = {
  newDevice: { subject: '您的账户在新设备上登录', act: '您的账户刚刚在一台没有用过的设备上登录：' },
  passwordChanged: { subject: '您的密码已更改', act: '您的登录密码刚刚被设置或更改，其他设备已退出登录。' },
  passwordRemoved: { subject: '您的密码已移除', act: '您的登录密码刚刚被移除，今后用验证码登录。' },
  totpAdded: { subject: '已启用动态口令', act: '您的账户刚刚启用了动态口令。' },
  totpRemoved: { subject: '已停用动态口令', act: '您的账户刚刚停用了动态口令。' },
  passkeyAdded: { subject: '已添加通行密钥', act: '您的账户刚刚添加了一个通行密钥。' },
  passkeyRemoved: { subject: '已移除通行密钥', act: '您的账户刚刚移除了一个通行密钥。' },
  recoveryCodesRenewed: { subject: '恢复码已重新生成', act: '您的恢复码刚刚重新生成，旧的恢复码全部作废。' },
  contactChanged: { subject: '登录联系方式已更改', act: '您账户的手机号或邮箱刚刚更改。' },
  contactRemoved: { subject: '登录联系方式已移除', act: '您账户的一个手机号或邮箱刚刚被移除。' },
  factorsReset: {
    subject: '您的第二道验证已被重置',
    act: '平台管理员应请求重置了您的第二道验证，所有设备已退出登录。请重新登录并设置。',
  },
  unlocked: { subject: '您的账户已解除锁定', act: '平台工作人员已解除您账户的登录锁定。' },
} as const satisfies Readonly<Record<string, { readonly subject: string; readonly act: string }>>;
export type AccountNews = keyof typeof NEWS;

/** @param former a contact that is no longer the account's: its holder is told too */
export async function tellOwner(
  ctx: Context,
  accountId: AccountId,
  news: AccountNews,
  former?: Contact,
  detail = '',
): Promise<void> {
  const { subject, act } = NEWS[news];
  const notice = {
    kind: 'accountSecurity',
    subject,
    body: `${act}${detail}如果不是您本人的操作，请立即登录查看“账户安全”，并联系平台。`,
    link: '/account/security',
  } as const;
  await sendNotice(ctx, { ...notice, key: `account.${news}:${accountId}:${ctx.requestId}`, to: { accountId } });
  if (former !== undefined)
    await sendNotice(ctx, {
      ...notice,
      key: `account.${news}:${accountId}:${ctx.requestId}:former`,
      to: { contact: former },
    });
}
