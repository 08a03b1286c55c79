import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { EmptyBlock, Link, StatusTag } from '#design/workbench';
import { api, type Schemas } from '../../api.ts';
import { minuteOf } from '../../desk.tsx';

/** Opening a message reads it; reading changes the counts elsewhere. */
export function MessageList({ messages }: { readonly messages: readonly Schemas['Message'][] }): ReactNode {
  const queries = useQueryClient();
  const read = api.useMutation('post', '/api/messages/{id}/read', { onSuccess: () => queries.invalidateQueries() });
  if (messages.length === 0) return <EmptyBlock title="没有消息" />;
  const markRead = (id: string): void => read.mutate({ params: { path: { id } } });
  return (
    <ul className="desk-list desk-messages">
      {messages.map((message) => (
        <li key={message.id}>
          <div className="desk-row">
            {!message.read && <StatusTag tone="seal">未读</StatusTag>}
            <strong>{message.subject}</strong>
          </div>
          <p className="desk-prose">{message.body}</p>
          <div className="desk-acts">
            <span className="wb-quiet">{minuteOf(message.createdAt)}</span>
            {message.link !== null && (
              <Link href={message.link} onClick={() => markRead(message.id)} aria-label={`打开：${message.subject}`}>
                打开
              </Link>
            )}
            {!message.read && (
              <button
                type="button"
                className="desk-act"
                aria-label={`标为已读：${message.subject}`}
                onClick={() => markRead(message.id)}
              >
                标为已读
              </button>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
