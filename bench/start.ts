/**
 * Claim: a second start is up within 3 s.
 * node --import ./tools/tsx-hook.mjs bench/start.ts [times]   (default 5)
 * First start: empty data folder, so that the database is made, migrated and filled with the demo region. Packages and the built
 * workbench are there already. Both until /readyz answers 200.
 */
import { newFolder, percentile, removeFolder, seconds, startProduct } from './product.ts';

const times = Number(process.argv[2] ?? 5);
const folder = newFolder();
try {
  const startedIn: number[] = [];
  for (let i = 0; i <= times; i += 1) {
    const product = await startProduct(folder);
    startedIn.push(product.startedIn);
    await product.stop();
  }
  const [first, ...later] = startedIn;
  console.log(`first start   ${seconds(first!)}`);
  console.log(
    `second start  ${seconds(percentile(later, 0.5))} (median of ${times}, ${later.map(seconds).join(', ')})`,
  );
} finally {
  removeFolder(folder);
}
