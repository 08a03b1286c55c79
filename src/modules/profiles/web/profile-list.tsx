import type { ReactNode } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import { Button, EmptyBlock, Link, StatusTag } from '#design/workbench';
import { answer, client, type Schemas } from '../../api.ts';
import { has, isStaff, Loaded, Page, useSession } from '../../desk.tsx';
import { TabLinks } from '../../desk-parts.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { KeysetEnd, useKeyset } from '../../keyset.tsx';
import type { ProfileKind } from '../model.ts';
import { ClassList } from './class-list.tsx';
import { DestinationList, PlacementList } from './fate-list.tsx';
import { LearnerList } from './learner-list.tsx';
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

type Tab = ProfileKind | 'placement' | 'destination';

/** Schools and officers; an expert belongs to no school. */
const TABS: readonly Tab[] = ['class', 'learner', 'placement', 'destination', 'expert'];
const TAB_WORDS: Readonly<Record<Tab, string>> = { ...KIND_WORDS, placement: '实习安排', destination: '毕业去向' };
const LISTS: Readonly<Record<Exclude<Tab, 'expert'>, () => ReactNode>> = {
  class: ClassList,
  learner: LearnerList,
  placement: PlacementList,
  destination: DestinationList,
};

const LEADS = {
  staff: '辖区内学校登记的班级、学生和专家；学生只显示姓氏，人数很少的不显示。',
  school: '打开一个班级或一名学生，看适合的岗位和理由；有变化时在那里修改，名单可以从表格导入。',
  own: '您的技能和意愿，以及适合的岗位。',
} as const;

export function ProfileListPage(): ReactNode {
  const session = useSession();
  const staff = isStaff(session);
  return staff || session.actor.role === 'school' ? <SchoolPeople staff={staff} /> : <OwnProfiles />;
}

/** Classes first: a school places whole classes, and asks for one student by name later. */
function SchoolPeople({ staff }: { readonly staff: boolean }): ReactNode {
  const session = useSession();
  const [address] = useSearchParams();
  const tabs = TABS.filter((one) => staff || one !== 'expert');
  const tab = tabs.find((one) => one === address.get('kind')) ?? 'class';
  const List = tab === 'expert' ? ExpertList : LISTS[tab];
  return (
    <Page
      title={listTitle(session)}
      lead={LEADS[staff ? 'staff' : 'school']}
      actions={has(session, 'roster.import') && <RosterImports />}
    >
      <TabLinks
        label="类型"
        tabs={tabs.map((one) => ({
          label: TAB_WORDS[one],
          href: `/app/profiles?kind=${one}`,
          current: one === tab,
        }))}
      />
      <List />
    </Page>
  );
}

const RosterImports = (): ReactNode => <Button href="/app/imports">导入名册</Button>;

const useProfiles = (kind: ProfileKind | undefined) =>
  useKeyset(['profiles', kind], (cursor) =>
    answer(
      client.GET('/api/profiles', {
        params: {
          query: { limit: 30, ...(kind !== undefined && { kind }), ...(cursor !== undefined && { cursor }) },
        },
      }),
    ),
  );

function ExpertList(): ReactNode {
  const list = useProfiles('expert');
  return (
    <>
      <Loaded query={list}>
        {({ items }) => (items.length === 0 ? <EmptyBlock title="还没有专家档案" /> : <Profiles items={items} />)}
      </Loaded>
      <KeysetEnd list={list} />
    </>
  );
}

const Profiles = ({ items }: { readonly items: readonly Profile[] }): ReactNode => (
  <DeskTable label="档案" list="profiles.supply" columns={COLUMNS} rows={items} keyOf={({ id }) => id} />
);

/** A learner or an expert has one. */
function OwnProfiles(): ReactNode {
  const session = useSession();
  const list = useProfiles(undefined);
  return (
    <Page title={listTitle(session)} lead={LEADS.own}>
      <Loaded query={list}>
        {({ items }) =>
          items.length === 1 ? (
            <Navigate to={`/profiles/${items[0]!.id}`} replace />
          ) : items.length === 0 ? (
            <EmptyBlock title="还没有您的档案">
              <Link href="/account/profile">填写我的技能与意愿</Link>
            </EmptyBlock>
          ) : (
            <Profiles items={items} />
          )
        }
      </Loaded>
      <KeysetEnd list={list} />
    </Page>
  );
}
