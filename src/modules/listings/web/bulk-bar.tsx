import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { ErrorBlock } from '#design/workbench';
import { answer, client, problemOf } from '../../api.ts';
import { Dialog } from '../../desk-parts.tsx';
import type { ListingRow } from './listing-list.tsx';
import { ReasonField } from './reason-field.tsx';
import { ACT_WORDS } from './words.ts';

type BulkVerb = 'confirm' | 'close';

const LABELS: Readonly<Record<BulkVerb, string>> = { confirm: '确认仍有效', close: '关闭' };

/** What can be done with all chosen listings at once; those that the server refuses are named with the reason. */
export function BulkBar({
  rows,
  onClear,
}: {
  readonly rows: readonly ListingRow[];
  readonly onClear: () => void;
}): ReactNode {
  const [verb, setVerb] = useState<BulkVerb>();
  const able = (one: BulkVerb): readonly ListingRow[] => rows.filter(({ abilities }) => abilities.includes(one));
  return (
    <div role="status">
      {rows.length > 0 && (
        <div className="wb-bulk">
          <strong>{`已选 ${rows.length} 条`}</strong>
          {(['confirm', 'close'] as const).map((one) => (
            <Button key={one} size="small" disabled={able(one).length === 0} onClick={() => setVerb(one)}>
              {`${LABELS[one]}（${able(one).length}）`}
            </Button>
          ))}
          <Button size="small" type="link" onClick={onClear}>
            取消选择
          </Button>
        </div>
      )}
      {verb !== undefined && (
        <BulkDialog verb={verb} rows={able(verb)} onDone={onClear} onClose={() => setVerb(undefined)} />
      )}
    </div>
  );
}

interface BulkDialogProps {
  readonly verb: BulkVerb;
  readonly rows: readonly ListingRow[];
  readonly onDone: () => void;
  readonly onClose: () => void;
}

function BulkDialog({ verb, rows, onDone, onClose }: BulkDialogProps): ReactNode {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const run = async (): Promise<void> => {
    setBusy(true);
    const failures: string[] = [];
    for (const row of rows) {
      try {
        await answer(
          client.POST('/api/managed-listings/{id}/actions', {
            params: { path: { id: row.id } },
            body: {
              verb,
              version: row.version,
              ...(verb === 'close' && { reasons: [{ field: '', text: reason.trim() }] }),
            },
          }),
        );
      } catch (error) {
        failures.push(`${row.title}：${problemOf(error).title}`);
      }
    }
    setBusy(false);
    setRefused(failures);
    void message.success(`${rows.length - failures.length} 条${ACT_WORDS[verb].done}`);
    await queries.invalidateQueries();
    if (failures.length > 0) return;
    onClose();
    onDone();
  };
  return (
    <Dialog
      title={`${LABELS[verb]} ${rows.length} 条岗位`}
      okText={LABELS[verb]}
      danger={verb === 'close'}
      disabled={verb === 'close' && reason.trim() === ''}
      busy={busy}
      error={undefined}
      onOk={() => void run()}
      onCancel={onClose}
    >
      {refused.length > 0 && (
        <ErrorBlock lang="zh" problem={{ title: `${refused.length} 条没有成功`, detail: refused.join('；') }} />
      )}
      <p>{ACT_WORDS[verb].question}</p>
      {verb === 'close' && (
        <ReasonField label="关闭原因" phrases={ACT_WORDS.close.preset ?? []} value={reason} onChange={setReason} />
      )}
    </Dialog>
  );
}
