import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { BOX_LABELS, BOXES, type Box } from '#contracts/approvals';
import { COUNTED_AT_MOST } from '#kernel/paging';
import { civilDate, systemClock } from '#kernel/time';
import { EmptyBlock, Link } from '#design/workbench';
import { Inbox } from '#pages/approvals';
import { MessageList } from '#pages/notices';
import { api, type Schemas } from '../../api.ts';
import { atLeast, count, has, Loaded, minuteOf, Page, useSession, type Session } from '../../desk.tsx';
import { Card, TabLinks } from '../../desk-parts.tsx';
import { isBesideCases } from '../model.ts';
import { BringBackFirstSteps, FirstSteps } from './first-steps.tsx';
import { AnswerableNeeds } from './answerable-needs.tsx';
import { useLastVisit } from './since-last-visit.ts';
import { WaitingGroups } from './waiting-groups.tsx';

type TodoList = Schemas['Todo'];

/** States in the order of their life; the words are the listing module's, shown here as tiles. Being taken down is rare: no tile without one. */
const TILES = [
  ['draft', '草稿'],
  ['submitted', '待审核'],
  ['returned', '已退回'],
  ['published', '已发布'],
  ['suspended', '已下架'],
  ['expired', '已过期'],
  ['closed', '已关闭'],
] as const;

const VIEWS = { list: 'cases', href: '/app' };

/** Whoever belongs to no organisation decides nothing and is copied on nothing. */
const boxesOf = ({ actor }: Session): readonly Box[] =>
  actor.organisation === null ? BOXES.filter((box) => box === 'todo' || box === 'mine') : BOXES;

/** 待办、已办、我发起、抄送: one page, the box in its address. */
export function HomePage(): ReactNode {
  const session = useSession();
  const [address] = useSearchParams();
  const box = BOXES.find((one) => one === address.get('box')) ?? 'todo';
  const counts = api.useQuery('get', '/api/cases/counts', {});
  const todo = api.useQuery('get', '/api/todo', {});
  const since = useLastVisit();
  const { name, organisation } = session.actor;
  const lead = [name, organisation?.name].filter(Boolean).join(' · ');
  return (
    <Page title="待办" lead={lead}>
      <TabLinks
        label="待办、已办、我发起、抄送"
        tabs={boxesOf(session).map((one) => ({
          label: BOX_LABELS[one].zh,
          href: one === 'todo' ? '/app' : `/app?box=${one}`,
          current: one === box,
          ...(counts.data !== undefined && {
            count: one === 'todo' ? counts.data.todo + waitingCount(todo.data) : counts.data[one],
          }),
        }))}
      />
      <Loaded query={counts}>
        {(data) =>
          box === 'todo' ? (
            <Loaded query={todo}>{(list) => <Todo counts={data} todo={list} since={since} />}</Loaded>
          ) : (
            <Inbox key={box} box={box} kinds={data.kinds} label={BOX_LABELS[box].zh} views={VIEWS} />
          )
        }
      </Loaded>
    </Page>
  );
}

const besideCases = (todo: TodoList): TodoList['groups'] => todo.groups.filter(({ kind }) => isBesideCases(kind));
const waitingCount = (todo: TodoList | undefined): number =>
  todo === undefined ? 0 : besideCases(todo).reduce((sum, group) => sum + group.count, 0);

type Counts = Pick<Schemas['CaseCounts'], Box | 'overdue' | 'kinds'>;

interface TodoProps {
  readonly counts: Counts;
  readonly todo: TodoList;
  readonly since: string | undefined;
}

function Todo({ counts, todo, since }: TodoProps): ReactNode {
  const session = useSession();
  const groups = besideCases(todo);
  const messages = api.useQuery('get', '/api/messages', { params: { query: { limit: 5 } } });
  const decides = DECIDERS.some((right) => has(session, right));
  const waits = counts.todo + groups.length > 0;
  const published = has(session, 'listing.manage') && isSome(todo.listings);
  return (
    <div className="desk-columns">
      <div>
        <SinceLastVisit todo={todo} since={since} />
        {!waits && <FirstSteps />}
        <WaitingGroups groups={groups} since={since} today={civilDate(systemClock.now())} />
        {decides && <CasesCard counts={counts} />}
        {groups.length === 0 && !decides && <NothingWaits />}
      </div>
      <div>
        {waits && <FirstSteps />}
        <AnswerableNeeds />
        {published && <StateTiles listings={todo.listings} />}
        <Card title="消息">
          <Loaded query={messages}>{(page) => <MessageList messages={page.items} />}</Loaded>
          <p>
            <Link className="desk-link" href="/app/messages">
              全部消息
            </Link>
          </p>
        </Card>
        <BringBackFirstSteps />
      </div>
    </div>
  );
}

/** Only when something is new: an empty line helps nobody. */
function SinceLastVisit({ todo, since }: Pick<TodoProps, 'todo' | 'since'>): ReactNode {
  if (since === undefined) return null;
  const fresh = todo.groups.flatMap(({ items }) => items).filter((item) => item.since > since).length;
  if (fresh === 0) return null;
  return <p className="desk-since">{`上次来访 ${minuteOf(since)}，之后新到 ${fresh} 件，标有“新”。`}</p>;
}

function NothingWaits(): ReactNode {
  const session = useSession();
  return (
    <Card title="等您处理">
      <EmptyBlock title="没有等您处理的事">
        {has(session, 'listing.create') && <Link href="/app/listings/new">发布一条供求</Link>}
        {session.actor.role === 'expert' && <Link href="/recommendations">看需要您专长的需求</Link>}
        {session.actor.role === 'learner' && <Link href="/recommendations">看为您推荐的岗位</Link>}
      </EmptyBlock>
    </Card>
  );
}

/** Whoever may decide something sees the list, also when it is empty. */
const DECIDERS = ['organisation.vet', 'organisation.vetOffice', 'listing.review'];

function CasesCard({ counts }: { readonly counts: Counts }): ReactNode {
  const overdue = counts.overdue === 0 ? '' : `，其中 ${count(counts.overdue)} 件超期`;
  return (
    <Card title={`等您审批（${count(counts.todo)}${overdue}）`}>
      <Inbox box="todo" kinds={counts.kinds} label="等您审批" views={VIEWS} />
    </Card>
  );
}

const isSome = (listings: TodoList['listings']): boolean => TILES.some(([state]) => (listings[state] ?? 0) > 0);

function StateTiles({ listings }: { readonly listings: TodoList['listings'] }): ReactNode {
  const session = useSession();
  const whose = session.actor.role === 'bureau' || session.actor.role === 'admin' ? '本辖区供求' : '我的供求';
  return (
    <Card title={whose}>
      <nav aria-label="供求数量，按状态" className="desk-counts">
        {TILES.filter(([state]) => state !== 'suspended' || (listings[state] ?? 0) > 0).map(([state, label]) => (
          <Link key={state} href={`/app/listings?state=${state}`}>
            <span className="desk-count-name">{label}</span>
            <span className="desk-count-value">
              {atLeast(listings[state] ?? 0, (listings[state] ?? 0) >= COUNTED_AT_MOST)}
            </span>
          </Link>
        ))}
      </nav>
    </Card>
  );
}
