import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { App, Button, EmptyBlock, Link } from '#design/workbench';
import { api, type Schemas } from '../../api.ts';
import { has, Loaded, minuteOf, Page, useSession } from '../../desk.tsx';
import { Card, Facts } from '../../desk-parts.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { METHOD_WORDS, OUTCOME_WORDS } from '../words.ts';
import { MergeDialog } from './merge-dialog.tsx';
import { ReasonDialog } from './reason-dialog.tsx';

type Person = Schemas['SupportedPerson'];
type SignIn = Person['signIns'][number];
type Act = 'observe' | 'unlock' | 'factors' | 'merge';

const SIGN_INS: readonly Column<SignIn>[] = [
  { key: 'at', title: '时间', head: true, cell: ({ at }) => <span className="desk-nowrap">{minuteOf(at)}</span> },
  { key: 'outcome', title: '结果', cell: ({ outcome }) => OUTCOME_WORDS[outcome] },
  { key: 'method', title: '方式', cell: ({ method }) => METHOD_WORDS[method] },
  { key: 'device', title: '设备', cell: ({ device }) => device },
];

export function PersonPage(): ReactNode {
  const { id = '' } = useParams();
  const person = api.useQuery('get', '/api/support/people/{id}', { params: { path: { id } } });
  return (
    <Page title={person.data?.name ?? '求助的人'} above={[{ label: '支持台', href: '/app/support' }]}>
      <Loaded query={person}>{(data) => <PersonView person={data} />}</Loaded>
    </Page>
  );
}

const contactWords = (contact: string | null, verified: boolean): string | null =>
  contact === null ? null : `${contact}（${verified ? '已核实' : '未核实'}）`;

function PersonView({ person }: { readonly person: Person }): ReactNode {
  const [act, setAct] = useState<Act>();
  const isOperator = person.organisations.some((one) => one.kind === 'operator');
  return (
    <>
      <Card title="账户">
        <Facts
          facts={[
            ['手机号', contactWords(person.phone, person.phoneVerified)],
            ['邮箱', contactWords(person.email, person.emailVerified)],
            ['第二道验证', person.secondFactor ? '已设置' : '未设置'],
            [
              '所属机构',
              person.organisations.length === 0 ? (
                '无'
              ) : (
                <ul className="desk-list">
                  {person.organisations.map((one) => (
                    <li key={one.id}>
                      <Link href={`/app/organisations/${one.id}`}>{one.name}</Link>
                    </li>
                  ))}
                </ul>
              ),
            ],
          ]}
        />
        <Acts isOperator={isOperator} onChoose={setAct} />
      </Card>
      <Card title="最近的登录">
        {person.signIns.length === 0 ? (
          <EmptyBlock title="没有登录记录" />
        ) : (
          <DeskTable
            label="最近的登录"
            columns={SIGN_INS}
            rows={person.signIns}
            keyOf={({ at, outcome }) => at + outcome}
          />
        )}
      </Card>
      <Messages messages={person.messages} />
      <Looks person={person} />
      {act === 'merge' && <MergeDialog from={person} onClose={() => setAct(undefined)} />}
      {act !== undefined && act !== 'merge' && (
        <ActDialog act={act} person={person} onClose={() => setAct(undefined)} />
      )}
    </>
  );
}

function Acts({
  isOperator,
  onChoose,
}: {
  readonly isOperator: boolean;
  readonly onChoose: (act: Act) => void;
}): ReactNode {
  const session = useSession();
  return (
    <div className="desk-row">
      {!isOperator && has(session, 'support.observe') && (
        <Button type="primary" onClick={() => onChoose('observe')}>
          以对方视角查看
        </Button>
      )}
      {has(session, 'account.unlock') && <Button onClick={() => onChoose('unlock')}>解除登录锁定</Button>}
      {has(session, 'account.resetFactors') && <Button onClick={() => onChoose('factors')}>重置第二道验证</Button>}
      {!isOperator && has(session, 'support.act') && <Button onClick={() => onChoose('merge')}>合并重复账户</Button>}
    </div>
  );
}

