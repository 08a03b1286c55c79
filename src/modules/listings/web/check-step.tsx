import type { ReactNode } from 'react';
import { answerText, asked } from '#pages/kinds';
import { CheckAnswers } from '#design/workbench';
import { askedGroups } from './form-groups.ts';
import type { Draft } from './use-draft.ts';
import type { FindingsOf } from './wizard-steps.ts';

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
          required: field.required?.includes(draft.side) === true,
          problem: errors[field.name] ?? findings(field.name).find(({ severity }) => severity === 'refuse')?.message,
        })),
      }))}
    />
  );
}
