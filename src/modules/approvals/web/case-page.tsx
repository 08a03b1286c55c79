import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { Link, RecordFrame, StatusTag } from '#design/workbench';
import { api, type Schemas } from '../../api.ts';
import { Loaded, minuteOf, Page } from '../../desk.tsx';
import { Card, Facts } from '../../desk-parts.tsx';
import { Related } from '../../related.tsx';
import { ApplicantBar } from './applicant-bar.tsx';
import { caseHead } from './case-head.tsx';
import { CasePath } from './case-path.tsx';
import { OfficerBar } from './officer-bar.tsx';
import { PapersCard } from './papers-card.tsx';

type Case = Schemas['Case'];

/** One case of any kind: what it is, the way it goes, what may be done. */
export function CasePage(): ReactNode {
  const { id = '' } = useParams();
  const query = api.useQuery('get', '/api/cases/{id}', { params: { path: { id } } });
  const read = api.useMutation('post', '/api/cases/{id}/read');
  const { mutate } = read;
  useEffect(() => mutate({ params: { path: { id } } }), [mutate, id]);
  if (query.data !== undefined) return <CaseRecord one={query.data} />;
  return (
    <Page title="审批事项">
      <Loaded query={query}>{() => null}</Loaded>
    </Page>
  );
}

/** Any kind's case, for the pages of kinds that have none of their own. */
export function CaseRecord({ one }: { readonly one: Case }): ReactNode {
  return (
    <Page
      title={one.title}
      lead={[one.kindLabel, one.organisation].filter(Boolean).join(' · ')}
      actions={<OfficerBar one={one} />}
    >
      <Content one={one} />
    </Page>
  );
}

function Content({ one }: { readonly one: Case }): ReactNode {
  const { id, subjectId, organisationId } = one;
  return (
    <RecordFrame
      lang="zh"
      {...caseHead(one)}
      related={<Related title={one.title} record={{ kind: 'case', id, subjectId, organisationId }} />}
      timeline={<CasePath path={one.path} />}
    >
      <Card title="事项">
        <Facts
          facts={[
            ['提交时间', minuteOf(one.openedAt)],
            ...(one.applicant === null ? [] : [['申请人', one.applicant.name] as const]),
            ...one.facts.map(({ label, value }) => [label, value] as const),
          ]}
        />
        <div className="desk-row">
          <Link className="desk-link" href={one.link}>
            查看详情
          </Link>
          <ApplicantBar one={one} />
        </div>
      </Card>
      {one.checks.length > 0 && <ChecksCard checks={one.checks} />}
      <PapersCard one={one} />
    </RecordFrame>
  );
}

const FINDINGS = {
  ok: { tone: 'success', text: '相符' },
  warn: { tone: 'warning', text: '请留意' },
  bad: { tone: 'danger', text: '不符' },
  open: { tone: 'info', text: '待人工核对' },
} as const;

/** What the program compared, and where a person looks. */
export function ChecksCard({ checks }: { readonly checks: Case['checks'] }): ReactNode {
  return (
    <Card title="核对">
      <ul className="desk-checks">
        {checks.map(({ code, label, finding, detail, link }) => (
          <li key={code}>
            <StatusTag tone={FINDINGS[finding].tone}>{FINDINGS[finding].text}</StatusTag>
            <div>
              <strong>{label}</strong>
              <div>{detail}</div>
              {link !== null && (
                <a className="desk-link" href={link.url} target="_blank" rel="noreferrer">
                  {`打开${link.text}（新窗口）`}
                </a>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
