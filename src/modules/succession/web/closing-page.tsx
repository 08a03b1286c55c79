import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { CaseRecord } from '#pages/approvals';
import { EmptyBlock } from '#design/workbench';
import { api } from '../../api.ts';
import { Loaded, Page } from '../../desk.tsx';

/** 终止申请, as whoever decides sees it. */
export function ClosingPage(): ReactNode {
  const { id = '' } = useParams();
  const query = api.useQuery('get', '/api/case-subjects/{kind}/{id}', {
    params: { path: { kind: 'organisation.closing', id } },
  });
  const one = query.data?.case;
  if (one != null) return <CaseRecord one={one} />;
  return (
    <Page title="终止申请">
      <Loaded query={query}>{() => <EmptyBlock title="没有这件申请，或者不在您的辖区内" />}</Loaded>
    </Page>
  );
}
