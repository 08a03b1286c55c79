import type { ReactNode } from 'react';
import type { State } from '#design/workbench';
import type { Schemas } from '../../api.ts';
import { Due } from './due.tsx';
import { caseStateOf } from './words.ts';

type Case = Schemas['Case'];

const ENDED: Readonly<Record<Exclude<Case['state'], 'running' | 'returned'>, string>> = {
  approved: '已办结，没有后续',
  refused: '已办结；可以改正后重新提交',
  withdrawn: '已撤回；可以修改后重新提交',
  ended: '已终止',
};

interface CaseHead {
  readonly state: State;
  readonly owner: string;
  readonly nextStep: string;
  readonly due?: { readonly on: ReactNode; readonly overdue: boolean };
}

/** State, whose move it is, what comes next and by when: the head of every record that runs as a case. */
export function caseHead(one: Case): CaseHead {
  const { state, dueOn, workdaysLeft, dueIsProvisional } = one;
  const stop = one.path.find(({ kind }) => kind === 'current');
  const ahead = one.path.find(({ kind }) => kind === 'ahead');
  const head = {
    state: caseStateOf(state),
    owner: ownerOf(one, stop?.by ?? []),
    nextStep:
      state === 'running'
        ? `${stop?.name ?? '办理'}${ahead === undefined ? '，之后办结' : `，之后是“${ahead.name}”`}`
        : state === 'returned'
          ? '等申请人补正后重新提交'
          : ENDED[state],
  };
  if (dueOn === null || one.closedAt !== null) return head;
  return {
    ...head,
    due: {
      on: <Due dueOn={dueOn} workdaysLeft={workdaysLeft} provisional={dueIsProvisional} />,
      overdue: (workdaysLeft ?? 0) < 0,
    },
  };
}

function ownerOf({ state, organisation, applicant }: Case, holders: readonly string[]): string {
  if (state === 'running') return holders.length > 0 ? holders.join('、') : '主管部门';
  if (state === 'returned') return organisation ?? applicant?.name ?? '申请人';
  return '已办结';
}
