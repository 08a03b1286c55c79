import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { App, Button, DateInput, StatusTag } from '#design/workbench';
import { api, type Schemas } from '../../api.ts';
import { has, Loaded, Page, useSession } from '../../desk.tsx';
import { describedBy, Dialog, Field } from '../../desk-parts.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';

type Rule = Schemas['FreshnessRule'] & { readonly current: boolean };

const DAYS = {
  halfLifeDays: ['排序半衰期（天）', '没有再确认，过这么多天，可减的排序权重减一半。'],
  floorPercent: ['最低权重（%）', '再久也不低于这个比例。'],
  remindAfterDays: ['多少天没确认就提醒', ''],
  remindBeforeDays: ['到期前多少天提醒', ''],
  expireAfterDays: ['多少天没确认就下架', '必须多于提醒的天数。'],
  closeAfterDays: ['下架后多少天关闭', ''],
} as const;
type DayName = keyof typeof DAYS;

const COLUMNS: readonly Column<Rule>[] = [
  {
    key: 'validFrom',
    title: '起始日期',
    head: true,
    cell: ({ validFrom, current }) => (
      <>
        <span className="desk-nowrap">{validFrom}</span> {current && <StatusTag tone="success">现行</StatusTag>}
      </>
    ),
  },
  ...(Object.keys(DAYS) as DayName[]).map((name): Column<Rule> => ({
    key: name,
    title: DAYS[name][0],
    align: 'end',
    cell: (rule) => rule[name],
  })),
  { key: 'source', title: '依据', cell: ({ source }) => <span className="desk-name">{source}</span> },
];

/** 时效规则: thresholds as dated data. */
export function FreshnessPage(): ReactNode {
  const session = useSession();
  const [adding, setAdding] = useState(false);
  const query = api.useQuery('get', '/api/freshness-rules');
  return (
    <Page
      title="时效规则"
      lead="排序 = 相关程度 ×（最低权重 +（1 − 最低权重）× 2 的（−距上次确认的天数 ÷ 半衰期）次方）。到期前和久未确认时提醒发布人，仍不确认的自动下架、关闭，并告知原因。"
      actions={
        has(session, 'regulation.edit') && (
          <Button type="primary" onClick={() => setAdding(true)}>
            新增规则
          </Button>
        )
      }
    >
      <Loaded query={query}>
        {({ items }) => (
          <>
            <DeskTable label="时效规则" columns={COLUMNS} rows={items} keyOf={({ validFrom }) => validFrom} />
            {adding && <RuleDialog from={items.find(({ current }) => current)!} onClose={() => setAdding(false)} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function RuleDialog({ from, onClose }: { readonly from: Rule; readonly onClose: () => void }): ReactNode {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [days, setDays] = useState<Readonly<Record<DayName, string>>>(
    () => Object.fromEntries(Object.keys(DAYS).map((name) => [name, String(from[name as DayName])])) as never,
  );
  const [validFrom, setValidFrom] = useState('');
  const [source, setSource] = useState('');
  const set = api.useMutation('post', '/api/freshness-rules', {
    onSuccess: async () => {
      message.success('已保存');
      onClose();
      await queries.invalidateQueries();
    },
  });
  const numbers = Object.fromEntries(Object.entries(days).map(([name, value]) => [name, Number(value) || 0]));
  return (
    <Dialog
      title="新增时效规则"
      okText="保存"
      disabled={validFrom === '' || source.trim() === ''}
      busy={set.isPending}
      error={set.error}
      onOk={() => set.mutate({ body: { ...numbers, validFrom, source: source.trim() } as never })}
      onCancel={onClose}
    >
      <Field id="rule-validFrom" label="起始日期" required hint="今天或以后。">
        <DateInput
          id="rule-validFrom"
          value={validFrom}
          aria-describedby={describedBy('rule-validFrom')}
          onChange={setValidFrom}
        />
      </Field>
      <div className="desk-pair">
        {(Object.keys(DAYS) as DayName[]).map((name) => (
          <Field key={name} id={`rule-${name}`} label={DAYS[name][0]} hint={DAYS[name][1]}>
            <input
              id={`rule-${name}`}
              className="wb-control"
              inputMode="numeric"
              value={days[name]}
              aria-describedby={describedBy(`rule-${name}`)}
              onChange={(event) => setDays((before) => ({ ...before, [name]: event.target.value }))}
            />
          </Field>
        ))}
      </div>
      <Field id="rule-source" label="依据" required hint="谁、凭什么定的。">
        <input
          id="rule-source"
          className="wb-control"
          maxLength={300}
          value={source}
          aria-describedby={describedBy('rule-source')}
          onChange={(event) => setSource(event.target.value)}
        />
      </Field>
    </Dialog>
  );
}
