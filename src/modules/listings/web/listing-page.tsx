import { useState } from 'react';
import type { ReactNode } from 'react';
import { useNavigate, useParams } from 'react-router';
import { CaseCard } from '#pages/approvals';
import { Button, Link, RecordFrame } from '#design/workbench';
import { api, type Schemas } from '../../api.ts';
import { has, isStaff, Loaded, minuteOf, Page, useSession } from '../../desk.tsx';
import { Card } from '../../desk-parts.tsx';
import { Related } from '../../related.tsx';
import { TRANSITIONS } from '../model.ts';
import { AppealCard } from './appeal-card.tsx';
import { ConfirmationCard } from './confirmation-card.tsx';
import { ActDialog, isPlainVerb, type PlainVerb } from './act-dialog.tsx';
import { Findings } from './findings.tsx';
import { HistoryCard } from './history-card.tsx';
import { SharingCard } from './sharing-card.tsx';
import { ListingFacts } from './listing-facts.tsx';
import { RecordActs } from './record-acts.tsx';
import { Reasons } from './reasons.tsx';
import { stateOf, stepWords, waitsWord, wordsFor } from './words.ts';

type Listing = Schemas['ManagedListing'];

/** What comes next, by state; who may do it is said by the buttons. */
const NEXT: Readonly<Record<Listing['state'], string>> = {
  draft: '填写完整后提交审核',
  submitted: '等待主管部门审核',
  returned: '按退回意见修改后重新提交',
  published: '定期确认仍有效，办成后关闭',
  expired: '仍然有效的，确认一次即可恢复',
  closed: '已结束',
  suspended: '已被下架：可以申诉，或修改后重新提交',
};

export function ListingPage(): ReactNode {
  const { id = '' } = useParams();
  const session = useSession();
  const query = api.useQuery('get', '/api/managed-listings/{id}', { params: { path: { id } } });
  const listing = query.data;
  return (
    <Page
      title={listing === undefined ? '供求' : listing.title || '（未命名）'}
      above={[{ label: isStaff(session) ? '全部供求' : '我的供求', href: '/app/listings' }]}
      actions={listing && <Acts listing={listing} />}
    >
      <Loaded query={query}>{(found) => <Record listing={found} />}</Loaded>
    </Page>
  );
}

function Record({ listing }: { readonly listing: Listing }): ReactNode {
  const label = wordsFor(listing);
  const session = useSession();
  const waits = waitsWord(session);
  return (
    <RecordFrame
      lang="zh"
      state={listing.confirmation === null ? stateOf(listing.state) : { text: waits, tone: 'warning' }}
      owner={ownerOf(listing)}
      nextStep={nextOf(listing)}
      due={
        listing.validUntil === null || (listing.state !== 'published' && listing.state !== 'expired')
          ? undefined
          : { on: listing.validUntil, overdue: listing.state === 'expired' }
      }
      history={stepsOf(listing).map((step, index) => ({
        id: `${step.at}-${index}`,
        at: minuteOf(step.at),
        title: stepWords(step.verb),
        note: step.reasons.length === 0 ? undefined : <Reasons reasons={step.reasons} label={label} />,
      }))}
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
    >
      {listing.confirmation !== null && <ConfirmationCard confirmation={listing.confirmation} />}
      {listing.returnedReasons.length > 0 && (
        <Card title={listing.state === 'suspended' ? '下架理由' : '退回意见'}>
          <Reasons reasons={listing.returnedReasons} label={label} />
        </Card>
      )}
      {listing.state === 'suspended' && listing.employer.id === session.actor.organisation?.id && (
        <AppealCard id={listing.id} />
      )}
      {listing.closedReason !== null && (
        <Card title="关闭原因">
          <p>{listing.closedReason}</p>
        </Card>
      )}
      {listing.state !== 'closed' && listing.state !== 'expired' && (
        <Card title="规则检查">
          <Findings findings={listing.findings} label={label} />
        </Card>
      )}
      <ListingFacts listing={listing} />
      {(listing.state === 'submitted' || listing.state === 'returned') && (
        <CaseCard kind="listing.review" subjectId={listing.id} title="审核过程" />
      )}
      <SharingCard id={listing.id} />
      <HistoryCard id={listing.id} />
      <div className="desk-row">
        <RecordActs listing={listing} />
        {listing.state === 'published' && (
          <Link className="desk-link" href={`/listings/${listing.id}`}>
            公开页面
          </Link>
        )}
        {has(session, 'audit.read') && (isStaff(session) || session.actor.duty === 'admin') && (
          <Link className="desk-link" href={`/app/audit?objectKind=listing&objectId=${listing.id}`}>
            操作记录
          </Link>
        )}
      </div>
    </RecordFrame>
  );
}

const nextOf = ({ state, confirmation }: Listing): string =>
  confirmation === null
    ? NEXT[state]
    : confirmation.asked
      ? '等委托方确认，确认后自动进入审核'
      : '受托方请本单位确认，确认后进入审核';

/** Whose move it is. */
const ownerOf = ({ state, unclaimed, employer, agent, confirmation }: Listing): string => {
  if (confirmation !== null) return `${employer.name}（等确认）`;
  if (state === 'submitted') return '主管部门';
  if (agent !== null) return `${agent.name}（代${employer.name}发布，单位还没有认领）`;
  return unclaimed ? '主管部门（单位还没有认领）' : employer.name;
};

/** An import writes its rows at once, without a step of their own. */
const stepsOf = ({ steps, importId, publishedAt }: Listing): Listing['steps'] =>
  steps.length === 0 && importId !== null && publishedAt !== null
    ? [{ verb: 'import', at: publishedAt, fromState: null, toState: 'published', reasons: [] }]
    : steps.toReversed();

function Acts({ listing }: { readonly listing: Listing }): ReactNode {
  const navigate = useNavigate();
  const [verb, setVerb] = useState<PlainVerb>();
  const verbs = listing.abilities.filter(isPlainVerb).filter((one) => one !== 'publish');
  return (
    <>
      {listing.abilities.includes('edit') && (
        <Button type="primary" onClick={() => void navigate(`/listings/${listing.id}/edit`)}>
          修改
        </Button>
      )}
      {listing.abilities.includes('publish') && (
        <Button type="primary" onClick={() => void navigate(`/review/${listing.id}`)}>
          审核
        </Button>
      )}
      {verbs.map((one) => (
        <Button key={one} danger={one === 'close'} onClick={() => setVerb(one)}>
          {TRANSITIONS[one].label.zh}
        </Button>
      ))}
      {verb !== undefined && <ActDialog listing={listing} verb={verb} onClose={() => setVerb(undefined)} />}
    </>
  );
}
