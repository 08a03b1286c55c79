import { uuidv7, type AccountId } from '#kernel/ids';
import { ensureDemoAccount, PERSONA_FACTS, PERSONAS, type Persona } from '#modules/demo';
import { creditCodeCheck, foundOrganisation, insertDepartment, type OrganisationKind } from '#modules/organisations';
import type { Tenant } from '#platform/context';
import type { Installation } from '#platform/installation';
import { createTenant } from '#platform/tenancy';

/** A region with an organisation of each kind and a person of each persona. */
export interface Founded {
  readonly tenant: Tenant;
  readonly host: string;
  /** Of the roles that act for an organisation. */
  readonly organisations: Readonly<Partial<Record<Persona, string>>>;
  readonly accounts: ReadonlyMap<string, AccountId>;
}

/** What each persona acts for; `memberOf` in PERSONA_FACTS puts the others into one of these. */
const KINDS: Readonly<Partial<Record<Persona, readonly [OrganisationKind, string, division?: string]>>> = {
  admin: ['operator', '测试运营中心', '2111'],
  bureau: ['bureau', '测试市人社局', '2111'],
  county: ['county', '测试县人社局'],
  township: ['township', '测试镇便民服务中心', '211102100'],
  enterprise: ['enterprise', '测试机械有限公司'],
  workshop: ['enterprise', '测试小作坊'],
  school: ['school', '测试职业技术学院'],
  association: ['association', '测试行业协会'],
  institute: ['institute', '测试研究所'],
  agency: ['agency', '测试人力资源有限公司'],
  evaluator: ['evaluator', '测试评价中心'],
};

export async function foundRegion(installation: Installation, code: string, host: string): Promise<Founded> {
  const { auth, database, tenants } = installation;
  const tenant = await database.inPlatform((db) =>
    createTenant(db, { code, nameZh: `${code}市`, nameEn: code, division: '2111', demo: true, hosts: [host] }),
  );
  tenants.forget();
  const organisations: Partial<Record<Persona, string>> = {};
  const accounts = new Map<string, AccountId>();
  for (const role of PERSONAS) {
    const found = KINDS[role];
    if (found !== undefined) organisations[role] = await makeOrganisation(installation, tenant, role, found);
  }
  for (const role of PERSONAS) {
    const { memberOf = role, department } = PERSONA_FACTS[role];
    const organisationId = organisations[memberOf];
    const departmentId =
      department === undefined ? undefined : await makeDepartment(installation, tenant, organisationId!);
    const person = { as: role, name: `测试${role}`, ...(organisationId !== undefined && { organisationId }) };
    accounts.set(
      role,
      await ensureDemoAccount(installation, tenant, { ...person, ...(departmentId !== undefined && { departmentId }) }),
    );
  }
  accounts.set('account', await auth.createAccountWithoutPassword('测试用户'));
  return { tenant, host, organisations, accounts };
}

function makeOrganisation(
  { clock, database }: Installation,
  tenant: Tenant,
  role: Persona,
  [kind, name, division = '211102']: readonly [OrganisationKind, string, division?: string],
): Promise<string> {
  const code17 = `91211199${String(PERSONAS.indexOf(role)).padStart(9, 'TESTCDE00')}`.replaceAll('S', '5');
  return database.inTenant(tenant.id, (db) =>
    foundOrganisation(db, tenant, clock.now(), {
      creditCode: code17 + creditCodeCheck(code17)!,
      name,
      kind,
      division,
      source: '测试',
    }),
  );
}

async function makeDepartment(
  { clock, database }: Installation,
  tenant: Tenant,
  organisationId: string,
): Promise<string> {
  const department = {
    id: uuidv7(),
    parentId: null,
    kind: 'department',
    name: '测试系',
    position: 0,
    closedOn: null,
  } as const;
  await database.inTenant(tenant.id, (db) =>
    insertDepartment(db, tenant.id, organisationId, { ...department, createdAt: clock.now() }),
  );
  return department.id;
}
