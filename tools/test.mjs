// npm test: installs what is missing and runs Vitest on Node 24; arguments go to Vitest.
import { ensureInstalled, main } from './install.mjs';
import { launch } from './launch.mjs';

await main(async () => {
  await ensureInstalled();
  return launch(['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)]);
});
