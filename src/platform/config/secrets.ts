import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** Keys of this installation. Made once into the data folder; none is in code, and losing the file signs everybody out. */
const Secrets = z.object({
  session: z.string().min(32),
  link: z.string().min(32),
  job: z.string().min(32),
  database: z.object({ postgres: z.string(), jq_owner: z.string(), jq_jobs: z.string(), jq_app: z.string() }),
});
export type Secrets = z.infer<typeof Secrets>;

const fresh = (): string => randomBytes(32).toString('base64url');

export function loadSecrets(dataDir: string): Secrets {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, 'secrets.json');
  if (!existsSync(file)) {
    const made: Secrets = {
      session: fresh(),
      link: fresh(),
      job: fresh(),
      database: { postgres: fresh(), jq_owner: fresh(), jq_jobs: fresh(), jq_app: fresh() },
    };
    const unfinished = `${file}.${process.pid}`;
    writeFileSync(unfinished, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
    renameSync(unfinished, file);
  }
  return Secrets.parse(JSON.parse(readFileSync(file, 'utf8')));
}
