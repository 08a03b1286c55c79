import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, ErrorBlock, ProgressPanel, RecordFrame, type HistoryEntry } from '#design/workbench';
import { api, type Schemas } from '../../api.ts';
import { count, has, Loaded, minuteOf, Page, useSession, type Session } from '../../desk.tsx';
import { Related } from '../../related.tsx';
import { ImportMapping } from './import-mapping.tsx';
import { ImportRows } from './import-rows.tsx';
import type { ImportEntry, ImportKind } from '../../import-kind.ts';
import { ActBatchDialog, type Act } from './act-batch-dialog.tsx';
import { BATCH_STATES, IMPORTS } from './import-words.ts';

type Batch = Schemas['ImportBatchDetail'];

const isMoving = (status: Batch['status']): boolean => status === 'queued' || status === 'running';
const isRemappable = ({ status }: Batch): boolean => status === 'checked' || status === 'failed';
const POLL = 1000;

interface ImportPageProps {
  readonly entry: ImportEntry;
  readonly kind: ImportKind;
  readonly id: string;
}

export function ImportPage({ entry, kind, id }: ImportPageProps): ReactNode {
  const query = api.useQuery(
    'get',
    `${entry.api}/{id}` as '/api/listing-imports/{id}',
    { params: { path: { id } } },
    { refetchInterval: ({ state }) => (state.data !== undefined && isMoving(state.data.status) ? POLL : false) },
  );
  const { actor } = useSession();
  const batch = query.data;
  const [pending, setPending] = useState(false);
  return (
    <Page
      title={batch?.fileName ?? '导入批次'}
      above={[IMPORTS, { label: `导入${entry.title}`, href: `/app/imports/${entry.key}` }]}
      lead={
        batch &&
        [
          `${minuteOf(batch.createdAt)} 上传`,
          batch.sourceName && `来源：${batch.sourceName}`,
          isRemappable(batch) && `文件保留到 ${batch.fileUntil}`,
        ]
          .filter(Boolean)
          .join('　')
      }
      actions={batch && <BatchActs entry={entry} kind={kind} batch={batch} pending={pending} />}
    >
      <Loaded query={query}>
        {(found) => (
          <RecordFrame
            lang="zh"
            state={BATCH_STATES[found.status]}
            owner={isMoving(found.status) ? '平台正在处理' : uploadedBy(actor, found)}
            nextStep={pending ? '先处理“列的含义”并重新检查，再提交' : NEXT[found.status]}
            history={happened(found)}
            related={
              <Related
                title={found.fileName}
                record={{ kind: 'import', id: found.id, organisationId: found.organisationId }}
              />
            }
          >
            <BatchView entry={entry} kind={kind} batch={found} onPending={setPending} />
          </RecordFrame>
        )}
      </Loaded>
    </Page>
  );
}

const NEXT: Readonly<Record<Batch['status'], string>> = {
  queued: '排队等待处理',
  running: '正在处理，可以离开这个页面',
  checked: '核对列的含义和需改正的行，然后提交',
  committed: '已写入；发现问题可以整批撤销',
  undone: '已撤销，可以改正表格后重新上传',
  failed: '看没有成功的原因，改正后重新上传',
};

const uploadedBy = ({ organisation }: Session['actor'], batch: Batch): string =>
  organisation !== null && organisation.id === batch.organisationId ? organisation.name : '上传的单位';

const happened = (batch: Batch): HistoryEntry[] =>
  (
    [
      ['整批撤销', batch.undoneAt],
      [`提交 ${count(batch.valid - batch.duplicates)} 行`, batch.committedAt],
      [`检查完毕：${count(batch.valid)} 行有效，${count(batch.invalid)} 行需改正`, batch.checkedAt],
      [`上传 ${batch.fileName}`, batch.createdAt],
    ] as const
  ).flatMap(([title, at]) => (at === null ? [] : [{ id: title, at: minuteOf(at), title }]));

interface BatchViewProps {
  readonly entry: ImportEntry;
  readonly kind: ImportKind;
  readonly batch: Batch;
  readonly onPending: (pending: boolean) => void;
}

