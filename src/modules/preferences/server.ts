import type { ServerModule } from '#platform/module';
import { failures } from './contract.ts';
import { mountPreferences } from './http.ts';
import { preferencesPersonalData } from './personal-data.ts';

export const createPreferencesModule = (): ServerModule => ({
  name: 'preferences',
  failures,
  routes: mountPreferences(),
  personalData: [preferencesPersonalData],
});
