import { useState } from 'react';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { Button, EmptyBlock, RecordFrame, StatusTag, type HistoryEntry } from '#design/workbench';
import { Reveal } from '#pages/privacy';
import { api, type Schemas } from '../../api.ts';
import { has, Loaded, minuteOf, Page, useSession } from '../../desk.tsx';
import { Card, Facts } from '../../desk-parts.tsx';
import { Related } from '../../related.tsx';
import { LEARNER_STATE_LABELS } from '../contract.ts';
import { BAND_LABELS, DOCUMENT_LABELS, MATTER_LABELS, MATTERS, RELATION_LABELS, STATE_LABELS } from '../model.ts';
import { GuardianshipActs } from './guardianship-acts.tsx';
import { AgeDialog, InviteDialog, PaperDialog } from './learner-dialogs.tsx';
import { LEARNER_TONES } from './learner-list.tsx';

type Learner = Schemas['GuardedLearner'];
type Guardianship = Schemas['Guardianship'];

export function LearnerPage(): ReactNode {
  const { profileId = '' } = useParams();
  const learner = api.useQuery('get', '/api/guardians/learners/{profileId}', { params: { path: { profileId } } });
  return (
    <Loaded query={learner} title="学生监护">
      {(data) => <Shown learner={data} />}
    </Loaded>
  );
}

type Asking = 'age' | 'invite' | 'paper';

function Shown({ learner }: { readonly learner: Learner }): ReactNode {
  const session = useSession();
  const edits = has(session, 'guardian.edit');
  const [asking, setAsking] = useState<Asking>();
  const minor = learner.band === 'child' || learner.band === 'youth';
  const close = (): void => setAsking(undefined);
  return (
    <Page
      title={learner.name}
      above={[{ label: '学生监护', href: '/app/guardians' }]}
      actions={
        edits && (
          <>
            <Button onClick={() => setAsking('age')}>{learner.band === null ? '登记出生日期' : '更正出生日期'}</Button>
            {minor && (
              <Button type="primary" onClick={() => setAsking('invite')}>
                短信邀请监护人
              </Button>
            )}
            {minor && <Button onClick={() => setAsking('paper')}>登记纸质同意</Button>}
          </>
        )
      }
    >
      <RecordFrame
        lang="zh"
        state={{ text: LEARNER_STATE_LABELS[learner.state].zh, tone: LEARNER_TONES[learner.state] }}
        owner={learner.state === 'waiting' ? '监护人' : (session.actor.organisation?.name ?? '所在学校')}
        nextStep={NEXT[learner.state]}
        history={happened(learner)}
        related={<Related title={learner.name} record={{ kind: 'guardianship', id: learner.profileId }} />}
      >
        <Card title="年龄">
          <Facts facts={ageFacts(learner)} />
        </Card>
        <Card title="监护人">
          {learner.guardianships.length === 0 ? (
            <EmptyBlock title={NO_GUARDIANS[learner.state] ?? '还没有监护人'} />
          ) : (
            learner.guardianships.map((one) => (
              <GuardianshipCard key={one.id} guardianship={one} child={learner.band === 'child'} />
            ))
          )}
        </Card>
      </RecordFrame>
      {asking === 'age' && <AgeDialog learner={learner} onClose={close} />}
      {asking === 'invite' && <InviteDialog learner={learner} onClose={close} />}
      {asking === 'paper' && <PaperDialog learner={learner} onClose={close} />}
    </Page>
  );
}

const NEXT: Readonly<Record<Learner['state'], string>> = {
  unknownAge: '先登记出生日期，才知道要不要监护人同意',
  noGuardian: '邀请监护人，或登记纸质同意',
  waiting: '等监护人答复；没有收到的可以再发一次短信',
  confirmed: '已经齐全；监护人更换或撤回时再办',
  adult: '已成年，不需要监护人同意',
};

const NO_GUARDIANS: Readonly<Partial<Record<Learner['state'], string>>> = {
  unknownAge: '登记出生日期之后，未成年的才能邀请监护人',
  adult: '已成年，不需要监护人',
};

/** The learner's page of the trail is the school's administrator's; the days of the guardians are everybody's who reads this. */
const happened = ({ guardianships }: Learner): HistoryEntry[] =>
  guardianships
    .flatMap(({ id, relation, name, state, invitedAt, answeredAt, endedAt }) => {
      const who = `${RELATION_LABELS[relation].zh} ${name}`;
      return [
        { id: `${id}-ended`, at: endedAt, title: `结束监护：${who}` },
        { id: `${id}-answered`, at: answeredAt, title: `${state === 'declined' ? '没有确认' : '答复'}：${who}` },
        { id: `${id}-invited`, at: invitedAt, title: `登记或邀请：${who}` },
      ];
    })
    .flatMap(({ at, ...entry }) => (at === null ? [] : [{ ...entry, at: minuteOf(at) }]))
    .sort((a, b) => b.at.localeCompare(a.at));

const ageFacts = ({ profileId, name, band, birthDate, identityNumber, held }: Learner) =>
  [
    ['年龄段', band === null ? null : BAND_LABELS[band].zh],
    [
      '出生日期',
      birthDate === null ? null : (
        <Reveal key="birth" masked={birthDate} kind="learner" id={profileId} field="birthDate" of={name} />
      ),
    ],
    ...(identityNumber === null
      ? []
      : [
          [
            '身份证号',
            <Reveal key="id" masked={identityNumber} kind="learner" id={profileId} field="identityNumber" of={name} />,
          ] as const,
        ]),
    ['等监护人同意', held.map((matter) => MATTER_LABELS[matter].zh).join('、') || '没有'],
  ] as const;

const TONES = { invited: 'warning', active: 'success', declined: 'danger', ended: 'neutral' } as const;
const DECISIONS = { granted: '同意', refused: '不同意', withdrawn: '已撤回' } as const;

function GuardianshipCard({
  guardianship: one,
  child,
}: {
  readonly guardianship: Guardianship;
  readonly child: boolean;
}): ReactNode {
  const title = `${RELATION_LABELS[one.relation].zh} ${one.name}`;
  const said = MATTERS.flatMap((matter) => {
    const decision = one.consents[matter];
    return decision === undefined ? [] : [`${MATTER_LABELS[matter].zh}：${DECISIONS[decision]}`];
  });
  return (
    <section aria-label={title}>
      <h3>
        {title} <StatusTag tone={TONES[one.state]}>{STATE_LABELS[one.state].zh}</StatusTag>{' '}
        {one.way === 'paper' && <StatusTag tone="info">纸质</StatusTag>}
      </h3>
      <Facts
        facts={[
          ['姓名', <Reveal key="name" masked={one.name} kind="guardian" id={one.id} field="name" of={title} />],
          [
            '手机号',
            one.phone === null ? (
              '没有手机'
            ) : (
              <Reveal key="phone" masked={one.phone} kind="guardian" id={one.id} field="phone" of={title} />
            ),
          ],
          ['邀请', minuteOf(one.invitedAt)],
          ['答复', one.answeredAt === null ? null : minuteOf(one.answeredAt)],
          ['决定', said.join('；')],
          [
            '核对',
            one.checked
              ? `已核对${one.document === null ? '' : `（${DOCUMENT_LABELS[one.document].zh}）`}`
              : child && one.state === 'active'
                ? '未核对：不满 14 周岁的，核对之后同意才生效'
                : '未核对',
          ],
        ]}
      />
      <GuardianshipActs guardianship={one} title={title} />
    </section>
  );
}
