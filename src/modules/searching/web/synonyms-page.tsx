import './searching.css';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { App, Button, Link, StatusTag } from '#design/workbench';
import { api, problemOf, type Schemas } from '../../api.ts';
import { count, Loaded, minuteOf, Page, Refusal } from '../../desk.tsx';
import { Card, Dialog, describedBy, Field } from '../../desk-parts.tsx';
import { LeaveGuard } from '../../leave-guard.tsx';
import { GroupEditor } from './group-editor.tsx';
import { EMPTY_ROW, groupsOf, nextKey, rowsOf, wordsIn, type GroupRow } from './group-rows.ts';
import { PreviewList } from './preview-list.tsx';
import { RevisionList } from './revision-list.tsx';

type Synonyms = Schemas['Synonyms'];

/** 同义词: what the region adds to the words that come with the product; drafted, compared, published, taken back. */
export function SynonymsPage(): ReactNode {
  const query = api.useQuery('get', '/api/synonyms');
  return (
    <Page
      title="同义词"
      lead="群众的说法和岗位上的写法不一样时，让它们互相找得到。先存草稿，比较会有什么不同，再发布；每一版都留着，可以恢复。"
    >
      <Loaded query={query}>
        {(synonyms) => (
          <>
            <Editor key={`${synonyms.revision}-${synonyms.draft?.version ?? 0}`} synonyms={synonyms} />
            <RevisionList synonyms={synonyms} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

/** A word that found nothing comes along in the address and begins a group. */
function firstRows(synonyms: Synonyms, word: string | null): readonly GroupRow[] {
  const rows = rowsOf(synonyms.draft?.groups ?? synonyms.published);
  const known = word === null || rows.some(({ words }) => wordsIn(words).includes(word));
  return known ? rows : [...rows, { ...EMPTY_ROW, key: nextKey(), words: `${word}、` }];
}

function Editor({ synonyms }: { readonly synonyms: Synonyms }): ReactNode {
  const [address] = useSearchParams();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [first] = useState(() => firstRows(synonyms, address.get('word')));
  const [rows, setRows] = useState(first);
  const [publishing, setPublishing] = useState(false);
  const mayEdit = synonyms.abilities.includes('edit');
  const groups = groupsOf(rows);
  const known = JSON.stringify(groupsOf(rowsOf(synonyms.draft?.groups ?? synonyms.published)));
  const unsaved = JSON.stringify(groups) !== known;
  const save = api.useMutation('put', '/api/synonyms/draft', {
    onSuccess: async () => {
      message.success('草稿已保存，检索没有变');
      await queries.invalidateQueries({ queryKey: ['get', '/api/synonyms'] });
    },
  });
  const drop = api.useMutation('delete', '/api/synonyms/draft', { onSuccess: () => queries.invalidateQueries() });
  const preview = api.useMutation('post', '/api/synonyms/previews');
  const errors = errorsByGroup(save.error ?? preview.error);
  return (
    <Card title={synonyms.draft === null ? `现在用的（${count(synonyms.published.length)} 组）` : '草稿'}>
      <LeaveGuard unsaved={mayEdit && unsaved} />
      <p className="wb-quiet">
        {synonyms.base > 0 && `随平台提供 ${count(synonyms.base)} 组，这里只写本地区另外要的。`}
        {synonyms.draft !== null && `${synonyms.draft.by} ${minuteOf(synonyms.draft.at)} 保存，还没有发布。`}
      </p>
      {errors.size === 0 && <Refusal error={save.error ?? preview.error ?? drop.error} />}
      <GroupEditor rows={rows} errors={errors} readOnly={!mayEdit} onChange={setRows} />
      {mayEdit && (
        <div className="synonym-acts">
          <Button
            type={unsaved ? 'primary' : 'default'}
            disabled={!unsaved}
            loading={save.isPending}
            onClick={() => save.mutate({ body: { groups, version: synonyms.draft?.version ?? 0 } })}
          >
            存草稿
          </Button>
          <Button loading={preview.isPending} onClick={() => preview.mutate({ body: { groups, examples: [] } })}>
            比较会有什么不同
          </Button>
          {synonyms.draft !== null && (
            <>
              <Button type={unsaved ? 'default' : 'primary'} disabled={unsaved} onClick={() => setPublishing(true)}>
                发布
              </Button>
              <Button loading={drop.isPending} onClick={() => drop.mutate({})}>
                放弃草稿
              </Button>
            </>
          )}
          <Link href="/app/search-log?show=nothing">看没有结果的词</Link>
        </div>
      )}
      {synonyms.draft !== null && unsaved && <StatusTag tone="warning">改动还没有存</StatusTag>}
      {preview.data !== undefined && <PreviewList preview={preview.data} />}
      {publishing && synonyms.draft !== null && (
        <PublishDialog version={synonyms.draft.version} onClose={() => setPublishing(false)} />
      )}
    </Card>
  );
}

/** "groups.3" → 3 */
function errorsByGroup(error: unknown): ReadonlyMap<number, string> {
  const errors = error === null || error === undefined ? [] : (problemOf(error).errors ?? []);
  return new Map(
    errors.flatMap(({ field, message }) => {
      const number = /^groups\.(\d+)/.exec(field)?.[1];
      return number === undefined ? [] : [[Number(number), message] as const];
    }),
  );
}

function PublishDialog({ version, onClose }: { readonly version: number; readonly onClose: () => void }): ReactNode {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [reason, setReason] = useState('');
  const publish = api.useMutation('post', '/api/synonyms/revisions', {
    onSuccess: async ({ revision }) => {
      message.success(`已发布第 ${revision} 版，从下一次检索起生效`);
      onClose();
      await queries.invalidateQueries();
    },
  });
  return (
    <Dialog
      title="发布同义词"
      okText="发布"
      disabled={reason.trim().length < 2}
      busy={publish.isPending}
      error={publish.error}
      onOk={() => publish.mutate({ body: { version, reason: reason.trim() } })}
      onCancel={onClose}
    >
      <Field id="publish-reason" label="为什么改" required hint="写进版本记录，以后看得懂。">
        <input
          id="publish-reason"
          className="wb-control"
          maxLength={300}
          value={reason}
          aria-describedby={describedBy('publish-reason')}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
    </Dialog>
  );
}
