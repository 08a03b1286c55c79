import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { App, Button, DateInput, EmptyBlock, NativeSelect, StatusTag } from '#design/workbench';
import { api, type Schemas } from '../../api.ts';
import { Loaded, Page, Refusal } from '../../desk.tsx';
import { Card, describedBy, Field } from '../../desk-parts.tsx';
import { ABSENCE_DAYS } from '../model.ts';

type Absence = Schemas['Absence'];
type Colleagues = readonly Schemas['StandInCandidate'][];

const STATES = {
  ahead: { tone: 'info', text: '未开始' },
  now: { tone: 'success', text: '进行中' },
  over: { tone: 'neutral', text: '已结束' },
} as const;

/** 休假代办: what is addressed to me goes to a colleague while I am away. */
export function AbsencesPage(): ReactNode {
  const query = api.useQuery('get', '/api/absences');
  return (
    <Page
      title="休假代办"
      lead="您不在的日子，转给您、请您加签的审批事项由同事代办；办理记录会写明“代”谁，到期自动停止。"
    >
      <Loaded query={query}>
        {({ own, forOthers, colleagues }) => (
          <>
            <Card title="安排代办">
              {colleagues.length === 0 ? (
                <EmptyBlock title="本机构没有其他经办人，没有人可以代办。请管理员先邀请同事。" />
              ) : (
                <AbsenceForm colleagues={colleagues} />
              )}
            </Card>
            <Card title="我的安排">
              <AbsenceList rows={own} empty="还没有安排过代办" who={({ standInName }) => `由${standInName}代办`} mine />
            </Card>
            {forOthers.length > 0 && (
              <Card title="我为同事代办">
                <AbsenceList rows={forOthers} empty="" who={({ accountName }) => `为${accountName}代办`} />
              </Card>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function AbsenceForm({ colleagues }: { readonly colleagues: Colleagues }): ReactNode {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [form, setForm] = useState({ standInId: '', fromOn: '', untilOn: '', note: '' });
  const announce = api.useMutation('post', '/api/absences', {
    onSuccess: async () => {
      message.success('已安排，对方会收到通知');
      setForm({ standInId: '', fromOn: '', untilOn: '', note: '' });
      await queries.invalidateQueries();
    },
  });
  const complete = form.standInId !== '' && form.fromOn !== '' && form.untilOn !== '';
  return (
    <form
      aria-label="安排代办"
      onSubmit={(event) => {
        event.preventDefault();
        announce.mutate({ body: { ...form, note: form.note.trim() } });
      }}
    >
      <Refusal error={announce.error} />
      <Field id="absence-who" label="请谁代办" required>
        <NativeSelect
          id="absence-who"
          value={form.standInId}
          empty="请选择"
          options={colleagues.map(({ accountId, name }) => ({ value: accountId, label: name }))}
          onChange={(standInId) => setForm({ ...form, standInId })}
        />
      </Field>
      <div className="desk-fields">
        <DayField
          id="absence-from"
          label="从"
          value={form.fromOn}
          onChange={(fromOn) => setForm({ ...form, fromOn })}
        />
        <DayField
          id="absence-until"
          label="至（含当天）"
          hint={`一次最长 ${ABSENCE_DAYS} 天`}
          value={form.untilOn}
          onChange={(untilOn) => setForm({ ...form, untilOn })}
        />
      </div>
      <Field id="absence-note" label="说明">
        <input
          id="absence-note"
          className="wb-control"
          maxLength={200}
          placeholder="例如：年休假"
          value={form.note}
          onChange={(event) => setForm({ ...form, note: event.target.value })}
        />
      </Field>
      <Button type="primary" htmlType="submit" disabled={!complete} loading={announce.isPending}>
        安排代办
      </Button>
    </form>
  );
}

interface DayFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
}

const DayField = ({ id, label, hint, value, onChange }: DayFieldProps): ReactNode => (
  <Field id={id} label={label} required hint={hint}>
    <DateInput id={id} aria-describedby={describedBy(id)} value={value} onChange={onChange} />
  </Field>
);

interface AbsenceListProps {
  readonly rows: readonly Absence[];
  readonly empty: string;
  readonly who: (one: Absence) => string;
  readonly mine?: true;
}

function AbsenceList({ rows, empty, who, mine }: AbsenceListProps): ReactNode {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const end = api.useMutation('post', '/api/absences/{id}/end', {
    onSuccess: async () => {
      message.success('已结束代办');
      await queries.invalidateQueries();
    },
  });
  if (rows.length === 0) return <EmptyBlock title={empty} />;
  return (
    <>
      <Refusal error={end.error} />
      <ul className="desk-list">
        {rows.map((one) => (
          <li key={one.id}>
            <StatusTag tone={STATES[one.state].tone}>{STATES[one.state].text}</StatusTag>
            <span>{who(one)}</span>
            <span className="wb-quiet">
              {`${one.fromOn} 至 ${one.untilOn}`}
              {one.note !== '' && `　${one.note}`}
            </span>
            {mine && one.state !== 'over' && (
              <button
                type="button"
                className="desk-act"
                disabled={end.isPending}
                onClick={() => end.mutate({ params: { path: { id: one.id } } })}
              >
                {one.state === 'now' ? '提前结束' : '取消'}
                <span className="wb-unseen">{`代办：${one.fromOn} 至 ${one.untilOn}`}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
