import { localPath, textOf } from '../../site-form.tsx';
import type { CodeBook } from '#modules/codes';
import type { SkillBook } from '#modules/skills';
import type { SitePage } from '#platform/http';
import { at } from '#sites/listings';
import { judgeResult, takeBackVerdict } from '../judge-result.ts';

/** Of one address in a minute; a whole class may sit behind one. */
const PER_MINUTE = 60;

/** 结果有帮助吗: one tap on a page of results, and back to the same place; the way to take it back goes along in the address. */
export const verdictPages = (books: { readonly codes: CodeBook; readonly skills: SkillBook }): SitePage[] => [
  {
    method: 'POST',
    path: '/searches/verdicts',
    right: 'search.judge',
    perMinute: PER_MINUTE,
    render: async (ctx, { lang, form }) => {
      const listingId = textOf(form, 'listing');
      const judged = await judgeResult(ctx, books, {
        text: textOf(form, 'q').slice(0, 200),
        listingId,
        helpful: textOf(form, 'helpful') === 'yes',
      });
      return { redirect: backTo(at(lang, '/listings'), textOf(form, 'back'), judged, listingId) };
    },
  },
  {
    method: 'POST',
    path: '/searches/verdicts/undo',
    right: 'search.judge',
    perMinute: PER_MINUTE,
    render: async (ctx, { lang, form }) => {
      await takeBackVerdict(ctx, textOf(form, 'judged'));
      return { redirect: backTo(at(lang, '/listings'), textOf(form, 'back'), '', textOf(form, 'listing')) };
    },
  },
];

/** To the page of results that it was said on, at the result. */
function backTo(results: string, back: string, judged: string, listingId: string): string {
  const url = new URL(localPath(back, results), 'http://jiangqiao.invalid');
  const path = url.pathname === results ? url.pathname : results;
  url.searchParams.delete('judged');
  if (judged !== '') url.searchParams.set('judged', judged);
  return `${path}${url.search}#l-${encodeURIComponent(listingId)}`;
}
