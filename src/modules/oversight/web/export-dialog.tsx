import { useState } from 'react';
import type { ReactNode } from 'react';
import { NativeSelect } from '#design/workbench';
import { Dialog, Field } from '../../desk-parts.tsx';

interface Props {
  readonly title: string;
  readonly path: string;
  readonly filters: Readonly<Record<string, string>>;
  readonly onClose: () => void;
}

/** What is taken away says who took it, when and for what. */
export function ExportDialog({ title, path, filters, onClose }: Props): ReactNode {
  const [purpose, setPurpose] = useState('');
  const [format, setFormat] = useState('xlsx');
  const download = (): void => {
    const query = new URLSearchParams({ ...filters, format, purpose: purpose.trim() });
    window.location.assign(`${path}?${query.toString()}`);
    onClose();
  };
  return (
    <Dialog
      title={title}
      okText="导出"
      disabled={purpose.trim().length < 2}
      busy={false}
      error={undefined}
      onOk={download}
      onCancel={onClose}
    >
      <p>按当前筛选条件导出。文件注明导出人、时间和用途，导出本身也会留痕。</p>
      <Field id="export-purpose" label="用途" required>
        <input
          id="export-purpose"
          className="wb-control"
          maxLength={200}
          value={purpose}
          onChange={(event) => setPurpose(event.target.value)}
        />
      </Field>
      <Field id="export-format" label="格式">
        <NativeSelect
          id="export-format"
          value={format}
          options={[
            { value: 'xlsx', label: 'Excel 工作簿' },
            { value: 'csv', label: 'CSV' },
          ]}
          onChange={setFormat}
        />
      </Field>
    </Dialog>
  );
}
