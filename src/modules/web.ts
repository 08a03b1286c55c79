import { appetitePages } from '#pages/appetite';
import { approvalPages } from '#pages/approvals';
import { calendarPages } from '#pages/calendar';
import { cataloguePages } from '#pages/catalogue';
import { claimPages } from '#pages/claims';
import { counterpartPages } from '#pages/counterparts';
import { crosswalkPages } from '#pages/crosswalk';
import { dashboardPages } from '#pages/dashboards';
import { dossierPages } from '#pages/dossiers';
import { delegationPages } from '#pages/delegations';
import { exchangePages } from '#pages/exchange';
import { exportPages } from '#pages/exports';
import { feedbackPages } from '#pages/feedback';
import { guardianPages } from '#pages/guardians';
import { joiningPages } from '#pages/joining';
import { importPages } from '#pages/imports';
import { imprintPages } from '#pages/imprint';
import { listingPages } from '#pages/listings';
import { memberPages } from '#pages/members';
import { noticePages } from '#pages/notices';
import { organisationPages } from '#pages/organisations';
import { oversightPages } from '#pages/oversight';
import { peoplePages } from '#pages/people';
import { privacyPages } from '#pages/privacy';
import { partnerPages } from '#pages/partners';
import { profilePages } from '#pages/profiles';
import { regulationPages } from '#pages/regulations';
import { rosterPages } from '#pages/rosters';
import { successionPages } from '#pages/succession';
import { skillPages } from '#pages/skills';
import { searchingPages } from '#pages/searching';
import { supportPages } from '#pages/support';
import type { DeskPages } from './desk.tsx';

/** The modules that bring pages to the workbench, in the order of its menu. */
export const DESK_PAGES: readonly DeskPages[] = [
  oversightPages,
  dashboardPages,
  noticePages,
  listingPages,
  importPages,
  exportPages,
  exchangePages,
  cataloguePages,
  appetitePages,
  claimPages,
  feedbackPages,
  profilePages,
  rosterPages,
  guardianPages,
  organisationPages,
  joiningPages,
  dossierPages,
  partnerPages,
  successionPages,
  delegationPages,
  memberPages,
  regulationPages,
  skillPages,
  counterpartPages,
  searchingPages,
  supportPages,
  peoplePages,
  approvalPages,
  calendarPages,
  imprintPages,
  crosswalkPages,
  privacyPages,
];
