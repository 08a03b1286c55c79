import { createRoot } from 'react-dom/client';
import { needsWebFont } from '#design/tokens';
import { Workbench } from '#portals/desk';
import { DESK_PAGES } from '../modules/web.ts';

/** The workbench in the browser. The server puts the nonce of this answer's content policy into the page. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;

// Slices of a Chinese font for machines that may have none; it stands last in the stack.
if (needsWebFont(navigator.userAgent)) void import('@fontsource-variable/noto-sans-sc');

createRoot(document.getElementById('workbench')!).render(<Workbench modules={DESK_PAGES} nonce={nonce} />);
