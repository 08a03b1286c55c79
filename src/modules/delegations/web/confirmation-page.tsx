import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { App, Button, RecordFrame, type HistoryEntry } from '#design/workbench';
import { api } from '../../api.ts';
import { Loaded, minuteOf, Page, Refusal } from '../../desk.tsx';
import { Card, describedBy, Dialog, Facts, Field } from '../../desk-parts.tsx';
import { Related } from '../../related.tsx';
import { CONFIRMATION_LABELS } from '../model.ts';
import { AskedActs } from './asked-acts.tsx';
import { CONFIRMATION_TONES, type Confirmation } from './words.ts';

/** Characters; what is longer is set as a passage, across the whole card. */
const A_LINE = 40;

/** Read what would be submitted in one's own name, then confirm it or say what is wrong. */
export function ConfirmationPage(): ReactNode {
  const { id = '' } = useParams();
  const query = api.useQuery('get', '/api/confirmations/{id}', { params: { path: { id } } });
  return (
    <Page
      title={titleOf(query.data)}
      above={[{ label: '代办确认', href: '/app/confirmations' }]}
      lead={
        query.data &&
        `由“${query.data.delegate}”的${query.data.askedBy}于 ${minuteOf(query.data.askedAt)} 代“${query.data.principal.name}”拟定。`
      }
    >
      <Loaded query={query}>{(confirmation) => <Content confirmation={confirmation} />}</Loaded>
    </Page>
  );
}

/** Whoever prepared it reads along, and is asked for nothing. */
function titleOf(confirmation: Confirmation | undefined): string {
  if (confirmation === undefined) return '代办确认';
  return confirmation.mayDecide ? `请确认：${confirmation.subject.title}` : `代办确认：${confirmation.subject.title}`;
}

function Content({ confirmation }: { readonly confirmation: Confirmation }): ReactNode {
  const { id, delegationId, subject, content, changed, reason, state } = confirmation;
  return (
    <RecordFrame
      lang="zh"
      state={{ tone: CONFIRMATION_TONES[state], text: CONFIRMATION_LABELS[state].zh }}
      owner={state === 'waiting' ? confirmation.principal.name : '已办结'}
      nextStep={changed && state === 'waiting' ? '受托方重新提交确认' : NEXT[state]}
      history={happened(confirmation)}
      related={
        <Related
          title={subject.title}
          record={{
            kind: 'confirmation',
            id,
            delegationId,
            listingId: subject.kind === 'listing' ? subject.id : undefined,
          }}
        />
      }
    >
      {changed && <p className="desk-notice">提出确认之后，内容又有改动。请受托方重新提交确认。</p>}
      {reason !== null && <p className="desk-notice">{`原因：${reason}`}</p>}
      {content.length > 0 && (
        <Card title={`将以“${confirmation.principal.name}”名义提交的内容`}>
          <Facts
            facts={content.map(
              ({ name, value }) =>
                [
                  name,
                  value.length > A_LINE ? (
                    <span key={name} className="desk-text">
                      {value}
                    </span>
                  ) : (
                    value
                  ),
                ] as const,
            )}
          />
        </Card>
      )}
      {confirmation.urge !== null && <AskedActs id={id} urge={confirmation.urge} />}
      {state === 'waiting' && confirmation.mayDecide && !changed && <Decide confirmation={confirmation} />}
    </RecordFrame>
  );
}

const NEXT: Readonly<Record<Confirmation['state'], string>> = {
  waiting: '委托方看过内容，确认后进入审核；不确认就不会提交',
  confirmed: '已提交，由主管部门审核',
  refused: '受托方按原因修改后重新提交确认',
  void: '没有后续；需要时由受托方重新提交',
};

const happened = ({ state, askedAt, askedBy, decidedAt, delegate, principal }: Confirmation): HistoryEntry[] => [
  ...(decidedAt === null
    ? []
    : [{ id: 'decided', at: minuteOf(decidedAt), title: CONFIRMATION_LABELS[state].zh, by: principal.name }]),
  { id: 'asked', at: minuteOf(askedAt), title: '拟定并请委托方确认', by: `${askedBy}　${delegate}` },
];

function Decide({ confirmation }: { readonly confirmation: Confirmation }): ReactNode {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [refusing, setRefusing] = useState(false);
  const [reason, setReason] = useState('');
  const decide = api.useMutation('post', '/api/confirmations/{id}/decision', {
    onSuccess: async ({ state }) => {
      message.success(state === 'confirmed' ? '已确认，进入审核' : '已退给受托方');
      setRefusing(false);
      await queries.invalidateQueries();
    },
  });
  const params = { path: { id: confirmation.id } };
  return (
    <>
      {!refusing && <Refusal error={decide.error} />}
      <div className="desk-decide">
        <Button
          type="primary"
          loading={decide.isPending && !refusing}
          onClick={() => decide.mutate({ params, body: { decision: 'confirm' } })}
        >
          确认提交
        </Button>
        <Button onClick={() => setRefusing(true)}>不确认</Button>
      </div>
      {refusing && (
        <Dialog
          title="不确认"
          okText="退给受托方"
          disabled={reason.trim().length < 2}
          busy={decide.isPending}
          error={decide.error}
          onOk={() => decide.mutate({ params, body: { decision: 'refuse', reason: reason.trim() } })}
          onCancel={() => setRefusing(false)}
        >
          <Field id="confirmation-why" name="reason" label="哪里不对" required>
            <textarea
              id="confirmation-why"
              className="wb-control"
              rows={3}
              maxLength={500}
              aria-describedby={describedBy('confirmation-why')}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </Field>
        </Dialog>
      )}
    </>
  );
}
