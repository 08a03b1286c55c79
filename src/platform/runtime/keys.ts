import { uuidv7 } from '#kernel/ids';
import { addVaultKey } from '#platform/config';
import { SYSTEM_ACTOR, type Context, type ContextFactory } from '#platform/context';
import type { Installation } from '#platform/installation';
import { readVaultState, RESEAL, type SealedTable, type VaultState } from '#platform/vault';

/** 密钥轮换: a new key, everything sealed anew under it, and how far that has come (decision 021). */
export interface KeyReport {
  readonly current: string;
  readonly columns: readonly VaultState[];
}

export interface KeyActs {
  rotateKeys(): Promise<string>;
  resealAll(): Promise<void>;
  readKeys(): Promise<KeyReport>;
}

export function keyActs(installation: Installation, contexts: ContextFactory, tables: readonly SealedTable[]): KeyActs {
  const { config, database, tenants, vault } = installation;
  const inEach = async (verb: string, work: (ctx: Context) => Promise<void>) => {
    for (const tenant of await tenants.all())
      await contexts.run(tenant, SYSTEM_ACTOR, uuidv7(), async (ctx) => {
        await work(ctx);
        await ctx.audit(verb, { kind: 'system', id: 'keys' });
      });
  };
  const currentKey = (): string => {
    vault.reload();
    return vault.currentKey();
  };
  return {
    rotateKeys: async () => {
      addVaultKey(config.dataDir);
      await inEach('system.rotateKeys', async () => undefined);
      return currentKey();
    },
    resealAll: () =>
      inEach('system.startReseal', (ctx) => ctx.enqueue(RESEAL, {}, { key: `${RESEAL}:${ctx.tenant.id}` })),
    readKeys: async () => {
      const columns: VaultState[] = [];
      const ofTenants = tables.filter((table) => table.global !== true);
      for (const tenant of await tenants.all())
        columns.push(...(await database.inTenant(tenant.id, (db) => readVaultState(db, ofTenants))));
      columns.push(
        ...(await database.inPlatform((db) =>
          readVaultState(
            db,
            tables.filter((one) => one.global === true),
          ),
        )),
      );
      return { current: currentKey(), columns };
    },
  };
}
