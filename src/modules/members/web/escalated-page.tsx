import type { ReactNode } from 'react';
import { EmptyBlock, Link } from '#design/workbench';
import { answer, client } from '../../api.ts';
import { Loaded, Page } from '../../desk.tsx';
import { KeysetEnd, useKeyset } from '../../keyset.tsx';
import { WaitingRequest } from './requests-card.tsx';

export function EscalatedPage(): ReactNode {
  const list = useKeyset(['escalated'], (cursor) =>
    answer(
      client.GET('/api/access-requests', { params: { query: { limit: 20, ...(cursor !== undefined && { cursor }) } } }),
    ),
  );
  return (
    <Page title="转来的加入申请" lead="机构没有管理员，或管理员五天没有答复。请先与该机构核实申请人，再决定是否同意。">
      <Loaded query={list}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyBlock title="没有转来的申请" />
          ) : (
            items.map((one) => (
              <div key={one.id} className="desk-card">
                <h2>
                  <Link href={`/app/organisations/${one.organisation.id}`}>{one.organisation.name}</Link>
                </h2>
                <WaitingRequest request={one} />
              </div>
            ))
          )
        }
      </Loaded>
      <KeysetEnd list={list} />
    </Page>
  );
}
