import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { NativeSelect } from '#design/workbench';
import { api, type Schemas } from '../../api.ts';
import { Loaded } from '../../desk.tsx';
import { describedBy, Dialog, Field } from '../../desk-parts.tsx';
import {
  DEPARTMENT_KIND_LABELS,
  DEPARTMENT_KINDS,
  inReadingOrder,
  withDescendants,
  type DepartmentKind,
} from '../department-tree.ts';

type Department = Schemas['Department'];

const AS_A_WHOLE = '（最上级）';

/** Where it may go: open ones that are not below it. */
function places(tree: readonly Department[], one: Department | undefined) {
  const below = one === undefined ? new Set<string>() : withDescendants(tree, one.id);
  return inReadingOrder(tree.filter((each) => each.closedOn === null && !below.has(each.id))).map(
    ({ department, level }) => ({
      value: department.id,
      label: '　'.repeat(level - 1) + department.name,
    }),
  );
}

interface DialogProps {
  readonly organisationId: string;
  readonly tree: readonly Department[];
  readonly onClose: () => void;
}

export function DepartmentDialog({
  organisationId,
  tree,
  one,
  onClose,
}: DialogProps & { readonly one?: Department | undefined }): ReactNode {
  const queries = useQueryClient();
  const [name, setName] = useState(one?.name ?? '');
  const [kind, setKind] = useState<DepartmentKind>(one?.kind ?? 'department');
  const [parent, setParent] = useState(one?.parentId ?? '');
  const done = {
    onSuccess: async () => {
      onClose();
      await queries.invalidateQueries();
    },
  };
  const add = api.useMutation('post', '/api/organisations/{id}/departments', done);
  const change = api.useMutation('patch', '/api/organisations/{id}/departments/{departmentId}', done);
  const body = { name: name.trim(), kind, parentId: parent === '' ? null : parent };
  const send = (): void =>
    one === undefined
      ? add.mutate({ params: { path: { id: organisationId } }, body })
      : change.mutate({ params: { path: { id: organisationId, departmentId: one.id } }, body });
  return (
    <Dialog
      title={one === undefined ? '增加部门或校区' : `更名或移动：${one.name}`}
      okText="保存"
      busy={add.isPending || change.isPending}
      disabled={name.trim() === ''}
      error={add.error ?? change.error}
      onOk={send}
      onCancel={onClose}
    >
      <Field id="department-name" label="名称" required>
        <input
          id="department-name"
          className="wb-control"
          maxLength={60}
          value={name}
          aria-describedby={describedBy('department-name')}
          onChange={(event) => setName(event.target.value)}
        />
      </Field>
      <div className="desk-pair">
        <Field id="department-kind" label="类型">
          <NativeSelect
            id="department-kind"
            value={kind}
            options={DEPARTMENT_KINDS.map((value) => ({ value, label: DEPARTMENT_KIND_LABELS[value].zh }))}
            onChange={(value) => setKind(value as DepartmentKind)}
          />
        </Field>
        <Field id="department-parent" name="parentId" label="上级">
          <NativeSelect
            id="department-parent"
            value={parent}
            empty={AS_A_WHOLE}
            options={places(tree, one)}
            onChange={setParent}
          />
        </Field>
      </div>
    </Dialog>
  );
}

/** What would be handed over is counted first. */
export function CloseDepartmentDialog({
  organisationId,
  tree,
  one,
  onClose,
}: DialogProps & { readonly one: Department }): ReactNode {
  const queries = useQueryClient();
  const path = { id: organisationId, departmentId: one.id };
  const preview = api.useQuery('get', '/api/organisations/{id}/departments/{departmentId}/closing', {
    params: { path },
  });
  const [into, setInto] = useState(one.parentId ?? '');
  const close = api.useMutation('post', '/api/organisations/{id}/departments/{departmentId}/close', {
    onSuccess: async () => {
      onClose();
      await queries.invalidateQueries();
    },
  });
  return (
    <Dialog
      title={`撤销：${one.name}`}
      okText="撤销并移交"
      danger
      busy={close.isPending}
      disabled={preview.data === undefined}
      error={close.error}
      onOk={() => close.mutate({ params: { path }, body: { into: into === '' ? null : into } })}
      onCancel={onClose}
    >
      <Loaded query={preview}>
        {({ members, children, holdings }) => (
          <ul className="desk-bullets">
            <li>{`${members} 名成员、${children} 个下级部门移交。`}</li>
            {holdings.map(({ key, label, count }) => (
              <li key={key}>{`${label} ${count} 项移交。`}</li>
            ))}
            <li>撤销后不能再使用，名称可以重新启用。</li>
          </ul>
        )}
      </Loaded>
      <Field id="department-heir" name="into" label="移交给">
        <NativeSelect
          id="department-heir"
          value={into}
          empty="本机构（不属于任何部门）"
          options={places(tree, one)}
          onChange={setInto}
        />
      </Field>
    </Dialog>
  );
}
