import { useState } from 'react';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { Refusal, useSession } from '../../desk.tsx';
import { describedBy, Field } from '../../desk-parts.tsx';
import type { ImportEntry, ImportKind } from '../../import-kind.ts';
import { DropZone } from './drop-zone.tsx';
import { uploadTable } from './upload-table.ts';

interface ImportUploadProps {
  readonly entry: ImportEntry;
  readonly kind: ImportKind;
}

/** A file by button or by dropping it; it is only checked at first. */
export function ImportUpload({ entry, kind }: ImportUploadProps): ReactNode {
  const navigate = useNavigate();
  const [sending, setSending] = useState<string>();
  const [error, setError] = useState<unknown>();
  const [source, setSource] = useState('');
  const sourceHint = kind.sourceHint(useSession());
  const send = async (file: File): Promise<void> => {
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
  return (
    <DropZone
      label={kind.fileLabel}
      busy={sending && `正在上传 ${sending}`}
      onFile={(file) => void send(file)}
      note={
        <>
          文件加密存放，提交或放弃后即删除。
          <a className="desk-link" href={`${entry.api}/template.xlsx`}>
            下载模板
          </a>
        </>
      }
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
    </DropZone>
  );
}
