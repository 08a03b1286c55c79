/**
 * 人才供求 — owns listings.listing and listings.step: what employers look for, from draft to close.
 * Emits nothing yet; writes the change feed topic "listing", from which the search index lives.
 * Promises: one life cycle, one transition table; nothing is public that the rules refuse; every line carries source and date;
 * what is closed leaves search within a second and answers 410.
 */
export { assignListing } from './claim-listing.ts';
export { findListing, findListings } from './store.ts';
export { isOver } from './rules.ts';
export { CONFIRMED_WITHIN, freshnessShare, SHARE_DEFINITION, type FreshnessShare } from './freshness-share.ts';
export { freshnessRule } from './freshness-rule.ts';
export { actOnListing } from './act-on-listing.ts';
export { confirmableListing } from './confirmable.ts';
export { createListing } from './create-listing.ts';
export { editListing } from './edit-listing.ts';
export { emptyListing, emptyKind } from './new-listing.ts';
export type { NewListing, NewTalent } from './listing-row.ts';
export { listingsHolding } from './holding.ts';
export { listingDemand } from './listing-demand.ts';
export { FACTOR_LABELS, matchInWords, type Explained } from './match-words.ts';
export { askingOf, reachOfMajor, type Asking } from './supply-of-profile.ts';
export { internshipLaw, type InternshipLaw, type LegalPoint } from './internship-law.ts';
export { lawInWords } from './law-words.ts';
export { rankAllowed, type Ranks } from './rank-allowed.ts';
export { listedWords, majorLabels, needWords, piecesOf, tidy } from './answering/need-words.ts';
export { needOf, numbers, phraseOf, publicIn, spokenIn, stageOf, textOf, type Reading } from './answering/need-of.ts';
export { demandOfKind } from './cooperation-for-class.ts';
export { majorKeys } from './listing-document.ts';
export type { SkillNames } from './listing-document.ts';
export { skillNamesIn, skillNamesOf, type Named } from './skill-names.ts';
export type { Adviser } from './adviser.ts';
export { judgeListing, listingFacts } from './listing-findings.ts';
export { formPatch } from './listing-form.ts';
export {
  EDUCATION,
  KINDS,
  STATE_LABELS,
  STATES,
  isHiring,
  type KindListing,
  type TalentListing,
  type Listing,
  type ListingId,
  type ListingKind,
  type ListingState,
} from './model.ts';
export { nearKey } from './rules.ts';
export { appendStep, appendSteps, listSteps, type Step } from './step-store.ts';
export { countPublished } from './count-published.ts';
export { countByState, insertListings, listListings } from './store.ts';
export {
  claimableListings,
  listingsEndingSoon,
  listingsInState,
  staleListings,
  type Waiting,
} from './waiting-listings.ts';
export { importListingFile, type FileImport } from './import-file.ts';
export { publicListing } from './projection.ts';
export { countListings, engineQuery, listingQuery, searchListings, toHit, type ListingHit } from './search-listings.ts';
export type { SearchAsked, SearchDesk } from './search-desk.ts';
export type { HelpfulLine, SearchPlace, Supply } from './supply.ts';
export type { Neighbours, NeighbourResult } from './neighbours.ts';
export { LISTING_SCHEMA, listingDocument } from './listing-document.ts';
export { LISTING_TOPIC } from './listing-index.ts';
export { isPublic, maySeeInside, whyNotKeep } from './rules.ts';
export { publishedAfter } from './store.ts';
export { labelOf as facetLabel } from './facet-values.ts';
export { confirmedRange, publishedRange } from './search-ranges.ts';
export { shownListings } from './shown-listings.ts';
export type { ListingParts } from './parts.ts';
export { createListingsModule, type ListingsModule } from './server.ts';
export { LISTING_REVIEW } from './review.ts';
export { ListingSearch, type ListingForm, type PublicListing } from './contract.ts';
export { listEmployers } from './list-employers.ts';
export { publishedPart, publishedPartStarts } from './published-listings.ts';
