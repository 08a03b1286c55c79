import type { Role } from '#kernel/roles';

type Verdict = 'in' | 'not signed in' | 'no right';

/** Pages that answer otherwise than their right alone says, and why. */
export const PAGES: Readonly<Record<string, Partial<Record<Role, Verdict>>>> = {};
