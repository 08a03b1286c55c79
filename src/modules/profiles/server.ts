import type { CodeBook } from '#modules/codes';
import type { Installation } from '#platform/installation';
import type { ServerModule } from '#platform/module';
import { failures } from './contract.ts';
import { profilesHttp } from './http.ts';
import { profilePages } from './site/index.tsx';
import { profilesPersonalData } from './personal-data.ts';
import { schoolHttp } from './school-http.ts';
import { profileJobs, profileSubscriptions } from './jobs.ts';

export const createProfilesModule = (_: Installation, codes: CodeBook): ServerModule => ({
  name: 'profiles',
  failures,
  routes: [...profilesHttp(codes), ...schoolHttp(codes)],
  pages: profilePages(codes),
  jobs: profileJobs,
  personalData: [profilesPersonalData],
  subscriptions: profileSubscriptions,
});
