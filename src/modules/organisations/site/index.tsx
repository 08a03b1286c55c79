import type { CodeBook } from '#modules/codes';
import type { SitePage } from '#platform/http';
import type { Installation } from '#platform/installation';
import { directoryPages } from './directory.tsx';
import { installPages } from './install.tsx';
import { joinPages } from './join.tsx';

export { ProfileFacts, VerifiedMark } from './profile-facts.tsx';

export const organisationPages = (installation: Installation, book: CodeBook): SitePage[] => [
  ...joinPages(book),
  ...installPages(installation),
  ...directoryPages(book),
];
