import type { AccountId } from '#kernel/ids';
import { issueLink, sendNotice, withdrawLinks } from '#modules/notices';
import { readContact } from '#platform/auth';
import type { Context } from '#platform/context';
import type { Request } from './model.ts';

export const FOLLOW = 'feedback.follow';
/** Long enough to be read after the holidays. */
const VALID_DAYS = 30;

type Occasion = 'asked' | 'answered' | 'declined' | 'callback';

const SUBJECTS: Readonly<Record<Occasion, { readonly zh: string; readonly en: string }>> = {
  asked: { zh: '请补充您的反映', en: 'Please add to what you wrote' },
  answered: { zh: '您的反映已答复', en: 'You have an answer' },
  declined: { zh: '您的反映已答复', en: 'You have an answer' },
  callback: { zh: '您的评价已回访办理', en: 'Your rating was followed up' },
};

/**
 * The answer goes back on every way the person left: the box of the account, a link to the contact. Its words stand on the page
 * behind the link, not in the message, which passes through other hands.
 */
export async function tellPerson(ctx: Context, request: Request, occasion?: Occasion): Promise<void> {
  const what =
    occasion ?? (request.state === 'asked' ? 'asked' : request.state === 'declined' ? 'declined' : 'answered');
  const { id, number, language: lang, accountId } = request;
  const key = `feedback:${id}:${what}:${ctx.now.toISOString()}`;
  const subject = `${SUBJECTS[what][lang]} ${number}`;
  const body =
    lang === 'zh'
      ? `编号 ${number}。打开链接查看${what === 'asked' ? '并补充' : '答复，也可以评价'}。`
      : `Number ${number}. Open the link to read it${what === 'asked' ? ' and add to it' : ' and to rate it'}.`;
  if (accountId !== null) {
    const to = { accountId: accountId as AccountId };
    await sendNotice(ctx, { key, kind: 'feedbackAnswer', to, subject, body, link: `/feedback/mine/${id}` });
    return;
  }
  const contact = request.contact === null ? undefined : readContact(request.contact);
  if (contact === undefined) return;
  const about = { kind: 'feedback', id };
  await withdrawLinks(ctx, { purpose: FOLLOW, subject: about });
  const to = { contact };
  const link = await issueLink(ctx, { purpose: FOLLOW, subject: about, to, validDays: VALID_DAYS });
  await sendNotice(ctx, { key, kind: 'feedbackAnswer', to, subject, body, link });
}
