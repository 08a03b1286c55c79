import type { SitePage } from '#platform/http';
import type { ApprovalParts } from '../parts.ts';

export const casePages = (_parts: ApprovalParts): SitePage[] => [];
