import type { Schemas } from '../../api.ts';

export type Delegation = Schemas['Delegation'];
export type Confirmation = Schemas['Confirmation'];
export type RightName = Delegation['rights'][number]['name'];

type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

export const STATE_TONES: Readonly<Record<Delegation['state'], Tone>> = {
  offered: 'warning',
  requested: 'warning',
  active: 'success',
  refused: 'danger',
  revoked: 'neutral',
  resigned: 'neutral',
  ended: 'neutral',
};

export const CONFIRMATION_TONES: Readonly<Record<Confirmation['state'], Tone>> = {
  waiting: 'warning',
  confirmed: 'success',
  refused: 'danger',
  void: 'neutral',
};

type Ability = Exclude<Delegation['abilities'][number], 'change' | 'withdraw'>;

interface ActWords {
  readonly label: string;
  readonly question: string;
  readonly done: string;
  readonly danger?: true;
  readonly primary?: true;
  /** Asked for; required where the server says so. */
  readonly reason?: 'required' | 'optional';
  readonly side: 'principal' | 'delegate';
}

export const ACTS: Readonly<Record<Ability, ActWords>> = {
  grant: {
    label: '同意委托',
    question: '同意之后，对方的经办人可以在写明的范围和期限内代本机构办理。每次办理都有记录，随时可以撤销。',
    done: '已同意委托',
    primary: true,
    side: 'principal',
  },
  refuse: {
    label: '不同意',
    question: '对方会收到通知和原因。',
    done: '已告知对方',
    reason: 'required',
    side: 'principal',
  },
  revoke: {
    label: '撤销委托',
    question: '从现在起对方不能再代办；等待确认的提交一并作废。已经办过的事和记录保留。',
    done: '已撤销委托',
    danger: true,
    reason: 'optional',
    side: 'principal',
  },
  accept: {
    label: '接受委托',
    question: '接受之后，本机构的管理员和经办人可以在右上角切换到“代办”，在写明的范围和期限内替对方办理。',
    done: '已接受委托',
    primary: true,
    side: 'delegate',
  },
  decline: {
    label: '谢绝',
    question: '对方会收到通知和原因。',
    done: '已告知对方',
    reason: 'required',
    side: 'delegate',
  },
  resign: {
    label: '辞去委托',
    question: '从现在起本机构不再代办。对方会收到通知。',
    done: '已辞去委托',
    danger: true,
    reason: 'optional',
    side: 'delegate',
  },
};

export const isAct = (ability: string): ability is Ability => Object.hasOwn(ACTS, ability);
