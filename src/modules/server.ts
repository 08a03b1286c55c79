import { recordConsents } from '#modules/privacy';
import type { Installation } from '#platform/installation';
import type { ServerModule } from '#platform/module';
import { approvalMoves } from './approvals/account-moves.ts';
import { taskWork } from './approvals/hand-over.ts';
import { createApprovalsModule } from './approvals/server.ts';
import { createCalendarModule } from './calendar/server.ts';
import { createClaimsModule } from './claims/server.ts';
import { createCodesModule } from './codes/server.ts';
import { createCrosswalkModule } from './crosswalk/server.ts';
import { createDelegationsModule, delegationActs } from './delegations/server.ts';
import { createDemoModule } from './demo/server.ts';
import { dossiersHolding } from './dossiers/dossiers-holding.ts';
import { createDossiersModule } from './dossiers/server.ts';
import { childrenLink, consentLink, createGuardiansModule, guardianReveals } from './guardians/server.ts';
import { importWork } from './imports/hand-over.ts';
import { confirmByLink } from './listings/confirm-by-link.tsx';
import { confirmableListing } from './listings/confirmable.ts';
import { listingWork } from './listings/hand-over.ts';
import { listingsHolding } from './listings/holding.ts';
import { LISTING_REVIEW } from './listings/review.ts';
import { createListingsModule } from './listings/server.ts';
import { createMembersModule, memberActs } from './members/server.ts';
import { createNoticesModule } from './notices/server.ts';
import { membersHolding } from './organisations/members-holding.ts';
import { membersWithDuty } from './organisations/members-with-duty.ts';
import { directory } from './organisations/officers.ts';
import { createOrganisationsModule } from './organisations/server.ts';
import { OFFICE_VETTING, ORGANISATION_VETTING } from './organisations/vetting.ts';
import { createOversightModule } from './oversight/server.ts';
import { partnersHolding } from './partners/holding.ts';
import { createPartnersModule } from './partners/server.ts';
import { createPeopleModule } from './people/server.ts';
import { createPrivacyModule } from './privacy/server.ts';
import { profilesHolding } from './profiles/holding.ts';
import { createProfilesModule } from './profiles/server.ts';
import { createRegulationsModule } from './regulations/server.ts';
import { importMoves } from './imports/account-moves.ts';
import { listingMoves } from './listings/account-moves.ts';
import { memberMoves } from './members/account-moves.ts';
import { noticeMoves } from './notices/account-moves.ts';
import { organisationMoves } from './organisations/account-moves.ts';
import { peopleMoves } from './people/account-moves.ts';
import { profileMoves } from './profiles/account-moves.ts';
import { createSupportModule } from './support/server.ts';
import { createSuccessionModule } from './succession/server.ts';

/** The modules of this product, lowest first, each given what it needs. A new module adds a line here, in web.ts and in map.ts. */
export function createModules(installation: Installation): readonly ServerModule[] {
  const codes = createCodesModule(installation);
  const listings = createListingsModule(installation, codes.book);
  const confirmables = { listing: confirmableListing };
  // In the order in which they move when an organisation merges.
  const holdings = [membersHolding, dossiersHolding, partnersHolding, profilesHolding, listingsHolding];
  const modules: readonly ServerModule[] = [
    createNoticesModule(installation, {
      membersOf: membersWithDuty,
      acts: [
        confirmByLink,
        consentLink,
        childrenLink,
        ...delegationActs(confirmables),
        ...memberActs(installation, (ctx, accountId) => recordConsents(ctx, accountId, ['terms', 'notice'], 'link')),
      ],
    }),
    createCalendarModule(),
    createApprovalsModule(installation, [ORGANISATION_VETTING, OFFICE_VETTING, LISTING_REVIEW], directory),
    codes.module,
    createCrosswalkModule(codes.book),
    createRegulationsModule(installation, codes.book),
    createOrganisationsModule(installation, codes.book, holdings),
    createSuccessionModule(holdings),
    createDossiersModule(installation, codes.book, holdings),
    createPartnersModule(installation, codes.book),
    createPeopleModule(installation),
    createMembersModule(installation, { workOf: [listingWork, importWork, taskWork] }),
    createDelegationsModule(installation, confirmables),
    createProfilesModule(installation, codes.book),
    createGuardiansModule(installation),
    listings.module,
    createClaimsModule(installation),
    createOversightModule(installation, {
      codes: codes.book,
      indexes: [{ name: '岗位', documents: async (tenant) => (await listings.index.of(tenant.id)).size }],
    }),
    createSupportModule(installation, [
      ...organisationMoves,
      ...memberMoves,
      ...peopleMoves,
      ...profileMoves,
      ...listingMoves,
      ...importMoves,
      ...noticeMoves,
      ...approvalMoves,
    ]),
    createDemoModule(installation),
  ];
  // Asks all the others what they hold of people, so it is made of their list.
  const privacy = createPrivacyModule({
    installation,
    holders: modules.flatMap(({ personalData = [] }) => personalData),
    clocks: modules.flatMap(({ retention = [] }) => retention),
    reveals: guardianReveals,
  });
  return [...modules, privacy];
}
