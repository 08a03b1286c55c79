import type { ReactElement } from 'react';
import type { Language } from './routes.ts';

interface ErrorViewProps {
  readonly problem: { readonly title: string; readonly status: number; readonly requestId: string };
  readonly lang: Language;
}

/** What a person sees when something went wrong: what, a way on, and the number to quote. */
export function ErrorView({ problem, lang }: ErrorViewProps): ReactElement {
  const zh = lang === 'zh';
  return (
    <section className="jq-error">
      <h1>{problem.title}</h1>
      <p>
        <a href={zh ? '/' : '/en'}>{zh ? '回到首页' : 'Back to the home page'}</a>
        {' · '}
        <a href={zh ? '/listings' : '/en/listings'}>{zh ? '查找岗位' : 'Search listings'}</a>
      </p>
      <p className="jq-muted">
        {zh ? '编号' : 'Number'}：<code>{problem.requestId}</code>
      </p>
    </section>
  );
}

/** The same without the site's frame, which needs the database. */
export function BareErrorPage(props: ErrorViewProps): ReactElement {
  return (
    <html lang={props.lang === 'zh' ? 'zh-CN' : 'en'}>
      <head>
        <meta charSet="utf-8" />
        <title>{props.problem.title}</title>
      </head>
      <body>
        <ErrorView {...props} />
      </body>
    </html>
  );
}
