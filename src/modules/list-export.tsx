import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { App, Button, NativeSelect } from '#design/workbench';
import { answer, client, problemOf } from './api.ts';
import { shownColumns } from './arrange-columns.ts';
import { has, useSession } from './desk.tsx';
import { describedBy, Dialog, Field } from './desk-parts.tsx';
import { usePreferences } from './desk-preferences.ts';
import type { Column } from './desk-table.tsx';

interface ListExportProps {
  /** "机构清单": of the dialog and of the file. */
  readonly title: string;
  /** Answers a file for the filters. */
  readonly path: string;
  readonly right: string;
  /** As the list was asked. */
  readonly filters: Readonly<Record<string, string | undefined>>;
  /** Only the columns that are shown leave, under the list's own name for its settings; without it the file has all. */
  readonly shown?: {
    readonly list: string;
    readonly columns: readonly Pick<Column<never>, 'key' | 'optional' | 'head'>[];
  };
}

const FORMATS = [
  { value: 'xlsx', label: 'Excel（.xlsx）' },
  { value: 'csv', label: 'CSV' },
];

/** 导出: the list as it is filtered, for those who may take it away. */
export function ListExport(props: ListExportProps): ReactNode {
  const session = useSession();
  const [open, setOpen] = useState(false);
  if (!has(session, props.right)) return null;
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        导出
      </Button>
      {open && <ExportDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

/** What is taken away says who took it, when and for what. */
function ExportDialog({
  title,
  path,
  filters,
  shown,
  onClose,
}: ListExportProps & { readonly onClose: () => void }): ReactNode {
  const [purpose, setPurpose] = useState('');
  const [format, setFormat] = useState('xlsx');
  const columns = useShownKeys(shown);
  const given = Object.entries({ ...filters, ...columns }).filter((pair): pair is [string, string] => !!pair[1]);
  const query = Object.fromEntries([...given, ['format', format], ['purpose', purpose.trim()]]);
  const { message } = App.useApp();
  const take = useMutation({
    mutationFn: () => download(path, query, title),
    onSuccess: (inBackground) => {
      if (inBackground) message.success('清单较长，正在后台写；写好会发消息，也可以在“我的导出”里看');
      onClose();
    },
  });
  return (
    <Dialog
      title={`导出${title}`}
      okText="导出"
      disabled={purpose.trim().length < 2}
      busy={take.isPending}
      error={take.error}
      onOk={() => take.mutate()}
      onCancel={onClose}
    >
      <p>
        {`按当前的查询条件导出${shown === undefined ? '' : '现在显示的各列'}。文件注明导出人、时间和用途，导出本身也会留痕；较长的清单在后台写，写好发消息。`}
      </p>
      <Field id="export-purpose" label="用途" required hint="例如：季度走访名单。">
        <input
          id="export-purpose"
          className="wb-control"
          maxLength={200}
          value={purpose}
          aria-describedby={describedBy('export-purpose')}
          onChange={(event) => setPurpose(event.target.value)}
        />
      </Field>
      <Field id="export-format" label="格式">
        <NativeSelect id="export-format" value={format} options={FORMATS} onChange={setFormat} />
      </Field>
    </Dialog>
  );
}

/** @returns true when it is too long to wait for, and was asked for in the background */
async function download(path: string, query: Readonly<Record<string, string>>, title: string): Promise<boolean> {
  const response = await fetch(`${path}?${new URLSearchParams(query).toString()}`, {
    headers: { 'accept-language': 'zh-CN' },
  });
  if (response.ok) {
    save(await response.blob(), nameIn(response.headers.get('content-disposition')) ?? title);
    return false;
  }
  const problem: unknown = await response.json().catch(() => undefined);
  if (problemOf(problem).code !== 'export.large') throw problem;
  await answer(client.POST('/api/list-exports', { body: { title, path, query: { ...query } } }));
  return true;
}

const nameIn = (disposition: string | null): string | undefined => {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  return encoded === undefined ? undefined : decodeURIComponent(encoded);
};

function save(file: Blob, name: string): void {
  const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(file), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), SAVED);
}

/** The browser has begun to save by then. */
const SAVED = 10_000;

function useShownKeys(shown: ListExportProps['shown']): { readonly columns?: string } {
  const { lists } = usePreferences();
  if (shown === undefined) return {};
  const columns = shown.columns.map((one) => (one.head === true ? { ...one, fixed: true as const } : one));
  const keys = shownColumns(
    columns,
    lists.find(({ list }) => list === shown.list),
  ).map(({ key }) => key);
  return { columns: keys.join(',') };
}
