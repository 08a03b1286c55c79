import type { SitePage } from '#platform/http';
import type { PrivacyParts } from '../http.ts';
import { accountPrivacyPages } from './account-privacy.tsx';
import { closingPages } from './closing.tsx';
import { rulesPages } from './rules-pages.tsx';

export const privacyPages = (parts: PrivacyParts): SitePage[] => [
  ...rulesPages,
  ...accountPrivacyPages(parts),
  ...closingPages(parts),
];
