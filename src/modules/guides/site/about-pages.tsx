import type { ReactNode } from 'react';
import { DescriptionList, PageFrame, Prose, Section } from '#design/site';
import { filingLink, officeMarkLink, publicSecurityLink, readImprint, type Imprint } from '#modules/imprint';
import type { Context } from '#platform/context';
import type { Language, PageInput, SitePage, SiteView } from '#platform/http';
import { sitePath } from '../../site-form.tsx';
import { GUIDES } from '../content/index.ts';
import { Reviewed } from './guide-pages.tsx';

const REVIEWED = '2026-11-22';

/** @param version of the product that runs */
export const aboutPages = (version: string): SitePage[] => [
  { method: 'GET', path: '/about', right: 'site.read', render: (ctx, input) => showAbout(ctx, input, version) },
  { method: 'GET', path: '/accessibility', right: 'site.read', render: showAccessibility },
  { method: 'GET', path: '/site-map', right: 'site.read', render: showSiteMap },
];

async function showAbout(ctx: Context, { lang }: PageInput, version: string): Promise<SiteView> {
  const zh = lang === 'zh';
  const title = zh ? '关于本站' : 'About';
  const imprint = await readImprint(ctx);
  const facts = factsOf(lang, imprint);
  return {
    title,
    description: zh ? '由谁主办、怎么联系、用的什么软件。' : 'Who runs this site, how to reach them, which software.',
    element: (
      <PageFrame lang={lang} title={title} crumbs={[home(lang), { label: title }]}>
        <Section id="who" title={zh ? '主办与联系' : 'Who runs it'}>
          {facts.length === 0 ? (
            <p>{zh ? '主办单位还没有填写这些信息。' : 'The authority has not entered this yet.'}</p>
          ) : (
            <DescriptionList items={facts} />
          )}
        </Section>
        <Section id="what" title={zh ? '这是什么' : 'What this is'}>
          <Prose>
            <p>
              {zh
                ? `${ctx.tenant.nameZh}产教融合信息服务平台，供政府部门、企业、院校、科研院所、学生与劳动者发布和查找需求与供给，办理与之相关的事项。`
                : `The shared information service for industry–education integration of ${ctx.tenant.nameEn}: needs and offers of firms, schools, institutes and learners.`}
            </p>
            <p>
              <a href={sitePath(lang, '/tasks')}>
                {zh ? '24 项任务各建到哪里' : 'How far each of the 24 tasks is served'}
              </a>
            </p>
          </Prose>
        </Section>
        <Section id="software" title={zh ? '软件' : 'Software'}>
          <DescriptionList
            items={[
              { term: zh ? '名称' : 'Name', description: zh ? '匠桥' : '匠桥 Jiangqiao' },
              { term: zh ? '版本' : 'Version', description: version },
              { term: zh ? '许可' : 'Licence', description: 'Apache-2.0' },
            ]}
          />
        </Section>
      </PageFrame>
    ),
  };
}

const home = (lang: Language) => ({ href: sitePath(lang, '/'), label: lang === 'zh' ? '首页' : 'Home' });

