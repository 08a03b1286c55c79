import type { ReactNode } from 'react';
import { answer, client } from '../../api.ts';
import { Loaded, Page } from '../../desk.tsx';
import { Card } from '../../desk-parts.tsx';
import { KeysetEnd, useKeyset } from '../../keyset.tsx';
import { MessageList } from './message-list.tsx';

export function MessagesPage(): ReactNode {
  const list = useKeyset(['messages'], (cursor) =>
    answer(client.GET('/api/messages', { params: { query: { limit: 20, ...(cursor !== undefined && { cursor }) } } })),
  );
  return (
    <Page title="消息">
      <Loaded query={list}>
        {({ items }) => (
          <Card title="收到的消息">
            <MessageList messages={items} />
          </Card>
        )}
      </Loaded>
      <KeysetEnd list={list} />
    </Page>
  );
}
