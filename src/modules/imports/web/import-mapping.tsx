import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { Button, NativeSelect } from '#design/workbench';
import { api, type Schemas } from '../../api.ts';
import { Refusal } from '../../desk.tsx';
import { Card } from '../../desk-parts.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import type { ImportEntry } from '../../import-kind.ts';
import { ORIGINS } from './import-words.ts';

type Batch = Schemas['ImportBatchDetail'];

interface FileColumn {
  readonly index: number;
  readonly header: string;
  readonly samples: string;
}

const SAMPLES = 3;

function columnsOf({ header, samples }: Batch): readonly FileColumn[] {
  const width = Math.max(header.length, ...samples.map((row) => row.length));
  return Array.from({ length: width }, (_, index) => ({
    index,
    header: header[index] ?? '',
    samples: samples
      .map((row) => row[index] ?? '')
      .filter((cell) => cell !== '')
      .slice(0, SAMPLES)
      .map((cell) => (cell.length > 40 ? `${cell.slice(0, 40)}…` : cell))
      .join(' ｜ '),
  }));
}

interface ImportMappingProps {
  readonly entry: ImportEntry;
  readonly batch: Batch;
  readonly editable: boolean;
  /** Corrections that the shown result does not know yet: nobody should commit past them. */
  readonly onPending: (pending: boolean) => void;
}

/** Meanings that stand at more than one column where only one of them would be read. */
function meantTwice(mapping: Readonly<Record<string, string>>, known: Batch['fields']): readonly string[] {
  const many = new Set(known.filter(({ several }) => several).map(({ field }) => field));
  const fields = Object.values(mapping).filter((field) => !many.has(field));
  return [...new Set(fields.filter((field, index) => fields.indexOf(field) !== index))];
}

/** What each column means: the guess, to be corrected. Checking again costs nothing and publishes nothing. */
export function ImportMapping({ entry, batch, editable, onPending }: ImportMappingProps): ReactNode {
  const queries = useQueryClient();
  const [mapping, setMapping] = useState<Readonly<Record<string, string>>>(batch.mapping);
  const remap = api.useMutation('post', `${entry.api}/{id}/mapping` as '/api/listing-imports/{id}/mapping', {
    onSuccess: () => queries.invalidateQueries(),
  });
  const changed = JSON.stringify(mapping) !== JSON.stringify(batch.mapping);
  const twice = editable ? meantTwice(mapping, batch.fields) : [];
  const unsettled = changed || twice.length > 0;
  useEffect(() => {
    onPending(unsettled);
    return () => onPending(false);
  }, [unsettled, onPending]);
  const options = batch.fields.map(({ field, label }) => ({ value: field, label }));
  const labelOf = (field: string | undefined): string =>
    batch.fields.find((one) => one.field === field)?.label ?? '不导入';
  const choose = (index: number, field: string): void => {
    const { [String(index)]: _before, ...others } = mapping;
    setMapping(field === '' ? others : { ...others, [String(index)]: field });
  };
  const columns: readonly Column<FileColumn>[] = [
    { key: 'header', title: '列名', head: true, cell: ({ index, header }) => header || `第 ${index + 1} 列` },
    {
      key: 'samples',
      title: '前几行的内容',
      cell: ({ samples }) => <span className="desk-id">{samples || '（空）'}</span>,
    },
    {
      key: 'field',
      title: '含义',
      cell: ({ index, header }) =>
        editable ? (
          <NativeSelect
            id={`column-${index}`}
            aria-label={`“${header || `第 ${index + 1} 列`}”的含义`}
            value={mapping[String(index)] ?? ''}
            empty="不导入"
            options={options}
            onChange={(field) => choose(index, field)}
          />
        ) : (
          labelOf(mapping[String(index)])
        ),
    },
  ];
  return (
    <Card title="列的含义">
      <p className="wb-quiet">{ORIGINS[batch.mappingOrigin]}</p>
      <Refusal error={remap.error} />
      <div role="status">
        {twice.length > 0 && (
          <p className="desk-error">{`${twice.map((field) => `“${labelOf(field)}”`).join('、')}指定给了不止一列，请只留一列。`}</p>
        )}
      </div>
      <DeskTable label="列的含义" columns={columns} rows={columnsOf(batch)} keyOf={({ index }) => String(index)} />
      {editable && (
        <p className="desk-more">
          <Button
            type={changed ? 'primary' : 'default'}
            disabled={!changed || twice.length > 0}
            loading={remap.isPending}
            onClick={() => remap.mutate({ params: { path: { id: batch.id } }, body: { mapping: { ...mapping } } })}
          >
            重新检查
          </Button>
          <span>{changed ? '改过的含义要重新检查后才生效，检查前不能提交；下次遇到同样的表头会沿用。' : ''}</span>
        </p>
      )}
    </Card>
  );
}
