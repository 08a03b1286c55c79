import type { ReactNode } from 'react';
import { Link } from '#design/workbench';
import type { Schemas } from '../../api.ts';
import { count } from '../../desk.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';

type Replay = Schemas['MatchReplay'];
type Move = Replay['moved'][number];
type Gain = Replay['sizes'][number];

const place = (at: number | null): string => (at === null ? '不在前 10' : `第 ${at}`);

const MOVES: readonly Column<Move>[] = [
  {
    key: 'title',
    title: '岗位',
    head: true,
    cell: ({ listingId, title }) => <Link href={`/listings/${listingId}`}>{title}</Link>,
  },
  { key: 'major', title: '推荐给（专业）', cell: ({ major }) => major || '没有写明专业' },
  { key: 'before', title: '现在', cell: ({ before }) => place(before) },
  { key: 'after', title: '以后', cell: ({ after }) => place(after) },
];

const gainColumns = (title: string): readonly Column<Gain>[] => [
  { key: 'label', title, head: true, cell: ({ label }) => label },
  { key: 'before', title: '现在', align: 'end', cell: ({ before }) => count(before) },
  { key: 'after', title: '以后', align: 'end', cell: ({ after }) => count(after) },
  {
    key: 'change',
    title: '变化',
    align: 'end',
    cell: ({ before, after }) => (after > before ? `+${count(after - before)}` : count(after - before)),
  },
];

/** What would be different, before anybody decides. */
export function ReplayCard({ replay }: { readonly replay: Replay }): ReactNode {
  const { profiles, overlap, unchanged, moved, counties, sizes } = replay;
  if (profiles === 0) return <p>现在没有可以比较的班级和学生：没有人打开推荐，或没有对口的岗位。</p>;
  return (
    <>
      <p>
        {`比较了 ${count(profiles)} 个班级和学生：前 10 条平均有 ${Math.round(overlap * 100)}% 不变，${count(unchanged)} 个完全不变。`}
      </p>
      {moved.length > 0 && (
        <DeskTable
          label="变化最大的"
          columns={MOVES}
          rows={moved}
          keyOf={({ listingId, major, before, after }) => `${listingId} ${major} ${before} ${after}`}
        />
      )}
      <h3>谁多了，谁少了</h3>
      <p className="wb-quiet">进入前 10 条的次数。</p>
      <DeskTable
        label="按岗位所在区县"
        columns={gainColumns('岗位所在区县')}
        rows={counties}
        keyOf={({ key }) => key}
      />
      <DeskTable label="按企业规模" columns={gainColumns('企业规模')} rows={sizes} keyOf={({ key }) => key} />
    </>
  );
}
