import type { ReactNode } from 'react';
import { colours } from '#design/tokens';
import { PageFrame, Prose } from '#design/site';
import type { Context } from '#platform/context';
import type { Language, PageInput, SiteFile, SitePage } from '#platform/http';
import { siteHome, sitePath } from '../../site-form.tsx';

const shortcuts = [
  ['/listings', '查找供求', 'Search'],
  ['/account/messages', '我的消息', 'Messages'],
  ['/feedback', '意见反馈', 'Feedback'],
] as const;

/** 添加到主屏幕: how a phone shows the site as an app, in the region’s own name. */
export const appFiles: SiteFile[] = [
  {
    path: '/manifest.webmanifest',
    right: 'site.read',
    type: 'application/manifest+json; charset=utf-8',
    render: async (ctx, input) => JSON.stringify(manifest(ctx, input.query['lang'] === 'en' ? 'en' : 'zh')),
  },
];

function manifest({ tenant }: Context, lang: Language): object {
  const zh = lang === 'zh';
  const icon = (name: string, size: number, purpose: 'any' | 'maskable') => ({
    src: `/assets/icons/${name}.png`,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  return {
    id: '/',
    name: zh ? `匠桥 ${tenant.nameZh}产教融合` : `Jiangqiao ${tenant.nameEn}`,
    short_name: zh ? '匠桥' : 'Jiangqiao',
    description: zh ? '产教融合信息服务平台' : 'Industry–education service',
    lang: zh ? 'zh-CN' : 'en',
    dir: 'ltr',
    start_url: siteHome(lang),
    scope: '/',
    display: 'standalone',
    background_color: colours.paper,
    theme_color: colours.inkDeep,
    icons: [icon('icon-192', 192, 'any'), icon('icon-512', 512, 'any'), icon('maskable-512', 512, 'maskable')],
    shortcuts: shortcuts.map(([path, inChinese, inEnglish]) => ({
      name: zh ? inChinese : inEnglish,
      url: sitePath(lang, path),
    })),
  };
}

/** Stands in for any page while there is no network; the worker keeps it. A link without an address asks for the page again. */
export const offlinePages: SitePage[] = [
  {
    method: 'GET',
    path: '/offline',
    right: 'site.read',
    render: async (_ctx, { lang }: PageInput) => ({
      title: lang === 'zh' ? '没有网络' : 'No network',
      noIndex: true,
      element: <Offline lang={lang} />,
    }),
  },
];

const Offline = ({ lang }: { readonly lang: Language }): ReactNode => (
  <PageFrame
    lang={lang}
    title={lang === 'zh' ? '没有网络' : 'No network'}
    lead={
      <p>
        {lang === 'zh'
          ? '现在连不上。没有提交的内容请先不要关闭那个页面。'
          : 'There is no connection. Keep pages open on which you have not sent what you typed.'}
      </p>
    }
  >
    <Prose>
      <p>
        {/* oxlint-disable-next-line jsx-a11y/anchor-is-valid -- the address is whichever page could not be reached */}
        <a href="">{lang === 'zh' ? '再试一次' : 'Try again'}</a>
      </p>
      <p>
        {lang === 'zh'
          ? '为了保护您的信息，本站不在手机里保存看过的页面，所以没有网络时看不到它们。'
          : 'To protect your data no page you have read is kept on the phone, so none can be shown without a network.'}
      </p>
    </Prose>
  </PageFrame>
);
