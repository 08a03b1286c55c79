/**
 * Claim: a publish is searchable within a second.
 * node --import ./tools/tsx-hook.mjs bench/publish.ts
 * Publishes the submitted listings of the demo region one by one as the bureau; from the answer to the approval until a
 * search over HTTP shows the listing. No peer: what is measured is the way through change feed and index.
 */
import { stopwatch } from '#kernel/time';
import { newFolder, officerCookie, percentile, removeFolder, startProduct } from './product.ts';

interface Row {
  readonly id: string;
  readonly title: string;
  readonly version: number;
}

const folder = newFolder();
const product = await startProduct(folder);
try {
  const headers = { cookie: await officerCookie(product.url), 'content-type': 'application/json' };
  const get = async (path: string): Promise<{ items: Row[] }> =>
    (await (await fetch(product.url + path, { headers })).json()) as { items: Row[] };
  const waits: number[] = [];
  for (const { id, title, version } of (await get('/api/managed-listings?state=submitted&limit=100')).items) {
    const answer = await fetch(`${product.url}/api/managed-listings/${id}/actions`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ verb: 'publish', version }),
    });
    if (!answer.ok) continue;
    const waited = stopwatch();
    const query = `/api/listings?limit=100&sort=newest&q=${encodeURIComponent(title)}`;
    while (!(await get(query)).items.some((item) => item.id === id) && waited() < 10_000);
    waits.push(waited());
  }
  const shown = (share: number): string => `${Math.round(percentile(waits, share))} ms`;
  console.log(`${waits.length} published; searchable after p50 ${shown(0.5)}, longest ${shown(1)}`);
} finally {
  await product.stop();
  removeFolder(folder);
}
