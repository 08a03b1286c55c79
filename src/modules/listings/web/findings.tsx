import type { ReactNode } from 'react';
import { StatusTag } from '#design/workbench';
import type { Schemas } from '../../api.ts';
import { fieldWords } from './words.ts';

export type Finding = Schemas['RuleFinding'];

interface FindingsProps {
  readonly findings: readonly Finding[];
  /** Fields in the words of this kind. */
  readonly label?: (field: string) => string;
  /** Above a decision each finding can lead to a reason. */
  readonly act?: (finding: Finding) => ReactNode;
}

/** What the rules say, with the article it rests on. */
export function Findings({ findings, label = fieldWords, act }: FindingsProps): ReactNode {
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
            <strong>{label(finding.field)}</strong>
          </div>
          <p>{finding.message}</p>
          <p className="wb-quiet">{citationOf(finding)}</p>
          {act?.(finding)}
        </li>
      ))}
    </ul>
  );
}

const citationOf = ({ citation, confirmed }: Finding): string => `依据：${citation}${confirmed ? '' : '（待核实）'}`;

/** Beside its control: the article of what must change, and what only deserves a look. */
export function FieldFindings({ findings }: { readonly findings: readonly Finding[] }): ReactNode {
  return findings.map((finding) => (
    <p
      key={finding.code}
      className={finding.severity === 'warn' ? 'desk-finding-note' : undefined}
    >{`${finding.severity === 'warn' ? `请留意：${finding.message}` : ''}${citationOf(finding)}`}</p>
  ));
}

/** What must be stated and is not; nobody needs to hear it before the field has been reached. */
export const isGap = ({ code }: Finding): boolean => code.startsWith('element.');