function factsOf(lang: Language, imprint: Imprint) {
  const zh = lang === 'zh';
  const either = (inChinese: string, inEnglish: string): string => (zh ? inChinese : inEnglish || inChinese);
  const facts: readonly (readonly [string, string, ReactNode?])[] = [
    [zh ? '主办单位' : 'Run by', either(imprint.organiserZh, imprint.organiserEn)],
    [zh ? '承办单位' : 'Operated by', either(imprint.operatorZh, imprint.operatorEn)],
    [zh ? '电话' : 'Phone', imprint.phone],
    [zh ? '邮箱' : 'E-mail', imprint.email],
    [zh ? '地址' : 'Address', either(imprint.addressZh, imprint.addressEn)],
    [zh ? '工作时间' : 'Hours', either(imprint.hoursZh, imprint.hoursEn)],
    [zh ? '政府网站标识码' : 'Government website code', imprint.siteCode],
    [
      zh ? 'ICP 备案' : 'ICP filing',
      imprint.icp,
      <a key="icp" href={filingLink}>
        {imprint.icp}
      </a>,
    ],
    [
      zh ? '公安备案' : 'Public security filing',
      imprint.publicSecurity,
      <a key="security" href={publicSecurityLink(imprint.publicSecurity)}>
        {imprint.publicSecurity}
      </a>,
    ],
    [
      zh ? '党政机关网站标识' : 'Mark of a public office',
      imprint.officeMark,
      <a key="mark" href={officeMarkLink(imprint.officeMark)}>
        {imprint.officeMark}
      </a>,
    ],
  ];
  return facts
    .filter(([, value]) => value !== '')
    .map(([term, value, shown]) => ({ term, description: shown ?? value }));
}

async function showAccessibility(_ctx: Context, { lang }: PageInput): Promise<SiteView> {
  const zh = lang === 'zh';
  const title = zh ? '无障碍说明' : 'Accessibility';
  return {
    title,
    description: zh ? '做到了什么，还有什么没有做到。' : 'What is met, and what is not.',
    element: (
      <PageFrame lang={lang} title={title} crumbs={[home(lang), { label: title }]}>
        {ACCESSIBILITY.map(({ id, heading, points }) => (
          <Section key={id} id={id} title={heading[lang]}>
            <ul className="guide-points">
              {points.map((point) => (
                <li key={point.zh}>{point[lang]}</li>
              ))}
            </ul>
          </Section>
        ))}
        <Prose>
          <p>
            {zh ? '用不了、看不清、读不出来，请告诉我们：' : 'If something does not work for you, tell us: '}
            <a href={sitePath(lang, '/feedback/error?page=/accessibility')}>{zh ? '我要找错' : 'report it'}</a>
          </p>
        </Prose>
        <Reviewed lang={lang} on={REVIEWED} />
      </PageFrame>
    ),
  };
}

const ACCESSIBILITY = [
  {
    id: 'aim',
    heading: { zh: '依据与目标', en: 'Aim' },
    points: [
      {
        zh: '目标：WCAG 2.2 AA 级。国内依据：《无障碍环境建设法》（2023）、GB/T 37668-2019、《互联网网站适老化通用设计规范》（2021）。国家标准原文尚未逐条核对。',
        en: 'WCAG 2.2 level AA, and the Chinese law and standards of 2019 to 2023, which have not been compared line by line.',
      },
    ],
  },
  {
    id: 'met',
    heading: { zh: '做到的', en: 'What is met' },
    points: [
      {
        zh: '公开网站不需要 JavaScript；全部功能可用键盘操作，焦点清楚可见。',
        en: 'The public site needs no JavaScript and works by keyboard with a visible focus.',
      },
      {
        zh: '每次修改都用 axe 自动检查页面与各种状态，有问题不能发布；放大到 200%、宽度 320 像素内容不丢失。',
        en: 'Pages and states are checked by axe with every change; nothing is lost at 200 % or at 320 pixels.',
      },
      {
        zh: '关怀版：大字、高对比、行距不小于 1.3 倍、版面更简单，没有广告和诱导按钮；选择记住一年。',
        en: 'A version with large type, strong contrast and a simpler page; it is remembered for a year.',
      },
      {
        zh: '登录不用图形验证码；状态除了颜色都有文字；图表有对应的表格。',
        en: 'No picture puzzles at sign-in; states have words beside colours; charts have tables.',
      },
    ],
  },
  {
    id: 'open',
    heading: { zh: '还没有做到的', en: 'What is not' },
    points: [
      {
        zh: '没有请视障用户和专业机构做过人工测评；没有申请适老化、无障碍标识。',
        en: 'No audit by blind users or by a testing body; no official label has been applied for.',
      },
      {
        zh: '用户上传的扫描件可能没有文字层，读屏软件读不出。',
        en: 'Scans that people upload may have no text for a screen reader.',
      },
      {
        zh: '没有语音播报和手语；开放接口的文档页面（Swagger UI）来自第三方，无障碍程度未评估。',
        en: 'No speech or sign language; the page of the interface’s documentation is a third party’s and was not assessed.',
      },
    ],
  },
] as const;

