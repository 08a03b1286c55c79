export { startEmbedded, isAlive, DatabaseStartError, type EmbeddedServer } from './embedded.ts';
export {
  prepareEmbedded,
  prepareExternal,
  refuseBypass,
  embeddedUrl,
  type DatabaseUrls,
  type RolePasswords,
} from './roles.ts';
export { migrate, listMigrations } from './migrate.ts';
export { openDatabase, enterTenant, type Database, type Db } from './database.ts';
export { dumpSchema } from './schema-dump.ts';
export { countRows } from './count-rows.ts';
export { bulkInsert, inBulk } from './bulk-insert.ts';
export { takeDown } from './take-down.ts';
