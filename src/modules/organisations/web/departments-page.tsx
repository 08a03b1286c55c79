import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, EmptyBlock } from '#design/workbench';
import { api, type Schemas } from '../../api.ts';
import { Loaded, Page, Refusal, useSession } from '../../desk.tsx';
import { Card } from '../../desk-parts.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { DEPARTMENT_KIND_LABELS, inReadingOrder, type Placed } from '../department-tree.ts';
import { CloseDepartmentDialog, DepartmentDialog } from './department-dialogs.tsx';
import { OrganisationTabs } from './organisation-tabs.tsx';

type Department = Schemas['Department'];

export function DepartmentsPage(): ReactNode {
  const { organisation, duty } = useSession().actor;
  if (organisation === null)
    return (
      <Page title="部门与校区">
        <EmptyBlock title="您还没有加入机构" />
      </Page>
    );
  return <Departments organisationId={organisation.id} mayChange={duty === 'admin'} />;
}

interface DepartmentsProps {
  readonly organisationId: string;
  readonly mayChange: boolean;
}

function Departments({ organisationId, mayChange }: DepartmentsProps): ReactNode {
  const path = { id: organisationId };
  const query = api.useQuery('get', '/api/organisations/{id}/departments', { params: { path } });
  const [dialog, setDialog] = useState<{ readonly act: 'add' | 'change' | 'close'; readonly one?: Department }>();
  const [showClosed, setShowClosed] = useState(false);
  const close = (): void => setDialog(undefined);
  return (
    <Page
      title="部门与校区"
      above={[{ label: '本机构', href: '/app/organisation' }]}
      lead="部门决定成员看到和办理哪些事项。撤销部门时，其成员和事项移交给别的部门。"
      actions={
        mayChange && (
          <Button type="primary" onClick={() => setDialog({ act: 'add' })}>
            增加部门或校区
          </Button>
        )
      }
    >
      <OrganisationTabs id={organisationId} current="departments" />
      <Loaded query={query}>
        {({ items }) => {
          const shown = items.filter((one) => showClosed || one.closedOn === null);
          const closed = items.length - items.filter((one) => one.closedOn === null).length;
          return (
            <Card title="部门">
              {shown.length === 0 ? (
                <EmptyBlock title="还没有部门">
                  {mayChange ? '小单位可以不分部门；成员较多时，按部门划分更清楚。' : '由本机构管理员设置。'}
                </EmptyBlock>
              ) : (
                <Tree
                  organisationId={organisationId}
                  items={shown}
                  mayChange={mayChange}
                  onAct={(act, one) => setDialog({ act, one })}
                />
              )}
              {closed > 0 && (
                <p className="desk-more">
                  <Button onClick={() => setShowClosed(!showClosed)}>
                    {showClosed ? '隐藏已撤销的' : `显示已撤销的 ${closed} 个`}
                  </Button>
                </p>
              )}
              {dialog?.act === 'close' && dialog.one !== undefined && (
                <CloseDepartmentDialog organisationId={organisationId} tree={items} one={dialog.one} onClose={close} />
              )}
              {dialog !== undefined && dialog.act !== 'close' && (
                <DepartmentDialog organisationId={organisationId} tree={items} one={dialog.one} onClose={close} />
              )}
            </Card>
          );
        }}
      </Loaded>
    </Page>
  );
}

interface TreeProps {
  readonly organisationId: string;
  readonly items: readonly Department[];
  readonly mayChange: boolean;
  readonly onAct: (act: 'change' | 'close', one: Department) => void;
}

/** Rows in the order of reading; every act is a button, so nothing needs to be dragged. */
function Tree({ organisationId, items, mayChange, onAct }: TreeProps): ReactNode {
  const query = api.useQuery('get', '/api/organisations/{id}/departments', {
    params: { path: { id: organisationId } },
  });
  const shift = api.useMutation('patch', '/api/organisations/{id}/departments/{departmentId}', {
    onSuccess: () => query.refetch(),
  });
  const move = (one: Department, by: -1 | 1): void =>
    shift.mutate({ params: { path: { id: organisationId, departmentId: one.id } }, body: { shift: by } });
  const columns: readonly Column<Placed<Department>>[] = [
    {
      key: 'name',
      title: '名称',
      head: true,
      cell: ({ department, level }) => (
        <>
          <span aria-hidden="true">{'　'.repeat(level - 1) + (level > 1 ? '└ ' : '')}</span>
          <span className="wb-unseen">{`第 ${level} 级：`}</span>
          {department.name}
          {department.closedOn !== null && `（${department.closedOn} 撤销）`}
        </>
      ),
    },
    { key: 'kind', title: '类型', cell: ({ department }) => DEPARTMENT_KIND_LABELS[department.kind].zh },
    { key: 'members', title: '成员', align: 'end', cell: ({ department }) => department.members },
    {
      key: 'acts',
      title: '操作',
      cell: ({ department: one }) =>
        mayChange && one.closedOn === null ? (
          <span className="desk-row">
            <ActButton label={`更名或移动：${one.name}`} text="更名或移动" onClick={() => onAct('change', one)} />
            <ActButton label={`上移：${one.name}`} text="上移" onClick={() => move(one, -1)} />
            <ActButton label={`下移：${one.name}`} text="下移" onClick={() => move(one, 1)} />
            <ActButton label={`撤销：${one.name}`} text="撤销" onClick={() => onAct('close', one)} />
          </span>
        ) : null,
    },
  ];
  return (
    <>
      <Refusal error={shift.error} />
      <DeskTable
        label="部门"
        columns={columns}
        rows={inReadingOrder(items)}
        keyOf={({ department }) => department.id}
      />
    </>
  );
}

interface ActButtonProps {
  readonly label: string;
  readonly text: string;
  readonly onClick: () => void;
}

const ActButton = ({ label, text, onClick }: ActButtonProps): ReactNode => (
  <button type="button" className="desk-act" aria-label={label} onClick={onClick}>
    {text}
  </button>
);
