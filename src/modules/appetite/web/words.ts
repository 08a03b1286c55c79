import type { Schemas } from '../../api.ts';

export type Survey = Schemas['Survey'];
export type Invitation = Schemas['SurveyInvitation'];
export type Asked = Schemas['SurveyAsked'];

export const STATE_TONES = { draft: 'neutral', open: 'info', closed: 'success' } as const;
export const INVITATION_TONES = {
  listed: 'neutral',
  sent: 'info',
  unreachable: 'warning',
  silent: 'neutral',
  answered: 'success',
} as const;
export const WORD_TONES = { yes: 'success', maybe: 'info', no: 'neutral' } as const;
