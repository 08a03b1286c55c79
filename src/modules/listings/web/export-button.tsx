import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { Button, NativeSelect, ProgressPanel } from '#design/workbench';
import { answer, api, client, type Schemas } from '../../api.ts';
import { shownColumns } from '../../arrange-columns.ts';
import { atLeast, has, useSession } from '../../desk.tsx';
import { describedBy, Dialog, Field } from '../../desk-parts.tsx';
import { usePreferences } from '../../desk-preferences.ts';
import { MANAGED_COLUMNS, type ManagedColumn } from '../managed-columns.ts';

type Export = Schemas['ListingExport'];

interface ExportButtonProps {
  readonly address: string;
  readonly total: number;
  /** There may be more than the total says. */
  readonly more?: boolean | undefined;
  readonly columns: readonly { readonly key: string; readonly optional?: true; readonly head?: true }[];
}

/** The list as a file: its filters, its order and the columns that are shown. */
export function ExportButton({ address, total, more, columns }: ExportButtonProps): ReactNode {
  const session = useSession();
  const [open, setOpen] = useState(false);
  const { lists } = usePreferences();
  if (!has(session, 'listing.export')) return null;
  const shown = shownColumns(
    columns.map((one) => (one.head === true ? { ...one, fixed: true as const } : one)),
    lists.find(({ list }) => list === 'listings.managed'),
  )
    .map(({ key }) => key)
    .filter((key): key is ManagedColumn => Object.hasOwn(MANAGED_COLUMNS, key));
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        导出
      </Button>
      {open && (
        <ExportDialog address={address} total={total} more={more} columns={shown} onClose={() => setOpen(false)} />
      )}
    </>
  );
}

interface ExportDialogProps {
  readonly address: string;
  readonly total: number;
  /** There may be more than the total says. */
  readonly more?: boolean | undefined;
  readonly columns: readonly ManagedColumn[];
  readonly onClose: () => void;
}

const FORMATS = [
  { value: 'xlsx', label: 'Excel（.xlsx）' },
  { value: 'csv', label: 'CSV' },
];

function ExportDialog({ address, total, more, columns, onClose }: ExportDialogProps): ReactNode {
  const [format, setFormat] = useState<'xlsx' | 'csv'>('xlsx');
  const [purpose, setPurpose] = useState('日常工作');
  const [file, setFile] = useState<Export>();
  const ask = api.useMutation('post', '/api/listing-exports', { onSuccess: setFile });
  useExportProgress(file, setFile);
  const ready = file?.state === 'done';
  return (
    <Dialog
      title={`导出 ${atLeast(total, more)} 条`}
      okText={ready ? '下载' : '开始导出'}
      disabled={total === 0 || purpose.trim() === '' || file?.state === 'failed'}
      busy={ask.isPending || file?.state === 'queued' || file?.state === 'running'}
      error={ask.error}
      onOk={() => {
        if (ready) {
          window.location.assign(`/api/listing-exports/${file.id}/file`);
          onClose();
        } else ask.mutate({ body: { filter: address, columns: [...columns], format, purpose: purpose.trim() } });
      }}
      onCancel={onClose}
    >
      {file === undefined ? (
        <>
          <p>{`与当前列表一致：同样的条件、次序和显示的 ${columns.length} 栏（${columns.map((one) => MANAGED_COLUMNS[one]).join('、')}）。文件带水印并留有记录。`}</p>
          <Field id="export-format" label="格式">
            <NativeSelect
              id="export-format"
              value={format}
              options={FORMATS}
              onChange={(value) => setFormat(value as 'xlsx' | 'csv')}
            />
          </Field>
          <Field id="export-purpose" label="用途" required hint="写进文件和导出记录。">
            <input
              id="export-purpose"
              className="wb-control"
              maxLength={100}
              value={purpose}
              aria-describedby={describedBy('export-purpose')}
              onChange={(event) => setPurpose(event.target.value)}
            />
          </Field>
        </>
      ) : (
        <ProgressPanel
          lang="zh"
          title="写文件"
          done={file.written}
          total={file.total ?? total}
          state={ready ? 'done' : file.state === 'failed' ? 'stopped' : 'running'}
          note={ready ? `${file.fileName ?? ''}，保留 7 天。` : (file.failure ?? undefined)}
        />
      )}
    </Dialog>
  );
}

function useExportProgress(file: Export | undefined, onRead: (file: Export) => void): void {
  useEffect(() => {
    if (file === undefined || file.state === 'done' || file.state === 'failed') return undefined;
    const read = (): Promise<Export> =>
      answer(client.GET('/api/listing-exports/{id}', { params: { path: { id: file.id } } }));
    const timer = setTimeout(() => void read().then(onRead, () => onRead({ ...file })), 700);
    return () => clearTimeout(timer);
  }, [file, onRead]);
}
