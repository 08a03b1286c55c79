import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, EmptyBlock } from '#design/workbench';
import { answer, api, client, type Schemas } from '../../api.ts';
import { count, Loaded, minuteOf, Page, Refusal } from '../../desk.tsx';
import { Card } from '../../desk-parts.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { AuditTabs } from './audit-tabs.tsx';

type Seal = Schemas['AuditSeal'];
type Broken = Schemas['AuditReport']['broken'][number];

const COLUMNS: readonly Column<Seal>[] = [
  { key: 'sequence', title: '段', head: true, cell: ({ sequence }) => `第 ${count(sequence)} 段` },
  { key: 'entries', title: '条数', align: 'end', cell: ({ entries }) => count(entries) },
  {
    key: 'sealedAt',
    title: '封存时间',
    cell: ({ sealedAt }) => <span className="desk-nowrap">{minuteOf(sealedAt)}</span>,
  },
  { key: 'hash', title: '哈希（SHA-256）', cell: ({ hash }) => <code className="desk-id">{hash}</code> },
];

export function SealsPage(): ReactNode {
  const seals = api.useQuery('get', '/api/audit/seals', { params: { query: { limit: 20 } } });
  return (
    <Page
      title="封存与校验"
      above={[{ label: '操作记录', href: '/app/audit' }]}
      lead="每分钟把新的记录按次序链成哈希。把最新一段的哈希抄存到别处，日后就能证明此前的记录没有被改动。"
    >
      <AuditTabs current="/app/audit/seals" />
      <Verification />
      <Loaded query={seals}>
        {({ items }) => (
          <Card title="最近的封存">
            {items.length === 0 ? (
              <EmptyBlock title="还没有封存" />
            ) : (
              <DeskTable label="最近的封存" columns={COLUMNS} rows={items} keyOf={({ sequence }) => String(sequence)} />
            )}
          </Card>
        )}
      </Loaded>
    </Page>
  );
}

interface Progress {
  readonly sealed: number;
  readonly unsealed: number;
  readonly broken: readonly Broken[];
  readonly checkedAt: string | undefined;
}

/** Step by step, so that a long trail does not hold up a request. */
function Verification(): ReactNode {
  const [progress, setProgress] = useState<Progress>();
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<unknown>();
  const check = async (): Promise<void> => {
    setRunning(true);
    setError(undefined);
    try {
      let found: Progress = { sealed: 0, unsealed: 0, broken: [], checkedAt: undefined };
      for (let from: number | null = 1; from !== null;) {
        const step: Schemas['AuditReport'] = await answer(
          client.GET('/api/audit/verification', { params: { query: { from } } }),
        );
        found = {
          sealed: found.sealed + step.sealed,
          unsealed: step.unsealed,
          broken: [...found.broken, ...step.broken],
          checkedAt: step.next === null ? step.checkedAt : undefined,
        };
        setProgress(found);
        from = step.next;
      }
    } catch (problem) {
      setError(problem);
    } finally {
      setRunning(false);
    }
  };
  return (
    <div className="desk-card">
      <div className="desk-row">
        <Button disabled={running} onClick={() => void check()}>
          校验记录有没有被改动
        </Button>
        <div role="status">{progress !== undefined && reportWords(progress)}</div>
      </div>
      <Refusal error={error} />
    </div>
  );
}

const BROKEN_LISTED = 10;

function reportWords({ sealed, unsealed, broken, checkedAt }: Progress): string {
  if (broken.length > 0) {
    const listed = broken
      .slice(0, BROKEN_LISTED)
      .map((one) => `第 ${one.sequence} 段${one.reason === 'missing' ? '缺少记录' : '内容被改'}`);
    return `发现 ${count(broken.length)} 段记录对不上：${listed.join('，')}。请立即联系系统管理员。`;
  }
  if (checkedAt === undefined) return `正在校验，已核对 ${count(sealed)} 条…`;
  return `没有发现改动：已封存 ${count(sealed)} 条，尚未封存 ${count(unsealed)} 条（${minuteOf(checkedAt)}）。`;
}
