import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { BOX_LABELS, BOXES, type Box } from '#contracts/approvals';
import { EmptyBlock, Link } from '#design/workbench';
import { Inbox } from '#pages/approvals';
import { MessageList } from '#pages/notices';
import { api, type Schemas } from '../../api.ts';
import { count, has, Loaded, minuteOf, Page, useSession } from '../../desk.tsx';
import { Card, TabLinks } from '../../desk-parts.tsx';
import { TODO_LABELS, type TodoKind } from '../model.ts';
import { Discard } from './discard.tsx';

type TodoList = Schemas['Todo'];

/** States in the order of their life; the words are the listing module's, shown here as tiles. */
const TILES = [
  ['draft', '草稿'],
  ['submitted', '待审核'],
  ['returned', '已退回'],
  ['published', '已发布'],
  ['expired', '已过期'],
  ['closed', '已关闭'],
] as const;

/** 待办、已办、我发起、抄送: one page, the box in its address. */
export function HomePage(): ReactNode {
  const session = useSession();
  const [address] = useSearchParams();
  const box = BOXES.find((one) => one === address.get('box')) ?? 'todo';
  const counts = api.useQuery('get', '/api/cases/counts', {});
  const { name, organisation } = session.actor;
  const lead = [name, organisation?.name].filter(Boolean).join(' · ');
  return (
    <Page title="待办" lead={lead}>
      <TabLinks
        label="待办、已办、我发起、抄送"
        tabs={BOXES.map((one) => ({
          label: BOX_LABELS[one].zh,
          href: one === 'todo' ? '/app' : `/app?box=${one}`,
          current: one === box,
          ...(counts.data !== undefined && { count: counts.data[one] }),
        }))}
      />
      <Loaded query={counts}>
        {(data) =>
          box === 'todo' ? (
            <Todo counts={data} />
          ) : (
            <Inbox key={box} box={box} kinds={data.kinds} label={BOX_LABELS[box].zh} />
          )
        }
      </Loaded>
    </Page>
  );
}

type Counts = Pick<Schemas['CaseCounts'], Box | 'overdue' | 'kinds'>;

function Todo({ counts }: { readonly counts: Counts }): ReactNode {
  const session = useSession();
  const todo = api.useQuery('get', '/api/todo', {});
  const messages = api.useQuery('get', '/api/messages', { params: { query: { limit: 5 } } });
  return (
    <Loaded query={todo}>
      {(data) => (
        <>
          {has(session, 'listing.manage') && isSome(data.listings) && <StateTiles listings={data.listings} />}
          <div className="desk-columns">
            <div>
              {DECIDERS.some((right) => has(session, right)) && <CasesCard counts={counts} />}
              <Waiting
                groups={data.groups.filter(({ kind }) => !AS_CASES.has(kind))}
                counts={counts}
                first={!isSome(data.listings)}
              />
            </div>
            <Card title="消息">
              <Loaded query={messages}>{(page) => <MessageList messages={page.items} />}</Loaded>
              <p>
                <Link className="desk-link" href="/app/messages">
                  全部消息
                </Link>
              </p>
            </Card>
          </div>
        </>
      )}
    </Loaded>
  );
}

/** Whoever may decide something sees the list, also when it is empty. */
const DECIDERS = ['organisation.vet', 'organisation.vetOffice', 'listing.review'];
/** Listed as cases already. */
const AS_CASES: ReadonlySet<TodoKind> = new Set(['listingsToReview', 'organisationsToVet']);

function CasesCard({ counts }: { readonly counts: Counts }): ReactNode {
  const overdue = counts.overdue === 0 ? '' : `，其中 ${count(counts.overdue)} 件超期`;
  return (
    <Card title={`等您审批（${count(counts.todo)}${overdue}）`}>
      <Inbox box="todo" kinds={counts.kinds} label="等您审批" />
    </Card>
  );
}

const isSome = (listings: TodoList['listings']): boolean => TILES.some(([state]) => (listings[state] ?? 0) > 0);

function StateTiles({ listings }: { readonly listings: TodoList['listings'] }): ReactNode {
  return (
    <nav aria-label="岗位数量，按状态" className="desk-tiles">
      {TILES.map(([state, label]) => (
        <Link key={state} className="desk-tile" href={`/app/listings?state=${state}`}>
          <div className="desk-tile-name">{label}</div>
          <div className="desk-tile-value">{count(listings[state] ?? 0)}</div>
        </Link>
      ))}
    </nav>
  );
}

interface WaitingProps {
  readonly groups: TodoList['groups'];
  readonly counts: Counts;
  /** Nothing published yet: says how to begin. */
  readonly first: boolean;
}

function Waiting({ groups, counts, first }: WaitingProps): ReactNode {
  const session = useSession();
  if (groups.length === 0 && first && has(session, 'listing.create')) {
    return (
      <Card title="从这里开始">
        <ul className="desk-list">
          <li>
            <Link href="/app/listings/new/edit">发布第一个岗位</Link>
            <span className="wb-quiet">一个岗位几分钟，写到一半会自动保存</span>
          </li>
          <li>
            <Link href="/app/imports">用已有的表格导入</Link>
            <span className="wb-quiet">Excel 或 CSV，先检查、后提交</span>
          </li>
        </ul>
      </Card>
    );
  }
  if (groups.length === 0 && DECIDERS.some((right) => has(session, right))) return null;
  if (groups.length === 0 && counts.todo === 0) {
    return (
      <Card title="等您处理">
        <EmptyBlock title="没有等您处理的事" />
      </Card>
    );
  }
  return (
    <div>
      {groups.map((group) => (
        <Card key={group.kind} title={`${TODO_LABELS[group.kind].zh}（${count(group.count)}）`}>
          <ul className="desk-list">
            {group.items.map((item) => (
              <li key={item.id}>
                <Link className="desk-link" href={item.link}>
                  {item.title === '' ? '（未命名）' : item.title}
                </Link>
                <span className="wb-quiet">
                  {[item.detail, minuteOf(item.since), item.due !== null && `截止 ${item.due}`]
                    .filter(Boolean)
                    .join('　')}
                </span>
                {(group.kind === 'failedImports' || group.kind === 'checkedImports') && (
                  <Discard id={item.id} name={item.title} />
                )}
              </li>
            ))}
          </ul>
          {group.link !== null && group.count > group.items.length && (
            <p>
              <Link className="desk-link" href={group.link}>{`查看全部 ${count(group.count)} 条`}</Link>
            </p>
          )}
        </Card>
      ))}
    </div>
  );
}
