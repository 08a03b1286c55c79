import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { loadDemoRegion, loadNeighbourRegion } from '#modules/demo';
import { readConfig, type Config } from '#platform/config';
import type { Tenant } from '#platform/context';
import { startInstallation, startProblem, type Installation } from '#platform/installation';
import { createRuntime } from '#platform/runtime';
import { siteOrigin } from '#platform/tenancy';
import { facesOf } from '#portals/faces';
import { createModules } from '../modules/server.ts';

/** Everything in one process: site, workbench, API and background jobs. */
const WORKBENCH = join(import.meta.dirname, '../../dist/workbench');
const GRACE_SECONDS = 10;

let config: Config | undefined;
try {
  config = readConfig();
  await serve(config);
} catch (error) {
  console.error(startProblem(error, config) ?? error);
  process.exit(1);
}

async function serve(settings: Config): Promise<void> {
  const { installation, stop } = await startInstallation(settings);
  const runtime = createRuntime(installation, createModules(installation));
  try {
    const regions = await prepareRegions(settings, installation);
    await runtime.startModules();
    const app = await runtime.buildServer(facesOf(installation, WORKBENCH));
    await app.listen({ port: settings.port, host: settings.host });
    const worker = await runtime.startWorker();
    onSignal(async () => {
      await withinGrace(app.close());
      await worker.stop();
      await runtime.stopModules();
      await stop();
    });
    const port = boundPort(app.server.address()) ?? settings.port;
    announce(settings, regions, port, neighboursOf(installation, regions, port));
  } catch (error) {
    await runtime.stopModules();
    await stop();
    throw error;
  }
}

/** An installation without any region and with DEMO on shows an invented one. */
async function prepareRegions(settings: Config, installation: Installation): Promise<readonly Tenant[]> {
  const known = await installation.tenants.all();
  if (settings.demo && (known.length === 0 || known.some((tenant) => tenant.demo))) {
    const first = await loadDemoRegion(installation, { city: settings.demoCity });
    // Its name means this machine, so it is of use there only.
    const alone = known.every((tenant) => tenant.demo);
    if (alone && settings.loopback && settings.publicUrl === undefined) await loadNeighbourRegion(installation, first);
  }
  return installation.tenants.all();
}

/** Requests that run may finish; a second signal does not wait. */
function onSignal(shutDown: () => Promise<void>): void {
  let stopping = false;
  const stopOnce = (): void => {
    if (stopping) return;
    stopping = true;
    console.log('正在停止…… (stopping)');
    void shutDown().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(startProblem(error) ?? error);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stopOnce);
  process.on('SIGTERM', stopOnce);
}

function withinGrace(closing: PromiseLike<unknown>): Promise<unknown> {
  return Promise.race([closing, new Promise((done) => setTimeout(done, GRACE_SECONDS * 1000).unref())]);
}

/** PORT=0 takes any free one. */
function boundPort(address: string | AddressInfo | null): number | undefined {
  return typeof address === 'object' ? address?.port : undefined;
}

/** Sites of regions under names of their own. */
function neighboursOf(
  { config: { publicUrl }, tenants }: Installation,
  regions: readonly Tenant[],
  port: number,
): readonly string[] {
  const named = regions.filter(({ id }) => tenants.hostOf(id) !== undefined);
  return named.map(({ id }) => siteOrigin({ publicUrl, port }, tenants, id));
}

function announce(settings: Config, regions: readonly Tenant[], port: number, neighbours: readonly string[]): void {
  const site = settings.publicUrl ?? `http://${settings.loopback ? 'localhost' : settings.host}:${port}`;
  const lines = [
    `匠桥已启动 (ready in ${process.uptime().toFixed(1)} s)`,
    `  网站 Site        ${site}/`,
    `  工作台 Workbench ${site}/app`,
    ...(settings.demo && settings.loopback && regions.some((region) => region.demo)
      ? [`  演示登录 Demo    ${site}/demo`]
      : []),
    ...neighbours.map((at) => `  相邻地区 Region  ${at}/`),
    `  接口文档 API     ${site}/api/docs`,
    ...(regions.length === 0 ? ['  还没有地区，请运行 npm run jiangqiao -- install (no region yet: run install)'] : []),
  ];
  console.log(lines.join('\n'));
}
