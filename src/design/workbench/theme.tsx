import { App, ConfigProvider } from 'antd';
import enGB from 'antd/locale/en_GB';
import zhCN from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import { antdTheme, tokensCss } from '#design/tokens';
import type { Lang } from '#design/tokens';

interface WorkbenchThemeProps {
  readonly lang: Lang;
  /** Of the security policy: Ant Design writes style elements. */
  readonly nonce?: string | undefined;
  readonly children: ReactNode;
}

/** Around the whole workbench: tokens, language of the Ant Design parts, its message and modal holders. */
export function WorkbenchTheme({ lang, nonce, children }: WorkbenchThemeProps): ReactNode {
  return (
    <ConfigProvider
      theme={antdTheme}
      locale={lang === 'zh' ? zhCN : enGB}
      button={{ autoInsertSpace: false }}
      {...(nonce === undefined ? {} : { csp: { nonce } })}
    >
      <style href="design-tokens" precedence="tokens" nonce={nonce}>
        {tokensCss}
      </style>
      <App>{children}</App>
    </ConfigProvider>
  );
}
