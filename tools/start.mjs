// npm start: installs what is missing, builds the workbench when its sources changed, and serves everything.
import { buildWorkbench } from './build-workbench.mjs';
import { ensureInstalled, main } from './install.mjs';
import { launch } from './launch.mjs';

await main(async () => {
  await ensureInstalled();
  await buildWorkbench();
  return launch(['src/apps/serve.ts', ...process.argv.slice(2)], { service: true });
});
