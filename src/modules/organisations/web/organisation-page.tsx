import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { CaseCard } from '#pages/approvals';
import { CodeName } from '#pages/codes';
import { App, Button, Link, RecordFrame, StatusTag, type HistoryEntry } from '#design/workbench';
import { Trail } from '../../history-card.tsx';
import { api, type Schemas } from '../../api.ts';
import { has, Loaded, minuteOf, Page, useSession } from '../../desk.tsx';
import { Card, describedBy, Dialog, Facts, Field } from '../../desk-parts.tsx';
import { Related } from '../../related.tsx';
import { IDENTIFIERS, kindLabel, SIZE_LABELS, STATE_LABELS } from '../model.ts';
import { VETTING, type VetDecision } from '../rules.ts';
import { OrganisationTabs } from './organisation-tabs.tsx';
import { ProfileForm } from './profile-form.tsx';
import { STATE_TONES } from './tones.ts';

type Organisation = Schemas['Organisation'];

export function OrganisationPage(): ReactNode {
  const { id = '' } = useParams();
  const session = useSession();
  const query = api.useQuery('get', '/api/organisations/{id}', { params: { path: { id } } });
  const above = has(session, 'organisation.vet')
    ? { label: '全部机构', href: '/app/organisations' }
    : { label: '机构名录', href: '/app/directory' };
  return <OrganisationRecord query={query} above={[above]} />;
}

interface RecordProps {
  readonly query: { readonly data: Organisation | undefined; readonly error: unknown; readonly refetch: () => unknown };
  readonly above?: readonly { readonly label: string; readonly href: string }[];
}

/** One organisation, with what this person may do: the server says it. */
export function OrganisationRecord({ query, above }: RecordProps): ReactNode {
  const session = useSession();
  const [editing, setEditing] = useState(false);
  const { data } = query;
  return (
    <Page
      title={data?.name ?? '机构'}
      {...(above !== undefined && { above })}
      actions={data && <VetButtons organisation={data} />}
    >
      <Loaded query={query}>
        {(organisation) => (
          <>
            <OrganisationTabs id={organisation.id} current="record" />
            <RecordFrame
              lang="zh"
              state={{ text: STATE_LABELS[organisation.state].zh, tone: STATE_TONES[organisation.state] }}
              owner={WAITS_FOR_OFFICERS.has(organisation.state) ? '主管部门' : organisation.name}
              nextStep={NEXT[organisation.state]}
              related={<Related title={organisation.name} record={{ kind: 'organisation', id: organisation.id }} />}
              timeline={<Trail objectId={organisation.id} instead={milestones(organisation)} />}
            >
              {organisation.stateReason !== null && (
                <Card title={organisation.state === 'pending' ? '上次的核验意见' : '核验意见'}>
                  <p className="desk-prose">{organisation.stateReason}</p>
                </Card>
              )}
              <CaseCard kind="organisation.vetting" subjectId={organisation.id} title="核验过程" />
              <CaseCard kind="office.vetting" subjectId={organisation.id} title="核验过程" />
              <Card title="机构资料">
                {editing ? (
                  <ProfileForm organisation={organisation} onDone={() => setEditing(false)} />
                ) : (
                  <>
                    <Profile organisation={organisation} />
                    <div className="desk-row">
                      {organisation.abilities.edit && <Button onClick={() => setEditing(true)}>修改资料</Button>}
                      {session.actor.organisation?.id === organisation.id && has(session, 'organisation.member') && (
                        <Link className="desk-link" href="/app/members">
                          成员、邀请与加入申请
                        </Link>
                      )}
                    </div>
                  </>
                )}
              </Card>
            </RecordFrame>
          </>
        )}
      </Loaded>
    </Page>
  );
}

const WAITS_FOR_OFFICERS: ReadonlySet<Organisation['state']> = new Set(['pending']);

const NEXT: Readonly<Record<Organisation['state'], string>> = {
  preregistered: '等该单位的人来登记，登记后与台账自动对上',
  pending: '主管部门核验登记资料',
  verified: '资料有变化时随时更新，每年确认一次',
  returned: '按意见补正后重新提交核验',
  refused: '改正后可以重新提交核验',
  withdrawn: '已撤回登记；需要时重新登记',
  suspended: '停用期间不能办理业务，向主管部门说明后恢复',
  closed: '已终止',
};

/** What the record itself knows of its days. */
const milestones = (one: Organisation): HistoryEntry[] =>
  [
    one.closedOn !== null && {
      at: one.closedOn,
      title: `终止${one.closedReason === null ? '' : `：${one.closedReason}`}`,
    },
    one.verifiedOn !== null && { at: one.verifiedOn, title: '通过核验', by: one.verifiedBy ?? undefined },
    { at: minuteOf(one.createdAt), title: '登记' },
  ]
    .filter((entry) => entry !== false)
    .map((entry) => ({ ...entry, id: `${entry.title} ${entry.at}` }));

