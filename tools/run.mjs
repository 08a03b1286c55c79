// node tools/run.mjs <file> …: runs one of our scripts on Node 24, with .tsx support.
import { Stop, ensureInstalled, main } from './install.mjs';
import { launch } from './launch.mjs';

await main(async () => {
  const args = process.argv.slice(2);
  if (args.length === 0) throw new Stop('用法 (usage): node tools/run.mjs <file> [arguments…]');
  await ensureInstalled();
  return launch(args);
});
