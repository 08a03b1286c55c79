import { mount, type MountedRoute } from '#platform/http';
import type { Installation } from '#platform/installation';
import { routes } from './contract.ts';
import { signInAsDemo } from './sign-in.ts';

export const mountDemo = (installation: Installation): MountedRoute[] =>
  mount(routes, {
    startDemoSession: (ctx, { body }, request) => signInAsDemo(installation, ctx, request, body.as),
  });
