import { Failure, sentence } from '#kernel/errors';
import { isUuid } from '#kernel/ids';
import type { Context } from '#platform/context';
import type { Language, PageInput, SitePage, SiteView } from '#platform/http';
import { urgeCase, withdrawCase } from '../applicant-acts.ts';
import { approvalFailures } from '../failures.ts';
import { kindOfCase } from '../http.ts';
import { listOwnCases } from '../own-cases.ts';
import type { ApprovalParts } from '../parts.ts';
import { readCase } from '../read-case.ts';
import { CasesPage } from './cases-page.tsx';

/** 我的申请: for people without a desk; everything works without a script. */
export function casePages(parts: ApprovalParts): SitePage[] {
  const view = async (ctx: Context, input: PageInput, refused?: string): Promise<SiteView> => ({
    ...(refused !== undefined && { status: 409 }),
    title: input.lang === 'zh' ? '我的申请' : 'My applications',
    noIndex: true,
    element: (
      <CasesPage
        lang={input.lang}
        cases={await listOwnCases(ctx, parts)}
        done={DONE[String(input.query['done'])]?.[input.lang]}
        refused={refused}
      />
    ),
  });
  /** An act on one's own case; a refusal is said on the page, not as an error page. */
  const act = (name: 'urge' | 'withdraw', work: (ctx: Context, id: string) => Promise<unknown>): SitePage => ({
    method: 'POST',
    path: `/account/cases/:id/${name}`,
    right: 'approval.act',
    perMinute: 20,
    render: async (ctx, input) => {
      const id = input.params['id'] ?? '';
      try {
        if (!isUuid(id)) throw new Failure('record.notFound');
        // Whoever may not see it learns nothing of it, as everywhere.
        await readCase(ctx, parts, id);
        await work(ctx, id);
        return { redirect: `${input.lang === 'zh' ? '' : '/en'}/account/cases?done=${name}` };
      } catch (error) {
        return view(ctx, input, refusal(error, input.lang));
      }
    },
  });
  return [
    { method: 'GET', path: '/account/cases', right: 'approval.read', render: (ctx, input) => view(ctx, input) },
    act('urge', async (ctx, id) => urgeCase(ctx, await kindOfCase(ctx, parts, id), parts.directory, { caseId: id })),
    act('withdraw', async (ctx, id) => withdrawCase(ctx, await kindOfCase(ctx, parts, id), { caseId: id })),
  ];
}

function refusal(error: unknown, lang: Language): string {
  if (!(error instanceof Failure)) throw error;
  const text = approvalFailures[error.code];
  if (text === undefined) throw error;
  return sentence(text[lang], error.data);
}

const DONE: Readonly<Record<string, { zh: string; en: string }>> = {
  urge: { zh: '已催办，办理人会收到提醒。', en: 'They have been reminded.' },
  withdraw: {
    zh: '已撤回。内容都还在，可以修改后重新提交。',
    en: 'Withdrawn. What you wrote is kept and can be handed in again.',
  },
};
