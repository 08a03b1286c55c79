import { useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { Button, EmptyBlock, ListToolbar, NativeSelect, StatusTag, ToolbarField } from '#design/workbench';
import { api, type Schemas } from '../../api.ts';
import { has, Loaded, Page, useSession } from '../../desk.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { CONFIRMED_LABELS, LAYER_LABELS } from '../model.ts';
import { PhraseActs } from './phrase-acts.tsx';
import { PhraseDialog } from './phrase-dialog.tsx';
import { USE_WORDS } from './phrase-words.ts';

export type PhraseRow = Schemas['RulePhrase'];

const COLUMNS: readonly Column<PhraseRow>[] = [
  {
    key: 'phrase',
    title: '词语',
    head: true,
    cell: ({ phrase, listTitle, list }) => (
      <>
        <strong>{phrase}</strong>
        <div className="wb-quiet">{`${listTitle}（${list}）`}</div>
      </>
    ),
  },
  {
    key: 'use',
    title: '用途',
    cell: ({ use }) => <StatusTag tone={use === 'banned' ? 'danger' : 'neutral'}>{USE_WORDS[use]}</StatusTag>,
  },
  { key: 'layer', title: '层级', cell: ({ layer }) => <span className="desk-nowrap">{LAYER_LABELS[layer].zh}</span> },
  { key: 'source', title: '出处', cell: (row) => <Source row={row} /> },
  {
    key: 'dates',
    title: '起止',
    cell: ({ validFrom, validUntil, inForce, endReason }) => (
      <>
        <span className="desk-nowrap">{`${validFrom} 至 ${validUntil ?? '今'}`}</span>
        <div className="wb-quiet">
          {inForce ? '现行' : validUntil === null ? '被更具体的层级取代' : `已停用${endReason ? `：${endReason}` : ''}`}
        </div>
      </>
    ),
  },
  {
    key: 'confirmed',
    title: '核实',
    cell: ({ confirmed }) => (
      <StatusTag tone={confirmed ? 'success' : 'warning'}>
        {confirmed ? CONFIRMED_LABELS.yes.zh : CONFIRMED_LABELS.no.zh}
      </StatusTag>
    ),
  },
  { key: 'acts', title: '操作', cell: (row) => <PhraseActs row={row} /> },
];

function Source({ row: { citation, source, sourceUrl } }: { readonly row: PhraseRow }): ReactNode {
  return (
    <>
      {citation !== '' && <div>{citation}</div>}
      {sourceUrl === '' ? (
        <span className="wb-quiet">{source}</span>
      ) : (
        <a href={sourceUrl} rel="noreferrer" target="_blank">
          {source}
          <span className="wb-unseen">（新窗口）</span>
        </a>
      )}
    </>
  );
}

/** 词表: the words that the rules look for. */
export function PhraseListPage(): ReactNode {
  const session = useSession();
  const [address, setAddress] = useSearchParams();
  const [adding, setAdding] = useState(false);
  const list = address.get('list') ?? '';
  const q = address.get('q') ?? '';
  const past = address.get('past') === '1';
  const query = api.useQuery('get', '/api/phrases', {
    params: { query: { q, past: past ? 'true' : 'false', ...(list !== '' && { list }) } },
  });
  const lists = query.data?.lists ?? [];
  return (
    <Page
      title="词表"
      lead="发布检查在文字里查找的词语。新增、停用立即对之后提交的内容生效；国家层级的可以在本地停用，旧记录一直保留。# 代表一个数字，* 代表至多 12 个不含标点的字。"
      actions={
        has(session, 'regulation.edit') && (
          <Button type="primary" onClick={() => setAdding(true)}>
            新增词语
          </Button>
        )
      }
    >
      <Filter
        key={`${list} ${q} ${String(past)}`}
        lists={lists}
        values={{ list, q, past: past ? '1' : '' }}
        onQuery={(next) => setAddress(Object.fromEntries(Object.entries(next).filter(([, value]) => value !== '')))}
      />
      <Loaded query={query}>
        {({ items, total }) =>
          items.length === 0 ? (
            <EmptyBlock title="没有这样的词语" />
          ) : (
            <>
              <DeskTable
                label="词表"
                list="regulations.phrases"
                columns={COLUMNS}
                rows={items}
                keyOf={({ id }) => id}
              />
              <p className="desk-more" role="status">{`共 ${total} 个`}</p>
            </>
          )
        }
      </Loaded>
      {adding && <PhraseDialog lists={lists} list={list} onClose={() => setAdding(false)} />}
    </Page>
  );
}

interface Values {
  readonly list: string;
  readonly q: string;
  readonly past: string;
}

interface FilterProps {
  readonly lists: readonly { readonly list: string; readonly title: string; readonly count: number }[];
  readonly values: Values;
  readonly onQuery: (values: Values) => void;
}

function Filter({ lists, values, onQuery }: FilterProps): ReactNode {
  const [next, setNext] = useState(values);
  const set = (part: Partial<Values>): void => setNext((before) => ({ ...before, ...part }));
  return (
    <ListToolbar
      lang="zh"
      onQuery={() => onQuery({ ...next, q: next.q.trim() })}
      onReset={() => onQuery({ list: '', q: '', past: '' })}
      filters={
        <>
          <ToolbarField id="phrase-list" label="词表">
            <NativeSelect
              id="phrase-list"
              value={next.list}
              options={[
                { value: '', label: '全部' },
                ...lists.map(({ list, title, count }) => ({ value: list, label: `${title}（${count}）` })),
              ]}
              onChange={(list) => set({ list })}
            />
          </ToolbarField>
          <ToolbarField id="phrase-q" label="词语含">
            <input
              id="phrase-q"
              className="wb-control"
              maxLength={60}
              value={next.q}
              onChange={(event) => set({ q: event.target.value })}
            />
          </ToolbarField>
          <ToolbarField id="phrase-past" label="范围">
            <NativeSelect
              id="phrase-past"
              value={next.past}
              options={[
                { value: '', label: '未停用的' },
                { value: '1', label: '含已停用的' },
              ]}
              onChange={(past) => set({ past })}
            />
          </ToolbarField>
        </>
      }
    />
  );
}
