import type { Tone } from '#design/tokens';
import type { OrganisationState } from '../model.ts';

export const STATE_TONES: Readonly<Record<OrganisationState, Tone>> = {
  pending: 'warning',
  verified: 'success',
  refused: 'danger',
  suspended: 'neutral',
};
