import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { Button, ErrorBlock, Link, LoadingBlock, Modal, ProgressPanel } from '#design/workbench';
import { answer, api, client, problemOf, type Schemas } from '../../api.ts';
import { count } from '../../desk.tsx';
import { Dialog } from '../../desk-parts.tsx';
import { useUndo } from '../../desk-undo.tsx';
import type { BulkVerb } from '../bulk-verbs.ts';
import { BULK_WORDS } from './bulk-bar.tsx';
import { ReasonField } from './reason-field.tsx';
import { ACT_WORDS } from './words.ts';

type Bulk = Schemas['ListingBulk'];

const RETURN_PHRASES = ['请写明基本薪资或范围。', '请写明工作地点，至少到区县。', '内容过于简单，请补充。'];
const phrasesOf = (verb: BulkVerb): readonly string[] =>
  verb === 'return' ? RETURN_PHRASES : (ACT_WORDS.close.preset ?? []);
const questionOf = (verb: BulkVerb): string =>
  verb === 'return' ? '退回后由提交人修改，原因会告知每一位提交人。' : ACT_WORDS[verb].question;

interface BulkDialogProps {
  readonly verb: BulkVerb;
  readonly address: string;
  /** undefined: the whole list. */
  readonly ids: readonly string[] | undefined;
  readonly onDone: () => void;
  /** Taken back, but not all of it. */
  readonly onKept: (bulk: Bulk) => void;
  readonly onClose: () => void;
}

/** First the number, fixed by the server; then the reason; then progress and what was not done. */
export function BulkDialog({ verb, address, ids, onDone, onKept, onClose }: BulkDialogProps): ReactNode {
  const queries = useQueryClient();
  const undo = useUndo();
  const [bulk, setBulk] = useState<Bulk>();
  const [problem, setProblem] = useState<unknown>();
  const [reason, setReason] = useState('');
  const running = bulk?.state === 'running';
  useEffect(() => {
    answer(client.POST('/api/listing-bulks', { body: { verb, filter: address, ...(ids && { ids: [...ids] }) } })).then(
      setBulk,
      setProblem,
    );
    // oxlint-disable-next-line react-hooks/exhaustive-deps, react/exhaustive-effect-dependencies -- prepared once, when the dialog opens: the number must not change under the eyes
  }, []);
  useBulkProgress(bulk, setBulk);
  const finished = bulk?.state === 'done';
  useEffect(() => {
    if (!finished || bulk === undefined) return;
    void queries.invalidateQueries();
    if (bulk.undoableUntil !== null)
      undo({ words: `${count(bulk.done)} 条${doneWords(verb)}`, run: () => takeBack(bulk.id, onKept) });
    if (bulk.refused > 0) return;
    onClose();
    onDone();
    // oxlint-disable-next-line react-hooks/exhaustive-deps, react/exhaustive-effect-dependencies -- once, at the end
  }, [finished]);
  const run = api.useMutation('post', '/api/listing-bulks/{id}/run', { onSuccess: setBulk });
  const asks = verb === 'close' || verb === 'return';
  return (
    <Dialog
      title={bulk === undefined ? BULK_WORDS[verb].label : `${BULK_WORDS[verb].label} ${count(bulk.able)} 条`}
      okText={finished ? '完成' : BULK_WORDS[verb].label}
      danger={verb === 'close' && !finished}
      disabled={bulk === undefined || bulk.able === 0 || (asks && !finished && reason.trim() === '')}
      busy={running || run.isPending}
      error={run.error}
      onOk={() => {
        if (bulk === undefined) return;
        if (finished) {
          onClose();
          onDone();
        } else run.mutate({ params: { path: { id: bulk.id } }, body: asks ? { reason: reason.trim() } : {} });
      }}
      onCancel={onClose}
    >
      {problem !== undefined && <ErrorBlock lang="zh" problem={{ title: problemOf(problem).title }} />}
      {bulk === undefined && problem === undefined && <LoadingBlock lang="zh" />}
      {bulk?.state === 'prepared' && (
        <>
          <Numbers bulk={bulk} />
          {bulk.able > 0 && <p>{questionOf(verb)}</p>}
          {bulk.able > 0 && asks && (
            <ReasonField
              label={verb === 'close' ? '关闭原因' : '退回原因'}
              phrases={phrasesOf(verb)}
              value={reason}
              onChange={setReason}
            />
          )}
        </>
      )}
      {bulk !== undefined && (running || finished) && <Outcome bulk={bulk} />}
    </Dialog>
  );
}

