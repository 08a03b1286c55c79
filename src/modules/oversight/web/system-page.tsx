import type { ReactNode } from 'react';
import { EmptyBlock } from '#design/workbench';
import { api, type Schemas } from '../../api.ts';
import { count, Loaded, Page } from '../../desk.tsx';
import { Card, Facts } from '../../desk-parts.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';

type Job = Schemas['SystemState']['jobs'][number];

const COLUMNS: readonly Column<Job>[] = [
  { key: 'task', title: '任务', head: true, cell: ({ task }) => <code>{task}</code> },
  { key: 'waiting', title: '等待', align: 'end', cell: ({ waiting }) => count(waiting) },
  { key: 'failed', title: '其中多次失败', align: 'end', cell: ({ failed }) => count(failed) },
];

export function SystemPage(): ReactNode {
  const system = api.useQuery('get', '/api/system', {}, { refetchInterval: 10_000 });
  return (
    <Page title="系统状态" lead="每 10 秒更新一次。">
      <Loaded query={system}>
        {({ jobs, indexes }) => (
          <>
            <Card title="检索索引">
              <Facts facts={indexes.map(({ name, documents }) => [name, `${count(documents)} 条`] as const)} />
            </Card>
            <Card title="后台任务">
              {jobs.length === 0 ? (
                <EmptyBlock title="没有等待的任务" />
              ) : (
                <DeskTable label="后台任务" columns={COLUMNS} rows={jobs} keyOf={({ task }) => task} />
              )}
            </Card>
          </>
        )}
      </Loaded>
    </Page>
  );
}
