import pg from 'pg';
import { civilMinute } from '#kernel/time';
import { startedRestoration } from '#platform/backup';
import { DatabaseStartError, type DatabaseUrls } from '#platform/db';

export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  return work(client).finally(() => client.end());
}

/** Half of a backup is nothing to work with. */
export async function refuseUnfinishedRestore(urls: DatabaseUrls): Promise<void> {
  const began = await withClient(urls.owner ?? urls.app, startedRestoration);
  if (began !== undefined)
    throw new DatabaseStartError(
      `上次恢复（${civilMinute(began)} 开始）没有完成，数据不完整：请重新运行 npm run jiangqiao -- restore 备份文件。 (A restore did not finish: run it again.)`,
    );
}
