import type { ReactNode } from 'react';
import { useState } from 'react';
import { Link, StatusTag } from '#design/workbench';
import { api, type Schemas } from '../../api.ts';
import { Loaded, Page } from '../../desk.tsx';
import { Card } from '../../desk-parts.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { CONFIRMED_LABELS, LAYER_LABELS } from '../model.ts';
import { THRESHOLD_TOPICS, TOPIC_LABELS, valueWords } from '../threshold.ts';
import { ThresholdDialog } from './threshold-dialog.tsx';

type Threshold = Schemas['Threshold'];

/** 期限与界限: numbers that the law or the bureau sets, each from a day on, with what it rests on. */
export function ThresholdListPage(): ReactNode {
  const query = api.useQuery('get', '/api/thresholds', {});
  const [setting, setSetting] = useState<Threshold>();
  return (
    <Page
      title="期限与界限"
      lead="期限、年龄、人数和件数的界限都是带日期的数据：改动另存新值，从起用日期开始生效，旧值保留。本地的值优先于省级，省级优先于随产品提供的值。"
    >
      <p className="wb-quiet">
        {'每类事项几个工作日办结，见'}
        <Link href="/app/approval-definitions">审批流程</Link>
        {'；供求多久提醒、下架，见'}
        <Link href="/app/freshness-rules">时效规则</Link>。
      </p>
      <Loaded query={query}>
        {({ items }) => (
          <>
            {THRESHOLD_TOPICS.map((topic) => {
              const rows = items.filter((one) => one.topic === topic);
              return (
                <Card key={topic} title={TOPIC_LABELS[topic]}>
                  <DeskTable
                    label={TOPIC_LABELS[topic]}
                    columns={columnsOf(setSetting)}
                    rows={rows}
                    keyOf={({ key }) => key}
                  />
                </Card>
              );
            })}
          </>
        )}
      </Loaded>
      {setting !== undefined && <ThresholdDialog threshold={setting} onClose={() => setSetting(undefined)} />}
    </Page>
  );
}

const columnsOf = (onSet: (threshold: Threshold) => void): readonly Column<Threshold>[] => [
  { key: 'label', title: '事项', head: true, cell: ({ label }) => label.zh },
  {
    key: 'value',
    title: '现行',
    cell: ({ unit, value, coming }) => (
      <>
        <span className="desk-nowrap">{valueWords(unit, value)}</span>
        {coming.map((one) => (
          <div key={`${one.layer} ${one.validFrom}`} className="wb-quiet">
            {`${one.validFrom} 起：${valueWords(unit, one.value)}（${LAYER_LABELS[one.layer].zh}）`}
          </div>
        ))}
      </>
    ),
  },
  {
    key: 'layer',
    title: '层级',
    cell: ({ layer }) => <span className="desk-nowrap">{LAYER_LABELS[layer].zh}</span>,
  },
  {
    key: 'validFrom',
    title: '起用日期',
    cell: ({ validFrom }) => <span className="desk-nowrap">{validFrom}</span>,
  },
  { key: 'source', title: '依据', cell: ({ source }) => source },
  {
    key: 'confirmed',
    title: '核实',
    cell: ({ confirmed }) => (
      <StatusTag tone={confirmed ? 'success' : 'warning'}>{CONFIRMED_LABELS[confirmed ? 'yes' : 'no'].zh}</StatusTag>
    ),
  },
  {
    key: 'acts',
    title: '操作',
    cell: (one) =>
      one.abilities.includes('set') && (
        <button
          type="button"
          className="desk-act"
          aria-label={`改值或核实：${one.label.zh}`}
          onClick={() => onSet(one)}
        >
          改值或核实
        </button>
      ),
  },
];
