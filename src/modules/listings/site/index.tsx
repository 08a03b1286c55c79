import type { SiteFile, SitePage } from '#platform/http';
import type { ListingParts } from '../parts.ts';

export const listingPages = (_parts: ListingParts): SitePage[] => [];
export const listingSiteFiles = (_parts: ListingParts): SiteFile[] => [];
