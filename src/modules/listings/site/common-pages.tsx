import type { ReactNode } from 'react';
import {
  Actions,
  Button,
  ErrorSummary,
  Field,
  Gallery,
  LinkButton,
  Notice,
  PageFrame,
  Prose,
  TextArea,
} from '#design/site';
import { Failure } from '#kernel/errors';
import type { Context } from '#platform/context';
import type { Language, PageInput, Redirect, SitePage, SiteView } from '#platform/http';
import { reportPage } from '../report-page.ts';
import { at, firstOf, originOf } from './addresses.ts';

/** Pages of the site that belong to no business word: care mode, "this page is wrong", the gallery of parts. */
export const commonPages: SitePage[] = [
  { method: 'GET', path: '/care', right: 'site.read', render: async (_ctx, input) => showCare(input) },
  { method: 'POST', path: '/care', right: 'site.read', render: async (_ctx, input) => switchCare(input) },
  { method: 'GET', path: '/report', right: 'site.read', render: async (_ctx, input) => showReport(input, {}) },
  { method: 'POST', path: '/report', right: 'site.read', perMinute: 5, render: sendReport },
  {
    method: 'GET',
    path: '/design',
    right: 'site.read',
    render: async (_ctx, { lang }) => ({
      title: lang === 'zh' ? '界面部件' : 'Interface parts',
      noIndex: true,
      element: <Gallery lang={lang} />,
    }),
  },
];

/** Name of the cookie that keeps care mode; the frame reads it. */
const CARE = 'jq_care';
const A_YEAR = 31_536_000;

const isCare = ({ request }: PageInput): boolean =>
  new RegExp(`(?:^|;\\s*)${CARE}=1`).test(String(request.headers['cookie'] ?? ''));

/** The page that the reader came from, when it is one of ours; otherwise home. */
function cameFrom(input: PageInput): string {
  const origin = originOf(input.request);
  const from = String(input.request.headers['referer'] ?? '');
  if (!from.startsWith(`${origin}/`)) return at(input.lang, '/');
  const path = from.slice(origin.length);
  return path.startsWith(at(input.lang, '/care')) ? at(input.lang, '/') : path;
}

function showCare(input: PageInput): SiteView {
  const { lang } = input;
  const zh = lang === 'zh';
  const on = isCare(input);
  return {
    title: zh ? '关怀版' : 'Larger text',
    noIndex: true,
    element: (
      <PageFrame
        lang={lang}
        title={zh ? '关怀版' : 'Larger text'}
        lead={
          zh
            ? '字更大、对比更强、间距更宽，内容完全一样。'
            : 'Larger type, stronger contrast, wider spacing; the same content.'
        }
      >
        <form method="post" action={at(lang, '/care')}>
          <input type="hidden" name="back" value={cameFrom(input)} />
          <Actions>
            <Button name="care" value={on ? '0' : '1'}>
              {on ? (zh ? '返回标准版' : 'Back to standard text') : zh ? '使用关怀版' : 'Use larger text'}
            </Button>
          </Actions>
        </form>
        <Prose>
          <p>
            {zh
              ? '您的选择用一个 Cookie（jq_care）保存在这台设备上，为期一年，不用于其他目的。'
              : 'Your choice is kept on this device for a year in a cookie (jq_care) that serves nothing else.'}
          </p>
        </Prose>
      </PageFrame>
    ),
  };
}

function switchCare({ lang, form, request }: PageInput): Redirect {
  const on = firstOf(form['care']) === '1';
  request.setHeader(
    'set-cookie',
    `${CARE}=${on ? '1' : ''}; Path=/; Max-Age=${on ? A_YEAR : 0}; HttpOnly; SameSite=Lax`,
  );
  return { redirect: localPath(firstOf(form['back'])) ?? at(lang, '/') };
}

/** A path of this site; never a way out of it. */
function localPath(path: string): string | undefined {
  const here = 'http://here.invalid';
  const url = path.startsWith('/') && URL.canParse(path, here) ? new URL(path, here) : undefined;
  return url?.origin === here && !url.pathname.startsWith('//') ? url.pathname + url.search + url.hash : undefined;
}

interface ReportState {
  readonly text?: string;
  readonly error?: string;
  readonly sent?: boolean;
}

const LONGEST = 1000;

async function sendReport(ctx: Context, input: PageInput): Promise<SiteView> {
  const text = firstOf(input.form['text']).slice(0, LONGEST);
  try {
    await reportPage(ctx, { page: localPath(firstOf(input.form['page'])) ?? '/', text });
    return showReport(input, { sent: true });
  } catch (error) {
    if (!(error instanceof Failure) || error.fields.length === 0) throw error;
    return { ...showReport(input, { text, error: error.fields[0]![input.lang] }), status: 422 };
  }
}

function showReport(input: PageInput, state: ReportState): SiteView {
  const { lang } = input;
  const zh = lang === 'zh';
  const page = localPath(firstOf(input.form['page'] ?? input.query['page'])) ?? cameFrom(input);
  const title = zh ? '我要找错' : 'Report an error';
  return {
    title,
    noIndex: true,
    element: (
      <PageFrame
        lang={lang}
        title={title}
        lead={
          zh
            ? '页面内容有误、岗位已招满、遇到收费招聘，请告诉我们。'
            : 'Tell us what is wrong, filled, or asks for money.'
        }
        notice={
          state.error === undefined ? undefined : (
            <ErrorSummary lang={lang} errors={[{ name: 'text', message: state.error }]} />
          )
        }
      >
        {state.sent === true ? <Sent lang={lang} page={page} /> : <ReportForm lang={lang} page={page} state={state} />}
      </PageFrame>
    ),
  };
}

const Sent = ({ lang, page }: { readonly lang: Language; readonly page: string }): ReactNode => (
  <>
    <Notice lang={lang} tone="success" live title={lang === 'zh' ? '已收到，谢谢' : 'Received, thank you'}>
      <p>
        {lang === 'zh' ? '主管部门的工作人员会在工作台看到您的反映。' : 'The officers will see it in their workbench.'}
      </p>
    </Notice>
    <Actions>
      <LinkButton look="plain" href={page}>
        {lang === 'zh' ? '回到刚才的页面' : 'Back to the page'}
      </LinkButton>
    </Actions>
  </>
);

const ReportForm = ({
  lang,
  page,
  state,
}: {
  readonly lang: Language;
  readonly page: string;
  readonly state: ReportState;
}): ReactNode => (
  <form method="post" action={at(lang, '/report')} noValidate>
    <input type="hidden" name="page" value={page} />
    <p>
      {lang === 'zh' ? '页面：' : 'Page: '}
      <a href={page}>{page}</a>
    </p>
    <Field
      lang={lang}
      name="text"
      label={lang === 'zh' ? '哪里有误' : 'What is wrong'}
      hint={
        lang === 'zh'
          ? '不要填写身份证号等个人信息；需要答复的，可以留下联系方式。'
          : 'No identity numbers please; leave a way to reach you if you want an answer.'
      }
      error={state.error}
    >
      {(control) => <TextArea {...control} rows={5} maxLength={LONGEST} defaultValue={state.text} />}
    </Field>
    <Actions>
      <Button>{lang === 'zh' ? '提交' : 'Send'}</Button>
    </Actions>
  </form>
);
