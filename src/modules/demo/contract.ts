import { z } from 'zod';
import { defineRoutes } from '#kernel/contract';
import { SessionView } from '#contracts/organisations';
import { PERSONAS } from './model.ts';

export { PERSONAS, type Persona } from './model.ts';

export const routes = defineRoutes({
  startDemoSession: {
    method: 'POST',
    path: '/api/demo/sessions',
    right: 'demo.signIn',
    tag: 'demo',
    summary: '以演示身份登录（仅限本机演示环境） Sign in as a demo role, on this machine only',
    body: z.object({ as: z.enum(PERSONAS) }),
    status: 201,
    response: SessionView,
  },
});
