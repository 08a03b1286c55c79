import type { ReactNode } from 'react';
import { useNavigate, useParams } from 'react-router';
import { caseHead, CasePath, ChecksCard, OfficerBar, PapersCard } from '#pages/approvals';
import { CodeName } from '#pages/codes';
import { EmptyBlock, Link, RecordFrame } from '#design/workbench';
import { api, type Schemas } from '../../api.ts';
import { has, Loaded, minuteOf, Page, useSession } from '../../desk.tsx';
import { Card, Facts } from '../../desk-parts.tsx';
import { Related } from '../../related.tsx';
import { STATE_LABELS } from '../model.ts';
import { STATE_TONES } from './tones.ts';

type Organisation = Schemas['Organisation'];
type Case = Schemas['Case'];

/** One registration with everything that it is compared with, and the decision. */
export function VettingPage(): ReactNode {
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const path = { id };
  const organisation = api.useQuery('get', '/api/organisations/{id}', { params: { path } });
  const normal = useCase('organisation.vetting', id);
  const office = useCase('office.vetting', id);
  const one = normal.data?.case ?? office.data?.case ?? undefined;
  const found = organisation.data;
  return (
    <Page
      title={found?.name ?? '机构核验'}
      above={[{ label: '机构核验', href: '/app/vetting' }]}
      state={
        one === undefined && found ? { text: STATE_LABELS[found.state].zh, tone: STATE_TONES[found.state] } : undefined
      }
      lead={found?.creditCode ?? found?.identifier ?? undefined}
      actions={one && <OfficerBar one={one} onDone={() => navigate('/vetting')} />}
    >
      <Loaded query={organisation}>
        {(data) => (
          <Loaded query={normal}>
            {() => (one === undefined ? <NoCase organisation={data} /> : <Judged organisation={data} one={one} />)}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

const useCase = (kind: string, id: string) =>
  api.useQuery('get', '/api/case-subjects/{kind}/{id}', { params: { path: { kind, id } } });

const NoCase = ({ organisation }: { readonly organisation: Organisation }): ReactNode => (
  <EmptyBlock title="这个机构现在没有等待核验的事项">
    <Link href={`/app/organisations/${organisation.id}`}>查看机构</Link>
  </EmptyBlock>
);

function Judged({ organisation, one }: { readonly organisation: Organisation; readonly one: Case }): ReactNode {
  const session = useSession();
  return (
    <RecordFrame
      lang="zh"
      {...caseHead(one)}
      related={<Related title={organisation.name} record={{ kind: 'organisation', id: organisation.id }} />}
      timeline={<CasePath path={one.path} />}
    >
      <Card title="登记的资料">
        <Facts
          facts={[
            ...one.facts.map(({ label, value }) => [label, value] as const),
            ['所在地', organisation.division && <CodeName key="place" set="division" code={organisation.division} />],
            ['行业', organisation.industry && <CodeName key="trade" set="industry" code={organisation.industry} />],
            ['提交', `${minuteOf(one.openedAt)}${one.round > 1 ? `，第 ${one.round} 次` : ''}`],
          ]}
        />
        <div className="desk-row">
          <Link className="desk-link" href={`/app/organisations/${organisation.id}`}>
            机构页面
          </Link>
          {has(session, 'audit.read') && (
            <Link className="desk-link" href={`/app/audit?objectKind=organisation&objectId=${organisation.id}`}>
              操作记录
            </Link>
          )}
        </div>
      </Card>
      {one.applicant !== null && (
        <Card title="登记人">
          <Facts
            facts={[
              ['姓名', one.applicant.name],
              ['联系方式', one.applicant.contact],
              ['核实', one.applicant.contactVerified ? '已用验证码核实' : '没有核实'],
            ]}
          />
        </Card>
      )}
      <ChecksCard checks={one.checks} />
      <PapersCard one={one} />
    </RecordFrame>
  );
}
