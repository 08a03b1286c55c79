import { readConfig, type Config } from '#platform/config';
import { startInstallation, startProblem } from '#platform/installation';
import { createRuntime } from '#platform/runtime';
import { createModules } from '../modules/server.ts';

/** Background jobs alone, beside one or more `serve` processes. */
let config: Config | undefined;
try {
  config = readConfig();
  await work(config);
} catch (error) {
  console.error(startProblem(error, config) ?? error);
  process.exit(1);
}

async function work(settings: Config): Promise<void> {
  const { installation, stop } = await startInstallation(settings);
  const runtime = createRuntime(installation, createModules(installation));
  try {
    await runtime.startModules();
    const worker = await runtime.startWorker();
    let stopping = false;
    const stopOnce = async (): Promise<void> => {
      if (stopping) return;
      stopping = true;
      await worker.stop();
      await runtime.stopModules();
      await stop();
      process.exit(0);
    };
    process.on('SIGINT', () => void stopOnce());
    process.on('SIGTERM', () => void stopOnce());
    console.log('后台任务已启动 (worker ready)');
  } catch (error) {
    await runtime.stopModules();
    await stop();
    throw error;
  }
}
