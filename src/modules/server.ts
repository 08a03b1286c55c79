import { openCrosswalk } from '#modules/crosswalk';
import { recordConsents } from '#modules/privacy';
import { productVersion, type Installation } from '#platform/installation';
import type { ServerModule } from '#platform/module';
import { accountMoves } from './account-moves.ts';
import { answerLink, appetiteHolding, createAppetiteModule } from './appetite/server.ts';
import { taskWork } from './approvals/hand-over.ts';
import { createApprovalsModule } from './approvals/server.ts';
import { createCalendarModule } from './calendar/server.ts';
import { catalogueHolding } from './catalogue/holding.ts';
import { createCatalogueModule } from './catalogue/server.ts';
import { createClaimsModule } from './claims/server.ts';
import { createCodesModule } from './codes/server.ts';
import { createCounterpartsModule, type CounterpartsModule } from './counterparts/server.ts';
import { createCrosswalkModule } from './crosswalk/server.ts';
import { delegationsHolding } from './delegations/delegations-holding.ts';
import { createDashboardsModule } from './dashboards/server.ts';
import { createDelegationsModule, delegationActs } from './delegations/server.ts';
import { createDemoModule } from './demo/server.ts';
import { dossiersHolding } from './dossiers/dossiers-holding.ts';
import { createDirectoryModule } from './directory/server.ts';
import { createDossiersModule } from './dossiers/server.ts';
import { createExportsModule } from './exports/server.ts';
import { createExchangeModule, type ExchangeModule } from './exchange/server.ts';
import { createFeedbackModule, FEEDBACK_KINDS, feedbackReveals, followLink } from './feedback/server.ts';
import { childrenLink, consentLink, createGuardiansModule, guardianReveals } from './guardians/server.ts';
import { createGuidesModule } from './guides/server.ts';
import { createJoiningModule } from './joining/server.ts';
import { createImprintModule } from './imprint/server.ts';
import { importWork } from './imports/hand-over.ts';
import { createImportsModule } from './imports/server.ts';
import { confirmByLink } from './listings/confirm-by-link.tsx';
import { confirmableListing } from './listings/confirmable.ts';
import { listingWork } from './listings/hand-over.ts';
import { keptListingsHolding, listingsHolding } from './listings/holding.ts';
import { LISTING_REVIEW } from './listings/review.ts';
import { createListingsModule, type ListingsModule } from './listings/server.ts';
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
import { createGlossaryModule } from './glossary/server.ts';
import { createPreferencesModule } from './preferences/server.ts';
import { createPrivacyModule } from './privacy/server.ts';
import { profilesHolding } from './profiles/holding.ts';
import { createProfilesModule } from './profiles/server.ts';
import { createRegulationsModule } from './regulations/server.ts';
import { createRostersModule } from './rosters/server.ts';
import { createSearchingModule, type SearchingModule } from './searching/server.ts';
import { createViewsModule } from './views/server.ts';
import { createSkillsModule } from './skills/server.ts';
import { createSupportModule } from './support/server.ts';
import { closingKind, createSuccessionModule } from './succession/server.ts';

/** The modules of this product, lowest first, each given what it needs. A new module adds a line here, in web.ts and in map.ts. */
export function createModules(installation: Installation): readonly ServerModule[] {
  const codes = createCodesModule(installation);
  const crosswalk = openCrosswalk(codes.book);
  const exchange: ExchangeModule = createExchangeModule(installation, codes.book, () => listings.parts);
  const listings: ListingsModule = createListingsModule(
    installation,
    codes.book,
    () => exchange.neighbours,
    () => catalogue.supply,
    () => searching.desk,
    crosswalk,
    () => counterparts.adviser,
  );
  const catalogue = createCatalogueModule(installation, codes.book, listings.parts, () => exchange.recordNeighbours);
  const searching: SearchingModule = createSearchingModule(installation, codes.book, listings.parts, catalogue.parts);
  const counterparts: CounterpartsModule = createCounterpartsModule(codes.book, listings.parts);
  const partners = createPartnersModule(installation, codes.book);
  const rosters = createRostersModule(installation, codes.book);
  const doors = [catalogue, rosters, partners, listings].flatMap((one) => one.doors);
  const confirmables = { listing: confirmableListing };
  // In the order in which they move when an organisation merges.
  const holdings = [
    membersHolding,
    dossiersHolding,
    partnersHolding,
    appetiteHolding,
    profilesHolding,
    delegationsHolding,
    listingsHolding,
    catalogueHolding,
    keptListingsHolding,
  ];
  const closing = closingKind(holdings);
  const directoryParts = { listings: listings.parts, catalogue: catalogue.parts, codes: codes.book, crosswalk };
  const modules: readonly ServerModule[] = [
    createNoticesModule(installation, {
      membersOf: membersWithDuty,
      acts: [
        confirmByLink,
        consentLink,
        childrenLink,
        followLink,
        answerLink(codes.book),
        searching.stopByLink,
        ...delegationActs(confirmables),
        ...memberActs(installation, (ctx, accountId) => recordConsents(ctx, accountId, ['terms', 'notice'], 'link')),
      ],
    }),
    createPreferencesModule(),
    createGlossaryModule(),
    createImprintModule(),
    createCalendarModule(),
    createViewsModule(),
    createApprovalsModule(
      installation,
      [ORGANISATION_VETTING, OFFICE_VETTING, LISTING_REVIEW, closing, ...FEEDBACK_KINDS],
      directory,
    ),
    codes.module,
    createCrosswalkModule(codes.book, crosswalk),
    createSkillsModule(codes.book),
    createRegulationsModule(installation, codes.book),
    createOrganisationsModule(installation, codes.book, holdings),
    createSuccessionModule(holdings, closing),
    createDossiersModule(installation, codes.book, holdings),
    createImportsModule(installation, doors),
    partners.module,
    createPeopleModule(installation),
    createMembersModule(installation, { workOf: [listingWork, importWork, taskWork] }),
    createDelegationsModule(installation, confirmables),
    createProfilesModule(installation, codes.book),
    createGuardiansModule(installation),
    rosters.module,
    listings.module,
    catalogue.module,
    searching.module,
    counterparts.module,
    createJoiningModule(),
    createDirectoryModule(directoryParts),
    exchange.module,
    createAppetiteModule(codes.book),
    createClaimsModule(installation),
    createFeedbackModule(installation, codes.book, directory),
    createGuidesModule(productVersion()),
    createOversightModule(installation, {
      codes: codes.book,
      indexes: [
        { name: '岗位', documents: async (tenant) => (await listings.index.of(tenant.id)).size },
        { name: '资源名录', documents: async (tenant) => (await catalogue.index.of(tenant.id)).size },
      ],
    }),
    createDashboardsModule(listings.parts, directoryParts),
    createExportsModule(installation, () => all.flatMap(({ routes = [] }) => routes)),
    createSupportModule(installation, accountMoves, () => all.flatMap(({ finders = [] }) => finders)),
    createDemoModule(installation),
  ];
  // Asks all the others what they hold of people, so it is made of their list.
  const privacy = createPrivacyModule({
    installation,
    holders: modules.flatMap(({ personalData = [] }) => personalData),
    clocks: modules.flatMap(({ retention = [] }) => retention),
    reveals: [...guardianReveals, ...feedbackReveals],
  });
  const all = [...modules, privacy];
  return all;
}
