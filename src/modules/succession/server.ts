import type { CaseKind } from '#modules/approvals';
import type { Holding } from '#modules/organisations';
import type { ServerModule } from '#platform/module';
import { failures } from './contract.ts';
import { mountSuccession } from './http.ts';

export { closingKind } from './closing-kind.ts';

/**
 * @param holdings of all modules above, in the order in which they move
 * @param closing the kind of case by which an organisation asks for its own end
 */
export const createSuccessionModule = (holdings: readonly Holding[], closing: CaseKind): ServerModule => ({
  name: 'succession',
  failures,
  routes: mountSuccession(holdings, closing),
});
