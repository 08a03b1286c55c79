/** Which module may use which. Downward only: foundation ← exchange ← insight (tests/architecture.test.ts). */
export const MODULES = {
  // foundation
  access: [],
  notices: ['access'],
  calendar: ['access'],
  approvals: ['access', 'calendar', 'notices'],
  codes: ['access'],
  regulations: ['access', 'codes'],
  organisations: ['access', 'notices', 'codes', 'approvals'],
  members: ['access', 'notices', 'organisations'],
  succession: ['access', 'notices', 'organisations'],
  dossiers: ['access', 'calendar', 'notices', 'codes', 'organisations'],
  delegations: ['access', 'notices', 'organisations'],
  imports: ['access'],
  partners: ['access', 'codes', 'organisations', 'imports'],
  crosswalk: ['access', 'codes'],
  // exchange
  profiles: ['access', 'notices', 'codes', 'organisations'],
  privacy: ['access', 'calendar', 'notices', 'organisations', 'profiles'],
  guardians: ['access', 'notices', 'organisations', 'profiles', 'privacy'],
  people: ['access', 'notices', 'organisations', 'privacy'],
  listings: ['access', 'notices', 'codes', 'regulations', 'organisations', 'delegations', 'imports', 'profiles', 'approvals'],
  claims: ['access', 'calendar', 'notices', 'organisations', 'listings'],
  // insight
  oversight: ['access', 'notices', 'codes', 'regulations', 'organisations', 'members', 'delegations', 'imports', 'profiles', 'listings', 'approvals', 'calendar'],
  support: ['access', 'notices', 'organisations'],
  demo: ['access', 'notices', 'codes', 'dossiers', 'regulations', 'organisations', 'delegations', 'imports', 'profiles', 'listings', 'oversight', 'approvals'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ModuleName = keyof typeof MODULES;
