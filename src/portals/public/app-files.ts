import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';

/** What makes the site an app on a phone: icons, the worker that knows an offline page, and the line that registers it. */
const ICONS = ['mark.svg', 'icon-192.png', 'icon-512.png', 'maskable-512.png', 'apple-180.png'] as const;
const iconPath = (name: string): string => `/assets/icons/${name}`;
const FOR_EVER = 'public, max-age=31536000, immutable';
/** Their names carry no hash: phones remember them from the day of the installation. */
const A_DAY = 'public, max-age=86400';

const register = `if ('serviceWorker' in navigator) addEventListener('load', () => navigator.serviceWorker.register('/sw.js'));\n`;
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** Shown beside a link that somebody shares. */
export const sharedImage = iconPath('icon-512.png');

export const registerHref = `/assets/app-${hashOf(register)}.js`;

const OFFLINE = { zh: '/offline', en: '/en/offline' } as const;

/**
 * Keeps the shell (style sheet, mark, offline page) and nothing else: pages are personal, so none is ever put away, and what is
 * put away is fetched without cookies. A request for a page goes to the network; only when that fails the offline page stands in.
 */
export const workerCode = (stylesheet: string): string => {
  const shell = [OFFLINE.zh, OFFLINE.en, stylesheet, iconPath('mark.svg')];
  return `const KEPT = 'jiangqiao-${hashOf(shell.join())}';
const SHELL = ${JSON.stringify(shell)};
const keep = async (path) => {
  const answer = await fetch(new Request(path, { credentials: 'omit', cache: 'reload' }));
  if (!answer.ok || answer.redirected) throw new Error(path);
  return (await caches.open(KEPT)).put(path, answer);
};
const kept = async (path) => (await caches.open(KEPT)).match(path, { ignoreVary: true });
addEventListener('install', (event) => event.waitUntil(Promise.all(SHELL.map(keep)).then(() => skipWaiting())));
addEventListener('activate', (event) =>
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== KEPT).map((name) => caches.delete(name))))
      .then(() => clients.claim()),
  ),
);
addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (request.mode === 'navigate') {
    const offline = /^\\/en(\\/|$)/.test(url.pathname) ? '${OFFLINE.en}' : '${OFFLINE.zh}';
    event.respondWith(fetch(request).catch(async (lost) => (await kept(offline)) ?? Promise.reject(lost)));
  } else if (url.pathname.startsWith('/assets/') && SHELL.includes(url.pathname)) {
    event.respondWith(kept(url.pathname).then((answer) => answer ?? fetch(request)));
  }
});
`;
};

export function mountAppFiles(app: FastifyInstance, stylesheet: string): void {
  const worker = workerCode(stylesheet);
  const hidden = { schema: { hide: true } };
  app.get('/sw.js', hidden, (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').header('cache-control', 'no-cache').send(worker),
  );
  app.get(registerHref, hidden, (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').header('cache-control', FOR_EVER).send(register),
  );
  for (const name of ICONS) {
    const file = readFileSync(new URL(`icons/${name}`, import.meta.url));
    const type = name.endsWith('.svg') ? 'image/svg+xml' : 'image/png';
    app.get(iconPath(name), hidden, (_request, reply) => reply.type(type).header('cache-control', A_DAY).send(file));
  }
  // Browsers ask for it whatever the page says.
  app.get('/favicon.ico', hidden, (_request, reply) => reply.redirect(iconPath('icon-192.png'), 301));
}
