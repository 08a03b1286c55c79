import { crosswalkPages } from '#pages/crosswalk';
import { listingPages } from '#pages/listings';
import { memberPages } from '#pages/members';
import { noticePages } from '#pages/notices';
import { organisationPages } from '#pages/organisations';
import { oversightPages } from '#pages/oversight';
import { profilePages } from '#pages/profiles';
import { regulationPages } from '#pages/regulations';
import type { DeskPages } from './desk.tsx';

/** The modules that bring pages to the workbench, in the order of its menu. */
export const DESK_PAGES: readonly DeskPages[] = [
  oversightPages,
  noticePages,
  listingPages,
  profilePages,
  organisationPages,
  memberPages,
  regulationPages,
  crosswalkPages,
];
