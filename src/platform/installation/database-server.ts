import type { Config } from '#platform/config';
import { prepareEmbedded, prepareExternal, startEmbedded, type DatabaseUrls } from '#platform/db';
import { joinAttendance } from './attendance.ts';

export interface DatabaseServer {
  readonly urls: DatabaseUrls;
  /** No other process of this installation uses it, as far as can be known. */
  readonly alone: boolean;
  /** The last process that leaves stops an embedded server; an external one is left alone. */
  stop(): Promise<void>;
}

/** Starts or finds the database server and makes its roles; the schema is the migration's business. */
export async function openDatabaseServer(config: Config): Promise<DatabaseServer> {
  if (config.database.kind === 'external') {
    const { url, ownerUrl } = config.database;
    const urls = await prepareExternal(url, ownerUrl, config.secrets.database.jq_jobs);
    return { urls, alone: false, stop: async () => {} };
  }
  const attendance = joinAttendance(`${config.dataDir}/processes`);
  try {
    const server = await startEmbedded(`${config.dataDir}/postgres`, config.secrets.database.postgres);
    return {
      urls: await prepareEmbedded(server.port, config.secrets.database),
      alone: attendance.alone,
      stop: async () => {
        if (attendance.leave()) await server.stop();
      },
    };
  } catch (error) {
    attendance.leave();
    throw error;
  }
}
