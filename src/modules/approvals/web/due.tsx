import type { ReactNode } from 'react';
import { dueWords } from './words.ts';

interface DueProps {
  readonly dueOn: string | null;
  readonly workdaysLeft: number | null;
  readonly provisional?: boolean | undefined;
}

/** The deadline with its countdown in working days; what is overdue says so in words. */
export function Due({ dueOn, workdaysLeft, provisional }: DueProps): ReactNode {
  if (dueOn === null || workdaysLeft === null) return <span className="wb-quiet">—</span>;
  return (
    <span className={workdaysLeft < 0 ? 'desk-due wb-overdue' : 'desk-due'}>
      <span className="desk-nowrap">{dueWords(workdaysLeft)}</span>{' '}
      <span className="wb-quiet desk-nowrap">{`${dueOn}${provisional === true ? '（次年放假安排未公布，暂按周末推算）' : ''}`}</span>
    </span>
  );
}
