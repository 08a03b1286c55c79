import type { ReactNode } from 'react';
import { StatusTag } from '#design/workbench';
import { api, type Schemas } from '../../api.ts';
import { count, Loaded, minuteOf, Page } from '../../desk.tsx';
import { Card, Facts } from '../../desk-parts.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { WHY_ANEW } from '../model.ts';

type Index = Schemas['SearchHealth']['indexes'][number];

const megabytes = (bytes: number): string => `${count(Math.round(bytes / 1_048_576))} MB`;
const milliseconds = (value: number | null): string =>
  value === null ? '近 15 分钟没有检索' : `${value.toLocaleString('zh-CN', { maximumFractionDigits: 2 })} 毫秒`;

const COLUMNS: readonly Column<Index>[] = [
  { key: 'name', title: '索引', head: true, cell: ({ name }) => name },
  { key: 'documents', title: '本地区索引里', cell: ({ documents }) => count(documents) },
  { key: 'expected', title: '数据库里公开的', cell: ({ expected }) => (expected === null ? '—' : count(expected)) },
  { key: 'state', title: '状态', cell: (index) => <State {...index} /> },
  { key: 'revision', title: '启动以来的变更', cell: ({ revision }) => count(revision) },
];

function State({ ready, documents, expected, behind: { is, changes } }: Index): ReactNode {
  if (!ready) return <StatusTag tone="warning">正在装入</StatusTag>;
  if (is) return <StatusTag tone="warning">落后于数据库，{count(changes)} 处变更未读</StatusTag>;
  const behind = expected === null ? 0 : expected - documents;
  if (behind === 0) return <StatusTag tone="success">{expected === null ? '可用' : '与数据库一致'}</StatusTag>;
  return (
    <StatusTag tone="warning">
      {behind > 0 ? `还差 ${count(behind)} 条` : `多出 ${count(-behind)} 条，正在撤下`}
    </StatusTag>
  );
}

const seconds = (value: number): string => `${(value / 1000).toLocaleString('zh-CN', { maximumFractionDigits: 1 })} 秒`;

function begunFrom({ start }: Index): string {
  if (start === null) return '还没有装入';
  if (start.from === 'database')
    return `从数据库重新读，${seconds(start.milliseconds)}：${WHY_ANEW[start.why ?? 'none']}`;
  const meanwhile = start.caughtUp === 0 ? '停机期间没有变更' : `补上停机期间的 ${count(start.caughtUp)} 处变更`;
  const partly = start.why === null ? '' : `；部分地区重新读：${WHY_ANEW[start.why]}`;
  return `从快照恢复，${seconds(start.milliseconds)}，${meanwhile}${partly}`;
}

const RESTART_COLUMNS: readonly Column<Index>[] = [
  { key: 'name', title: '索引', head: true, cell: ({ name }) => name },
  { key: 'start', title: '这次启动', cell: begunFrom },
  {
    key: 'snapshot',
    title: '现有快照',
    cell: ({ snapshot }) =>
      snapshot === null ? '没有' : `${minuteOf(snapshot.savedAt)}，${megabytes(snapshot.bytes)}`,
  },
  { key: 'behind', title: '变更流', cell: ({ behind }) => followed(behind) },
  {
    key: 'errors',
    title: '跟随出错',
    cell: ({ errors }) => (errors === 0 ? '没有' : `${count(errors)} 次，已自动重试`),
  },
];

const followed = ({ is, changes, milliseconds: behindFor }: Index['behind']): string =>
  is ? `落后 ${seconds(behindFor)}，${count(changes)} 处变更未读` : '跟上了';

/** How the index stands in the process that answers this page. */
export function HealthPage(): ReactNode {
  const query = api.useQuery('get', '/api/search-health', {}, { refetchInterval: 30_000 });
  return (
    <Page
      title="检索状况"
      lead="答复这个页面的进程里的索引；有几个进程时，每个进程各有一份，各自跟随数据库。每半分钟更新一次。"
    >
      <Loaded query={query}>
        {({ indexes, searches, memory, upSeconds }) => (
          <>
            <Card title="索引">
              <DeskTable
                label="索引"
                list="searching.indexes"
                columns={COLUMNS}
                rows={indexes}
                keyOf={({ name }) => name}
              />
            </Card>
            <Card title="重启与跟随">
              <DeskTable
                label="重启与跟随"
                list="searching.restart"
                columns={RESTART_COLUMNS}
                rows={indexes}
                keyOf={({ name }) => name}
              />
            </Card>
            <Card title="快慢与内存">
              <Facts
                facts={[
                  ['每分钟检索', searches.perMinute.toLocaleString('zh-CN', { maximumFractionDigits: 1 })],
                  ['一半的检索不超过', milliseconds(searches.p50)],
                  ['百分之九十九不超过', milliseconds(searches.p99)],
                  ['进程内存', megabytes(memory.process)],
                  ['其中 JavaScript 堆', megabytes(memory.heap)],
                  ['其中缓冲区（索引在这里）', megabytes(memory.buffers)],
                  ['已运行', `${count(Math.round(upSeconds / 60))} 分钟`],
                ]}
              />
            </Card>
          </>
        )}
      </Loaded>
    </Page>
  );
}
