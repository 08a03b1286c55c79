import type { Installation } from '#platform/installation';
import type { ServerModule } from '#platform/module';
import { failures } from './contract.ts';
import { findClaims } from './find-claims.ts';
import { mountClaims } from './http.ts';

export const createClaimsModule = ({ files }: Installation): ServerModule => ({
  name: 'claims',
  failures,
  routes: mountClaims(files),
  finders: [findClaims],
});
