import type { ReactNode } from 'react';
import { tokensCss } from '#design/tokens';
import { Toasts } from './toasts.tsx';

interface WorkbenchThemeProps {
  /** Of the security policy: the tokens are a style element. */
  readonly nonce?: string | undefined;
  readonly children: ReactNode;
}

/** Around the whole workbench: the tokens and what says what has been done. */
export function WorkbenchTheme({ nonce, children }: WorkbenchThemeProps): ReactNode {
  return (
    <>
      <style href="design-tokens" precedence="tokens" nonce={nonce}>
        {tokensCss}
      </style>
      <Toasts>{children}</Toasts>
    </>
  );
}
