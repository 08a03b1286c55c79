import type { Tone } from '#design/tokens';
import type { RequestState } from '../model.ts';

export { kindText, STATE_TEXTS } from '../model.ts';

export const STATE_TONES: Readonly<Record<RequestState, Tone>> = {
  open: 'warning',
  asked: 'info',
  answered: 'success',
  declined: 'neutral',
};
