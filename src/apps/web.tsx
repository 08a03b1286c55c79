import { createRoot } from 'react-dom/client';
import { needsWebFont } from '#design/tokens';
import { Workbench } from '#portals/desk';
import { DESK_PAGES } from '../modules/web.ts';

/** The workbench in the browser. The server puts the nonce of this answer's content policy into the page. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;

// Ant Design's drawers and dialogs lock the page's scrolling by a style element for which they do not ask the nonce.
if (nonce !== undefined) {
  const create = document.createElement.bind(document);
  document.createElement = (name: string, options?: ElementCreationOptions): HTMLElement => {
    const element = create(name, options);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  };
}

// Slices of a Chinese font for machines that may have none; it stands last in the stack.
if (needsWebFont(navigator.userAgent)) void import('@fontsource-variable/noto-sans-sc');

createRoot(document.getElementById('workbench')!).render(<Workbench modules={DESK_PAGES} nonce={nonce} />);
