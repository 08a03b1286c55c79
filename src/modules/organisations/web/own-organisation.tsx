import type { ReactNode } from 'react';
import { EmptyBlock, Link } from '#design/workbench';
import { api } from '../../api.ts';
import { Page, useSession } from '../../desk.tsx';
import { OrganisationRecord } from './organisation-page.tsx';

export function OwnOrganisationPage(): ReactNode {
  const { organisation } = useSession().actor;
  return organisation === null ? <NoOrganisation /> : <OwnOrganisation id={organisation.id} />;
}

function OwnOrganisation({ id }: { readonly id: string }): ReactNode {
  return <OrganisationRecord query={api.useQuery('get', '/api/organisations/{id}', { params: { path: { id } } })} />;
}

const NoOrganisation = (): ReactNode => (
  <Page title="本机构">
    <EmptyBlock title="您还没有加入机构">
      <Link href="/join">登记机构</Link>
    </EmptyBlock>
  </Page>
);
