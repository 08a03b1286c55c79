import './hub.css';
import type { ReactNode } from 'react';
import { EmptyBlock, Link } from '#design/workbench';
import { answer, client, type Schemas } from '../../api.ts';
import { Loaded, Page } from '../../desk.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { useImportEntries, type ImportEntry } from '../../import-kind.ts';
import { KeysetEnd, useKeyset } from '../../keyset.tsx';
import { HubDrop } from './hub-drop.tsx';
import { BATCH_COLUMNS } from './import-list.tsx';

type Batch = Schemas['ImportBatchOfKind'];

const GROUPS = ['供求', '资源名录', '名册与台账'] as const;
const OFTEN = 4;
/** Longer groups stand in two columns. */
const MANY = 6;

/** 导入: whatever the workbook is, it goes in here. */
export function HubPage(): ReactNode {
  const { all, mine } = useImportEntries();
  const list = useKeyset(['imports'], (cursor) =>
    answer(client.GET('/api/imports', { params: { query: { limit: 20, ...(cursor !== undefined && { cursor }) } } })),
  );
  const lately = [...new Set((list.data?.items ?? []).map(({ target }) => target))]
    .flatMap((target) => mine.find((entry) => entry.target === target) ?? [])
    .slice(0, OFTEN);
  return (
    <Page title="导入" lead="把手里的表格放进来：按列名认出是哪一种，先检查、后提交；检查时不会公开任何内容。">
      {mine.length > 0 && <HubDrop entries={mine} />}
      {mine.length > 0 && <Choices entries={mine} lately={lately} />}
      <h2 className="desk-h2">最近的批次</h2>
      <Loaded query={list}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyBlock title="还没有导入过" />
          ) : (
            <DeskTable label="最近的批次" list="imports" columns={columnsOf(all)} rows={items} keyOf={({ id }) => id} />
          )
        }
      </Loaded>
      <KeysetEnd list={list} />
    </Page>
  );
}

const columnsOf = (all: readonly ImportEntry[]): readonly Column<Batch>[] => {
  const [file, ...others] = BATCH_COLUMNS;
  const kind: Column<Batch> = {
    key: 'kind',
    title: '种类',
    cell: ({ target }) => all.find((entry) => entry.target === target)?.title ?? '—',
  };
  return [file!, kind, ...others];
};

interface ChoicesProps {
  readonly entries: readonly ImportEntry[];
  /** What this person brought in before. */
  readonly lately: readonly ImportEntry[];
}

/** By what people call the workbook; each has its page with the template. */
function Choices({ entries, lately }: ChoicesProps): ReactNode {
  return (
    <section className="hub-kinds" aria-labelledby="hub-kinds">
      <h2 className="desk-h2" id="hub-kinds">
        知道是哪一种
      </h2>
      {lately.length > 0 && (
        <p className="hub-lately">
          <span className="wb-quiet">最近用过</span>
          {lately.map(({ key, title }) => (
            <Link key={key} className="desk-link" href={`/app/imports/${key}`}>
              {title}
            </Link>
          ))}
        </p>
      )}
      <div className="hub-groups">
        {GROUPS.map((group) => {
          const own = entries.filter((entry) => entry.group === group);
          return own.length === 0 ? null : (
            <div key={group} className={own.length > MANY ? 'hub-many' : undefined}>
              <h3>{group}</h3>
              <ul>
                {own.map(({ key, title, known }) => (
                  <li key={key}>
                    <Link className="desk-link" href={`/app/imports/${key}`}>
                      {title}
                    </Link>
                    <span className="wb-quiet">{known}</span>
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
      </div>
    </section>
  );
}
