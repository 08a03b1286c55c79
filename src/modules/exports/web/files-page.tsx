import type { ReactNode } from 'react';
import { EmptyBlock, StatusTag, type State } from '#design/workbench';
import { api, type Schemas } from '../../api.ts';
import { count, Loaded, minuteOf, Page } from '../../desk.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';

type ListFile = Schemas['ListFile'];

const STATES: Readonly<Record<ListFile['state'], State>> = {
  queued: { text: '等待处理', tone: 'info' },
  running: { text: '正在写', tone: 'info' },
  done: { text: '可以下载', tone: 'success' },
  failed: { text: '没有写成', tone: 'danger' },
};

const COLUMNS: readonly Column<ListFile>[] = [
  { key: 'title', title: '清单', head: true, cell: ({ title }) => title },
  {
    key: 'state',
    title: '状态',
    cell: ({ state, written, failure }) => (
      <>
        <StatusTag tone={STATES[state].tone}>{STATES[state].text}</StatusTag>
        {state === 'running' && <div className="wb-quiet">{`已写 ${count(written)} 条`}</div>}
        {failure !== null && <div className="wb-quiet">{failure}</div>}
      </>
    ),
  },
  {
    key: 'file',
    title: '文件',
    cell: ({ id, state, fileName }) =>
      state === 'done' ? (
        <a className="desk-link" href={`/api/list-exports/${id}/file`}>
          {fileName ?? '下载'}
        </a>
      ) : (
        '—'
      ),
  },
  {
    key: 'asked',
    title: '要求时间',
    cell: ({ createdAt }) => <span className="desk-nowrap">{minuteOf(createdAt)}</span>,
  },
  {
    key: 'until',
    title: '保留到',
    cell: ({ expiresAt }) => <span className="desk-nowrap">{minuteOf(expiresAt)}</span>,
  },
];

const POLL = 2000;
const isMoving = ({ state }: ListFile): boolean => state === 'queued' || state === 'running';

export function FilesPage(): ReactNode {
  const query = api.useQuery(
    'get',
    '/api/list-exports',
    {},
    { refetchInterval: ({ state }) => (state.data?.items.some(isMoving) === true ? POLL : false) },
  );
  return (
    <Page title="我的导出" lead="太长的清单在后台写，写好会发消息。文件加密存放，保留七天；下载时再查一次权限。">
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyBlock title="没有后台导出的清单">在清单上按“导出”；超过 2,000 条的会在这里。</EmptyBlock>
          ) : (
            <DeskTable label="我的导出" list="exports.own" columns={COLUMNS} rows={items} keyOf={({ id }) => id} />
          )
        }
      </Loaded>
    </Page>
  );
}