function BatchView({ entry, kind, batch, onPending }: BatchViewProps): ReactNode {
  const mayImport = has(useSession(), entry.right);
  if (isMoving(batch.status)) {
    return (
      <ProgressPanel
        lang="zh"
        title={`处理 ${batch.fileName}`}
        done={Math.round(batch.progress * 100)}
        total={100}
        state="running"
        note="可以离开这个页面，处理会继续；完成后在“导入”和“待办”里能找到。"
      />
    );
  }
  const remappable = isRemappable(batch);
  const mapping = (
    <ImportMapping
      entry={entry}
      key={`${batch.id}-${batch.checkedAt}`}
      batch={batch}
      editable={remappable && mayImport}
      onPending={onPending}
    />
  );
  return (
    <>
      {batch.status === 'failed' && (
        <div className="desk-refusal">
          <ErrorBlock lang="zh" problem={{ title: batch.failure ?? '处理没有成功。' }} />
        </div>
      )}
      {batch.status === 'committed' && (
        <p className="desk-done" role="status">
          {`已于 ${minuteOf(batch.committedAt ?? batch.createdAt)} 提交。`}
          {kind.done(batch.id)}
        </p>
      )}
      {batch.status !== 'failed' && <Summary kind={kind} batch={batch} />}
      {remappable && batch.header.length > 0 && mapping}
      {batch.status !== 'failed' && <ImportRows entry={entry} kind={kind} batch={batch} />}
      {!remappable && mapping}
    </>
  );
}

/** How many rows of which kind, and how much of people's own words was understood. */
function Summary({ kind, batch }: { readonly kind: ImportKind; readonly batch: Batch }): ReactNode {
  const tiles: readonly (readonly [string, string, string?])[] = [
    ['总行数', count(batch.rows)],
    ['有效', count(batch.valid)],
    ['需改正', count(batch.invalid)],
    ['重复', count(batch.duplicates), `与前面的行或${kind.record}相同，不重复写入`],
    ...kind.parsed.map(([field, label]) => {
      const share = batch.parsed[field];
      const filled = batch.filled[field] ?? 0;
      return [
        label,
        share === undefined || filled === 0 ? '—' : `${(Math.floor(share * 1000) / 10).toLocaleString('zh-CN')}%`,
        `填了 ${count(filled)} 行`,
      ] as const;
    }),
  ];
  return (
    <dl className="desk-tiles desk-tiles-four">
      {tiles.map(([label, value, note]) => (
        <div key={label} className="desk-tile">
          <dt className="desk-tile-name">{label}</dt>
          <dd className="desk-tile-value">{value}</dd>
          {note !== undefined && <dd className="wb-quiet">{note}</dd>}
        </div>
      ))}
    </dl>
  );
}

function BatchActs({
  entry,
  kind,
  batch,
  pending,
}: {
  readonly entry: ImportEntry;
  readonly kind: ImportKind;
  readonly batch: Batch;
  readonly pending: boolean;
}): ReactNode {
  const [act, setAct] = useState<Act>();
  const mayImport = has(useSession(), entry.right);
  const fresh = batch.valid - batch.duplicates;
  const errorsAt = `${entry.api}/${batch.id}/errors.xlsx`;
  return (
    <>
      {batch.invalid > 0 && <Button href={errorsAt}>下载需改正的行</Button>}
      {mayImport && isRemappable(batch) && <Button onClick={() => setAct('discard')}>放弃</Button>}
      {mayImport && batch.status === 'checked' && (
        <Button type="primary" disabled={fresh <= 0 || pending} onClick={() => setAct('commit')}>
          {`提交 ${count(fresh)} 行`}
        </Button>
      )}
      {mayImport && batch.status === 'committed' && (
        <Button danger onClick={() => setAct('undo')}>
          撤销这一批
        </Button>
      )}
      {act !== undefined && (
        <ActBatchDialog entry={entry} kind={kind} batch={batch} act={act} onClose={() => setAct(undefined)} />
      )}
    </>
  );
}
