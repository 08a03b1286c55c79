import type { Role } from '#kernel/roles';

/** Who one can be at the demo sign-in, in the order of the page. */
export const DEMO_ROLES = [
  'bureau',
  'enterprise',
  'school',
  'institute',
  'agency',
  'evaluator',
  'expert',
  'learner',
  'admin',
] as const satisfies readonly Role[];
export type DemoRole = (typeof DEMO_ROLES)[number];
