import { isIPv6 } from 'node:net';
import type { FooterFacts } from '#design/site';
import { officeMarkLink, publicSecurityLink, readImprint } from '#modules/imprint';
import type { Context } from '#platform/context';
import type { Language } from '#platform/http';
import { at } from './nav.ts';

const LINKS: readonly (readonly [path: string, zh: string, en: string])[] = [
  ['/guides', '办事指南', 'Guides'],
  ['/guides/faq', '常见问题', 'Questions'],
  ['/join', '单位入驻', 'Register an organisation'],
  ['/figures', '供求数据', 'Figures'],
  ['/joined', '入驻情况', 'Who has joined'],
  ['/regulations', '发布规则', 'Rules'],
  ['/codes', '官方代码', 'Official codes'],
  ['/tasks', '任务对照', 'The 24 tasks'],
  ['/feedback', '意见反馈', 'Feedback'],
  ['/privacy', '个人信息处理规则', 'Privacy'],
  ['/terms', '服务协议', 'Terms'],
  ['/accessibility', '无障碍说明', 'Accessibility'],
  ['/care', '关怀版', 'Larger text'],
  ['/site-map', '网站地图', 'Site map'],
  ['/about', '联系我们', 'Contact'],
];

/** @param path of the page, without the language, for whoever reports an error in it */
export async function footerOf(lang: Language, ctx: Context, path: string): Promise<FooterFacts> {
  const { tenant, actor } = ctx;
  const imprint = await readImprint(ctx);
  const either = (inChinese: string, inEnglish: string): string => (lang === 'zh' ? inChinese : inEnglish || inChinese);
  return {
    organiser: either(imprint.organiserZh, imprint.organiserEn),
    operator: either(imprint.operatorZh, imprint.operatorEn),
    icp: imprint.icp,
    siteCode: imprint.siteCode,
    phone: imprint.phone,
    hours: either(imprint.hoursZh, imprint.hoursEn),
    publicSecurity: link(imprint.publicSecurity, publicSecurityLink(imprint.publicSecurity)),
    officeMark: link(
      imprint.officeMark,
      officeMarkLink(imprint.officeMark),
      lang === 'zh' ? '党政机关' : 'Public office',
    ),
    // True of this very visit, so nobody has to promise it.
    ipv6: isIPv6(actor.address ?? '') && !/^::(1|ffff:)/i.test(actor.address ?? ''),
    reportErrorHref: `${at(lang, '/feedback/error')}?page=${encodeURIComponent(path)}`,
    links: [
      ...LINKS.map(([href, zh, en]) => ({ href: at(lang, href), label: lang === 'zh' ? zh : en })),
      { href: '/api/docs', label: lang === 'zh' ? '开放接口' : 'API' },
      { href: '/feed.xml', label: lang === 'zh' ? '订阅更新' : 'Feed' },
      ...(tenant.demo ? [{ href: at(lang, '/demo'), label: lang === 'zh' ? '演示登录' : 'Demo sign-in' }] : []),
    ],
  };
}

const link = (value: string, href: string, label = value) => (value === '' ? undefined : { href, label });
