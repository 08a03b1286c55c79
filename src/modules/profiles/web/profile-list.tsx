import type { ReactNode } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import { EmptyBlock, Link, StatusTag } from '#design/workbench';
import { answer, client, type Schemas } from '../../api.ts';
import { isStaff, Loaded, Page, useSession } from '../../desk.tsx';
import { TabLinks } from '../../desk-parts.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { KeysetEnd, useKeyset } from '../../keyset.tsx';
import type { ProfileKind } from '../model.ts';
import { EDUCATION_WORDS, KIND_WORDS, listTitle, payWish, places, wishes } from './words.ts';

type Profile = Schemas['Profile'];

const COLUMNS: readonly Column<Profile>[] = [
  {
    key: 'name',
    title: '名称',
    head: true,
    cell: ({ id, name, kind, headcount }) => (
      <>
        <Link href={`/app/profiles/${id}`}>{name}</Link>
        <div className="wb-quiet">{kind === 'class' ? `班级 · ${headcount} 人` : KIND_WORDS[kind]}</div>
      </>
    ),
  },
  { key: 'major', title: '专业', cell: ({ major }) => major?.label ?? '—' },
  {
    key: 'education',
    title: '学历',
    cell: ({ education }) => (
      <span className="desk-nowrap">{education === null ? '—' : EDUCATION_WORDS[education]}</span>
    ),
  },
  { key: 'wishes', title: '意向', cell: (profile) => wishes(profile) || '—' },
  { key: 'places', title: '愿意去的地点', cell: (profile) => places(profile) || '—' },
  {
    key: 'skills',
    title: '技能',
    optional: true,
    cell: ({ skills }) => skills.join('、') || '—',
  },
  { key: 'pay', title: '期望月薪', optional: true, cell: (profile) => payWish(profile) ?? '—' },
  { key: 'from', title: '可以到岗', optional: true, cell: ({ availableFrom }) => availableFrom ?? '—' },
  { key: 'source', title: '来源', optional: true, cell: ({ source }) => source },
  {
    key: 'personalised',
    title: '推荐',
    cell: ({ personalised }) => (
      <StatusTag tone={personalised ? 'success' : 'neutral'}>{personalised ? '开' : '已关闭'}</StatusTag>
    ),
  },
  {
    key: 'confirmed',
    title: '资料确认',
    cell: ({ confirmedOn }) => <span className="desk-nowrap">{confirmedOn}</span>,
  },
];

/** An officer sees all three; a school has classes and learners. */
const TABS: readonly (ProfileKind | 'all')[] = ['class', 'learner', 'expert', 'all'];
const TAB_WORDS: Readonly<Record<ProfileKind | 'all', string>> = { ...KIND_WORDS, all: '全部' };

const LEADS = {
  staff: '本地区学校登记的班级、学生和专家；学生只显示姓氏。打开一条，看适合的岗位和理由。',
  school: '打开一个班级或一名学生，看适合的岗位和理由；技能和意愿有变化时在那里修改。',
  own: '您的技能和意愿，以及适合的岗位。',
} as const;

export function ProfileListPage(): ReactNode {
  const session = useSession();
  const [address] = useSearchParams();
  const staff = isStaff(session);
  const school = session.actor.role === 'school';
  // Classes first: a school places whole classes, and asks for one student by name later.
  const kind = staff || school ? (TABS.find((one) => one === address.get('kind')) ?? 'class') : 'all';
  const list = useKeyset(['profiles', kind], (cursor) =>
    answer(
      client.GET('/api/profiles', {
        params: {
          query: { limit: 30, ...(kind !== 'all' && { kind }), ...(cursor !== undefined && { cursor }) },
        },
      }),
    ),
  );
  const tabs = TABS.filter((one) => staff || one !== 'expert');
  return (
    <Page title={listTitle(session)} lead={LEADS[staff ? 'staff' : school ? 'school' : 'own']}>
      {(staff || school) && (
        <TabLinks
          label="类型"
          tabs={tabs.map((one) => ({
            label: TAB_WORDS[one],
            href: `/app/profiles?kind=${one}`,
            current: one === kind,
          }))}
        />
      )}
      <Loaded query={list}>
        {({ items }) =>
          !staff && !school && items.length === 1 ? (
            <Navigate to={`/profiles/${items[0]!.id}`} replace />
          ) : items.length === 0 ? (
            <EmptyBlock title={staff || school ? '还没有这类档案' : '还没有您的档案'} />
          ) : (
            <DeskTable
              label={listTitle(session)}
              list="profiles.supply"
              columns={COLUMNS}
              rows={items}
              keyOf={({ id }) => id}
            />
          )
        }
      </Loaded>
      <KeysetEnd list={list} />
    </Page>
  );
}
