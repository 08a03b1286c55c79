import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useNavigate, useParams } from 'react-router';
import { App, Button, RecordFrame } from '#design/workbench';
import { caseHead, CasePath, TransferDialog } from '#pages/approvals';
import { api, type Schemas } from '../../api.ts';
import { Loaded, Page, Refusal } from '../../desk.tsx';
import { Card } from '../../desk-parts.tsx';
import { Related } from '../../related.tsx';
import { Findings } from './findings.tsx';
import { ListingFacts } from './listing-facts.tsx';
import { ReturnDialog } from './return-dialog.tsx';
import { stateOf, wordsFor } from './words.ts';

type Listing = Schemas['ManagedListing'];
type Case = Schemas['Case'];

const QUEUE = { params: { query: { state: 'submitted', order: 'oldest' as const, limit: 100 } } };

/** Neighbours in the queue. One that has just been decided is gone from it: then the first one is next. */
function useNeighbours(id: string): {
  readonly previous: string | undefined;
  readonly next: string | undefined;
  readonly left: number;
} {
  const queue = api.useQuery('get', '/api/managed-listings', QUEUE);
  const ids = (queue.data?.items ?? []).map((item) => item.id);
  const at = ids.indexOf(id);
  return { previous: ids[at - 1], next: at === -1 ? ids[0] : ids[at + 1], left: queue.data?.total ?? 0 };
}

export function ReviewPage(): ReactNode {
  const { id = '' } = useParams();
  const query = api.useQuery('get', '/api/managed-listings/{id}', { params: { path: { id } } });
  const listing = query.data;
  return (
    <Page
      title={listing === undefined ? '审核' : listing.title || '（未命名）'}
      above={[{ label: '审核', href: '/app/review' }]}
      lead={listing?.employer.name}
    >
      <Loaded query={query}>{(found) => <Review key={found.id} listing={found} />}</Loaded>
    </Page>
  );
}

function Review({ listing }: { readonly listing: Listing }): ReactNode {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [returning, setReturning] = useState(false);
  const [handingOn, setHandingOn] = useState(false);
  const review = api.useQuery('get', '/api/case-subjects/{kind}/{id}', {
    params: { path: { kind: 'listing.review', id: listing.id } },
  });
  const one = review.data?.case ?? undefined;
  const { previous, next, left } = useNeighbours(listing.id);
  const goTo = (id: string | undefined): void => void (id !== undefined && navigate(`/review/${id}`));
  const decided = async (words: string): Promise<void> => {
    message.success(words);
    await navigate(next === undefined ? '/review' : `/review/${next}`);
    await queries.invalidateQueries();
  };
  const publish = api.useMutation('post', '/api/managed-listings/{id}/actions', {
    onSuccess: () => decided('已通过并发布'),
  });
  const mayPublish = listing.abilities.includes('publish') && !publish.isPending;
  const mayReturn = listing.abilities.includes('return');
  const approve = (): void =>
    publish.mutate({ params: { path: { id: listing.id } }, body: { verb: 'publish', version: listing.version } });
  const [keys, setKeys] = useKeysWanted();
  useReviewKeys(keys && !returning && !handingOn, {
    j: () => goTo(next),
    k: () => goTo(previous),
    a: () => mayPublish && approve(),
    r: () => mayReturn && setReturning(true),
  });
  return (
    <>
      <div className="desk-review-bar">
        <Button disabled={previous === undefined} onClick={() => goTo(previous)}>
          上一条 <kbd>K</kbd>
        </Button>
        <Button disabled={next === undefined} onClick={() => goTo(next)}>
          下一条 <kbd>J</kbd>
        </Button>
        <span className="wb-quiet" role="status">{`待审核 ${left} 条`}</span>
        <label className="desk-keys">
          <input type="checkbox" checked={keys} onChange={(event) => setKeys(event.target.checked)} />
          使用快捷键
        </label>
        <span className="desk-review-decide">
          {one !== undefined && one.abilities.transferTo.length > 0 && (
            <Button onClick={() => setHandingOn(true)}>转办</Button>
          )}
          <Button disabled={!mayReturn} onClick={() => setReturning(true)}>
            退回 <kbd>R</kbd>
          </Button>
          <Button type="primary" disabled={!mayPublish} loading={publish.isPending} onClick={approve}>
            通过并发布 <kbd>A</kbd>
          </Button>
        </span>
      </div>
      <Refusal error={publish.error} />
      <ReviewRecord listing={listing} one={one} />
      {handingOn && one !== undefined && (
        <TransferDialog one={one} onClose={() => setHandingOn(false)} onDone={() => navigate('/review')} />
      )}
      {returning && (
        <ReturnDialog listing={listing} onClose={() => setReturning(false)} onDone={() => decided('已退回')} />
      )}
    </>
  );
}

/** The case says whose move it is and by when; one that is decided leaves the state of the listing. */
function ReviewRecord({ listing, one }: { readonly listing: Listing; readonly one: Case | undefined }): ReactNode {
  return (
    <RecordFrame
      lang="zh"
      {...(one === undefined
        ? { state: stateOf(listing.state), owner: listing.employer.name, nextStep: '没有等待审核的事项' }
        : caseHead(one))}
      related={
        <Related
          title={listing.title}
          record={{
            kind: 'listing',
            id: listing.id,
            organisationId: listing.employer.id,
            importId: listing.importId,
          }}
        />
      }
      timeline={one === undefined ? undefined : <CasePath path={one.path} />}
    >
      <Card title="规则检查">
        <Findings findings={listing.findings} label={wordsFor(listing)} />
      </Card>
      <ListingFacts listing={listing} />
    </RecordFrame>
  );
}

const KEYS_WANTED = 'review-keys';

/** Single-letter keys can be switched off (WCAG 2.1.4); the choice is this browser's. */
function useKeysWanted(): [boolean, (wanted: boolean) => void] {
  const [wanted, setWanted] = useState(() => localStorage.getItem(KEYS_WANTED) !== 'off');
  const choose = (next: boolean): void => {
    localStorage.setItem(KEYS_WANTED, next ? 'on' : 'off');
    setWanted(next);
  };
  return [wanted, choose];
}

/** Single letters, only while nobody is typing. */
function useReviewKeys(active: boolean, keys: Readonly<Record<string, () => unknown>>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const typing =
        event.target instanceof HTMLElement &&
        event.target.closest('input, textarea, select, [role="dialog"]') !== null;
      if (!active || typing || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const act = keys[event.key.toLowerCase()];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
}
