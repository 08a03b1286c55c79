import type { ReactNode } from 'react';
import type { CodeChoice } from '#pages/codes';
import { optionText, type Field } from '#contracts/kinds';
import { CheckAnswers } from '#design/workbench';
import { askedGroups } from './form-groups.ts';
import { isNumeric, type FormValue } from './form-values.ts';
import type { Draft } from './use-draft.ts';
import type { FindingsOf } from './wizard-steps.ts';
import { asked } from './words.ts';

interface CheckStepProps {
  readonly draft: Draft;
  readonly errors: Readonly<Record<string, string>>;
  readonly findings: FindingsOf;
  readonly href: (step: string) => string;
}

/** Everything once more before it is sent, each part with its way back. */
export function CheckStep({ draft, errors, findings, href }: CheckStepProps): ReactNode {
  return (
    <CheckAnswers
      lang="zh"
      groups={askedGroups(draft.type, draft.side, draft.values).map(({ name, label, fields }) => ({
        id: name,
        title: label.zh,
        href: href(name),
        rows: fields.map((field) => ({
          label: asked(field, draft.side),
          value: answerText(field, draft.values[field.name] ?? ''),
          problem: errors[field.name] ?? findings(field.name).find(({ severity }) => severity === 'refuse')?.message,
        })),
      }))}
    />
  );
}

function answerText(field: Field, value: FormValue): string {
  if (typeof value !== 'string') {
    return value
      .map((one: string | CodeChoice) => (typeof one === 'string' ? optionText(field, one, 'zh') : one.label))
      .join('、');
  }
  if (isNumeric(field) || value === '') return value;
  if (field.as === 'flag') return value === 'true' ? '是' : '否';
  return optionText(field, value, 'zh');
}
