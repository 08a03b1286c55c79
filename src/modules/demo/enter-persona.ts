import type { AccountId, TenantId } from '#kernel/ids';
import { enrolPerson, insertMember } from '#modules/organisations';
import type { Db } from '#platform/db';
import { PERSONA_FACTS, type Persona } from './model.ts';
import { insertDemoAccount } from './store.ts';

export interface Entering {
  readonly persona: Persona;
  readonly accountId: AccountId;
  /** None for a learner or an expert. */
  readonly organisationId: string | undefined;
  readonly departmentId?: string | undefined;
}

/** An account becomes the persona: a member with its duty and data scope, or a person of its own. */
export async function enterPersona(
  db: Db,
  tenant: TenantId,
  now: Date,
  { persona, accountId, organisationId, departmentId }: Entering,
): Promise<void> {
  const { role, duty = 'admin', dataScope = 'all' } = PERSONA_FACTS[persona];
  await insertDemoAccount(db, tenant, persona, accountId);
  if (organisationId !== undefined) {
    const member = {
      accountId,
      duty,
      dataScope,
      departmentId: departmentId ?? null,
      customDepartments: [],
      createdAt: now,
    };
    await insertMember(db, tenant, organisationId, member);
  } else if (role === 'learner' || role === 'expert') await enrolPerson(db, tenant, accountId, role, now);
}
