import type { ReactNode } from 'react';
import { Link, StatusTag } from '#design/workbench';
import { api } from '../../api.ts';
import { Card } from '../../desk-parts.tsx';
import { ApplicantBar } from './applicant-bar.tsx';
import { CasePath } from './case-path.tsx';
import { Due } from './due.tsx';
import { PapersCard } from './papers-card.tsx';
import { caseStateOf } from './words.ts';

interface CaseCardProps {
  readonly kind: string;
  readonly subjectId: string;
  readonly title: string;
}

/** The latest case of a record, for the record's own page; nothing where there is none or it is not this person's. */
export function CaseCard({ kind, subjectId, title }: CaseCardProps): ReactNode {
  const { data } = api.useQuery('get', '/api/case-subjects/{kind}/{id}', { params: { path: { kind, id: subjectId } } });
  const one = data?.case;
  if (one == null) return null;
  const state = caseStateOf(one.state);
  return (
    <>
      <Card title={title}>
        <div className="desk-row">
          <StatusTag tone={state.tone}>{state.text}</StatusTag>
          {one.dueOn !== null && (
            <Due dueOn={one.dueOn} workdaysLeft={one.workdaysLeft} provisional={one.dueIsProvisional} />
          )}
          <Link className="desk-link" href={`/app/cases/${one.id}`}>
            事项页面
          </Link>
        </div>
        <CasePath path={one.path} />
        <ApplicantBar one={one} />
      </Card>
      {(one.state === 'running' || one.state === 'returned') && <PapersCard one={one} />}
    </>
  );
}