const doneWords = (verb: BulkVerb): string => (verb === 'return' ? '已退回' : ACT_WORDS[verb].done);

function Numbers({ bulk }: { readonly bulk: Bulk }): ReactNode {
  const others = bulk.matching - bulk.able;
  return (
    <p>
      <strong>{`将办理 ${count(bulk.able)} 条。`}</strong>
      {others > 0 && `另有 ${count(others)} 条的状态或归属不允许这样办理，不会改动。`}
    </p>
  );
}

function Outcome({ bulk }: { readonly bulk: Bulk }): ReactNode {
  const handled = bulk.done + bulk.refused;
  return (
    <>
      <ProgressPanel
        lang="zh"
        title={BULK_WORDS[bulk.verb as BulkVerb].label}
        done={handled}
        total={bulk.able}
        state={bulk.state === 'running' ? 'running' : 'done'}
        note={`完成 ${count(bulk.done)} 条，未成功 ${count(bulk.refused)} 条`}
      />
      {bulk.problems.length > 0 && (
        <>
          <p>{`${count(bulk.refused)} 条没有成功：`}</p>
          <Problems bulk={bulk} />
        </>
      )}
    </>
  );
}

const Problems = ({ bulk }: { readonly bulk: Bulk }): ReactNode => (
  <ul className="desk-findings">
    {bulk.problems.map(({ listingId, title, problem }) => (
      <li key={listingId}>
        <Link href={`/app/listings/${listingId}`}>{title === '' ? '（未命名）' : title}</Link>
        <p>{problem}</p>
      </li>
    ))}
  </ul>
);

const SOON = 700;

const readBulk = (id: string): Promise<Bulk> =>
  answer(client.GET('/api/listing-bulks/{id}', { params: { path: { id } } }));

function useBulkProgress(bulk: Bulk | undefined, onRead: (bulk: Bulk) => void): void {
  useEffect(() => {
    if (bulk?.state !== 'running') return undefined;
    const timer = setTimeout(() => void readBulk(bulk.id).then(onRead, () => onRead({ ...bulk })), SOON);
    return () => clearTimeout(timer);
  }, [bulk, onRead]);
}

/** Ends when all of it is taken back; what somebody has touched since stays, and is said. */
async function takeBack(id: string, onKept: (bulk: Bulk) => void): Promise<string> {
  let bulk = await answer(client.POST('/api/listing-bulks/{id}/undo', { params: { path: { id } } }));
  while (bulk.state === 'undoing') {
    await new Promise((resolve) => setTimeout(resolve, SOON));
    bulk = await readBulk(id);
  }
  if (bulk.undone === bulk.done) return `已撤销 ${count(bulk.undone)} 条`;
  onKept(bulk);
  return `已撤销 ${count(bulk.undone)} 条，${count(bulk.done - bulk.undone)} 条没有撤销`;
}

/** What was not taken back, and why: somebody has worked on it since. */
export function KeptDialog({ bulk, onClose }: { readonly bulk: Bulk; readonly onClose: () => void }): ReactNode {
  return (
    <Modal
      open
      title="有些没有撤销"
      onCancel={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          知道了
        </Button>
      }
    >
      <p>{`已撤销 ${count(bulk.undone)} 条；下面的保持现在的状态。`}</p>
      <Problems bulk={bulk} />
    </Modal>
  );
}
