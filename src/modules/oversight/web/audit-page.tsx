import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { EmptyBlock } from '#design/workbench';
import { answer, client } from '../../api.ts';
import { Loaded, Page } from '../../desk.tsx';
import { DeskTable } from '../../desk-table.tsx';
import { KeysetEnd, useKeyset } from '../../keyset.tsx';
import { ListExport } from '../../list-export.tsx';
import { ENTRY_COLUMNS, type Entry } from './audit-cells.tsx';
import { AuditFilters, readFilters, type Filters } from './audit-filters.tsx';
import { AuditTabs } from './audit-tabs.tsx';

const PAGE = 30;

/** Filters take effect by the button and stand in the address. */
export function AuditPage(): ReactNode {
  const [address, setAddress] = useSearchParams();
  const filters = readFilters(address);
  const list = useKeyset(['audit', filters], (cursor) =>
    answer(
      client.GET('/api/audit', {
        params: { query: { limit: PAGE, ...asked(filters), ...(cursor !== undefined && { cursor }) } },
      }),
    ),
  );
  return (
    <Page
      title="操作记录"
      lead="谁在什么时候、从哪里、代表谁、对什么做了什么，为什么。记录只增不改，每分钟封存一次，可以随时校验。"
    >
      <AuditTabs current="/app/audit" />
      <AuditFilters
        key={address.toString()}
        now={filters}
        onQuery={(chosen) => setAddress(Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== '')))}
      />
      <Narrowed filters={filters} first={list.data?.items[0]} />
      <Loaded query={list}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyBlock title="没有符合条件的记录" />
          ) : (
            <DeskTable
              label="操作记录"
              list="audit.entries"
              columns={ENTRY_COLUMNS}
              rows={items}
              keyOf={({ id }) => id}
              tools={<ListExport title="操作记录" path="/api/audit/export" right="audit.export" filters={filters} />}
            />
          )
        }
      </Loaded>
      <KeysetEnd list={list} atLeast={list.data?.first.totalIsLeast} />
    </Page>
  );
}

/** The words of the address are the words of the route; what somebody made up is refused there. */
const asked = (filters: Filters) => filters as Omit<Filters, 'outcome'> & { outcome?: 'refused' };

/** Whose records these are, when the address says so by a number that nobody can read. */
function Narrowed({ filters, first }: { readonly filters: Filters; readonly first: Entry | undefined }): ReactNode {
  const words = [
    filters.accountId !== undefined && `操作人：${first?.account?.name ?? filters.accountId}`,
    filters.organisationId !== undefined && `机构：${first?.organisation?.name ?? filters.organisationId}`,
    filters.objectId !== undefined && `对象：${first?.object.name ?? first?.object.words ?? filters.objectId}`,
    filters.observerId !== undefined && `支持人员：${first?.observer?.name ?? filters.observerId}`,
    filters.delegationId !== undefined && '只看一项委托之下办理的',
  ].filter(Boolean);
  return words.length === 0 ? null : <p role="status">{`只看 ${words.join('；')}`}</p>;
}
