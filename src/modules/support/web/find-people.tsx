import type { ReactNode } from 'react';
import { EmptyBlock, Link } from '#design/workbench';
import { api, type Schemas } from '../../api.ts';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { FindForm } from './find-form.tsx';

type Found = Schemas['FoundPerson'];

const COLUMNS: readonly Column<Found>[] = [
  {
    key: 'name',
    title: '姓名',
    head: true,
    cell: ({ accountId, name }) => <Link href={`/app/support/people/${accountId}`}>{name}</Link>,
  },
  { key: 'contact', title: '联系方式', cell: ({ contact }) => contact ?? '—' },
  {
    key: 'organisations',
    title: '所属机构',
    cell: ({ organisations, personalRole }) =>
      organisations.map((one) => one.name).join('、') || (personalRole === 'expert' ? '专家' : '学习者'),
  },
];

export function FindPeople(): ReactNode {
  const find = api.useMutation('post', '/api/support/people-search');
  return (
    <FindForm
      title="找人"
      label="手机号、邮箱或姓名"
      hint="须与登记的完全一致"
      busy={find.isPending}
      error={find.error}
      onFind={(body) => find.mutate({ body })}
    >
      {find.data !== undefined &&
        (find.data.items.length === 0 ? (
          <EmptyBlock title="没有找到。请核对是否与登记的完全一致；其他地区的人不在这里。" />
        ) : (
          <DeskTable
            label="找到的人"
            list="support.people"
            columns={COLUMNS}
            rows={find.data.items}
            keyOf={({ accountId }) => accountId}
          />
        ))}
    </FindForm>
  );
}
