import type { ReactNode } from 'react';
import { FieldControls } from '#pages/kinds';
import { SkillSuggestions } from '#pages/skills';
import type { Field } from '#contracts/kinds';
import { FieldFindings, type Finding } from './findings.tsx';
import type { Draft } from './use-draft.ts';

interface FormFieldsProps {
  readonly fields: readonly Field[];
  readonly draft: Draft;
  readonly errors: Readonly<Record<string, string>>;
  /** What the rules say of a field, to be shown with it. */
  readonly findings: (field: string) => readonly Finding[];
}

/** These always have a value. */
const ALWAYS: ReadonlySet<string> = new Set(['kind', 'payPeriod']);

export function FormFields({ fields, draft, errors, findings }: FormFieldsProps): ReactNode {
  const refused = fields.flatMap(({ name }) => {
    const message = errors[name] ?? findings(name).find(({ severity }) => severity === 'refuse')?.message;
    return message === undefined ? [] : [[name, message] as const];
  });
  return (
    <FieldControls
      fields={fields}
      form={draft}
      errors={Object.fromEntries(refused)}
      note={(name) => (
        <>
          <FieldFindings findings={findings(name)} />
          {OF_THE_TEXT.has(name) && <FromText name={name} draft={draft} />}
        </>
      )}
      always={ALWAYS}
    />
  );
}

/** Fields that the texts of the same form may fill: 技能 of people wanted, 关键词 of a project. */
const OF_THE_TEXT: ReadonlySet<string> = new Set(['skills', 'keywords']);
/** Shorter values are names and numbers. */
const TEXT = 6;

function FromText({ name, draft }: { readonly name: string; readonly draft: Draft }): ReactNode {
  const typed = draft.values[name];
  const words = typeof typed === 'string' ? typed.split(/[、,，;；\n]/).map((one) => one.trim()) : [];
  const chosen = words.filter((one) => one !== '');
  const text = Object.entries(draft.values)
    .filter(([field, value]) => field !== name && typeof value === 'string' && value.length >= TEXT)
    .map(([, value]) => value as string)
    .join('\n');
  return (
    <SkillSuggestions
      text={text}
      chosen={chosen}
      onTake={(label) => draft.change({ [name]: [...chosen, label].join('、') })}
    />
  );
}
