import type { AccountId } from '#kernel/ids';
import type { Duty } from '#kernel/roles';
import type { Tenant } from '#platform/context';
import type { Installation } from '#platform/installation';
import { creditCodeCheck } from './credit-code.ts';
import { foundOrganisation, type Founding } from './found-organisation.ts';
import { enrolMember } from './store.ts';

let made = 0;

/** A well-formed code that belongs to nobody, another one each time. */
export function makeCreditCode(): string {
  made += 1;
  const code17 = `91990000${String(made).padStart(9, '0')}`;
  return code17 + creditCodeCheck(code17)!;
}

export async function makeOrganisation(
  installation: Pick<Installation, 'clock' | 'database'>,
  tenant: Tenant,
  given: Partial<Founding> & { readonly members?: Readonly<Record<string, Duty>> } = {},
): Promise<string> {
  const { members = {}, ...founding } = given;
  const now = installation.clock.now();
  return installation.database.inTenant(tenant.id, async (db) => {
    const id = await foundOrganisation(db, tenant, now, {
      creditCode: makeCreditCode(),
      name: `测试机构 ${made}`,
      kind: 'enterprise',
      source: '测试',
      ...founding,
    });
    for (const [accountId, duty] of Object.entries(members))
      await enrolMember(db, tenant.id, { organisationId: id, accountId: accountId as AccountId, duty, now });
    return id;
  });
}
