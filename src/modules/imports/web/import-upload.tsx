import { useRef, useState } from 'react';
import type { DragEvent, ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '#design/workbench';
import { Refusal, useSession } from '../../desk.tsx';
import { describedBy, Field } from '../../desk-parts.tsx';
import type { ImportEntry, ImportKind } from '../../import-kind.ts';
import { uploadTable } from './upload-table.ts';

interface ImportUploadProps {
  readonly entry: ImportEntry;
  readonly kind: ImportKind;
}

/** A file by button or by dropping it; it is only checked at first. */
export function ImportUpload({ entry, kind }: ImportUploadProps): ReactNode {
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [sending, setSending] = useState<string>();
  const [error, setError] = useState<unknown>();
  const [source, setSource] = useState('');
  const sourceHint = kind.sourceHint(useSession());
  const send = async (file: File | undefined): Promise<void> => {
    if (file === undefined || sending !== undefined) return;
    setError(undefined);
    setSending(file.name);
    try {
      const { id } = await uploadTable(entry.api, file, source.trim());
      await navigate(`/imports/${id}`);
    } catch (problem) {
      setError(problem);
      setSending(undefined);
    }
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void send(event.dataTransfer.files[0]);
  };
  return (
    // Dropping is a second way: the button does the same by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      className={over ? 'desk-drop desk-drop-over' : 'desk-drop'}
      aria-label="上传文件"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <Refusal error={error} />
      {sourceHint !== undefined && (
        <Field id="import-source" label="来源" hint={sourceHint}>
          <input
            id="import-source"
            className="wb-control"
            maxLength={200}
            autoComplete="off"
            value={source}
            aria-describedby={describedBy('import-source')}
            onChange={(event) => setSource(event.target.value)}
          />
        </Field>
      )}
      <p className="desk-drop-file">
        <Button type="primary" loading={sending !== undefined} onClick={() => input.current?.click()}>
          {sending === undefined ? '选择文件' : `正在上传 ${sending}`}
        </Button>
        <span className="desk-drop-hint">或把文件拖到这里</span>
      </p>
      <input
        ref={input}
        type="file"
        className="wb-unseen"
        tabIndex={-1}
        aria-label={kind.fileLabel}
        // The server looks at the content, not at the name; an old .xls is told how to become readable.
        accept=".xlsx,.xls,.csv,.jsonl,.json"
        onChange={(event) => {
          void send(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <p className="wb-quiet">
        支持 .xlsx、.csv（UTF-8 或 GBK）、.jsonl，最大 256 MB；列名不必与模板一致。文件加密存放，提交或放弃后即删除。
        <a className="desk-link" href={`${entry.api}/template.xlsx`}>
          下载模板
        </a>
      </p>
      <p className="wb-unseen" role="status">
        {sending === undefined ? '' : `正在上传 ${sending}`}
      </p>
    </section>
  );
}