/** Marked, so that whoever vets it looks twice. */
const WithoutCode = ({ organisation }: { readonly organisation: Organisation }): ReactNode => (
  <>
    <StatusTag tone="warning">没有信用代码</StatusTag>
    {organisation.identifierKind !== null && (
      <div>{`${IDENTIFIERS[organisation.identifierKind].zh}：${organisation.identifier ?? ''}`}</div>
    )}
    {organisation.identifierReason !== null && <div className="wb-quiet">{organisation.identifierReason}</div>}
  </>
);

function verification(one: Organisation): readonly (readonly [string, ReactNode])[] {
  return [
    ...(one.verifiedOn === null ? [] : [['核验', `${one.verifiedOn} ${one.verifiedBy ?? ''}`] as const]),
    ...(one.closedOn === null ? [] : [['终止', `${one.closedOn} ${one.closedReason ?? ''}`] as const]),
  ];
}

function Profile({ organisation }: { readonly organisation: Organisation }): ReactNode {
  return (
    <Facts
      facts={[
        ['统一社会信用代码', organisation.creditCode ?? <WithoutCode organisation={organisation} />],
        ['类型', kindLabel(organisation.kind, organisation.subkind, 'zh')],
        ['规模', organisation.size && SIZE_LABELS[organisation.size].zh],
        ['性质', organisation.nature],
        ['所在地', organisation.division && <CodeName set="division" code={organisation.division} />],
        ['行业', organisation.industry && <CodeName set="industry" code={organisation.industry} />],
        ['来源', organisation.source],
        ['确认日期', organisation.confirmedOn],
        ...verification(organisation),
        ['登记时间', minuteOf(organisation.createdAt)],
        ['简介', organisation.introduction && <span className="desk-prose">{organisation.introduction}</span>],
      ]}
    />
  );
}

const DECISIONS: Readonly<
  Record<VetDecision, { readonly label: string; readonly question: string; readonly done: string }>
> = {
  verify: { label: '通过核验', question: '通过后，该机构的成员即可以机构身份办理业务。', done: '已通过核验' },
  return: { label: '退回补正', question: '请写明要补正什么，已填的资料会保留。', done: '已退回补正，并告知该机构' },
  refuse: {
    label: '不予通过',
    question: '请写明原因，机构会看到，并可以改正后重新提交。',
    done: '已登记为不予通过，并告知该机构',
  },
  suspend: { label: '停用', question: '停用后，该机构的成员不能再以机构身份办理业务。请写明原因。', done: '已停用' },
};

function VetButtons({ organisation }: { readonly organisation: Organisation }): ReactNode {
  const [decision, setDecision] = useState<VetDecision>();
  // A registration that waits is judged on its own page, with the checks.
  const waits = organisation.state === 'pending';
  return (
    <>
      {waits && organisation.abilities.vet.length > 0 && (
        <Link className="desk-link" href={`/app/vetting/${organisation.id}`}>
          去核验
        </Link>
      )}
      {(waits ? [] : organisation.abilities.vet).map((one) => (
        <Button
          key={one}
          type={one === 'verify' ? 'primary' : 'default'}
          danger={one === 'suspend'}
          onClick={() => setDecision(one)}
        >
          {DECISIONS[one].label}
        </Button>
      ))}
      {decision !== undefined && (
        <VetDialog organisation={organisation} decision={decision} onClose={() => setDecision(undefined)} />
      )}
    </>
  );
}

interface VetDialogProps {
  readonly organisation: Organisation;
  readonly decision: VetDecision;
  readonly onClose: () => void;
}

function VetDialog({ organisation, decision, onClose }: VetDialogProps): ReactNode {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [reason, setReason] = useState('');
  const words = DECISIONS[decision];
  const vet = api.useMutation('post', '/api/organisations/{id}/vet', {
    onSuccess: async () => {
      message.success(words.done);
      onClose();
      await queries.invalidateQueries();
    },
  });
  const { needsReason } = VETTING[decision];
  const send = (): void =>
    vet.mutate({
      params: { path: { id: organisation.id } },
      body: { decision, ...(reason.trim() !== '' && { reason: reason.trim() }) },
    });
  return (
    <Dialog
      title={`${words.label}：${organisation.name}`}
      okText={words.label}
      danger={decision === 'suspend'}
      disabled={needsReason && reason.trim() === ''}
      busy={vet.isPending}
      error={vet.error}
      onOk={send}
      onCancel={onClose}
    >
      <p>{words.question}</p>
      <Field id="vet-reason" label={needsReason ? '原因' : '说明'} required={needsReason}>
        <textarea
          id="vet-reason"
          className="wb-control"
          maxLength={500}
          aria-describedby={describedBy('vet-reason')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
    </Dialog>
  );
}
