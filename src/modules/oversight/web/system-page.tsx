import type { ReactNode } from 'react';
import { EmptyBlock, StatusTag } from '#design/workbench';
import { api, type Schemas } from '../../api.ts';
import { count, Loaded, Page } from '../../desk.tsx';
import { Card } from '../../desk-parts.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { QuarantineCard } from './quarantine-card.tsx';
import { CHECK_WORDS, LEVEL_WORDS } from './system-words.ts';

type Job = Schemas['SystemState']['jobs'][number];

type Check = Schemas['SystemState']['checks'][number];

const TONES = { good: 'success', attention: 'warning', bad: 'danger' } as const;

const CHECK_COLUMNS: readonly Column<Check>[] = [
  { key: 'title', title: '检查', head: true, cell: ({ key }) => CHECK_WORDS[key].title },
  { key: 'level', title: '状态', cell: ({ level }) => <StatusTag tone={TONES[level]}>{LEVEL_WORDS[level]}</StatusTag> },
  { key: 'value', title: '现在', cell: ({ value }) => value },
  {
    key: 'meaning',
    title: '含义与办法',
    cell: ({ key, level }) => (
      <>
        {CHECK_WORDS[key].meaning}
        {level !== 'good' && <p>{CHECK_WORDS[key].todo}</p>}
      </>
    ),
  },
];

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
        {({ checks, jobs }) => (
          <>
            <Card title="各项检查">
              <DeskTable label="各项检查" columns={CHECK_COLUMNS} rows={checks} keyOf={({ key }) => key} />
            </Card>
            <QuarantineCard />
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
