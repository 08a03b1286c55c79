import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { App, Button, StatusTag } from '#design/workbench';
import { api, type Schemas } from '../../api.ts';
import { count, Loaded, minuteOf } from '../../desk.tsx';
import { Card, describedBy, Dialog, Field } from '../../desk-parts.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';

type Synonyms = Schemas['Synonyms'];
type Revision = Synonyms['revisions'][number];

/** Every revision that was in force, and the way back to it. */
export function RevisionList({ synonyms }: { readonly synonyms: Synonyms }): ReactNode {
  const [chosen, setChosen] = useState<number>();
  if (synonyms.revisions.length === 0) return null;
  const mayEdit = synonyms.abilities.includes('edit');
  const columns: readonly Column<Revision>[] = [
    {
      key: 'revision',
      title: '版本',
      head: true,
      cell: ({ revision }) => (
        <>
          {`第 ${revision} 版`} {revision === synonyms.revision && <StatusTag tone="success">现行</StatusTag>}
        </>
      ),
    },
    { key: 'groups', title: '组数', cell: ({ groups }) => count(groups) },
    {
      key: 'reason',
      title: '原因',
      cell: ({ reason, restores }) => (
        <>
          {reason}
          {restores !== null && (
            <div className="wb-quiet">{restores === 0 ? '不要本地的' : `恢复第 ${restores} 版`}</div>
          )}
        </>
      ),
    },
    {
      key: 'by',
      title: '谁、什么时候',
      cell: ({ by, at }) => (
        <>
          {by}
          <div className="wb-quiet">{minuteOf(at)}</div>
        </>
      ),
    },
    {
      key: 'acts',
      title: '办理',
      cell: ({ revision }) => (
        <Button size="small" onClick={() => setChosen(revision)}>
          {mayEdit && revision !== synonyms.revision ? '看和恢复' : '看'}
        </Button>
      ),
    },
  ];
  return (
    <Card title="历次版本">
      <DeskTable
        label="历次版本"
        list="searching.revisions"
        columns={columns}
        rows={synonyms.revisions}
        keyOf={({ revision }) => String(revision)}
      />
      {mayEdit && synonyms.published.length > 0 && (
        <p className="desk-more">
          <Button onClick={() => setChosen(0)}>不要本地的，只用平台的</Button>
        </p>
      )}
      {chosen !== undefined && (
        <RevisionDialog
          revision={chosen}
          mayRestore={mayEdit && chosen !== synonyms.revision}
          onClose={() => setChosen(undefined)}
        />
      )}
    </Card>
  );
}

interface RevisionDialogProps {
  readonly revision: number;
  readonly mayRestore: boolean;
  readonly onClose: () => void;
}

function RevisionDialog({ revision, mayRestore, onClose }: RevisionDialogProps): ReactNode {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [reason, setReason] = useState('');
  const restore = api.useMutation('post', '/api/synonyms/revisions/{revision}/restore', {
    onSuccess: async (made) => {
      message.success(`已恢复，现在是第 ${made.revision} 版`);
      onClose();
      await queries.invalidateQueries();
    },
  });
  return (
    <Dialog
      title={revision === 0 ? '只用平台的同义词' : `第 ${revision} 版`}
      okText={mayRestore ? '恢复为这一版' : '关闭'}
      disabled={mayRestore && reason.trim().length < 2}
      busy={restore.isPending}
      error={restore.error}
      onOk={() =>
        mayRestore ? restore.mutate({ params: { path: { revision } }, body: { reason: reason.trim() } }) : onClose()
      }
      onCancel={onClose}
    >
      {revision === 0 ? <p>本地区另外加的各组都不再用；以后可以再恢复。</p> : <Groups revision={revision} />}
      {mayRestore && (
        <Field id="restore-reason" label="为什么恢复" required>
          <input
            id="restore-reason"
            className="wb-control"
            maxLength={300}
            value={reason}
            aria-describedby={describedBy('restore-reason')}
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
      )}
    </Dialog>
  );
}

function Groups({ revision }: { readonly revision: number }): ReactNode {
  const query = api.useQuery('get', '/api/synonyms/revisions/{revision}', { params: { path: { revision } } });
  return (
    <Loaded query={query}>
      {({ groups }) => (
        <ul className="synonym-words-list">
          {groups.map(({ words, weight, oneWayFrom }) => (
            <li key={words.join('、')}>
              {oneWayFrom === undefined
                ? words.join('、')
                : `${oneWayFrom} → ${words.filter((word) => word !== oneWayFrom).join('、')}`}
              <span className="wb-quiet">{` ${weight}`}</span>
            </li>
          ))}
        </ul>
      )}
    </Loaded>
  );
}
