import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, NativeSelect } from '#design/workbench';
import { api, type Schemas } from '../../api.ts';
import { Loaded, Page, Refusal } from '../../desk.tsx';
import { Card } from '../../desk-parts.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { GROUP_LABELS, NOTICE_GROUPS, TIMING_LABELS, type EmailTiming } from '../model.ts';

type Preference = Schemas['NoticePreference'];

const TIMINGS = (Object.keys(TIMING_LABELS) as EmailTiming[]).map((value) => ({
  value,
  label: TIMING_LABELS[value].zh,
}));

/** 通知设置: how one wants to be told, kind by kind. */
export function PreferencesPage(): ReactNode {
  const preferences = api.useQuery('get', '/api/notice-preferences', {});
  return (
    <Page
      title="通知设置"
      above={[{ label: '消息', href: '/app/messages' }]}
      lead="站内消息总会收到。邮件和短信发到已验证的邮箱和手机；涉及账户安全和法定告知的不能关闭。"
    >
      <Loaded query={preferences}>{(data) => <PreferenceForm preferences={data.preferences} />}</Loaded>
    </Page>
  );
}

function PreferenceForm({ preferences }: { readonly preferences: readonly Preference[] }): ReactNode {
  const [chosen, setChosen] = useState<readonly Preference[]>(preferences);
  const queries = useQueryClient();
  const save = api.useMutation('put', '/api/notice-preferences', { onSuccess: () => queries.invalidateQueries() });
  const change = (kind: string, patch: Partial<Preference>): void =>
    setChosen((before) => before.map((one) => (one.kind === kind ? { ...one, ...patch } : one)));
  const body = {
    preferences: chosen.filter(({ fixed }) => !fixed).map(({ kind, email, sms }) => ({ kind, email, sms })),
  };
  return (
    <>
      {NOTICE_GROUPS.map((group) => {
        const rows = chosen.filter((one) => one.group === group);
        if (rows.length === 0) return null;
        return (
          <Card key={group} title={GROUP_LABELS[group].zh}>
            <DeskTable
              label={GROUP_LABELS[group].zh}
              columns={columnsOf(change)}
              rows={rows}
              keyOf={({ kind }) => kind}
            />
          </Card>
        );
      })}
      <Refusal error={save.error} />
      <div className="desk-row">
        <Button type="primary" loading={save.isPending} onClick={() => save.mutate({ body })}>
          保存
        </Button>
        <span role="status">{save.isSuccess && '已保存'}</span>
      </div>
    </>
  );
}

const columnsOf = (change: (kind: string, patch: Partial<Preference>) => void): readonly Column<Preference>[] => [
  { key: 'label', title: '类别', head: true, cell: ({ label }) => label },
  {
    key: 'email',
    title: '邮件',
    cell: ({ kind, label, fixed, email }) =>
      fixed ? (
        '总会告知'
      ) : (
        <NativeSelect
          id={`${kind}-email`}
          aria-label={`${label}：邮件`}
          value={email}
          options={TIMINGS}
          onChange={(value) => change(kind, { email: value as EmailTiming })}
        />
      ),
  },
  {
    key: 'sms',
    title: '短信',
    cell: ({ kind, label, fixed, sms }) =>
      fixed ? (
        <>{sms ? '总会告知' : '没有邮箱时发送'}</>
      ) : (
        <input
          type="checkbox"
          aria-label={`${label}：短信`}
          checked={sms}
          onChange={(event) => change(kind, { sms: event.target.checked })}
        />
      ),
  },
];
