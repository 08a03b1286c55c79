import { useState } from 'react';
import type { ReactNode } from 'react';
import { EmptyBlock, ErrorBlock, LoadingBlock, RecordFrame, Stat, StatusTag } from '#design/workbench';
import { Page } from '../../../modules/desk.tsx';
import { Card, Facts } from '../../../modules/desk-parts.tsx';
import { DeskTable, type Column } from '../../../modules/desk-table.tsx';
import { Acts } from './acts.tsx';
import { Fields } from './fields.tsx';
import { WizardStates } from './wizard-states.tsx';

/** Every part of the workbench in every state, on one page; the site's stand on /design. All names and figures are invented. */
export function GalleryPage(): ReactNode {
  return (
    <Page
      title="工作台部件"
      lead="工作台的每个部件、每种状态都在这一页；公众站的在“界面部件”页。单位、人员和数字都是编造的。"
    >
      <Card title="按钮、窗口、提示">
        <Acts />
      </Card>
      <Card title="控件">
        <Fields />
      </Card>
      <Card title="状态">
        <div className="desk-row">
          {TONES.map(([tone, words]) => (
            <StatusTag key={tone} tone={tone}>
              {words}
            </StatusTag>
          ))}
        </div>
      </Card>
      <Card title="列表：长名称、空单元格、选择">
        <SampleTable />
      </Card>
      <Card title="没有内容、正在加载、出错">
        <EmptyBlock title="还没有供求" />
        <LoadingBlock lang="zh" rows={3} />
        <ErrorBlock
          lang="zh"
          problem={{ title: '暂时没有成功', detail: '网络断开，请检查后重试。', requestId: '0190a000-0000' }}
          onRetry={() => undefined}
        />
      </Card>
      <Card title="记录">
        <RecordFrame
          lang="zh"
          state={{ text: '待审核', tone: 'info' }}
          owner="云州市人力资源和社会保障局（演示）"
          nextStep="核对薪资与最低工资标准"
          due={{ on: '2026-11-20', overdue: true }}
          history={[
            { id: '2', at: '2026-11-19 14:05', title: '企业重新提交', by: '李卓' },
            { id: '1', at: '2026-11-18 09:30', title: '退回修改', by: '周敏', note: '请写明薪资。' },
          ]}
        >
          <Facts
            facts={[
              ['名称', LONG],
              ['数据范围', '本部门及以下'],
              ['截止', undefined],
            ]}
          />
        </RecordFrame>
      </Card>
      <Card title="向导">
        <WizardStates />
      </Card>
      <Card title="数字">
        <Stat
          lang="zh"
          label="14 天内确认过的供求"
          value="86"
          unit="%"
          definition="公开的供求中，最近 14 天内由发布者确认过的比例。"
          date="2026-11-22"
          source="供求库"
        />
      </Card>
    </Page>
  );
}

const TONES = [
  ['neutral', '草稿'],
  ['info', '待审核'],
  ['success', '已发布'],
  ['warning', '将到期'],
  ['danger', '已退回'],
  ['seal', '新'],
  ['ink', '办理中'],
] as const;

const LONG = '云州市大洼区新立镇北港现代物流与冷链仓储综合服务职业技能公共实训基地建设管理有限责任公司（演示）';

interface Sample {
  readonly id: string;
  readonly name: string;
  readonly people: number | undefined;
}

const SAMPLES: readonly Sample[] = [
  { id: 'a', name: '维修电工', people: 3 },
  { id: 'b', name: LONG, people: undefined },
  { id: 'c', name: '麟懿·阿不都热合曼（演示）', people: 12_000 },
];

const COLUMNS: readonly Column<Sample>[] = [
  { key: 'name', title: '名称', head: true, cell: ({ name, id }) => <a href={`#${id}`}>{name}</a> },
  { key: 'people', title: '人数', align: 'end', cell: ({ people }) => people?.toLocaleString('zh-CN') ?? '—' },
  { key: 'state', title: '状态', cell: () => <StatusTag tone="success">已发布</StatusTag> },
  { key: 'code', title: '编号', optional: true, cell: ({ id }) => id },
];

function SampleTable(): ReactNode {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(['a']));
  return (
    <DeskTable
      label="示例列表"
      columns={COLUMNS}
      rows={SAMPLES}
      keyOf={({ id }) => id}
      selection={{ chosen, mayChoose: ({ id }) => id !== 'b', nameOf: ({ name }) => name, onChange: setChosen }}
    />
  );
}
