import { readFileSync } from 'node:fs';
import type { SitePage } from '#platform/http';
import type { FeedbackParts } from '../parts.ts';
import { localPath, sitePath } from '../../site-form.tsx';
import { answerPages } from './answer-pages.tsx';
import { showFigures } from './figures-page.tsx';
import { showHub } from './hub-page.tsx';
import { writePages } from './write-pages.tsx';

export const feedbackPages = (parts: FeedbackParts): SitePage[] => [
  { method: 'GET', path: '/feedback', right: 'site.read', render: showHub },
  {
    method: 'GET',
    path: '/report',
    right: 'site.read',
    // Where errors were reported before there was more to report.
    render: async (_ctx, { lang, query }) => ({
      redirect: `${sitePath(lang, '/feedback/error')}?page=${encodeURIComponent(localPath(query['page'], '/'))}`,
      permanent: true,
    }),
  },
  { method: 'GET', path: '/feedback/figures', right: 'site.read', render: showFigures },
  ...writePages(parts),
  ...answerPages,
];

/** Styles beyond those of the common parts. */
export const feedbackStyles: string = readFileSync(new URL('site.css', import.meta.url), 'utf8');
