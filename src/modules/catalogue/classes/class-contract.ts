import { z } from 'zod';
import { WISHED_KINDS } from '#contracts/profiles';
import { defineRoutes } from '#kernel/contract';
import { CLASS_FACETS, type ClassFacet } from './class-document.ts';

/** `a,b` or repeated parameters. */
const several = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) =>
    (value === undefined ? [] : [value].flat())
      .flatMap((one) => one.split(','))
      .map((one) => one.trim())
      .filter(Boolean),
  );

export const ClassSearch = z.object({
  q: z.string().trim().max(200).default(''),
  ...(Object.fromEntries(CLASS_FACETS.map((facet) => [facet, several])) as Record<ClassFacet, typeof several>),
  organisation: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
  cursor: z.string().max(500).optional(),
});
export type ClassSearch = z.infer<typeof ClassSearch>;

const OfferedClass = z
  .object({
    id: z.uuid(),
    name: z.string(),
    school: z.object({ id: z.uuid(), name: z.string() }),
    territory: z.string().nullable(),
    major: z.string().nullable(),
    education: z.int().nullable(),
    headcount: z.int().nullable().describe('null: fewer than may be said'),
    kinds: z.array(z.enum(WISHED_KINDS)),
    skills: z.array(z.string()),
    divisions: z.array(z.string()),
    entryYear: z.int().nullable(),
    studyMonths: z.int().nullable(),
    internshipFrom: z.string().nullable(),
    internshipUntil: z.string().nullable(),
    orderClass: z.boolean(),
    source: z.string(),
    confirmedOn: z.string(),
    highlight: z.array(z.tuple([z.int(), z.int()])),
  })
  .meta({ id: 'OfferedClass', description: '院校公开的班级，不含任何个人 A class on offer; nobody in it is named' });

export const classRoutes = defineRoutes({
  searchClasses: {
    method: 'GET',
    path: '/api/offered-classes',
    right: 'catalogue.read',
    tag: 'catalogue',
    summary: '检索院校公开的班级 Search the classes that schools offer',
    query: ClassSearch,
    response: z.object({
      items: z.array(OfferedClass),
      total: z.int(),
      facets: z.record(
        z.enum(CLASS_FACETS),
        z.array(z.object({ value: z.string(), label: z.string(), count: z.int() })),
      ),
      relaxed: z.boolean(),
      nextCursor: z.string().nullable(),
    }),
  },
});
