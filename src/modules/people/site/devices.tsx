import type { ReactNode } from 'react';
import { Actions, Button, DataTable, Pagination, Section, Tag } from '#design/site';
import type { Page } from '#kernel/paging';
import { civilMinute } from '#kernel/time';
import { deviceWords, type SessionEntry, type SignInEntry } from '#platform/auth';
import type { Language } from '#platform/http';
import { sitePath } from '../../site-form.tsx';
import { METHOD_LABELS, OUTCOME_LABELS } from '../model.ts';

interface SessionsProps {
  readonly lang: Language;
  readonly sessions: readonly SessionEntry[];
  readonly current: string | undefined;
}

export function Sessions({ lang, sessions, current }: SessionsProps): ReactNode {
  const zh = lang === 'zh';
  const deviceOf = ({ agent }: SessionEntry): string => deviceWords(agent) || (zh ? '未知设备' : 'Unknown device');
  return (
    <Section id="sessions" title={zh ? '已登录的设备' : 'Where you are signed in'}>
      <DataTable
        caption={zh ? '已登录的设备' : 'Where you are signed in'}
        captionUnseen
        rows={sessions}
        rowKey={(session) => session.id}
        columns={[
          { key: 'device', title: zh ? '设备' : 'Device', cell: deviceOf },
          { key: 'address', title: zh ? '网络地址' : 'Address', cell: ({ address }) => address || '—' },
          { key: 'seen', title: zh ? '最近使用' : 'Last seen', cell: ({ lastSeenAt }) => civilMinute(lastSeenAt) },
          {
            key: 'act',
            title: zh ? '操作' : 'Actions',
            cell: (session) =>
              session.id === current ? (
                <Tag tone="success">{zh ? '本设备' : 'This one'}</Tag>
              ) : (
                <form method="post" action={sitePath(lang, '/account/sessions/end')}>
                  <Button look="plain" name="id" value={session.id}>
                    {zh ? '退出' : 'Sign out'}
                    <span className="unseen">{` ${deviceOf(session)} ${civilMinute(session.lastSeenAt)}`}</span>
                  </Button>
                </form>
              ),
          },
        ]}
      />
      {sessions.length > 1 && (
        <form method="post" action={sitePath(lang, '/account/sessions/end-others')}>
          <Actions>
            <Button look="plain">{zh ? '退出其他所有设备' : 'Sign out all others'}</Button>
          </Actions>
        </form>
      )}
    </Section>
  );
}

interface LogProps {
  readonly lang: Language;
  readonly path: string;
  readonly log: Page<SignInEntry>;
  readonly further: boolean;
}

export function Log({ lang, path, log, further }: LogProps): ReactNode {
  const zh = lang === 'zh';
  return (
    <Section id="sign-ins" title={zh ? '登录记录' : 'Sign-ins'}>
      <p>{zh ? '保留最近 180 天，网络地址的末段不保存。' : 'The last 180 days; the end of addresses is not kept.'}</p>
      {log.items.length > 0 && (
        <DataTable
          caption={zh ? '登录记录' : 'Sign-ins'}
          captionUnseen
          rows={log.items}
          rowKey={(entry) => entry.id}
          columns={[
            { key: 'at', title: zh ? '时间' : 'Time', cell: ({ at }) => civilMinute(at) },
            { key: 'outcome', title: zh ? '结果' : 'Outcome', cell: ({ outcome }) => OUTCOME_LABELS[outcome][lang] },
            { key: 'method', title: zh ? '方式' : 'By', cell: ({ method }) => METHOD_LABELS[method][lang] },
            { key: 'device', title: zh ? '设备' : 'Device', cell: ({ device }) => device || '—' },
            { key: 'address', title: zh ? '网络地址' : 'Address', cell: ({ address }) => address || '—' },
          ]}
        />
      )}
      <Pagination
        lang={lang}
        total={log.total}
        nextHref={log.nextCursor === null ? undefined : `${path}?cursor=${encodeURIComponent(log.nextCursor)}#sign-ins`}
        firstHref={further ? `${path}#sign-ins` : undefined}
      />
    </Section>
  );
}
