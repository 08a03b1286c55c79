import { z } from 'zod';
import { defineRoutes } from '#kernel/contract';
import { SessionView } from '#contracts/organisations';
import { DEMO_ROLES } from './model.ts';

export { DEMO_ROLES, type DemoRole } from './model.ts';

export const routes = defineRoutes({
  startDemoSession: {
    method: 'POST',
    path: '/api/demo/sessions',
    right: 'demo.signIn',
    tag: 'demo',
    summary: '以演示身份登录（仅限本机演示环境） Sign in as a demo role, on this machine only',
    body: z.object({ as: z.enum(DEMO_ROLES) }),
    status: 201,
    response: SessionView,
  },
});