const WORDS: Readonly<Record<Exclude<Act, 'merge'>, { readonly title: string; readonly about: string }>> = {
  observe: {
    title: '以对方视角查看',
    about: '最长 15 分钟，只读：不能办理，也不能下载。对方会马上收到通知，写明是谁、因何查看。',
  },
  unlock: { title: '解除登录锁定', about: '此前输错的次数清零，对方可以马上再试。' },
  factors: {
    title: '重置第二道验证',
    about: '请先确认是本人。动态口令、恢复码和通行密钥全部作废，对方下次登录后重新设置；其他设备会退出登录。',
  },
};

interface ActProps {
  readonly act: Exclude<Act, 'merge'>;
  readonly person: Person;
  readonly onClose: () => void;
}

function ActDialog({ act, person, onClose }: ActProps): ReactNode {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const done = async (words: string): Promise<void> => {
    message.success(words);
    await queries.invalidateQueries();
    onClose();
  };
  const observe = api.useMutation('post', '/api/support/observations', {
    onSuccess: () => window.location.assign('/app'),
  });
  const unlock = api.useMutation('post', '/api/accounts/{id}/unlock', { onSuccess: () => done('已解除锁定') });
  const factors = api.useMutation('post', '/api/accounts/{id}/factor-reset', { onSuccess: () => done('已重置') });
  const path = { params: { path: { id: person.accountId } } };
  const run = (reason: string): void => {
    if (act === 'observe') observe.mutate({ body: { accountId: person.accountId, reason } });
    if (act === 'unlock') unlock.mutate({ ...path, body: { reason } });
    if (act === 'factors') factors.mutate({ ...path, body: { reason } });
  };
  const { title, about } = WORDS[act];
  return (
    <ReasonDialog
      title={`${title}：${person.name}`}
      okText={title}
      danger={act === 'factors'}
      busy={observe.isPending || unlock.isPending || factors.isPending}
      error={observe.error ?? unlock.error ?? factors.error}
      onOk={run}
      onCancel={onClose}
    >
      <p>{about}</p>
    </ReasonDialog>
  );
}

const CHANNELS: Readonly<Record<string, string>> = { email: '邮件', sms: '短信', webhook: '回调', inApp: '站内' };
const STATES: Readonly<Record<string, string>> = {
  queued: '待发送',
  held: '待汇总',
  digested: '已并入汇总',
  sending: '发送中',
  sent: '已发送',
  delivered: '已送达',
  unknown: '结果不明',
  failed: '发送失败',
  undeliverable: '无法送达',
  unconfigured: '通道未配置',
};
const RESENDABLE: readonly string[] = ['failed', 'undeliverable', 'unconfigured', 'unknown'];

function Messages({ messages }: { readonly messages: Person['messages'] }): ReactNode {
  const queries = useQueryClient();
  const { message: toast } = App.useApp();
  const resend = api.useMutation('post', '/api/deliveries/{id}/resend', {
    onSuccess: async () => {
      toast.success('已重新排队发送');
      await queries.invalidateQueries();
    },
  });
  return (
    <Card title="发给此人的短信与邮件">
      {messages.length === 0 ? (
        <EmptyBlock title="没有发送记录" />
      ) : (
        <ul className="desk-list">
          {messages.map((one) => (
            <li key={one.id}>
              <span>{one.subject}</span>
              <span className="wb-quiet">
                {`${minuteOf(one.at)}　${CHANNELS[one.channel] ?? ''}　${STATES[one.state] ?? one.state}`}
              </span>
              {RESENDABLE.includes(one.state) && (
                <button
                  type="button"
                  className="desk-act"
                  aria-label={`重发：${one.subject}`}
                  onClick={() => resend.mutate({ params: { path: { id: one.id } } })}
                >
                  重发
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Looks({ person }: { readonly person: Person }): ReactNode {
  if (person.observations.length === 0) return null;
  return (
    <Card title="支持人员看过">
      <ul className="desk-list">
        {person.observations.map((one) => (
          <li key={one.startedAt}>
            <span>{`${one.supporter}：${one.reason}`}</span>
            <span className="wb-quiet">{minuteOf(one.startedAt)}</span>
          </li>
        ))}
      </ul>
      <p>
        <Link className="desk-link" href={`/app/audit?objectId=${person.accountId}`}>
          操作记录
        </Link>
      </p>
    </Card>
  );
}
