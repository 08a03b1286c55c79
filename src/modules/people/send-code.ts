import { sendNotice } from '#modules/notices';
import { CODE_MINUTES, type CodeToSend } from '#platform/auth';
import type { Context } from '#platform/context';
import type { Language } from '#platform/http';

/** The code leaves by the channel of the contact itself; its text is kept nowhere once it is out. */
export async function sendCode(ctx: Context, lang: Language, { contact, code }: CodeToSend): Promise<void> {
  const name = lang === 'zh' ? ctx.tenant.nameZh : ctx.tenant.nameEn;
  await sendNotice(ctx, {
    key: `signInCode:${contact.kind}:${ctx.requestId}`,
    kind: 'signInCode',
    to: { contact },
    subject: lang === 'zh' ? '登录验证码' : 'Your sign-in code',
    body:
      lang === 'zh'
        ? `您的验证码是 ${code}，${CODE_MINUTES} 分钟内有效。工作人员不会向您索要验证码，请勿告诉他人。（${name}产教融合信息服务平台）`
        : `Your code is ${code}, valid for ${CODE_MINUTES} minutes. Nobody of ours will ever ask you for it. (${name})`,
    params: { code },
    expiresAt: new Date(ctx.now.getTime() + CODE_MINUTES * 60_000),
  });
}
