import { z } from 'zod';
import { SIDES, TYPES } from '#contracts/kinds';
import { several } from './search-contract.ts';
import { STATES } from './model.ts';

/** How recently somebody said that it still stands; only of what is published. */
export const FRESHNESS = ['fresh', 'aging', 'stale', 'ending'] as const;
export type FreshnessBand = (typeof FRESHNESS)[number];

export const ORDERS = ['newest', 'oldest', 'ending', 'stalest'] as const;
export type ManagedOrder = (typeof ORDERS)[number];

/** The filters of the list as they stand in its address: the page, a bulk act and an export all read the same words. */
export const ManagedFilter = z.object({
  type: several.describe(TYPES.join(', ')),
  side: z.enum(SIDES).optional(),
  state: several.describe(STATES.join(', ')),
  q: z.string().trim().max(100).default('').describe('Part of the title or of the employer’s name'),
  importId: z.uuid().optional(),
  organisation: z.uuid().optional().describe('Whose'),
  handler: z.uuid().optional().describe('经办人: who entered it'),
  unclaimed: z.enum(['yes', 'no']).optional(),
  freshness: z.enum(FRESHNESS).optional().describe('Of what is published: when it was last confirmed'),
  division: z
    .string()
    .regex(/^\d{2,12}$/)
    .optional()
    .describe('归口区划: of this division and everything below it'),
  publishedFrom: z.iso.date().optional().describe('Last published on this day or later'),
  publishedUntil: z.iso.date().optional().describe('Last published on this day or earlier'),
  order: z.enum(ORDERS).default('newest'),
});
export type ManagedFilter = z.output<typeof ManagedFilter>;

/** The same from an address; what the list does not know (columns, pages) is nobody's filter. */
export const FilterAddress = z
  .string()
  .max(2000)
  .transform((address, check): ManagedFilter => {
    const given = new URLSearchParams(address);
    const values = Object.fromEntries(
      Object.keys(ManagedFilter.shape)
        .map((name) => [name, given.getAll(name)] as const)
        .filter(([, all]) => all.length > 0)
        .map(([name, all]) => [name, all.length === 1 ? all[0] : all]),
    );
    const read = ManagedFilter.safeParse(values);
    if (read.success) return read.data;
    check.addIssue({ code: 'custom', message: read.error.issues[0]?.message ?? 'filter' });
    return z.NEVER;
  })
  .describe('The query of the list’s address: state=published&type=talent');

/** What of a filter was set, for the log. */
export const setFilters = (filter: ManagedFilter): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(filter).filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