/** Pages a person may look for, by what they are about. */
const MAP: readonly {
  readonly id: string;
  readonly heading: { readonly zh: string; readonly en: string };
  readonly pages: readonly (readonly [path: `/${string}`, zh: string, en: string])[];
}[] = [
  {
    id: 'find',
    heading: { zh: '查找', en: 'Find' },
    pages: [
      ['/listings', '供求检索', 'Needs and offers'],
      ['/organisations', '机构名录', 'Organisations'],
      ['/employers', '用人单位', 'Employers'],
      ['/codes', '官方代码', 'Official codes'],
      ['/recommendations', '为我推荐（登录）', 'Recommendations (signed in)'],
    ],
  },
  {
    id: 'act',
    heading: { zh: '办理', en: 'Act' },
    pages: [
      ['/join', '单位入驻', 'Register an organisation'],
      ['/sign-in', '登录', 'Sign in'],
      ['/sign-up', '注册', 'Sign up'],
      ['/account', '我的账户', 'My account'],
      ['/account/cases', '我的申请', 'My applications'],
      ['/account/messages', '我的消息', 'My messages'],
      ['/guardian', '监护人', 'Guardians'],
    ],
  },
  {
    id: 'feedback',
    heading: { zh: '互动', en: 'Feedback' },
    pages: [
      ['/feedback', '意见反馈', 'Feedback'],
      ['/feedback/new', '投诉建议', 'Complaints and suggestions'],
      ['/feedback/error', '我要找错', 'Report an error'],
      ['/feedback/answer', '查询答复', 'Look up an answer'],
      ['/feedback/figures', '办理情况公开', 'Public figures'],
    ],
  },
  {
    id: 'about',
    heading: { zh: '公开与说明', en: 'About' },
    pages: [
      ['/guides', '办事指南', 'Guides'],
      ['/guides/faq', '常见问题', 'Frequent questions'],
      ['/tasks', '任务对照', 'The 24 tasks'],
      ['/figures', '供求数据', 'Figures'],
      ['/joined', '入驻情况', 'Who has joined'],
      ['/regulations', '发布规则', 'Rules'],
      ['/privacy', '个人信息处理规则', 'Privacy'],
      ['/terms', '服务协议', 'Terms'],
      ['/accessibility', '无障碍说明', 'Accessibility'],
      ['/care', '关怀版', 'Larger text'],
      ['/about', '关于本站', 'About'],
    ],
  },
];

async function showSiteMap(_ctx: Context, { lang }: PageInput): Promise<SiteView> {
  const title = lang === 'zh' ? '网站地图' : 'Site map';
  const guides = GUIDES.map(({ slug, title: name }) => [`/guides/${slug}`, name.zh, name.en] as const);
  const parts = [...MAP, { id: 'guides', heading: { zh: '指南', en: 'Guides' }, pages: guides }];
  return {
    title,
    description: lang === 'zh' ? '本站的全部栏目。' : 'All parts of this site.',
    element: (
      <PageFrame lang={lang} title={title} crumbs={[home(lang), { label: title }]}>
        <div className="site-map">
          {parts.map(({ id, heading, pages }) => (
            <Section key={id} id={id} title={heading[lang]}>
              <ul>
                {pages.map(([path, zh, en]) => (
                  <li key={path}>
                    <a href={sitePath(lang, path)}>{lang === 'zh' ? zh : en}</a>
                  </li>
                ))}
              </ul>
            </Section>
          ))}
        </div>
      </PageFrame>
    ),
  };
}
