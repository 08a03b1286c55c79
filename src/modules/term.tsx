import type { ReactNode } from 'react';
import { findTerm } from '#contracts/glossary';
import { Disclosure } from '#design/workbench';

interface TermProps {
  readonly name: string;
  /** As the sentence has it; absent: the term itself. */
  readonly children?: ReactNode;
}

/** A word behind which its meaning stands: a click or Enter shows it, Escape hides it. */
export function Term({ name, children }: TermProps): ReactNode {
  const term = findTerm(name);
  if (term === undefined) return children;
  return (
    <Disclosure inline className="desk-term" label={children ?? term.name.zh} name={`${term.name.zh}：解释`}>
      <span className="desk-term-text">
        {term.meaning.zh}
        {term.source !== undefined && (
          <span className="wb-quiet desk-term-source">{`出处：${term.source}${term.confirmed ? '' : '（释义待核实）'}`}</span>
        )}
        <a href={`/glossary#${term.key}`} target="_blank" rel="noreferrer">
          全部名词（新窗口）
        </a>
      </span>
    </Disclosure>
  );
}
