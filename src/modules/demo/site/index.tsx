import type { ReactNode } from 'react';
import { Actions, Button, DataTable, EmptyState, Notice, PageFrame, Pagination, Section, Tag } from '#design/site';
import { failure } from '#kernel/errors';
import { civilMinute } from '#kernel/time';
import type { Installation } from '#platform/installation';
import type { Language, SitePage } from '#platform/http';
import { readDemoOutbox, type Message } from '#platform/messages';
import { PERSONA_FACTS, PERSONAS, type Persona } from '../model.ts';
import { requireDemoDoor, signInAsDemo } from '../sign-in.ts';
import { listDemoPersonas } from '../store.ts';

const isPersona = (text: unknown): text is Persona => PERSONAS.some((persona) => persona === text);

export function demoPages(installation: Installation): SitePage[] {
  return [
    {
      method: 'GET',
      path: '/demo',
      right: 'demo.signIn',
      render: async (ctx, { lang, request }) => {
        requireDemoDoor(installation, ctx, request);
        const there = await listDemoPersonas(ctx.db, ctx.tenant.id);
        return {
          title: lang === 'zh' ? '演示登录' : 'Demo sign-in',
          noIndex: true,
          element: <DemoSignIn lang={lang} personas={PERSONAS.filter((persona) => there.has(persona))} />,
        };
      },
    },
    {
      method: 'POST',
      path: '/demo/sessions',
      right: 'demo.signIn',
      render: async (ctx, { lang, form, request }) => {
        const persona = form['as'];
        if (!isPersona(persona)) throw failure('page.notFound');
        await signInAsDemo(installation, ctx, request, persona);
        const { landing } = PERSONA_FACTS[persona];
        // The workbench has one address for both languages.
        return {
          redirect: lang === 'zh' || landing.startsWith('/app') ? landing : landing === '/' ? '/en' : `/en${landing}`,
        };
      },
    },
    {
      method: 'GET',
      path: '/demo/outbox',
      right: 'demo.outbox',
      render: async (ctx, { lang, path, query, request }) => {
        requireDemoDoor(installation, ctx, request);
        const cursor = typeof query['cursor'] === 'string' ? query['cursor'] : undefined;
        const page = await readDemoOutbox(ctx, { limit: 50, cursor });
        const next = page.nextCursor === null ? undefined : `${path}?cursor=${encodeURIComponent(page.nextCursor)}`;
        return {
          title: lang === 'zh' ? '发件箱' : 'Outbox',
          noIndex: true,
          element: <Outbox lang={lang} messages={page.items} total={page.total} next={next} first={path} />,
        };
      },
    },
  ];
}

function DemoSignIn({ lang, personas }: { readonly lang: Language; readonly personas: readonly Persona[] }): ReactNode {
  const zh = lang === 'zh';
  return (
    <PageFrame
      lang={lang}
      title={zh ? '选择一个身份进入' : 'Choose who to be'}
      lead={
        <p>
          {zh
            ? '这里的单位和人员都是编造的。演示登录只在本机的演示环境里存在。'
            : 'Organisations and people here are invented. This sign-in exists only in a demonstration on this machine.'}
        </p>
      }
    >
      <DataTable
        caption={zh ? '演示身份' : 'Demo personas'}
        rows={personas}
        rowKey={(persona) => persona}
        columns={[
          { key: 'role', title: zh ? '身份' : 'Persona', cell: (persona) => PERSONA_FACTS[persona].title[lang] },
          {
            key: 'can',
            title: zh ? '可以做什么' : 'What to try',
            cell: (persona) => PERSONA_FACTS[persona].first[lang],
          },
          { key: 'scope', title: zh ? '范围' : 'Reach', cell: (persona) => PERSONA_FACTS[persona].scope[lang] },
          {
            key: 'enter',
            title: zh ? '进入' : 'Enter',
            cell: (persona) => (
              <form method="post" action={`${zh ? '' : '/en'}/demo/sessions`}>
                <Button name="as" value={persona} look="plain">
                  {zh ? `以${PERSONA_FACTS[persona].title.zh}身份进入` : `Enter as ${PERSONA_FACTS[persona].title.en}`}
                </Button>
              </form>
            ),
          },
        ]}
      />
      <Actions>
        <a href={zh ? '/demo/outbox' : '/en/demo/outbox'}>{zh ? '查看发件箱' : 'Outbox'}</a>
      </Actions>
    </PageFrame>
  );
}

