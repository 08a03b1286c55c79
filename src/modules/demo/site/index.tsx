import type { ReactNode } from 'react';
import { Actions, Button, DataTable, EmptyState, Notice, PageFrame, Pagination, Section, Tag } from '#design/site';
import { failure } from '#kernel/errors';
import { ROLE_LABELS } from '#kernel/roles';
import { civilMinute } from '#kernel/time';
import type { Installation } from '#platform/installation';
import type { Language, SitePage } from '#platform/http';
import { listMessages, type Message } from '#platform/messages';
import { DEMO_ROLES, type DemoRole } from '../model.ts';
import { requireDemoDoor, signInAsDemo } from '../sign-in.ts';

const isDemoRole = (text: unknown): text is DemoRole => DEMO_ROLES.some((role) => role === text);

/** What each role finds first. */
const FIRST_STEPS: Readonly<Record<DemoRole, { zh: string; en: string }>> = {
  bureau: { zh: '审核岗位、导入表格、核验机构', en: 'Review listings, import tables, verify organisations' },
  enterprise: { zh: '发布岗位、查看适合的人才', en: 'Publish listings, see who fits' },
  school: { zh: '管理班级与学生供给', en: 'Manage classes and what students offer' },
  institute: { zh: '发布科研与技术岗位', en: 'Publish research and technical posts' },
  agency: { zh: '批量导入其他单位的岗位', en: 'Import listings of other employers' },
  evaluator: { zh: '查看公开数据', en: 'See public data' },
  expert: { zh: '维护专长，查看需求', en: 'Keep your expertise, see needs' },
  learner: { zh: '查找岗位、查看推荐及理由', en: 'Find listings, see recommendations with reasons' },
  admin: { zh: '系统管理、审计', en: 'System and audit' },
};

export function demoPages(installation: Installation): SitePage[] {
  return [
    {
      method: 'GET',
      path: '/demo',
      right: 'demo.signIn',
      render: async (ctx, { lang, request }) => {
        requireDemoDoor(installation, ctx, request);
        return {
          title: lang === 'zh' ? '演示登录' : 'Demo sign-in',
          noIndex: true,
          element: <DemoSignIn lang={lang} />,
        };
      },
    },
    {
      method: 'POST',
      path: '/demo/sessions',
      right: 'demo.signIn',
      render: async (ctx, { lang, form, request }) => {
        const role = form['as'];
        if (!isDemoRole(role)) throw failure('page.notFound');
        await signInAsDemo(installation, ctx, request, role);
        const site = lang === 'en' ? '/en' : '/';
        return { redirect: role === 'learner' || role === 'expert' ? site : '/app' };
      },
    },
    {
      method: 'GET',
      path: '/demo/outbox',
      right: 'demo.outbox',
      render: async (ctx, { lang, path, query, request }) => {
        requireDemoDoor(installation, ctx, request);
        const cursor = typeof query['cursor'] === 'string' ? query['cursor'] : undefined;
        const page = await listMessages(ctx.db, ctx.tenant.id, { limit: 50, cursor });
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

function DemoSignIn({ lang }: { readonly lang: Language }): ReactNode {
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
        caption={zh ? '演示身份' : 'Demo roles'}
        rows={DEMO_ROLES}
        rowKey={(role) => role}
        columns={[
          { key: 'role', title: zh ? '身份' : 'Role', cell: (role) => ROLE_LABELS[role][lang] },
          { key: 'can', title: zh ? '可以做什么' : 'What to try', cell: (role) => FIRST_STEPS[role][lang] },
          {
            key: 'enter',
            title: zh ? '进入' : 'Enter',
            cell: (role) => (
              <form method="post" action={`${zh ? '' : '/en'}/demo/sessions`}>
                <Button name="as" value={role} look="plain">
                  {zh ? `以${ROLE_LABELS[role].zh}身份进入` : `Enter as ${ROLE_LABELS[role].en}`}
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
  sent: { zh: '已发送', en: 'Sent' },
  unknown: { zh: '结果不明', en: 'Unknown' },
  failed: { zh: '失败', en: 'Failed' },
  undeliverable: { zh: '无法送达', en: 'Undeliverable' },
};

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
              { key: 'body', title: zh ? '内容' : 'Text', cell: (message) => message.body },
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
