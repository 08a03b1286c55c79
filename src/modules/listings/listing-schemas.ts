import { z } from 'zod';
import { fieldsOf, KIND_TYPES, SIDES, type Field, type KindType, type ShownDetail } from '#contracts/kinds';
import { EDUCATION, KINDS, PAY_PERIODS, STATES } from './model.ts';

const Coded = z
  .object({ code: z.string(), label: z.string() })
  .meta({ id: 'CodedValue', description: 'A code of an official list with its name' });
const fen = z.int().min(0).nullable();

const header = {
  id: z.uuid(),
  side: z.enum(SIDES),
  title: z.string(),
  employer: z
    .object({ id: z.uuid().nullable(), name: z.string(), verified: z.boolean() })
    .describe('The party whose need or offer this is'),
  unclaimed: z.boolean().describe('Taken over from the named source; the employer has not claimed it yet'),
  source: z.object({ name: z.string(), url: z.string().nullable() }).nullable(),
  state: z.enum(STATES),
  industry: Coded.nullable(),
  place: z.object({ text: z.string(), divisions: z.array(Coded), address: z.string() }),
  description: z.string(),
  validFrom: z.string().nullable(),
  validUntil: z.string().nullable(),
  confirmedOn: z.string().nullable(),
  publishedAt: z.string().nullable(),
  incomplete: z.array(z.string()).describe('Required elements that the source did not state'),
  readings: z
    .record(z.string(), z.object({ confidence: z.number(), zh: z.string().optional(), en: z.string().optional() }))
    .describe('How sure the reading of a field is, and what it assumed'),
};

const TalentListing = z
  .object({
    ...header,
    type: z.literal('talent'),
    kind: z.enum(KINDS),
    occupation: Coded.nullable(),
    headcount: z.int().nullable(),
    majors: z.array(Coded),
    skills: z.array(z.string()),
    education: z.object({ level: z.enum(EDUCATION).nullable(), text: z.string() }),
    experience: z.object({ minYears: z.number().nullable(), maxYears: z.number().nullable(), text: z.string() }),
    pay: z
      .object({
        text: z.string(),
        min: fen,
        max: fen,
        period: z.enum(PAY_PERIODS).nullable(),
        months: z.int().nullable(),
        negotiable: z.boolean(),
        monthMin: fen,
        monthMax: fen,
      })
      .describe('Amounts in fen (1/100 CNY); monthMin and monthMax are per month'),
    requirements: z.string(),
  })
  .meta({ id: 'TalentListing', description: '人才需求与供给' });

/** What a field looks like in an answer; null and [] are not stated, and what the reader may not see is left out. */
function shownValue(field: Field): z.ZodType {
  const values = field.options?.map(({ value }) => value) ?? [];
  switch (field.as) {
    case 'choice':
      return z.enum(values);
    case 'choices':
      return z.array(z.enum(values));
    case 'codes':
      return z.array(Coded);
    case 'words':
      return z.array(z.string());
    case 'integer':
      return z.int();
    case 'decimal':
      return z.number();
    case 'money':
      return z.int().describe('fen');
    case 'date':
      return z.iso.date();
    case 'flag':
      return z.boolean();
    default:
      return z.string();
  }
}

const named = (type: KindType): string => `${type[0]!.toUpperCase()}${type.slice(1)}`;

/** All fields of a type as they are answered; which of them depends on who asks. */
export const DETAILS = Object.fromEntries(
  KIND_TYPES.map((type) => [
    type,
    z
      .object(
        Object.fromEntries(
          fieldsOf(type).map((field) => [field.name, shownValue(field).nullable().optional().describe(field.label.zh)]),
        ),
      )
      .meta({ id: `${named(type)}Fields` }) as unknown as z.ZodType<ShownDetail, ShownDetail>,
  ]),
) as Readonly<Record<KindType, z.ZodType<ShownDetail, ShownDetail>>>;

const kindListing = (type: KindType) =>
  z
    .object({
      ...header,
      type: z.literal(type),
      detail: DETAILS[type],
      hidden: z
        .array(z.string())
        .describe('Names of the fields that hold something the asker may not read: GET /api/listings/{id}/details'),
    })
    .meta({ id: `${named(type)}Listing` });

type KindSchema = ReturnType<typeof kindListing>;

/** One listing of any type, as everybody may see it. */
export const PublicListing = z
  .union([TalentListing, ...(KIND_TYPES.map(kindListing) as [KindSchema])])
  .meta({ id: 'Listing', description: '供求信息 (listing), public projection: the fields depend on its type' });
export type PublicListing = z.input<typeof PublicListing>;
export type PublicTalent = z.input<typeof TalentListing>;
