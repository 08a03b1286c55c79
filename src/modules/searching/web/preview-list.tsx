import type { ReactNode } from 'react';
import { EmptyBlock } from '#design/workbench';
import type { Schemas } from '../../api.ts';
import { count } from '../../desk.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';

type Effect = Schemas['SynonymPreview']['effects'][number];

const NAMED = 3;

const titles = (places: Effect['gained']): ReactNode =>
  places.length === 0 ? (
    '—'
  ) : (
    <>
      {places
        .slice(0, NAMED)
        .map(({ title }) => title || '（刚结束的信息）')
        .join('；')}
      {places.length > NAMED && <span className="wb-quiet">{` 等 ${places.length} 条`}</span>}
    </>
  );

const COLUMNS: readonly Column<Effect>[] = [
  { key: 'text', title: '检索词', head: true, cell: ({ text }) => text },
  {
    key: 'totals',
    title: '找到',
    cell: ({ before, after, relaxedBefore, relaxedAfter }) => (
      <span className="desk-nowrap">
        {`${count(before)}${relaxedBefore ? '（部分符合）' : ''} → ${count(after)}${relaxedAfter ? '（部分符合）' : ''}`}
      </span>
    ),
  },
  { key: 'gained', title: '前十条里新出现', cell: ({ gained }) => titles(gained) },
  { key: 'lost', title: '不再出现', cell: ({ lost }) => titles(lost) },
  { key: 'moved', title: '换了位置', cell: ({ moved }) => count(moved) },
];

/** What the groups on the screen would change, before anybody sees it. */
export const PreviewList = ({ preview }: { readonly preview: Schemas['SynonymPreview'] }): ReactNode => (
  <div role="status" className="synonym-preview">
    <p>{`用 ${count(preview.asked)} 个词比较（这里的词和近 90 天搜得最多的），${count(preview.unchanged)} 个前十条不变。`}</p>
    {preview.effects.length === 0 ? (
      <EmptyBlock title="这些词的前十条都不变" />
    ) : (
      <DeskTable
        label="发布前的比较"
        list="searching.preview"
        columns={COLUMNS}
        rows={preview.effects}
        keyOf={({ text }) => text}
      />
    )}
  </div>
);
