import { listingPages } from '#pages/listings';
import { organisationPages } from '#pages/organisations';
import { oversightPages } from '#pages/oversight';
import { profilePages } from '#pages/profiles';
import { regulationPages } from '#pages/regulations';
import type { DeskPages } from './desk.tsx';

/** The modules that bring pages to the workbench, in the order of its menu. */
export const DESK_PAGES: readonly DeskPages[] = [
  oversightPages,
  listingPages,
  profilePages,
  organisationPages,
  regulationPages,
];
