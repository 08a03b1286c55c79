import type { ReactNode } from 'react';
import { Link, StatusTag } from '#design/workbench';
import type { Schemas } from '../../api.ts';
import { count, minuteOf } from '../../desk.tsx';
import { Card } from '../../desk-parts.tsx';
import { TODO_LABELS } from '../model.ts';
import { Discard } from './discard.tsx';

type Group = Schemas['Todo']['groups'][number];
type Item = Group['items'][number];

interface WaitingGroupsProps {
  readonly groups: readonly Group[];
  /** What came after this instant is new. */
  readonly since: string | undefined;
  readonly today: string;
}

/** What waits, kind by kind, most pressing first. */
export function WaitingGroups({ groups, since, today }: WaitingGroupsProps): ReactNode {
  return groups.map((group) => (
    <Card key={group.kind} title={`${TODO_LABELS[group.kind].zh}（${count(group.count)}）`}>
      <ul className="desk-waiting">
        {group.items.map((item) => (
          <li key={item.id}>
            <div className="desk-waiting-what">
              <Link href={item.link}>{item.title === '' ? '（未命名）' : item.title}</Link>
              {since !== undefined && item.since > since && <StatusTag tone="seal">新</StatusTag>}
              {item.detail !== '' && <p className="wb-quiet">{item.detail}</p>}
            </div>
            <When item={item} today={today} />
            {(group.kind === 'failedImports' || group.kind === 'checkedImports') && (
              <Discard id={item.id} name={item.title} />
            )}
          </li>
        ))}
      </ul>
      {group.link !== null && group.count > group.items.length && (
        <p className="desk-waiting-all">
          <Link href={group.link}>{`查看全部 ${count(group.count)} 条`}</Link>
        </p>
      )}
    </Card>
  ));
}

/** A term is what counts; without one, since when it waits. */
function When({ item: { since, due }, today }: { readonly item: Item; readonly today: string }): ReactNode {
  if (due === null) return <span className="wb-quiet desk-waiting-when">{`${minuteOf(since).slice(5)} 起`}</span>;
  const overdue = due < today;
  return (
    <span className={overdue ? 'desk-waiting-when wb-overdue' : 'desk-waiting-when'}>
      {overdue ? `已超期 ${due}` : `截止 ${due}`}
    </span>
  );
}
