import { useState } from 'react';

/**
 * 关怀版: large type and strong contrast, one choice for the site and the workbench. The attribute swaps the tokens; the
 * server keeps the choice in a cookie that scripts cannot write.
 */
export function useCare(): readonly [boolean, (on: boolean) => void] {
  const [care, setCare] = useState(() => document.documentElement.hasAttribute('data-care'));
  const choose = (on: boolean): void => {
    document.documentElement.toggleAttribute('data-care', on);
    setCare(on);
    const body = new URLSearchParams({ care: on ? '1' : '0', back: '/app' });
    void fetch('/care', { method: 'POST', body, redirect: 'manual' });
  };
  return [care, choose];
}
