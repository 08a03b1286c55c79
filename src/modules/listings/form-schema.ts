import { z } from 'zod';
import { KIND_TYPES, SIDES, TYPES } from '#contracts/kinds';
import { EDUCATION, KINDS, PAY_PERIODS } from './model.ts';

export const text = (max: number) => z.string().trim().max(max);
export const civilDate = z.iso.date();

/** What somebody fills in. Everything may be absent in a draft; the rules decide at submission. */
export const ListingForm = z
  .object({
    type: z.enum(TYPES).describe('talent when absent; chosen once'),
    side: z.enum(SIDES).describe('need when absent; chosen once'),
    title: text(120),
    kind: z.enum(KINDS),
    occupation: text(20).nullable(),
    industry: text(10).nullable(),
    headcount: z.int().min(1).max(100_000).nullable(),
    majors: z.array(text(8)).max(20),
    skills: z.array(text(40)).max(50),
    education: z.enum(EDUCATION).nullable(),
    experienceMin: z.number().min(0).max(60).nullable(),
    experienceMax: z.number().min(0).max(60).nullable(),
    payMin: z.int().min(0).max(1_000_000_000).nullable().describe('fen per pay period'),
    payMax: z.int().min(0).max(1_000_000_000).nullable().describe('fen per pay period'),
    payPeriod: z.enum(PAY_PERIODS).nullable(),
    payMonths: z.int().min(12).max(36).nullable(),
    payNegotiable: z.boolean(),
    divisions: z.array(text(6)).max(20),
    address: text(200),
    description: text(10_000),
    requirements: text(10_000),
    validFrom: civilDate.nullable(),
    validUntil: civilDate.nullable(),
    detail: z
      .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]))
      .describe(
        `Fields that only ${KIND_TYPES.join(', ')} have, by name: as in the answer, but bare codes; null and [] are not stated`,
      ),
  })
  .partial()
  .meta({ id: 'ListingForm' });
export type ListingForm = z.output<typeof ListingForm>;
