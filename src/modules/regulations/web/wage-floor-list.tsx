import { useState, type ReactNode } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { Button, EmptyBlock, StatusTag } from '#design/workbench';
import { formatYuan } from '#kernel/money';
import { api, type Schemas } from '../../api.ts';
import { has, Loaded, minuteOf, Page, useSession } from '../../desk.tsx';
import { TabLinks } from '../../desk-parts.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { CONFIRMED_LABELS } from '../model.ts';
import { ConfirmDialog } from './wage-floor-confirm.tsx';

type WageFloor = Schemas['WageFloor'];

const COLUMNS: readonly Column<WageFloor>[] = [
  {
    key: 'place',
    title: '地区',
    head: true,
    cell: ({ place, grade, division }) => (
      <>
        {place}
        <div className="wb-quiet">{grade === null ? division : `${division} · 第 ${grade} 档`}</div>
      </>
    ),
  },
  { key: 'monthly', title: '元/月', cell: ({ monthly }) => formatYuan(monthly) },
  { key: 'hourly', title: '元/小时', cell: ({ hourly }) => (hourly === null ? '不详' : formatYuan(hourly)) },
  {
    key: 'validFrom',
    title: '执行日期',
    cell: ({ validFrom, current }) => (
      <>
        <span className="desk-nowrap">{validFrom}</span>
        <div className="wb-quiet">{current ? '现行' : '非现行'}</div>
      </>
    ),
  },
  {
    key: 'source',
    title: '出处',
    cell: ({ source, sourceUrl }) =>
      sourceUrl === '' ? (
        source
      ) : (
        <a href={sourceUrl} rel="noreferrer" target="_blank">
          {source}
          <span className="wb-unseen">（新窗口）</span>
        </a>
      ),
  },
  { key: 'confirmed', title: '核实', cell: (floor) => <Confirmed floor={floor} /> },
];

function Confirmed({ floor }: { readonly floor: WageFloor }): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <>
      <StatusTag tone={floor.confirmed ? 'success' : 'warning'}>
        {floor.confirmed ? CONFIRMED_LABELS.yes.zh : CONFIRMED_LABELS.no.zh}
      </StatusTag>
      {floor.abilities.includes('confirm') && (
        <div>
          <button
            type="button"
            className="desk-act"
            aria-label={`已与公告核对：${floor.place}${floor.grade === null ? '' : `第 ${floor.grade} 档`}`}
            onClick={() => setOpen(true)}
          >
            已与公告核对
          </button>
        </div>
      )}
      {floor.confirmedAt !== null && (
        <div className="wb-quiet desk-nowrap">{minuteOf(floor.confirmedAt).slice(0, 10)}</div>
      )}
      {open && <ConfirmDialog floor={floor} onClose={() => setOpen(false)} />}
    </>
  );
}

export function WageFloorListPage(): ReactNode {
  const session = useSession();
  const navigate = useNavigate();
  const [address] = useSearchParams();
  const everywhere = address.get('where') === 'all';
  const past = address.get('past') === '1';
  const query = api.useQuery('get', '/api/wage-floors', {
    params: {
      query: {
        ...(!everywhere && { division: session.tenant.division.slice(0, 4) }),
        ...(!past && { current: 'true' as const }),
      },
    },
  });
  return (
    <Page
      title="最低工资"
      lead="发布岗位时按工作地点核对月薪下限。本地执行哪一档须由主管部门填写：填写后按本地标准核对，未填写时只能按全省各档提示。"
      actions={
        has(session, 'regulation.edit') && (
          <Button type="primary" onClick={() => void navigate('/wage-floors/new')}>
            新增标准
          </Button>
        )
      }
    >
      <TabLinks
        label="范围"
        tabs={[
          { label: '本省与本地', href: '/app/wage-floors', current: !everywhere && !past },
          { label: '全国', href: '/app/wage-floors?where=all', current: everywhere && !past },
          { label: '含过去的', href: '/app/wage-floors?where=all&past=1', current: past },
        ]}
      />
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyBlock title="没有最低工资标准">新增本地标准后，发布时按它核对。</EmptyBlock>
          ) : (
            <DeskTable
              label="最低工资标准"
              list="regulations.wageFloors"
              columns={COLUMNS}
              rows={items}
              keyOf={({ id }) => id}
            />
          )
        }
      </Loaded>
    </Page>
  );
}
