/** Which module may use which. Downward only: foundation ← exchange ← insight (tests/architecture.test.ts). */
export const MODULES = {
  // foundation
  access: [],
  codes: ['access'],
  regulations: ['access'],
  organisations: ['access', 'codes'],
  imports: ['access'],
  // exchange
  profiles: ['access', 'codes', 'organisations'],
  listings: ['access', 'codes', 'regulations', 'organisations', 'imports', 'profiles'],
  // insight
  oversight: ['access', 'codes', 'regulations', 'organisations', 'imports', 'profiles', 'listings'],
  demo: ['access', 'codes', 'regulations', 'organisations', 'imports', 'profiles', 'listings', 'oversight'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ModuleName = keyof typeof MODULES;
