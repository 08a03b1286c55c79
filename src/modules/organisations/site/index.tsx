import type { CodeBook } from '#modules/codes';
import type { SitePage } from '#platform/http';
import type { Installation } from '#platform/installation';
import { accountPages } from './account.tsx';
import { directoryPages } from './directory.tsx';
import { installPages } from './install.tsx';
import { joinPages } from './join.tsx';
import { signInPages } from './sign-in.tsx';
import { signUpPages } from './sign-up.tsx';

export const organisationPages = (installation: Installation, book: CodeBook): SitePage[] => [
  ...signInPages(installation),
  ...signUpPages(installation),
  ...accountPages(installation),
  ...joinPages(book),
  ...installPages(installation),
  ...directoryPages(book),
];
