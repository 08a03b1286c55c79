import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { EmptyBlock, StatusTag } from '#design/workbench';
import { api, type Schemas } from '../../api.ts';
import { Loaded, minuteOf } from '../../desk.tsx';
import { Card, Dialog } from '../../desk-parts.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';

type File = Schemas['QuarantinedFile'];

const columnsOf = (onDestroy: (file: File) => void): readonly Column<File>[] => [
  {
    key: 'name',
    title: '文件',
    head: true,
    cell: ({ name, key, bytes }) => (
      <>
        {name === '' ? key : name}
        <div className="wb-quiet">{`${Math.ceil(bytes / 1024)} kB`}</div>
      </>
    ),
  },
  { key: 'signature', title: '查出', cell: ({ signature }) => signature },
  { key: 'who', title: '上传人', cell: ({ account }) => account ?? '未登录' },
  { key: 'when', title: '时间', cell: ({ receivedAt }) => <span className="desk-nowrap">{minuteOf(receivedAt)}</span> },
  {
    key: 'acts',
    title: '处置',
    cell: (file) =>
      file.removedAt === null ? (
        <button type="button" className="desk-act" aria-label={`销毁：${file.name}`} onClick={() => onDestroy(file)}>
          销毁
        </button>
      ) : (
        <StatusTag tone="neutral">{`已销毁 ${minuteOf(file.removedAt)}`}</StatusTag>
      ),
  },
];

/** 隔离的文件: what the scanner found, who sent it, and doing away with it. */
export function QuarantineCard(): ReactNode {
  const query = api.useQuery('get', '/api/quarantine');
  const [destroying, setDestroying] = useState<File>();
  return (
    <Card title="隔离的文件">
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyBlock title="没有查出恶意程序的上传" />
          ) : (
            <DeskTable label="隔离的文件" columns={columnsOf(setDestroying)} rows={items} keyOf={({ key }) => key} />
          )
        }
      </Loaded>
      {destroying !== undefined && <DestroyDialog file={destroying} onClose={() => setDestroying(undefined)} />}
    </Card>
  );
}

function DestroyDialog({ file, onClose }: { readonly file: File; readonly onClose: () => void }): ReactNode {
  const queries = useQueryClient();
  const destroy = api.useMutation('post', '/api/quarantine/destroy', {
    onSuccess: async () => {
      onClose();
      await queries.invalidateQueries();
    },
  });
  return (
    <Dialog
      title={`销毁：${file.name}`}
      okText="销毁"
      danger
      busy={destroy.isPending}
      error={destroy.error}
      onOk={() => destroy.mutate({ body: { key: file.key } })}
      onCancel={onClose}
    >
      <p>
        文件从磁盘上删除，不能恢复；何人何时上传、查出什么的记录保留。需要取证的，请先从数据目录的 quarantine 取出。
      </p>
      <p className="wb-quiet">{`SHA-256：${file.sha256}`}</p>
    </Dialog>
  );
}
