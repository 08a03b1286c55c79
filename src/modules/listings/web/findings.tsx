import type { ReactNode } from 'react';
import { StatusTag } from '#design/workbench';
import type { Schemas } from '../../api.ts';
import { fieldWords } from './words.ts';

export type Finding = Schemas['RuleFinding'];

/** What the rules say, with the article it rests on. */
export function Findings({ findings }: { readonly findings: readonly Finding[] }): ReactNode {
  if (findings.length === 0) return <p>没有发现不符合规定的地方。</p>;
  return (
    <ul className="desk-findings">
      {findings.map((finding) => (
        <li
          key={`${finding.code}-${finding.field}`}
          className={finding.severity === 'refuse' ? 'desk-refused' : undefined}
        >
          <div className="desk-row">
            <StatusTag tone={finding.severity === 'refuse' ? 'danger' : 'warning'}>
              {finding.severity === 'refuse' ? '必须改正' : '请留意'}
            </StatusTag>
            <strong>{fieldWords(finding.field)}</strong>
          </div>
          <p>{finding.message}</p>
          <p className="wb-quiet">
            {`依据：${finding.citation}`}
            {!finding.confirmed && '（待核实）'}
          </p>
        </li>
      ))}
    </ul>
  );
}
