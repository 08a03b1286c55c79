import { Actions, Button, Gallery, PageFrame, Prose } from '#design/site';
import type { PageInput, Redirect, SitePage, SiteView } from '#platform/http';
import { at, firstOf, originOf } from './addresses.ts';

/** Pages of the site that belong to no business word: care mode, the gallery of parts. */
export const commonPages: SitePage[] = [
  { method: 'GET', path: '/care', right: 'site.read', render: async (_ctx, input) => showCare(input) },
  { method: 'POST', path: '/care', right: 'site.read', render: async (_ctx, input) => switchCare(input) },
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
