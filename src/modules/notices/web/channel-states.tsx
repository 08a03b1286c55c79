import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, StatusTag } from '#design/workbench';
import { api, type Schemas } from '../../api.ts';
import { has, Loaded, useSession } from '../../desk.tsx';
import { Dialog, Facts, Field } from '../../desk-parts.tsx';

type Settings = Schemas['NoticeSettings'];

/** Which channels are set up, and when they are silent. */
export function ChannelStates(): ReactNode {
  const session = useSession();
  const settings = api.useQuery('get', '/api/notice-settings', {});
  const [editing, setEditing] = useState(false);
  return (
    <Loaded query={settings}>
      {({ channels, demo, ...now }) => (
        <div className="desk-card">
          <Facts
            facts={[
              ['邮件', <ChannelState key="email" configured={channels.email} demo={demo} />],
              ['短信', <ChannelState key="sms" configured={channels.sms} demo={demo} />],
              [
                '免打扰时段',
                now.quietFrom === now.quietUntil
                  ? '不设'
                  : `${now.quietFrom} 至次日 ${now.quietUntil}，验证码和紧急通知除外`,
              ],
              ['每日汇总邮件', `${now.digestAt} 发出`],
            ]}
          />
          {has(session, 'notice.configure') && <Button onClick={() => setEditing(true)}>修改时段</Button>}
          {editing && <SettingsDialog now={now} onClose={() => setEditing(false)} />}
        </div>
      )}
    </Loaded>
  );
}

function ChannelState({ configured, demo }: { readonly configured: boolean; readonly demo: boolean }): ReactNode {
  if (demo) return <StatusTag>演示环境不向外发送</StatusTag>;
  return configured ? (
    <StatusTag tone="success">已配置</StatusTag>
  ) : (
    <StatusTag tone="warning">未配置，消息只在站内</StatusTag>
  );
}

const FIELDS = [
  ['quietFrom', '免打扰开始', '与结束时间相同表示不设免打扰'],
  ['quietUntil', '免打扰结束', undefined],
  ['digestAt', '每日汇总邮件的时间', undefined],
] as const;

function SettingsDialog({ now, onClose }: { readonly now: Settings; readonly onClose: () => void }): ReactNode {
  const [wanted, setWanted] = useState(now);
  const queries = useQueryClient();
  const save = api.useMutation('put', '/api/notice-settings', {
    onSuccess: async () => {
      await queries.invalidateQueries();
      onClose();
    },
  });
  return (
    <Dialog
      title="修改发送时段"
      okText="保存"
      busy={save.isPending}
      error={save.error}
      onOk={() => save.mutate({ body: wanted })}
      onCancel={onClose}
    >
      {FIELDS.map(([name, label, hint]) => (
        <Field key={name} id={name} label={label} hint={hint}>
          <input
            id={name}
            type="time"
            className="wb-control"
            value={wanted[name]}
            onChange={(event) => setWanted({ ...wanted, [name]: event.target.value })}
          />
        </Field>
      ))}
    </Dialog>
  );
}
