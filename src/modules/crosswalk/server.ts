import type { ServerModule } from '#platform/module';
import { failures } from './contract.ts';
import type { ComputedCrosswalk } from './crosswalk.ts';
import { mountCrosswalk } from './http.ts';
import type { Books } from './model.ts';

export const createCrosswalkModule = (books: Books, computed: ComputedCrosswalk): ServerModule => ({
  name: 'crosswalk',
  failures,
  routes: mountCrosswalk(books, computed),
});