interface OutboxProps {
  readonly lang: Language;
  readonly messages: readonly Message[];
  readonly total: number;
  readonly next: string | undefined;
  readonly first: string;
}

const STATES: Readonly<Record<Message['state'], { zh: string; en: string }>> = {
  queued: { zh: '待发送', en: 'Queued' },
  held: { zh: '待汇总', en: 'For the digest' },
  digested: { zh: '已并入汇总', en: 'In a digest' },
  sending: { zh: '发送中', en: 'Sending' },
  sent: { zh: '已发送', en: 'Sent' },
  delivered: { zh: '已送达', en: 'Delivered' },
  unknown: { zh: '结果不明', en: 'Unknown' },
  failed: { zh: '失败', en: 'Failed' },
  undeliverable: { zh: '无法送达', en: 'Undeliverable' },
  unconfigured: { zh: '演示中不发出', en: 'Not sent in a demonstration' },
};

const CHANNELS: Readonly<Record<Message['channel'], { zh: string; en: string }>> = {
  inApp: { zh: '站内', en: 'In the app' },
  email: { zh: '邮件', en: 'E-mail' },
  sms: { zh: '短信', en: 'Text message' },
  webhook: { zh: '回调', en: 'Webhook' },
};

/** Only a path is followed here; what a link by mail says is shown as it stands and can be opened. */
const MessageText = ({ message: { body, link } }: { readonly message: Message }): ReactNode => (
  <>
    {body}
    {link !== null && (
      <>
        <br />
        <a href={link}>{link}</a>
      </>
    )}
  </>
);

function Outbox({ lang, messages, total, next, first }: OutboxProps): ReactNode {
  const zh = lang === 'zh';
  return (
    <PageFrame
      lang={lang}
      title={zh ? '发件箱' : 'Outbox'}
      lead={
        <Notice lang={lang} tone="info">
          <p>
            {zh
              ? '演示环境不向外发送短信和邮件，本该发出的都列在这里。'
              : 'Nothing leaves a demonstration. What would have been sent is listed here.'}
          </p>
        </Notice>
      }
    >
      {messages.length === 0 ? (
        <EmptyState title={zh ? '还没有消息' : 'No messages yet'}>
          <p>
            {zh
              ? '例如核验一个机构后，这里会出现通知。'
              : 'Verify an organisation, for example, and its notice appears here.'}
          </p>
        </EmptyState>
      ) : (
        <Section id="messages" title={zh ? '消息' : 'Messages'}>
          <DataTable
            caption={zh ? '消息' : 'Messages'}
            rows={messages}
            rowKey={(message) => message.id}
            columns={[
              { key: 'subject', title: zh ? '主题' : 'Subject', cell: (message) => message.subject },
              { key: 'channel', title: zh ? '渠道' : 'Channel', cell: (message) => CHANNELS[message.channel][lang] },
              {
                key: 'to',
                title: zh ? '收件人' : 'To',
                cell: (message) => (message.channel === 'inApp' ? '—' : message.recipient),
              },
              { key: 'body', title: zh ? '内容' : 'Text', cell: (message) => <MessageText message={message} /> },
              {
                key: 'state',
                title: zh ? '状态' : 'State',
                cell: (message) => <Tag>{STATES[message.state][lang]}</Tag>,
              },
              { key: 'at', title: zh ? '时间' : 'Time', cell: (message) => civilMinute(message.createdAt) },
            ]}
          />
          <Pagination lang={lang} total={total} nextHref={next} firstHref={first} />
        </Section>
      )}
    </PageFrame>
  );
}
