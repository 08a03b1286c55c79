import type { FailureTexts } from '#kernel/errors';
import type { Listeners, Subscriptions } from '#platform/context';
import { exportFailures } from '#platform/exports';
import { fileFailures } from '#platform/files';
import type { MountedRoute, SiteFile, SitePage } from '#platform/http';
import type { JobDefinition, Schedule } from '#platform/jobs';
import type { PersonalDataHolder, RetentionClock } from '#platform/personal-data';
import { uploadFailures } from '#platform/uploads';
import type { RecordFinder } from './record-finder.ts';
import { vaultFailures, type SealedTable } from '#platform/vault';

export { tableFinder, type FoundRecord, type RecordFinder, type RecordQuery } from './record-finder.ts';

/** What a business module brings to the server. Everything is optional; the list of modules is modules/server.ts. */
export interface ServerModule {
  readonly name: string;
  readonly failures?: FailureTexts;
  readonly routes?: readonly MountedRoute[];
  readonly pages?: readonly SitePage[];
  readonly siteFiles?: readonly SiteFile[];
  readonly jobs?: readonly JobDefinition[];
  readonly schedules?: readonly Schedule[];
  /** Event of a lower module → own tasks. */
  readonly subscriptions?: Subscriptions;
  /** Where a task often has nothing to do: asked before a job is queued for it. */
  readonly listeners?: Listeners;
  /** Columns that hold sealed texts: a rotation of the keys finds them here. */
  readonly sealed?: readonly SealedTable[];
  /** What the module knows of people; modules/privacy asks for it. */
  readonly personalData?: readonly PersonalDataHolder[];
  /** What it keeps for a time only. */
  readonly retention?: readonly RetentionClock[];
  /** What people wait for, found for support by number, subject or person. */
  readonly finders?: readonly RecordFinder[];
  /** Long-lived parts, for example an index that follows the change feed; called once the schema is up to date. */
  readonly start?: () => Promise<void>;
  readonly ready?: () => boolean;
  readonly stop?: () => Promise<void>;
}

export interface Assembled {
  readonly failures: FailureTexts;
  readonly routes: readonly MountedRoute[];
  readonly pages: readonly SitePage[];
  readonly siteFiles: readonly SiteFile[];
  readonly jobs: readonly JobDefinition[];
  readonly schedules: readonly Schedule[];
  readonly subscriptions: Subscriptions;
  readonly listeners: Listeners;
  readonly sealed: readonly SealedTable[];
}

/** All modules as one. A failure code or event may be told by several; their tables are joined. */
export function assemble(modules: readonly ServerModule[]): Assembled {
  const subscriptions: Record<string, string[]> = {};
  for (const module of modules) {
    for (const [event, tasks] of Object.entries(module.subscriptions ?? {}))
      (subscriptions[event] ??= []).push(...tasks);
  }
  return {
    failures: Object.assign(
      {},
      fileFailures,
      exportFailures,
      uploadFailures,
      vaultFailures,
      ...modules.map((module) => module.failures ?? {}),
    ) as FailureTexts,
    routes: modules.flatMap((module) => module.routes ?? []),
    pages: modules.flatMap((module) => module.pages ?? []),
    siteFiles: modules.flatMap((module) => module.siteFiles ?? []),
    jobs: modules.flatMap((module) => module.jobs ?? []),
    schedules: modules.flatMap((module) => module.schedules ?? []),
    subscriptions,
    listeners: Object.assign({}, ...modules.map((module) => module.listeners ?? {})) as Listeners,
    sealed: modules.flatMap((module) => module.sealed ?? []),
  };
}
