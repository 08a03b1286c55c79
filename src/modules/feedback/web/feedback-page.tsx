import { useState } from 'react';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { caseHead, CasePath, TransferDialog } from '#pages/approvals';
import { CodeName } from '#pages/codes';
import { Reveal } from '#pages/privacy';
import { Button, Link, RecordFrame, StatusTag } from '#design/workbench';
import { api, type Schemas } from '../../api.ts';
import { has, Loaded, minuteOf, Page, useSession } from '../../desk.tsx';
import { Card, Facts } from '../../desk-parts.tsx';
import { Related } from '../../related.tsx';
import { RATING_LABELS, WORD_LABELS, type Rating } from '../model.ts';
import { AnswerDialog, type AnswerVerb } from './answer-dialog.tsx';
import { kindText, STATE_TEXTS, STATE_TONES } from './words.ts';

type Request = Schemas['FeedbackRequest'];
type Case = Schemas['Case'];

/** One request: what was written, what happened since, and the answer. */
export function FeedbackPage(): ReactNode {
  const { id = '' } = useParams();
  const query = api.useQuery('get', '/api/feedback/{id}', { params: { path: { id } } });
  const request = query.data;
  const kind = request?.caseKind ?? '';
  const found = api.useQuery(
    'get',
    '/api/case-subjects/{kind}/{id}',
    { params: { path: { kind, id } } },
    { enabled: request !== undefined },
  );
  const one = found.data?.case ?? undefined;
  return (
    <Page
      title={request === undefined ? '群众反映' : `${kindText(request.kind, request.reason)} ${request.number}`}
      above={[{ label: '群众反映', href: '/app/feedback' }]}
      lead={request?.listing?.title}
      actions={request !== undefined && one !== undefined && <Acts request={request} one={one} />}
    >
      <Loaded query={query}>{(data) => <Content request={data} one={one} />}</Loaded>
    </Page>
  );
}

const VERB_OF: Readonly<Record<Case['abilities']['decide'][number], AnswerVerb>> = {
  approve: 'answer',
  return: 'ask',
  refuse: 'decline',
};

function Acts({ request, one }: { readonly request: Request; readonly one: Case }): ReactNode {
  const [open, setOpen] = useState<Case['abilities']['decide'][number] | 'transfer'>();
  const close = (): void => setOpen(undefined);
  const { decide, transferTo } = one.abilities;
  return (
    <>
      {transferTo.length > 0 && <Button onClick={() => setOpen('transfer')}>转办</Button>}
      {/* Who took a listing down does not judge the appeal: the card says so. */}
      {(request.judging === 'own' ? [] : decide.toReversed()).map((verb) => (
        <Button key={verb} type={verb === 'approve' ? 'primary' : 'default'} onClick={() => setOpen(verb)}>
          {one.verbs[verb]}
        </Button>
      ))}
      {open === 'transfer' && <TransferDialog one={one} onClose={close} />}
      {open !== undefined && open !== 'transfer' && (
        <AnswerDialog request={request} one={one} verb={VERB_OF[open]} label={one.verbs[open]} onClose={close} />
      )}
    </>
  );
}

const JUDGING = {
  own: '这条信息是您下架的，按回避的要求，申诉须由其他人复核；您可以转办。',
  alone: '这条信息是您下架的，而本地区没有其他人可以复核。由您办理时，会向申诉人说明这一点并记录在案。',
} as const;

function Content({ request, one }: { readonly request: Request; readonly one: Case | undefined }): ReactNode {
  return (
    <RecordFrame
      lang="zh"
      {...(one !== undefined && caseHead(one))}
      state={{ text: STATE_TEXTS[request.state], tone: STATE_TONES[request.state] }}
      related={
        <Related
          title={`${kindText(request.kind, request.reason)} ${request.number}`}
          record={{ kind: 'feedback', id: request.id, listingId: request.listing?.id }}
        />
      }
      {...(one !== undefined && { timeline: <CasePath path={one.path} /> })}
    >
      {request.judging !== 'free' && request.state === 'open' && (
        <Card title="由谁复核">
          <StatusTag tone="warning">{request.judging === 'own' ? '须回避' : '没有其他人'}</StatusTag>
          <p>{JUDGING[request.judging]}</p>
        </Card>
      )}
      <Card title="反映的内容">
        <p className="desk-prose">{request.text}</p>
        {request.file !== null && (
          <p>
            <Button type="link" href={`/api/feedback/${request.id}/file`}>
              {`佐证：${request.file}`}
            </Button>
          </p>
        )}
      </Card>
      {request.listing !== null && <ListingCard request={request} />}
      {request.words.length > 1 && (
        <Card title="往来">
          {request.words.slice(1).map(({ at, purpose, by, text }) => (
            <div key={`${at}-${purpose}`} className="desk-said">
              <p className="wb-quiet">{[WORD_LABELS[purpose].zh, by, minuteOf(at)].filter(Boolean).join(' · ')}</p>
              <p className="desk-prose">{text}</p>
            </div>
          ))}
        </Card>
      )}
      <PersonCard request={request} />
    </RecordFrame>
  );
}

function ListingCard({ request }: { readonly request: Request }): ReactNode {
  const session = useSession();
  const listing = request.listing!;
  return (
    <Card title="被举报的信息">
      <Facts
        facts={[
          ['标题', listing.title],
          ['同一信息的其他未办结举报', request.others === 0 ? '没有' : `${request.others} 件`],
        ]}
      />
      <div className="desk-row">
        <Link className="desk-link" href={`/listings/${listing.id}`}>
          公开页面
        </Link>
        {has(session, 'listing.manage') && (
          <Link className="desk-link" href={`/app/listings/${listing.id}`}>
            工作台页面
          </Link>
        )}
      </div>
    </Card>
  );
}

function PersonCard({ request }: { readonly request: Request }): ReactNode {
  return (
    <Card title="反映人">
      <Facts
        facts={[
          ['提交时间', minuteOf(request.createdAt)],
          ['地区', request.place === null ? '全市' : <CodeName key="place" set="division" code={request.place} />],
          ...(request.page === null
            ? []
            : ([
                [
                  '页面',
                  <Link key="page" href={request.page}>
                    {request.page}
                  </Link>,
                ],
              ] as const)),
          [
            '联系方式',
            request.contact === null ? (
              request.answerable ? (
                '已登录提交，答复发到站内消息'
              ) : (
                '匿名：答复不能发送，由本人凭编号查看'
              )
            ) : (
              <Reveal
                key="contact"
                masked={request.contact}
                kind="feedback"
                id={request.id}
                field="contact"
                of={request.number}
              />
            ),
          ],
          ...(request.rating === null
            ? []
            : ([
                [
                  '评价',
                  <StatusTag key="rating" tone={request.rating <= 2 ? 'danger' : 'success'}>
                    {RATING_LABELS[request.rating as Rating].zh}
                  </StatusTag>,
                ],
              ] as const)),
        ]}
      />
    </Card>
  );
}
