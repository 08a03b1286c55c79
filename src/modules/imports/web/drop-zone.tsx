import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '#design/workbench';

interface DropZoneProps {
  /** Names the field that a screen reader finds. */
  readonly label: string;
  /** What is being done with a file, while it is. */
  readonly busy: string | undefined;
  readonly choose?: string;
  readonly look?: 'primary' | 'default';
  readonly onFile: (file: File) => void;
  readonly note?: ReactNode;
  /** Above the button. */
  readonly children?: ReactNode;
}

/** A file by button or by dropping it; one at a time. */
export function DropZone(props: DropZoneProps): ReactNode {
  const { label, busy, choose = '选择文件', look = 'primary', onFile, note, children } = props;
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (file: File | undefined): void => {
    if (file !== undefined && busy === undefined) onFile(file);
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
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files[0]);
      }}
    >
      {children}
      <p className="desk-drop-file">
        <Button type={look} loading={busy !== undefined} onClick={() => input.current?.click()}>
          {busy ?? choose}
        </Button>
        <span className="desk-drop-hint">或把文件拖到这里</span>
      </p>
      <input
        ref={input}
        type="file"
        className="wb-unseen"
        tabIndex={-1}
        aria-label={label}
        // The server looks at the content, not at the name; an old .xls is told how to become readable.
        accept=".xlsx,.xls,.csv,.jsonl,.json"
        onChange={(event) => {
          take(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <p className="wb-quiet">
        支持 .xlsx、.csv（UTF-8 或 GBK）、.jsonl，最大 256 MB；列名不必与模板一致。
        {note}
      </p>
      <p className="wb-unseen" role="status">
        {busy}
      </p>
    </section>
  );
}
