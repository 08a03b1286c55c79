import type { ReactNode } from 'react';
import { StatusTag } from '#design/workbench';
import { Card } from '../../desk-parts.tsx';
import { controlOf, SECTIONS, type Section } from './form-sections.ts';
import { EMPTY, type FormValues } from './form-values.ts';
import type { Draft } from './use-draft.ts';

interface SectionListProps {
  readonly draft: Draft;
  readonly errors: Readonly<Record<string, string>>;
}

/** The form as a list of tasks: which part is begun, which has something to correct. The rules decide what is missing. */
export function SectionList({ draft, errors }: SectionListProps): ReactNode {
  return (
    <Card title="填写进度">
      <ol className="desk-sections">
        {SECTIONS.map((section) => (
          <li key={section.id}>
            <a
              href={`#${section.id}`}
              className="desk-link"
              onClick={(event) => {
                event.preventDefault();
                const target = document.getElementById(section.id);
                target?.scrollIntoView();
                target?.focus({ preventScroll: true });
              }}
            >
              {section.title}
            </a>
            <SectionState section={section} draft={draft} errors={errors} />
          </li>
        ))}
      </ol>
    </Card>
  );
}

function SectionState({ section, draft, errors }: SectionListProps & { readonly section: Section }): ReactNode {
  const holds = (field: string): boolean => (section.fields as readonly string[]).includes(controlOf(field));
  const refusals = (draft.stored?.findings ?? []).filter(
    ({ severity, field }) => severity === 'refuse' && holds(field),
  );
  const wrong = new Set([...refusals.map(({ field }) => controlOf(field)), ...Object.keys(errors).filter(holds)]).size;
  if (wrong > 0) return <StatusTag tone="danger">{`${wrong} 处要改`}</StatusTag>;
  const begun = section.fields.some((field) => isFilled(draft.values[field]) && draft.values[field] !== EMPTY[field]);
  return begun ? <StatusTag tone="success">已填写</StatusTag> : <StatusTag>未填写</StatusTag>;
}

const isFilled = (value: FormValues[keyof FormValues]): boolean =>
  typeof value === 'object' ? value.length > 0 : value !== '' && value !== false;
