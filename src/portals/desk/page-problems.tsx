import type { ReactNode } from 'react';
import { useRouteError } from 'react-router';
import { Button, EmptyBlock, ErrorBlock, Link } from '#design/workbench';
import { Page } from '../../modules/desk.tsx';

export function PageNotFound(): ReactNode {
  return (
    <Page title="没有找到这个页面">
      <EmptyBlock title="这个网址没有对应的页面，可能已经改名或删除。">
        <Link href="/app">回到待办</Link>
      </EmptyBlock>
    </Page>
  );
}

/** A page that broke, or one whose code could not be fetched: no network, or the platform was upgraded meanwhile. */
export function PageFailed(): ReactNode {
  const error = useRouteError();
  const isMissing = /dynamically imported module|Importing a module|preload/i.test(String(error));
  const title = isMissing
    ? '没有取到这个页面：网络断开，或平台刚刚更新过。请重新打开。'
    : '这个页面出错了，请重新打开；仍然不行时请联系平台。';
  return (
    <div className="desk-broken">
      <h1>页面没有打开</h1>
      <ErrorBlock lang="zh" problem={{ title }} />
      <p>
        <Button type="primary" onClick={() => window.location.reload()}>
          重新打开
        </Button>
      </p>
    </div>
  );
}
