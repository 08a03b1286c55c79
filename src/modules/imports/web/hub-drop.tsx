import { useState } from 'react';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { Button, NativeSelect } from '#design/workbench';
import { Refusal } from '../../desk.tsx';
import { Field } from '../../desk-parts.tsx';
import type { ImportEntry } from '../../import-kind.ts';
import { DropZone } from './drop-zone.tsx';
import { guessKind, uploadTable } from './upload-table.ts';

/** Larger ones are sent once only: their kind is chosen by hand. */
const MOST_GUESSED = 32 * 2 ** 20;

interface Guessed {
  readonly file: File;
  /** Best first. */
  readonly likely: readonly { readonly entry: ImportEntry; readonly columns: readonly string[] }[];
}

/** Put a workbook in; what it is shows by its columns, and somebody says whether that is right. */
export function HubDrop({ entries }: { readonly entries: readonly ImportEntry[] }): ReactNode {
  const [looking, setLooking] = useState<string>();
  const [error, setError] = useState<unknown>();
  const [guessed, setGuessed] = useState<Guessed>();
  const look = async (file: File): Promise<void> => {
    setError(undefined);
    setGuessed(undefined);
    setLooking(file.name);
    try {
      const items = file.size > MOST_GUESSED ? [] : (await guessKind(file)).items;
      const likely = items.flatMap(({ target, columns }) => {
        const entry = entries.find((one) => one.target === target);
        return entry === undefined ? [] : [{ entry, columns }];
      });
      setGuessed({ file, likely });
    } catch (problem) {
      setError(problem);
    }
    setLooking(undefined);
  };
  return (
    <DropZone
      label="要导入的表格"
      busy={looking && `正在看 ${looking}`}
      choose={guessed === undefined ? '选择文件' : '换一个文件'}
      look={guessed === undefined ? 'primary' : 'default'}
      onFile={(file) => void look(file)}
    >
      <Refusal error={error} />
      {guessed !== undefined && <Confirm key={guessed.file.name} guessed={guessed} entries={entries} />}
    </DropZone>
  );
}

interface ConfirmProps {
  readonly guessed: Guessed;
  readonly entries: readonly ImportEntry[];
}

function Confirm({ guessed: { file, likely }, entries }: ConfirmProps): ReactNode {
  const navigate = useNavigate();
  const [key, setKey] = useState(likely[0]?.entry.key ?? '');
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<unknown>();
  const chosen = entries.find((entry) => entry.key === key);
  const columns = likely.find(({ entry }) => entry.key === key)?.columns;
  const send = async (): Promise<void> => {
    setSending(true);
    setError(undefined);
    try {
      const { id } = await uploadTable(chosen!.api, file);
      await navigate(`/imports/${id}`);
    } catch (problem) {
      setError(problem);
      setSending(false);
    }
  };
  return (
    <div className="hub-guess" role="status">
      <p>
        <strong>{file.name}</strong>
        {likely.length === 0
          ? '：从列名认不出是哪一种，请选择。'
          : `：看起来是“${likely[0]!.entry.title}”。不是的话请改选。`}
      </p>
      <Field id="hub-kind" label="这份表格是" hint={columns && `认出 ${columns.length} 列：${columns.join('、')}`}>
        <NativeSelect id="hub-kind" value={key} empty="请选择" options={options(entries, likely)} onChange={setKey} />
      </Field>
      <Refusal error={error} />
      <div>
        <Button type="primary" disabled={chosen === undefined} loading={sending} onClick={() => void send()}>
          {chosen === undefined ? '先选择种类' : `按“${chosen.title}”检查`}
        </Button>
      </div>
    </div>
  );
}

/** Likely ones first. */
function options(entries: readonly ImportEntry[], likely: Guessed['likely']) {
  const first = likely.map(({ entry }) => entry);
  return [...first, ...entries.filter((entry) => !first.includes(entry))].map(({ key, title, known }) => ({
    value: key,
    label: `${title}（${known}）`,
  }));
}
