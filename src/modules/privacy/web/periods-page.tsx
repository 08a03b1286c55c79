import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { App, Button, DateInput, StatusTag } from '#design/workbench';
import { api, problemOf, type Schemas } from '../../api.ts';
import { count, has, Loaded, minuteOf, useSession } from '../../desk.tsx';
import { Card, Dialog, Field } from '../../desk-parts.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { PrivacyFrame } from './frame.tsx';

type Rule = Schemas['PrivacyRule'];
type Line = Schemas['RetentionLine'];

export function PeriodsPage(): ReactNode {
  const session = useSession();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const edits = has(session, 'privacy.edit');
  const rules = api.useQuery('get', '/api/privacy/rules', {});
  const retention = api.useQuery('get', '/api/privacy/retention', {});
  const [editing, setEditing] = useState<Rule>();
  const run = api.useMutation('post', '/api/privacy/retention/runs', {
    onSuccess: async () => {
      message.success('已开始清除，完成后可在操作记录中看到');
      await queries.invalidateQueries();
    },
    onError: (error) => message.error(problemOf(error).title),
  });
  return (
    <PrivacyFrame part="/periods" lead="期限、年龄和限额都是带日期的数据，改动另存新值；低于法定下限的不接受。">
      <Card title="到期记录（试运行）">
        <p className="wb-quiet">按现在的期限会清除的记录。每天夜里自动清除，也可以现在清除。</p>
        <Loaded query={retention}>
          {({ items }) => <DeskTable label="到期记录" columns={LINES} rows={items} keyOf={({ name }) => name} />}
        </Loaded>
        {edits && (
          <div className="desk-row">
            <Button loading={run.isPending} onClick={() => run.mutate({})}>
              现在清除到期记录
            </Button>
          </div>
        )}
      </Card>
      <Card title="期限、年龄与限额">
        <Loaded query={rules}>
          {({ items }) => (
            <DeskTable
              label="期限、年龄与限额"
              columns={columns(edits ? setEditing : undefined)}
              rows={items}
              keyOf={({ key }) => key}
            />
          )}
        </Loaded>
      </Card>
      {editing !== undefined && <RuleDialog rule={editing} onClose={() => setEditing(undefined)} />}
    </PrivacyFrame>
  );
}

const LINES: readonly Column<Line>[] = [
  { key: 'label', title: '记录', head: true, cell: ({ label }) => label.zh },
  { key: 'months', title: '保存', cell: ({ months }) => <span className="desk-nowrap">{`${months} 个月`}</span> },
  {
    key: 'due',
    title: '会清除',
    align: 'end',
    cell: ({ due }) => (due === null ? '不自动清除' : `${count(due.count)} 条`),
  },
  {
    key: 'oldest',
    title: '最早一条',
    cell: ({ due }) => <span className="desk-nowrap">{due?.oldest == null ? '—' : minuteOf(due.oldest)}</span>,
  },
];

const UNITS: Readonly<Partial<Record<Rule['unit'], string>>> = {
  workingDays: '个工作日',
  years: '周岁',
  months: '个月',
  times: '次',
};

const valueWords = (unit: Rule['unit'], value: number): string =>
  unit === 'yesNo' ? (value === 1 ? '是' : '否') : `${value} ${UNITS[unit] ?? ''}`;

const columns = (onEdit: ((rule: Rule) => void) | undefined): readonly Column<Rule>[] => [
  { key: 'label', title: '事项', head: true, cell: ({ label }) => label.zh },
  {
    key: 'value',
    title: '现行',
    cell: (rule) => (
      <>
        <span className="desk-nowrap">{valueWords(rule.unit, rule.value)}</span>
        {rule.coming.map(({ value, validFrom }) => (
          <div key={validFrom} className="wb-quiet">{`${validFrom} 起：${valueWords(rule.unit, value)}`}</div>
        ))}
      </>
    ),
  },
  { key: 'source', title: '依据', cell: ({ source }) => source },
  {
    key: 'confirmed',
    title: '核对',
    cell: ({ confirmed }) => (
      <StatusTag tone={confirmed ? 'success' : 'warning'}>{confirmed ? '已核对' : '待核对'}</StatusTag>
    ),
  },
  {
    key: 'acts',
    title: '操作',
    cell: (rule) =>
      onEdit === undefined ? null : (
        <button type="button" className="desk-act" aria-label={`修改：${rule.label.zh}`} onClick={() => onEdit(rule)}>
          修改
        </button>
      ),
  },
];

function RuleDialog({ rule, onClose }: { readonly rule: Rule; readonly onClose: () => void }): ReactNode {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [value, setValue] = useState(String(rule.value));
  const [validFrom, setValidFrom] = useState('');
  const [source, setSource] = useState(rule.source);
  const [confirmed, setConfirmed] = useState(rule.confirmed);
  const save = api.useMutation('post', '/api/privacy/rules', {
    onSuccess: async () => {
      message.success('新的值已登记');
      onClose();
      await queries.invalidateQueries();
    },
  });
  const limits = [rule.minimum !== null && `不少于 ${rule.minimum}`, rule.maximum !== null && `不多于 ${rule.maximum}`]
    .filter(Boolean)
    .join('，');
  return (
    <Dialog
      title={`修改：${rule.label.zh}`}
      okText="登记"
      disabled={!/^\d+$/.test(value) || validFrom === '' || source.trim() === ''}
      busy={save.isPending}
      error={save.error}
      onOk={() =>
        save.mutate({
          body: { key: rule.key, value: Number(value), validFrom, source: source.trim(), confirmed },
        })
      }
      onCancel={onClose}
    >
      <Field
        id="rule-value"
        label={rule.unit === 'yesNo' ? '是填 1，否填 0' : `数值（${UNITS[rule.unit]}）`}
        hint={limits === '' ? undefined : limits}
        required
      >
        <input
          id="rule-value"
          className="wb-control"
          inputMode="numeric"
          value={value}
          onChange={(event) => setValue(event.target.value)}
        />
      </Field>
      <Field id="rule-from" name="validFrom" label="自哪天起" required>
        <DateInput id="rule-from" value={validFrom} onChange={setValidFrom} />
      </Field>
      <Field id="rule-source" label="依据" required>
        <input
          id="rule-source"
          className="wb-control"
          maxLength={200}
          value={source}
          onChange={(event) => setSource(event.target.value)}
        />
      </Field>
      <label>
        <input type="checkbox" checked={confirmed} onChange={(event) => setConfirmed(event.target.checked)} />{' '}
        已与依据原文核对
      </label>
    </Dialog>
  );
}
