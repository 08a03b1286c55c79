import { z } from 'zod';
import { LEVELS, STEP_MODES, TIMEOUT_ACTS } from './model.ts';

const instant = z.iso.datetime();
const date = z.iso.date();
export const words = (max: number) => z.string().trim().max(max);
const Label = z.object({ zh: words(60), en: words(120) }).meta({ id: 'StepName' });

const Step = z
  .strictObject({
    name: Label,
    deciders: z
      .array(
        z.strictObject({
          right: words(60).min(1),
          level: z
            .enum(LEVELS)
            .describe('territory: where the case lies and above; region: the whole region’s officers'),
          organisationId: z.uuid().nullable().describe('Only its people decide, wherever the case lies'),
        }),
      )
      .max(5),
    mode: z.enum(STEP_MODES).describe('any: 或签; all: 会签'),
    workdays: z.int().min(1).max(120),
    onTimeout: z.enum(TIMEOUT_ACTS),
  })
  .meta({ id: 'ApprovalStep' });

export const code = z.string().regex(/^[a-zA-Z][a-zA-Z0-9]{0,39}$/);
export const Reason = z
  .strictObject({ code, zh: words(200).min(1), en: words(400), field: words(40).nullable() })
  .meta({ id: 'ApprovalReason', description: 'Why something is sent back: typed, with the field that it concerns' });
export const ChecklistItem = z
  .strictObject({ code, zh: words(200).min(1), en: words(400), citation: words(200), required: z.boolean() })
  .meta({ id: 'ChecklistItem' });

export const DefinitionContent = z
  .strictObject({
    steps: z.array(Step).max(10),
    reasons: z.array(Reason).max(60),
    checklist: z.array(ChecklistItem).max(40),
    phrases: z.array(words(200).min(1)).max(30),
    mayRefuse: z.boolean(),
    skipSamePerson: z.boolean(),
    resumeAt: z.enum(['first', 'returner']),
    correctionWorkdays: z.int().min(1).max(120),
    copyTo: z.array(z.uuid()).max(20),
    basis: z
      .strictObject({ citation: words(300), confirmed: z.boolean() })
      .optional()
      .describe('What the working days rest on; not confirmed: 待核实'),
  })
  .meta({ id: 'ApprovalContent', description: '审批流程的内容 Steps, reasons and options of a definition' });

export const DefinitionView = z
  .object({
    kind: z.string(),
    label: z.string(),
    deciderRights: z.array(z.string()),
    inForce: z.object({ version: z.int(), content: DefinitionContent }),
    draft: z.object({ version: z.int(), revision: z.int(), content: DefinitionContent }).nullable(),
    versions: z.array(z.object({ version: z.int(), validFrom: date, changedAt: instant, inForce: z.boolean() })),
  })
  .meta({ id: 'ApprovalDefinition', description: '一类事项的审批流程 How a kind of matter is decided' });
export type DefinitionView = z.infer<typeof DefinitionView>;
