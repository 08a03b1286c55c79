import { foundRecords } from '#modules/catalogue';
import type { CodeBook } from '#modules/codes';
import type { Tenant } from '#platform/context';
import type { Db } from '#platform/db';
import { READ_ROW, type Shelf } from './catalogue-rows.ts';
import { DEMO_ORGANISATIONS, type DemoOrganisation } from './data/organisations.ts';
import { readRows, type RowTable } from './data/table.ts';
import type { Persona } from './model.ts';

interface Region {
  readonly db: Db;
  readonly tenant: Tenant;
  readonly now: Date;
  readonly codes: CodeBook;
  readonly organisationIds: ReadonlyMap<string, string>;
  readonly accountOf: (persona: Persona) => string;
}

const TABLES: readonly RowTable[] = ['experts', 'results', 'bases', 'capabilities'];

const shelfOf = (region: Omit<Region, 'accountOf'>, organisations: readonly DemoOrganisation[]): Shelf => ({
  now: region.now,
  codes: region.codes,
  home: region.tenant.division,
  source: '演示数据',
  owners: new Map(
    organisations.map(({ name, division }) => [name, { id: region.organisationIds.get(name)!, division }]),
  ),
});

/** What the neighbour has that this region may learn of. */
export async function foundNeighbourCatalogue(
  region: Omit<Region, 'accountOf'>,
  organisations: readonly DemoOrganisation[],
): Promise<void> {
  const shelf = shelfOf(region, organisations);
  const rows = (['experts', 'results', 'bases'] as const).flatMap((table) =>
    readRows(table, 'neighbour-').map((row) => READ_ROW[table](shelf, row)),
  );
  await foundRecords(region, rows);
}

/** 资源名录 of the demo region: what its invented organisations and experts have. */
export async function foundCatalogue(region: Region): Promise<number> {
  const shelf = { ...shelfOf(region, DEMO_ORGANISATIONS), expertAccount: region.accountOf('expert') };
  const founded = TABLES.flatMap((table) => readRows(table).map((row) => READ_ROW[table](shelf, row)));
  await foundRecords(region, founded);
  return founded.length;
}
