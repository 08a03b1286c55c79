import { readFileSync } from 'node:fs';
import type { SitePage } from '#platform/http';
import { aboutPages } from './about-pages.tsx';
import { offlinePages } from './app-files.tsx';

import { guidePages } from './guide-pages.tsx';
import { showTasks } from './tasks-page.tsx';

export const guidesSite = (version: string): SitePage[] => [
  ...guidePages,
  { method: 'GET', path: '/tasks', right: 'site.read', render: showTasks },
  ...aboutPages(version),
  ...offlinePages,
];

export { appFiles } from './app-files.tsx';

/** Styles beyond those of the common parts. */
export const guideStyles: string = readFileSync(new URL('site.css', import.meta.url), 'utf8');
