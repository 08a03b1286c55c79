import type { AccountId } from '#kernel/ids';
import { enrolMember, enrolPerson } from '#modules/organisations';
import type { Tenant } from '#platform/context';
import type { Installation } from '#platform/installation';
import type { DemoRole } from './model.ts';
import { findDemoAccount, insertDemoAccount } from './store.ts';

export interface DemoAccount {
  readonly as: DemoRole;
  readonly name: string;
  /** Administrator of this organisation; none for a learner or an expert. */
  readonly organisationId?: string;
}

/** The account behind a demo role, made when there is none. It has no password, so nobody signs in to it otherwise. */
export async function ensureDemoAccount(
  installation: Pick<Installation, 'auth' | 'clock' | 'database'>,
  tenant: Tenant,
  person: DemoAccount,
): Promise<AccountId> {
  if (!tenant.demo) throw new Error('demo accounts belong to a demo region');
  const { auth, clock, database } = installation;
  const known = await database.inTenant(tenant.id, (db) => findDemoAccount(db, tenant.id, person.as));
  if (known !== undefined) return known;
  const accountId = await auth.createAccountWithoutPassword(person.name);
  await database.inTenant(tenant.id, async (db) => {
    const now = clock.now();
    await insertDemoAccount(db, tenant.id, person.as, accountId);
    if (person.organisationId !== undefined)
      await enrolMember(db, tenant.id, { organisationId: person.organisationId, accountId, duty: 'admin', now });
    else if (person.as === 'learner' || person.as === 'expert')
      await enrolPerson(db, tenant.id, accountId, person.as, now);
  });
  return accountId;
}
