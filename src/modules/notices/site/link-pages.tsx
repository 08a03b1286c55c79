import type { ReactNode } from 'react';
import { Actions, Button, ErrorSummary, Notice, PageFrame, Prose } from '#design/site';
import { sentence, type Failure, type FailureTexts } from '#kernel/errors';
import { civilMinute } from '#kernel/time';
import type { Context } from '#platform/context';
import type { Language, PageInput, Redirect, SitePage, SiteView } from '#platform/http';
import { noticeFailures } from '../contract.ts';
import type { LinkAct, LinkView, LinkVisit } from '../links.ts';
import { holderContext, isDead, openLink, useLink, type DeadLink } from '../use-link.ts';
import { renewLink } from '../renew-link.ts';

/** Requests of one address in a minute; a token has 128 bits, so this only keeps the noise down. */
const PER_MINUTE = 60;

export function linkPages(acts: readonly LinkAct[]): SitePage[] {
  const byPurpose = new Map(acts.map((act) => [act.purpose, act]));
  const show = async (ctx: Context, input: PageInput, errors: LinkVisit['errors'] = []): Promise<SiteView> => {
    const found = await openLink(ctx, byPurpose, tokenOf(input));
    if (isDead(found)) return deadView(input, found);
    const visit = visitOf(input, errors);
    return openView(
      input,
      await found.act.show(holderContext(ctx, found.link), found.link, visit),
      errors,
      found.act.repeatable,
    );
  };
  return [
    {
      method: 'GET',
      path: '/a/:token',
      right: 'link.open',
      perMinute: PER_MINUTE,
      render: (ctx, input) => {
        keepQuiet(input);
        return show(ctx, input);
      },
    },
    {
      method: 'POST',
      path: '/a/:token',
      right: 'link.use',
      perMinute: PER_MINUTE,
      render: async (ctx, input) => {
        keepQuiet(input);
        const used = await useLink(ctx, byPurpose, tokenOf(input), input.form, visitOf(input, []));
        if ('dead' in used) return deadView(input, used);
        if ('refused' in used)
          return show(ctx, input, refusalOf(used.refused, input.lang, used.open.act.failures ?? {}));
        return answerOf(input, used.view);
      },
    },
    {
      method: 'POST',
      path: '/a/:token/renewal',
      right: 'link.use',
      perMinute: 20,
      render: async (ctx, input) => {
        keepQuiet(input);
        await renewLink(ctx, byPurpose, tokenOf(input));
        return renewedView(input.lang);
      },
    },
  ];
}

const tokenOf = (input: PageInput): string => input.params['token'] ?? '';

/** The address is a key: it is not passed on to other sites, kept by the browser or indexed. */
function keepQuiet({ request }: PageInput): void {
  request.setHeader('referrer-policy', 'same-origin');
  request.setHeader('x-robots-tag', 'noindex, nofollow');
}

const visitOf = ({ lang, path, request, form }: PageInput, errors: LinkVisit['errors']): LinkVisit => ({
  lang,
  path,
  request,
  errors,
  values: Object.fromEntries(Object.entries(form).map(([name, value]) => [name, [value ?? ''].flat().at(-1) ?? ''])),
});

function refusalOf(refused: Failure, lang: Language, texts: FailureTexts): LinkVisit['errors'] {
  if (refused.fields.length > 0) return refused.fields.map((one) => ({ name: one.field, message: one[lang] }));
  const text = texts[refused.code] ?? noticeFailures['link.notOpen']!;
  return [{ name: 'act', message: sentence(text[lang], refused.data) }];
}

const answerOf = (input: PageInput, view: LinkView | Redirect): SiteView | Redirect =>
  'redirect' in view ? view : view.keepOpen === true ? openView(input, view, []) : doneView(input.lang, view);

function openView({ lang, path }: PageInput, view: LinkView, errors: LinkVisit['errors'], repeatable?: true): SiteView {
  const zh = lang === 'zh';
  const buttons = view.buttons ?? [{ label: zh ? '确定' : 'Confirm' }];
  return {
    ...((errors.length > 0 || view.keepOpen === true) && { status: 422 }),
    title: view.title,
    noIndex: true,
    element: (
      <PageFrame lang={lang} title={view.title} notice={<ErrorSummary lang={lang} errors={errors} />}>
        {view.element}
        {buttons.length > 0 && (
          <form method="post" action={path} id="act" noValidate>
            {view.fields}
            <Actions>
              {buttons.map(({ label, choice, look }) => (
                <Button key={choice ?? ''} look={look} {...(choice !== undefined && { name: 'choice', value: choice })}>
                  {label}
                </Button>
              ))}
            </Actions>
          </form>
        )}
        <Prose>
          <p>{HOW_OFTEN[repeatable === true ? 'again' : 'once'][lang]}</p>
        </Prose>
      </PageFrame>
    ),
  };
}

