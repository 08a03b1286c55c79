import { mountImports, type ImportDoor, type ImportTarget } from '#modules/imports';
import { divisionOf } from '#modules/organisations';
import type { MountedRoute } from '#platform/http';
import { importRoutes, kindImportRoutes } from './import-contract.ts';
import { TEMPLATE_SHEET } from './import-template.ts';
import { kindColumns } from './kind-import-columns.ts';
import { kindSheet } from './kind-import-template.ts';
import { kindImport } from './kind-import.ts';
import { isOfKind, KIND_IMPORTS, type KindImport } from './kind-imports.ts';
import { listingImport } from './import-target.ts';
import type { ListingParts } from './parts.ts';
import { OFFER_SHEET, talentOffers } from './talent-offer-import.ts';

/** Every table of needs and offers, and its way in. */
export function listingImports(parts: ListingParts): {
  readonly routes: readonly MountedRoute[];
  readonly doors: readonly ImportDoor[];
} {
  const postings = door(parts, listingImport(parts), { name: '岗位导入模板.xlsx', sheet: TEMPLATE_SHEET });
  const byKind = Object.fromEntries(Object.entries(KIND_IMPORTS).map(([key, kind]) => [key, kindDoor(parts, kind)]));
  return {
    routes: [...mountImports(importRoutes, postings), ...mountImports(kindImportRoutes, byKind)],
    doors: [postings, ...Object.values(byKind)],
  };
}

function kindDoor(parts: ListingParts, kind: KindImport): ImportDoor {
  const name = `${kind.zh}导入模板.xlsx`;
  if (!isOfKind(kind)) return door(parts, talentOffers(parts), { name, sheet: OFFER_SHEET });
  const columns = kindColumns(kind.type, kind.side);
  return door(parts, kindImport(kind.target, columns, parts), { name, sheet: kindSheet(kind.zh, columns) });
}

const door = ({ files }: ListingParts, target: ImportTarget, template: ImportDoor['template']): ImportDoor => ({
  target,
  files,
  rights: { read: 'import.read', write: 'listing.import' },
  template,
  territoryOf: async (ctx) =>
    ctx.actor.organisationId === undefined ? null : divisionOf(ctx, ctx.actor.organisationId),
});
