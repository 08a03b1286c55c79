import { BackupProblem } from '#platform/backup';
import { ConfigError, type Config } from '#platform/config';
import { DatabaseStartError } from '#platform/db';

type Code = string;

const UNREACHABLE =
  '数据库无法连接，请检查 DATABASE_URL 和数据库是否在运行。 (The database cannot be reached: check DATABASE_URL and that it runs.)';
const DISK_FULL = '磁盘已满，请清理后再试。 (The disk is full.)';

const SENTENCES: Readonly<Record<Code, string>> = {
  ENOSPC: DISK_FULL,
  EDQUOT: DISK_FULL,
  '53100': DISK_FULL,
  ECONNREFUSED: UNREACHABLE,
  ECONNRESET: UNREACHABLE,
  ENOTFOUND: UNREACHABLE,
  EAI_AGAIN: UNREACHABLE,
  ETIMEDOUT: UNREACHABLE,
  EHOSTUNREACH: UNREACHABLE,
  '57P03': UNREACHABLE,
  '3D000': '数据库不存在，请检查 DATABASE_URL 里的库名。 (The database named in DATABASE_URL does not exist.)',
  '28P01': '数据库用户名或密码不正确。 (The database refused the user name or password.)',
  '28000': '数据库拒绝了这个用户登录。 (The database refused this login.)',
  '42501':
    'DATABASE_URL 的用户没有权限：请设置 DATABASE_OWNER_URL 后运行 npm run jiangqiao -- migrate，使其获得 jq_app 的权限。 (The login of DATABASE_URL lacks rights: migrate once with DATABASE_OWNER_URL.)',
  EACCES:
    '没有权限：请检查 DATA_DIR 的属主，端口小于 1024 时需要更高权限。 (Permission denied: check who owns DATA_DIR, or use a port above 1023.)',
  EROFS: '数据目录 (DATA_DIR) 是只读的。 (The data folder is read-only.)',
  EADDRNOTAVAIL: 'HOST 不是这台机器的地址。 (HOST is not an address of this machine.)',
};

/** One plain sentence for what commonly keeps a start from succeeding; undefined for a defect. */
export function startProblem(error: unknown, config?: Config): string | undefined {
  if (error instanceof ConfigError || error instanceof DatabaseStartError || error instanceof BackupProblem)
    return error.message;
  if (error instanceof AggregateError) return startProblem(error.errors[0], config);
  const code = String((error as { code?: unknown } | undefined)?.code);
  if (code === 'EADDRINUSE') {
    const port = config?.port ?? '';
    return `端口 ${port} 已被占用，请用 PORT 指定另一个端口。 (Port ${port} is in use: choose another with PORT.)`;
  }
  if (/connection timeout|timeout expired|Connection terminated/i.test(String((error as Error | undefined)?.message)))
    return UNREACHABLE;
  return SENTENCES[code];
}