const HOW_OFTEN = {
  once: {
    zh: '这个页面是从发给您的链接打开的，只能办理这一件事，办完即失效。不是您本人的，请直接关闭。',
    en: 'This page was opened by a link that was sent to you. It does this one thing, once. If it was not meant for you, close it.',
  },
  again: {
    zh: '这个页面是从发给您的链接打开的，只能办理这一件事，截止之前可以再打开修改。不是发给您的，请直接关闭。',
    en: 'This page was opened by a link that was sent to you. It does this one thing; you may come back until it ends. If it was not meant for you, close it.',
  },
} as const;

const doneView = (lang: Language, { title, element }: LinkView): SiteView => ({
  title,
  noIndex: true,
  element: (
    <PageFrame lang={lang} title={title}>
      {element}
    </PageFrame>
  ),
});

interface DeadWords {
  readonly status: number;
  readonly title: { readonly zh: string; readonly en: string };
  readonly text: { readonly zh: string; readonly en: string };
  readonly renewable?: true;
}

const DEAD: Readonly<Record<DeadLink['dead'], DeadWords>> = {
  wrong: {
    status: 404,
    title: { zh: '链接不正确', en: 'This link is not right' },
    text: {
      zh: '请从短信或邮件里重新打开，注意链接不要被截断。仍然不行的，请向发给您的单位要一个新的。',
      en: 'Open it again from the message and make sure that it is whole. Otherwise ask whoever sent it for a new one.',
    },
  },
  used: {
    status: 410,
    title: { zh: '已经办理过了', en: 'This was done already' },
    text: {
      zh: '这个链接只能使用一次，{at} 已经用它办理完成，不用再做什么。',
      en: 'The link works once, and it was used at {at}. There is nothing left to do.',
    },
  },
  renewed: {
    status: 410,
    title: { zh: '链接已更新', en: 'There is a newer link' },
    text: {
      zh: '{at} 已经把新的链接发到原来的联系方式，请打开最新的一条消息。',
      en: 'A newer link was sent at {at} to the same contact. Open the latest message.',
    },
  },
  withdrawn: {
    status: 410,
    title: { zh: '链接已撤回', en: 'This link was withdrawn' },
    text: {
      zh: '发送的单位已经撤回了这件事，不用再办理。有疑问请直接与对方联系。',
      en: 'Whoever sent it has taken it back. There is nothing left to do; ask them if in doubt.',
    },
  },
  expired: {
    status: 410,
    title: { zh: '链接已过期', en: 'This link has expired' },
    text: {
      zh: '有效期到 {until} 为止。可以要一个新的，会发到原来的手机或邮箱。',
      en: 'It was valid until {until}. A new one can be sent to the same phone or mailbox.',
    },
    renewable: true,
  },
};

function deadView({ lang, path }: PageInput, found: DeadLink): SiteView {
  const words = DEAD[found.dead];
  const link = 'link' in found ? found.link : undefined;
  const text = sentence(words.text[lang], {
    at: link?.usedAt == null ? '' : civilMinute(link.usedAt),
    until: link === undefined ? '' : civilMinute(link.expiresAt),
  });
  return {
    status: words.status,
    title: words.title[lang],
    noIndex: true,
    element: (
      <PageFrame lang={lang} title={words.title[lang]}>
        <Prose>
          <p>{text}</p>
        </Prose>
        {words.renewable === true && <RenewalForm lang={lang} path={path} />}
      </PageFrame>
    ),
  };
}

function RenewalForm({ lang, path }: { readonly lang: Language; readonly path: string }): ReactNode {
  return (
    <form method="post" action={`${path}/renewal`}>
      <Actions>
        <Button>{lang === 'zh' ? '发一个新的链接给我' : 'Send me a new link'}</Button>
      </Actions>
    </form>
  );
}

const renewedView = (lang: Language): SiteView => {
  const zh = lang === 'zh';
  const title = zh ? '已收到' : 'Received';
  return {
    title,
    noIndex: true,
    element: (
      <PageFrame
        lang={lang}
        title={title}
        notice={
          <Notice lang={lang} tone="success" live title={zh ? '请留意短信或邮件' : 'Watch your messages'}>
            <p>
              {zh
                ? '如果这个链接确实过期了，新的会发到原来的手机或邮箱，一般几分钟内到达；24 小时内最多发 3 次。'
                : 'If this link really has expired, a new one goes to the same phone or mailbox within minutes, at most three times in 24 hours.'}
            </p>
          </Notice>
        }
      >
        <Prose>
          <p>
            {zh
              ? '没有收到的，请向发给您的单位核对联系方式。'
              : 'If nothing arrives, ask whoever sent it which contact they have.'}
          </p>
        </Prose>
      </PageFrame>
    ),
  };
};
