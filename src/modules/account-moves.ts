import type { AccountMove } from '#platform/personal-data';
import { approvalMoves } from './approvals/account-moves.ts';
import { catalogueMoves } from './catalogue/account-moves.ts';
import { claimMoves } from './claims/account-moves.ts';
import { delegationMoves } from './delegations/account-moves.ts';
import { dossierMoves } from './dossiers/account-moves.ts';
import { exportMoves } from './exports/account-moves.ts';
import { feedbackMoves } from './feedback/account-moves.ts';
import { guardianMoves } from './guardians/account-moves.ts';
import { importMoves } from './imports/account-moves.ts';
import { listingMoves } from './listings/account-moves.ts';
import { memberMoves } from './members/account-moves.ts';
import { noticeMoves } from './notices/account-moves.ts';
import { organisationMoves } from './organisations/account-moves.ts';
import { peopleMoves } from './people/account-moves.ts';
import { preferenceMoves } from './preferences/account-moves.ts';
import { privacyMoves } from './privacy/account-moves.ts';
import { profileMoves } from './profiles/account-moves.ts';
import { savedSearchMoves } from './searching/account-moves.ts';
import { viewMoves } from './views/account-moves.ts';
import { successionMoves } from './succession/account-moves.ts';

/** All that goes along when two accounts of one person become one; nothing that names an account is forgotten (tests/account-moves.test.ts). */
export const accountMoves: readonly AccountMove[] = [
  ...organisationMoves,
  ...memberMoves,
  ...peopleMoves,
  ...profileMoves,
  ...listingMoves,
  ...catalogueMoves,
  ...importMoves,
  ...savedSearchMoves,
  ...exportMoves,
  ...noticeMoves,
  ...approvalMoves,
  ...delegationMoves,
  ...guardianMoves,
  ...dossierMoves,
  ...claimMoves,
  ...preferenceMoves,
  ...privacyMoves,
  ...successionMoves,
  ...viewMoves,
  ...feedbackMoves,
];
