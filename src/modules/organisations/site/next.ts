/**
 * Where to go after signing in: a path of this site, nothing else. `//host`, `/\host`, control characters and schemes
 * would lead away, so the path is resolved as a browser does and must stay on the same origin.
 */
export function localPath(next: unknown, otherwise: string): string {
  // oxlint-disable-next-line no-control-regex -- these are what must not get through
  if (typeof next !== 'string' || !next.startsWith('/') || next.length > 2000 || /[\u0000-\u001f\\]/.test(next))
    return otherwise;
  const here = 'http://jiangqiao.invalid';
  const url = URL.canParse(next, here) ? new URL(next, here) : undefined;
  return url?.origin === here && !url.pathname.startsWith('//') ? url.pathname + url.search + url.hash : otherwise;
}
