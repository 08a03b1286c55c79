import type { AccountId } from '#kernel/ids';
import { newId } from '#kernel/ids';
import type { Role } from '#kernel/roles';
import { insertDepartment, insertMember, type OrganisationKind } from '#modules/organisations';
import type { Tenant } from '#platform/context';
import { makeOrganisation } from '#testing/organisations';
import { patient } from './patient.ts';
import { clientOf, type Client, type Region, type World } from '../support/world.ts';

/**
 * Who asks, seen from one object: its own organisation, another department of it, another organisation of the same kind, the
 * officers of its county, of another county, of the city, and people of the same standing in another region.
 */
export const ASKERS = [
  'own',
  'colleague',
  'organisation',
  'county',
  'otherCounty',
  'city',
  'region',
  'otherCity',
  'public',
] as const;
export type Asker = (typeof ASKERS)[number];

export const ASKER_WORDS: Readonly<Record<Asker, string>> = {
  own: 'an administrator of its organisation',
  colleague: 'an editor of its organisation whose scope is another department',
  organisation: 'an administrator of another organisation of the same kind',
  county: 'an officer of its county',
  otherCounty: 'an officer of another county',
  city: 'an officer of the city',
  region: 'an administrator of such an organisation in another region',
  otherCity: 'an officer of another region',
  public: 'somebody who has not signed in',
};

/** Where an object lies. */
export interface Home {
  readonly tenant: Tenant;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly departmentId: string;
  readonly territory: string;
  readonly accountId: AccountId;
}

/** The homes between which nothing may leak. */
export type Place = 'own' | 'otherDepartment' | 'otherOrganisation' | 'otherCounty' | 'otherRegion';

export interface Cast {
  readonly kind: OrganisationKind;
  readonly role: Role;
  readonly homes: Readonly<Record<Place, Home>>;
  /** Somebody whom nobody else in the cast is. */
  readonly spare: AccountId;
  ask(asker: Asker): Promise<Client>;
  /** The administrator who lives there. */
  at(place: Place): Promise<Client>;
}

const COUNTY = '211102';
const OTHER_COUNTY = '211104';

/** People and organisations around an object of an organisation of this kind. */
export async function makeCast(world: World, kind: OrganisationKind, role: Role): Promise<Cast> {
  const there = await world.elsewhere();
  const label = `${kind}${(made += 1)}`;
  const own = await makeHome(world, world, kind, COUNTY, `${label}甲`);
  const otherOrganisation = await makeHome(world, world, kind, COUNTY, `${label}乙`);
  const otherCounty = await makeHome(world, world, kind, OTHER_COUNTY, `${label}丙`);
  const otherRegion = await makeHome(world, there, kind, COUNTY, `${label}丁`);
  const otherDepartment = { ...own, departmentId: await addDepartment(world, own, '另一部门') };
  const colleague = await makePerson(world, '同事');
  await world.installation.database.inTenant(world.tenant.id, (db) =>
    insertMember(db, world.tenant.id, own.organisationId, {
      accountId: colleague,
      duty: 'editor',
      departmentId: otherDepartment.departmentId,
      dataScope: 'department',
      customDepartments: [],
      createdAt: world.clock.now(),
    }),
  );
  const county = await makeHome(world, world, 'county', COUNTY, `${label}县局`);
  const elsewhereCounty = await makeHome(world, world, 'county', OTHER_COUNTY, `${label}邻县局`);
  const here: Readonly<Partial<Record<Asker, AccountId>>> = {
    own: own.accountId,
    colleague,
    organisation: otherOrganisation.accountId,
    county: county.accountId,
    otherCounty: elsewhereCounty.accountId,
    city: (await world.as('bureau')).accountId!,
  };
  const away: Readonly<Partial<Record<Asker, AccountId>>> = {
    region: otherRegion.accountId,
    otherCity: (await there.as('bureau')).accountId!,
  };
  const homes = {
    own,
    otherDepartment: { ...otherDepartment, accountId: colleague },
    otherOrganisation,
    otherCounty,
    otherRegion,
  };
  const enter = async (region: Region, accountId: AccountId | undefined): Promise<Client> => {
    const cookies = accountId === undefined ? [] : (await world.installation.auth.startSession(accountId)).cookies;
    const cookie = cookies.map((one) => one.split(';')[0]).join('; ');
    return {
      role: 'public',
      accountId,
      organisationId: undefined,
      ...patient(clientOf(world.app, region.host, cookie)),
    };
  };
  return {
    kind,
    role,
    homes,
    spare: await makePerson(world, '另一成员'),
    ask: (asker) => enter(away[asker] === undefined ? world : there, here[asker] ?? away[asker]),
    at: (place) => enter(place === 'otherRegion' ? there : world, homes[place].accountId),
  };
}

let made = 0;

async function makeHome(
  world: World,
  { tenant }: Region,
  kind: OrganisationKind,
  division: string,
  organisationName: string,
): Promise<Home> {
  const accountId = await makePerson(world, `${organisationName}的人`);
  const organisationId = await makeOrganisation(world.installation, tenant, {
    kind,
    division,
    name: organisationName,
    members: { [accountId]: 'admin' },
  });
  const home = { tenant, organisationId, organisationName, departmentId: '', territory: division, accountId };
  return { ...home, departmentId: await addDepartment(world, home, '本部门') };
}

const makePerson = (world: World, name: string): Promise<AccountId> =>
  world.installation.auth.createAccountWithoutPassword(name);

async function addDepartment(
  { installation, clock }: World,
  { tenant, organisationId }: Home,
  name: string,
): Promise<string> {
  const id = newId<string>();
  const department = { id, parentId: null, kind: 'department', name, position: 0, closedOn: null } as const;
  await installation.database.inTenant(tenant.id, (db) =>
    insertDepartment(db, tenant.id, organisationId, { ...department, createdAt: clock.now() }),
  );
  return id;
}
