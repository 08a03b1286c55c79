import type { ReactNode } from 'react';
import { Actions, Button, Card, CardGrid, EmptyState, LinkButton, PageFrame, Pagination, Tag } from '#design/site';
import { isUuid } from '#kernel/ids';
import { civilMinute } from '#kernel/time';
import type { Context } from '#platform/context';
import type { Language, PageInput, SitePage, SiteView } from '#platform/http';
import { countUnread, listMessages, markAllRead, markRead, type Message } from '#platform/messages';
import { accountOf } from '../http.ts';
import { kindFacts } from '../kinds.ts';
import { sitePath } from './paths.ts';

const LIMIT = 20;

/** 我的消息 on the site, for those who have no workbench, and for everybody on a phone. */
export const messagePages: readonly SitePage[] = [
  { method: 'GET', path: '/account/messages', right: 'message.read', render: showMessages },
  {
    method: 'POST',
    path: '/account/messages/read',
    right: 'message.read',
    render: async (ctx, { lang, form }) => {
      const id = form['id'];
      if (typeof id === 'string' && isUuid(id)) await markRead(ctx.db, ctx.tenant.id, accountOf(ctx), id, ctx.now);
      else await markAllRead(ctx.db, ctx.tenant.id, accountOf(ctx), ctx.now);
      return { redirect: sitePath(lang, '/account/messages') };
    },
  },
];

async function showMessages(ctx: Context, { lang, path, query }: PageInput): Promise<SiteView> {
  const accountId = accountOf(ctx);
  const cursor = typeof query['cursor'] === 'string' ? query['cursor'] : undefined;
  const page = await listMessages(ctx.db, ctx.tenant.id, { accountId, limit: LIMIT, cursor });
  const unread = await countUnread(ctx.db, ctx.tenant.id, accountId);
  const next = page.nextCursor === null ? undefined : `${path}?cursor=${encodeURIComponent(page.nextCursor)}`;
  return {
    title: lang === 'zh' ? '我的消息' : 'My messages',
    noIndex: true,
    element: (
      <MessagesPage lang={lang} {...page} unread={unread} next={next} first={cursor === undefined ? undefined : path} />
    ),
  };
}

interface MessagesPageProps {
  readonly lang: Language;
  readonly items: readonly Message[];
  readonly total: number;
  readonly unread: number;
  readonly next: string | undefined;
  readonly first: string | undefined;
}

function MessagesPage({ lang, items, total, unread, next, first }: MessagesPageProps): ReactNode {
  const zh = lang === 'zh';
  return (
    <PageFrame
      lang={lang}
      title={zh ? '我的消息' : 'My messages'}
      crumbs={[
        { label: zh ? '我的账户' : 'My account', href: sitePath(lang, '/account') },
        { label: zh ? '我的消息' : 'My messages' },
      ]}
      lead={<p>{zh ? `共 ${total} 条，未读 ${unread} 条` : `${total} in all, ${unread} unread`}</p>}
      actions={
        <>
          {unread > 0 && (
            <form method="post" action={sitePath(lang, '/account/messages/read')}>
              <Button look="plain">{zh ? '全部标为已读' : 'Mark all as read'}</Button>
            </form>
          )}
          <LinkButton look="plain" href={sitePath(lang, '/account/notices')}>
            {zh ? '通知设置' : 'How I am told'}
          </LinkButton>
        </>
      }
    >
      {items.length === 0 ? (
        <EmptyState title={zh ? '还没有消息' : 'No messages yet'} />
      ) : (
        <>
          <CardGrid>
            {items.map((message) => (
              <MessageCard key={message.id} lang={lang} message={message} />
            ))}
          </CardGrid>
          <Pagination lang={lang} total={total} nextHref={next} firstHref={first} />
        </>
      )}
    </PageFrame>
  );
}

function MessageCard({ lang, message }: { readonly lang: Language; readonly message: Message }): ReactNode {
  const zh = lang === 'zh';
  const { id, subject, body, link, createdAt, readAt, kind } = message;
  return (
    <Card level={2} title={subject}>
      <p>
        {readAt === null && <Tag tone="warning">{zh ? '未读' : 'Unread'}</Tag>} {kindFacts(kind).label[lang]}　
        {civilMinute(createdAt)}
      </p>
      {body.split('\n').map((line, at) => (
        <p key={at}>{line}</p>
      ))}
      {link !== null && (
        <p>
          <a href={link} aria-label={zh ? `打开：${subject}` : `Open: ${subject}`}>
            {zh ? '打开' : 'Open'}
          </a>
        </p>
      )}
      {readAt === null && (
        <form method="post" action={sitePath(lang, '/account/messages/read')}>
          <Actions>
            <Button look="plain" name="id" value={id}>
              {zh ? '标为已读' : 'Mark as read'}
            </Button>
          </Actions>
        </form>
      )}
    </Card>
  );
}
