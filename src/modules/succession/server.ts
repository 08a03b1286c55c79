import type { Holding } from '#modules/organisations';
import type { ServerModule } from '#platform/module';
import { failures } from './contract.ts';
import { mountSuccession } from './http.ts';

/** @param holdings of all modules above, in the order in which they move */
export const createSuccessionModule = (holdings: readonly Holding[]): ServerModule => ({
  name: 'succession',
  failures,
  routes: mountSuccession(holdings),
});
