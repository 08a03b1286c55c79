import type { Config } from '#platform/config';
import { prepareEmbedded, prepareExternal, type DatabaseUrls } from '#platform/db';
import { joinAttendance } from './attendance.ts';
import { superviseEmbedded } from './supervise-embedded.ts';

export interface DatabaseServer {
  readonly urls: DatabaseUrls;
  /** No other process of this installation uses it, as far as can be known. */
  readonly alone: boolean;
  /** From now on a server of our own that dies is started again; an external one is its administrator's. */
  keepRunning(onEvent: (event: string, detail: object) => void): void;
  /** The last process that leaves stops an embedded server; an external one is left alone. */
  stop(): Promise<void>;
}

/** Starts or finds the database server and makes its roles; the schema is the migration's business. */
export async function openDatabaseServer(config: Config): Promise<DatabaseServer> {
  if (config.database.kind === 'external') {
    const { url, ownerUrl } = config.database;
    const urls = await prepareExternal(url, ownerUrl, config.secrets.database.jq_jobs);
    return { urls, alone: false, keepRunning: () => {}, stop: async () => {} };
  }
  const attendance = joinAttendance(`${config.dataDir}/processes`);
  try {
    const server = await superviseEmbedded(`${config.dataDir}/postgres`, config.secrets.database.postgres);
    return {
      urls: await prepareEmbedded(server.port, config.secrets.database),
      alone: attendance.alone,
      keepRunning: server.keepRunning,
      stop: async () => {
        await server.letGo();
        if (attendance.leave()) await server.stop();
      },
    };
  } catch (error) {
    attendance.leave();
    throw error;
  }
}
