import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { Button, Link } from '#design/workbench';
import { answer, api, client } from '../../api.ts';
import { count, Loaded, Page, Refusal } from '../../desk.tsx';
import { TabLinks } from '../../desk-parts.tsx';
import { KeysetEnd, useKeyset } from '../../keyset.tsx';
import { GROUP_LABELS, NOTICE_GROUPS } from '../model.ts';
import { MessageList } from './message-list.tsx';

/** 消息: everything that one was told, newest first; filters stand in the address. */
export function MessagesPage(): ReactNode {
  const [address] = useSearchParams();
  const unreadOnly = address.get('unread') === 'true';
  const group = NOTICE_GROUPS.find((one) => one === address.get('group'));
  const list = useKeyset(['messages', unreadOnly, group], (cursor) =>
    answer(
      client.GET('/api/messages', {
        params: {
          query: {
            limit: 20,
            ...(unreadOnly && { unread: 'true' as const }),
            ...(group !== undefined && { group }),
            ...(cursor !== undefined && { cursor }),
          },
        },
      }),
    ),
  );
  const unread = list.data?.first.unread;
  const tabs = [
    { label: '全部', href: '/app/messages', current: !unreadOnly && group === undefined },
    {
      label: '未读',
      href: '/app/messages?unread=true',
      current: unreadOnly,
      ...(unread !== undefined && { count: unread }),
    },
    ...NOTICE_GROUPS.map((one) => ({
      label: GROUP_LABELS[one].zh,
      href: `/app/messages?group=${one}`,
      current: group === one,
    })),
  ];
  return (
    <Page
      title="消息"
      actions={
        <>
          <ReadAll unread={unread ?? 0} />
          <Link href="/app/notices">通知设置</Link>
        </>
      }
    >
      <TabLinks label="按类别" tabs={tabs} />
      <Loaded query={list}>{({ items }) => <MessageList messages={items} />}</Loaded>
      <KeysetEnd list={list} />
    </Page>
  );
}

function ReadAll({ unread }: { readonly unread: number }): ReactNode {
  const queries = useQueryClient();
  const read = api.useMutation('post', '/api/messages/read', { onSuccess: () => queries.invalidateQueries() });
  if (unread === 0) return null;
  return (
    <>
      <Button loading={read.isPending} onClick={() => read.mutate({})}>{`全部标为已读（${count(unread)}）`}</Button>
      <Refusal error={read.error} />
    </>
  );
}
