import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, NativeSelect } from '#design/workbench';
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
  const download = (): void => {
    const given = Object.entries({ ...filters, ...columns }).filter((pair): pair is [string, string] => !!pair[1]);
    const query = new URLSearchParams([...given, ['format', format], ['purpose', purpose.trim()]]);
    window.location.assign(`${path}?${query.toString()}`);
    onClose();
  };
  return (
    <Dialog
      title={`导出${title}`}
      okText="导出"
      disabled={purpose.trim().length < 2}
      busy={false}
      error={undefined}
      onOk={download}
      onCancel={onClose}
    >
      <p>
        {`按当前的查询条件导出${shown === undefined ? '' : '现在显示的各列'}。文件注明导出人、时间和用途，导出本身也会留痕。`}
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
