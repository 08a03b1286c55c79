import type { AccountId } from '#kernel/ids';
import type { Tenant } from '#platform/context';
import type { Installation } from '#platform/installation';
import { enterPersona } from './enter-persona.ts';
import type { Persona } from './model.ts';
import { findDemoAccount } from './store.ts';

export interface DemoAccount {
  readonly as: Persona;
  readonly name: string;
  /** None for a learner or an expert. */
  readonly organisationId?: string;
  readonly departmentId?: string;
}

/** The account behind a persona, made when there is none. It has no password, so nobody signs in to it otherwise. */
export async function ensureDemoAccount(
  installation: Pick<Installation, 'auth' | 'clock' | 'database'>,
  tenant: Tenant,
  { as: persona, name, organisationId, departmentId }: DemoAccount,
): Promise<AccountId> {
  if (!tenant.demo) throw new Error('demo accounts belong to a demo region');
  const { auth, clock, database } = installation;
  const known = await database.inTenant(tenant.id, (db) => findDemoAccount(db, tenant.id, persona));
  if (known !== undefined) return known;
  const accountId = await auth.createAccountWithoutPassword(name);
  await database.inTenant(tenant.id, (db) =>
    enterPersona(db, tenant.id, clock.now(), { persona, accountId, organisationId, departmentId }),
  );
  return accountId;
}
