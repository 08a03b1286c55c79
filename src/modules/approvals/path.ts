import type { Case, CaseEvent, DefinitionContent, GivenReason, Task } from './model.ts';

export interface Who {
  readonly accountId: string | null;
  readonly organisationId: string | null;
  /** A colleague who was away. */
  readonly inPlaceOf?: string | null;
  /** Signs after others. */
  readonly held?: boolean;
}

/** One stop on the way of a case, as it is drawn. */
export interface Stop {
  readonly kind: 'done' | 'current' | 'ahead';
  /** Step of the definition; null: with the applicant. */
  readonly step: number | null;
  readonly since: Date | null;
  readonly until: Date | null;
  readonly dueOn: string | null;
  /** What ended it: a verb of the machine. */
  readonly verb: string | null;
  readonly by: readonly Who[];
  readonly reasons: readonly GivenReason[];
  readonly comment: string;
}

const ENDS_STOP: ReadonlySet<string> = new Set([
  'approve',
  'return',
  'refuse',
  'skip',
  'withdraw',
  'resubmit',
  'end',
  'amend',
]);

/** Only when it went on by them. */
const MAY_END_STOP: ReadonlySet<string> = new Set(['timeOut', 'dropSigner']);

/**
 * The way that was gone, where it stands, and what lies ahead: in the order of time, so that a step that was visited twice is
 * drawn twice. An act that left the case where it was (转办, 催办) is a line of its stop, not a stop.
 */
export function drawPath(
  one: Case,
  content: DefinitionContent,
  events: readonly CaseEvent[],
  tasks: readonly Task[],
): Stop[] {
  const stops: Stop[] = [];
  let since: Date | null = null;
  let step: number | null = null;
  for (const event of events) {
    const leaves = ENDS_STOP.has(event.verb) || (MAY_END_STOP.has(event.verb) && event.toStep !== event.step);
    if (event.verb === 'open') stops.push(passed(event, null, event.at));
    else if (leaves) {
      // A 会签 is one stop with several names.
      const stays = event.verb === 'approve' && event.toStep !== null && event.toStep === event.step;
      stops.push(passed(event, event.verb === 'resubmit' ? null : step, since ?? event.at));
      if (stays) continue;
    } else continue;
    since = event.at;
    step = event.toStep;
  }
  const ahead = content.steps.map((_, index) => stopOf('ahead', index)).slice((one.step ?? -1) + 1);
  if (one.state === 'running') return [...stops, current(one, since, tasks), ...ahead];
  if (one.state === 'returned') return [...stops, { ...stopOf('current', null), since, dueOn: one.dueOn }, ...ahead];
  return stops;
}

const stopOf = (kind: Stop['kind'], step: number | null): Stop => ({
  kind,
  step,
  since: null,
  until: null,
  dueOn: null,
  verb: null,
  by: [],
  reasons: [],
  comment: '',
});

const passed = (event: CaseEvent, step: number | null, since: Date): Stop => ({
  ...stopOf('done', step),
  since,
  until: event.at,
  verb: event.verb,
  by: [
    {
      accountId: event.accountId,
      organisationId: event.organisationId,
      inPlaceOf: typeof event.detail['for'] === 'string' ? event.detail['for'] : null,
    },
  ],
  reasons: event.reasons,
  comment: event.comment,
});

function current(one: Case, since: Date | null, tasks: readonly Task[]): Stop {
  const waiting = tasks.filter(({ state }) => state === 'waiting');
  const held = tasks.filter(({ state }) => state === 'held');
  return {
    ...stopOf('current', one.step),
    since: waiting[0]?.since ?? since,
    dueOn: one.dueOn,
    by: [...waiting, ...held].map(({ accountId, organisationId, state }) => ({
      accountId,
      organisationId,
      held: state === 'held',
    })),
  };
}
