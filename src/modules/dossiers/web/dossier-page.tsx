import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { Button, EmptyBlock, Link } from '#design/workbench';
import { OrganisationTabs } from '#pages/organisations';
import { api, type Schemas } from '../../api.ts';
import { count, Loaded, Page, useSession } from '../../desk.tsx';
import { Card } from '../../desk-parts.tsx';
import { ContactsCard } from './contacts-card.tsx';
import { FactsCard } from './facts-card.tsx';
import { ItemsCard } from './items-card.tsx';
import { LicencesCard } from './licences-card.tsx';

type Dossier = Schemas['Dossier'];

export function OwnDossierPage(): ReactNode {
  const { organisation } = useSession().actor;
  if (organisation === null)
    return (
      <Page title="本机构档案">
        <EmptyBlock title="您还没有加入机构">
          <Link href="/join">登记机构</Link>
        </EmptyBlock>
      </Page>
    );
  return <DossierOf id={organisation.id} above={{ label: '本机构', href: '/app/organisation' }} />;
}

export function DossierPage(): ReactNode {
  const { id = '' } = useParams();
  return <DossierOf id={id} above={{ label: '机构', href: `/app/organisations/${id}` }} />;
}

interface DossierProps {
  readonly id: string;
  readonly above: { readonly label: string; readonly href: string };
}

function DossierOf({ id, above }: DossierProps): ReactNode {
  const query = api.useQuery('get', '/api/organisations/{id}/dossier', { params: { path: { id } } });
  const { data } = query;
  return (
    <Page
      title={data === undefined ? '档案' : `${data.organisation.name} · 档案`}
      above={[above]}
      lead="每一项都注明来源、确认日期和确认人；来源不一致的并列显示。"
      actions={<Button href={`/organisations/${id}/dossier`}>打印</Button>}
    >
      <OrganisationTabs id={id} current="dossier" />
      <Loaded query={query}>
        {(dossier) => (
          <>
            <Completeness dossier={dossier} />
            <FactsCard dossier={dossier} />
            <LicencesCard dossier={dossier} />
            <ContactsCard dossier={dossier} />
            <ItemsCard dossier={dossier} />
            <Activity dossier={dossier} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

const GAPS = { missing: '未填', stale: '超过一年未确认', expired: '已过期' } as const;

/** How much is there, what lacks, and what each lack costs. */
function Completeness({ dossier: { completeness } }: { readonly dossier: Dossier }): ReactNode {
  const { wanted, filled, gaps } = completeness;
  return (
    <Card title={`完整度 ${filled} / ${wanted}`}>
      <progress className="desk-progress" value={filled} max={wanted} aria-label={`完整度 ${filled} / ${wanted}`} />
      {gaps.length === 0 ? (
        <p>应有的资料都有了。</p>
      ) : (
        <ul className="desk-bullets">
          {gaps.map(({ what, label, why, kind }) => (
            <li key={what}>{`${label}（${GAPS[kind]}）：${why}。`}</li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Activity({ dossier: { activity, formers } }: { readonly dossier: Dossier }): ReactNode {
  return (
    <Card title="在本平台的情况">
      <dl className="desk-tiles desk-tiles-four">
        {activity.map((one) => (
          <div key={one.key} className="desk-tile">
            <dt className="desk-tile-name">{one.label}</dt>
            <dd className="desk-tile-value">{count(one.count)}</dd>
          </div>
        ))}
      </dl>
      {formers.length > 0 && (
        <ul className="desk-bullets">
          {formers.map(({ kind, value, usedUntil, reason }) => (
            <li key={`${kind}${value}`}>
              {`${kind === 'name' ? '曾用名' : '原代码'}：${value}（用至 ${usedUntil}${reason === null ? '' : `，${reason}`}）`}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
