import type { CodeBook } from '#modules/codes';
import type { ServerModule } from '#platform/module';
import { SEALED_PHONES } from './choose-firms.ts';
import { failures } from './contract.ts';
import { mountAppetite } from './http.ts';
import { appetiteJobs, appetiteSchedules } from './send-survey.ts';

export { appetiteHolding } from './holding.ts';
export { answerLink } from './site/answer-link.tsx';

export const createAppetiteModule = (codes: CodeBook): ServerModule => ({
  name: 'appetite',
  failures,
  routes: mountAppetite(codes),
  jobs: appetiteJobs,
  schedules: appetiteSchedules,
  sealed: [SEALED_PHONES],
});
