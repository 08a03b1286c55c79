import type { ReactNode } from 'react';
import { EmptyBlock, Modal } from '#design/workbench';
import { SOURCE_LABELS } from '#contracts/organisations';
import { api, type Schemas } from '../../api.ts';
import { Loaded, minuteOf } from '../../desk.tsx';
import { DeskTable } from '../../desk-table.tsx';

type Value = NonNullable<Schemas['Dossier']['fields'][number]['shown']>['value'];

interface HistoryProps {
  readonly organisationId: string;
  readonly field: string;
  readonly label: string;
  readonly show: (value: Value) => ReactNode;
  readonly onClose: () => void;
}

/** From when a value held, and when the platform learnt of it. */
export function HistoryDialog({ organisationId, field, label, show, onClose }: HistoryProps): ReactNode {
  const query = api.useQuery('get', '/api/organisations/{id}/dossier/history', {
    params: { path: { id: organisationId }, query: { field } },
  });
  return (
    <Modal
      open
      width={720}
      title={`${label}的历史`}
      footer={null}
      onCancel={onClose}
      closable={{ 'aria-label': '关闭' }}
    >
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyBlock title="没有更早的记录" />
          ) : (
            <DeskTable
              label={`${label}的历史`}
              rows={items}
              keyOf={(one) => one.recordedAt + one.source}
              columns={[
                { key: 'value', title: '内容', head: true, cell: ({ value }) => show(value) },
                {
                  key: 'valid',
                  title: '有效',
                  cell: ({ validFrom, validUntil }) =>
                    `${validFrom} 起${validUntil === null ? '' : `，至 ${validUntil}`}`,
                },
                {
                  key: 'source',
                  title: '来源',
                  cell: ({ source, sourceName }) => `${SOURCE_LABELS[source].zh} · ${sourceName}`,
                },
                {
                  key: 'at',
                  title: '记录',
                  cell: ({ recordedAt, confirmedByName }) =>
                    [minuteOf(recordedAt), confirmedByName].filter(Boolean).join(' '),
                },
              ]}
            />
          )
        }
      </Loaded>
    </Modal>
  );
}
