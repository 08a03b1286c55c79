import type { Tone } from '#design/tokens';
import type { OrganisationState } from '../model.ts';

export const STATE_TONES: Readonly<Record<OrganisationState, Tone>> = {
  preregistered: 'info',
  pending: 'warning',
  returned: 'danger',
  withdrawn: 'neutral',
  verified: 'success',
  refused: 'danger',
  suspended: 'neutral',
  closed: 'neutral',
};
