import { readConfig, type Config } from '#platform/config';
import { startInstallation, startProblem } from '#platform/installation';

/** Brings the database up to date and ends; `serve` does the same when it knows the owner. */
let config: Config | undefined;
try {
  config = readConfig();
  const { migrated, stop } = await startInstallation(config);
  await stop();
  console.log(
    migrated.length === 0
      ? '数据库结构已是最新。 (The schema is up to date.)'
      : `已执行 (applied): ${migrated.join(', ')}`,
  );
} catch (error) {
  console.error(startProblem(error, config) ?? error);
  process.exitCode = 1;
}
