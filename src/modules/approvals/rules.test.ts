import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CASE_STATES, CASE_TRANSITIONS, CASE_VERBS, type CaseState, type DefinitionContent } from './model.ts';
import {
  isOpen,
  isStepDone,
  missingChecks,
  move,
  START,
  whyNotContent,
  whyNotMove,
  whyNotReasons,
  type Move,
  type Position,
} from './rules.ts';

const step = (name: string, over: object = {}): DefinitionContent['steps'][number] => ({
  name: { zh: name, en: name },
  deciders: [{ right: 'listing.review', level: 'territory', organisationId: null }],
  mode: 'any',
  workdays: 3,
  onTimeout: 'remind',
  ...over,
});

const content = (over: Partial<DefinitionContent> = {}): DefinitionContent => ({
  steps: [step('初审'), step('复审'), step('终审')],
  reasons: [{ code: 'payMissing', zh: '请写明薪资', en: 'State the pay', field: 'pay' }],
  checklist: [],
  phrases: [],
  mayRefuse: true,
  skipSamePerson: false,
  resumeAt: 'first',
  correctionWorkdays: 10,
  copyTo: [],
  ...over,
});

const at = (state: CaseState, stepNumber: number | null, round = 1): Position => ({ state, step: stepNumber, round });

describe('where each verb leads', () => {
  const three = content();
  test.each<[string, Position, Move, Position]>([
    ['first yes', START, { verb: 'approve', stepDone: true }, at('running', 1)],
    ['last yes', at('running', 2), { verb: 'approve', stepDone: true }, at('approved', null)],
    ['one of a 会签', at('running', 1), { verb: 'approve', stepDone: false }, at('running', 1)],
    ['back to the applicant', at('running', 2), { verb: 'return', to: 'applicant' }, at('returned', null)],
    ['back to the step before', at('running', 2), { verb: 'return', to: 1 }, at('running', 1, 2)],
    ['back to the first step', at('running', 2), { verb: 'return', to: 0 }, at('running', 0, 2)],
    ['final no', at('running', 1), { verb: 'refuse' }, at('refused', null)],
    ['another person', at('running', 1), { verb: 'transfer' }, at('running', 1)],
    ['reminded', at('running', 1), { verb: 'urge' }, at('running', 1)],
    ['taken back', at('running', 1), { verb: 'withdraw' }, at('withdrawn', null)],
    ['taken back while with the applicant', at('returned', null), { verb: 'withdraw' }, at('withdrawn', null)],
    ['corrected', at('returned', null), { verb: 'resubmit', from: 2 }, at('running', 0, 2)],
    ['too late, reminded', at('running', 1), { verb: 'timeOut' }, at('running', 1)],
    ['the matter is gone', at('returned', null), { verb: 'end' }, at('ended', null)],
  ])('%s', (_what, from, made, to) => {
    expect(whyNotMove(three, from, made)).toBeUndefined();
    expect(move(three, from, made)).toEqual(to);
  });

  test('what was corrected may go back to the one who sent it back', () => {
    const returner = content({ resumeAt: 'returner' });
    expect(move(returner, at('returned', null), { verb: 'resubmit', from: 2 })).toEqual(at('running', 2, 2));
  });

  test('a time-out passes on, but never past the last step', () => {
    const passing = content({ steps: [step('一', { onTimeout: 'pass' }), step('二', { onTimeout: 'pass' })] });
    expect(move(passing, START, { verb: 'timeOut' })).toEqual(at('running', 1));
    expect(move(passing, at('running', 1), { verb: 'timeOut' })).toEqual(at('running', 1));
  });
});

describe('what is refused', () => {
  const three = content();
  test.each<[string, Position, Move, string]>([
    ['a step that comes later', at('running', 1), { verb: 'return', to: 2 }, 'approval.badStep'],
    ['the step itself', at('running', 1), { verb: 'return', to: 1 }, 'approval.badStep'],
    ['a step before the first', START, { verb: 'return', to: -1 }, 'approval.badStep'],
    ['half a step', at('running', 2), { verb: 'return', to: 0.5 }, 'approval.badStep'],
    [
      'deciding what is with the applicant',
      at('returned', null),
      { verb: 'approve', stepDone: true },
      'approval.withApplicant',
    ],
    ['handing in what was not sent back', START, { verb: 'resubmit', from: 0 }, 'approval.notReturned'],
  ])('%s', (_what, from, made, why) => expect(whyNotMove(three, from, made)).toBe(why));

  test('a final no where the definition knows none', () => {
    expect(whyNotMove(content({ mayRefuse: false }), START, { verb: 'refuse' })).toBe('approval.noRefusal');
  });

  test.each(['approved', 'refused', 'withdrawn', 'ended'] as const)('anything on a case that is %s', (state) => {
    const moves: Move[] = CASE_VERBS.map((verb) =>
      verb === 'approve'
        ? { verb, stepDone: true }
        : verb === 'return'
          ? { verb, to: 0 }
          : verb === 'resubmit'
            ? { verb, from: 0 }
            : { verb },
    );
    expect(moves.map((one) => whyNotMove(content(), at(state, null), one))).toEqual(moves.map(() => 'approval.over'));
  });
});

describe('any legal way', () => {
  const anyMove: fc.Arbitrary<Move> = fc.oneof(
    fc.boolean().map((stepDone): Move => ({ verb: 'approve', stepDone })),
    fc
      .oneof(fc.constant('applicant' as const), fc.integer({ min: -1, max: 6 }))
      .map((to): Move => ({ verb: 'return', to })),
    fc.integer({ min: 0, max: 6 }).map((from): Move => ({ verb: 'resubmit', from })),
    fc.constantFrom('refuse', 'transfer', 'urge', 'withdraw', 'timeOut', 'end').map((verb): Move => ({ verb }) as Move),
  );
  const anyContent = fc
    .record({
      timeOuts: fc.array(fc.constantFrom('remind' as const, 'escalate' as const, 'pass' as const), {
        minLength: 1,
        maxLength: 6,
      }),
      mayRefuse: fc.boolean(),
      resumeAt: fc.constantFrom('first' as const, 'returner' as const),
    })
    .map(({ timeOuts, mayRefuse, resumeAt }) =>
      content({ steps: timeOuts.map((onTimeout, index) => step(`环节 ${index}`, { onTimeout })), mayRefuse, resumeAt }),
    );

  test('never reaches a place that is not there, never loses a round, and what is over stays over', () => {
    fc.assert(
      fc.property(anyContent, fc.array(anyMove, { maxLength: 60 }), (definition, moves) => {
        let here = START;
        for (const made of moves) {
          if (whyNotMove(definition, here, made) !== undefined) continue;
          const next = move(definition, here, made);
          expect(CASE_STATES).toContain(next.state);
          expect(next.step === null).toBe(next.state !== 'running');
          if (next.step !== null) expect(definition.steps[next.step]).toBeDefined();
          expect(next.round).toBeGreaterThanOrEqual(here.round);
          if (next.state === 'approved') expect(made.verb).toBe('approve');
          expect(CASE_TRANSITIONS[made.verb].from).toContain(here.state);
          expect(isOpen(here.state)).toBe(true);
          here = next;
        }
      }),
      { numRuns: 500 },
    );
  });

  test('yes and nothing but yes ends it as approved, in as many words as there are steps', () => {
    fc.assert(
      fc.property(anyContent, (definition) => {
        let here = START;
        for (const _ of definition.steps) here = move(definition, here, { verb: 'approve', stepDone: true });
        expect(here.state).toBe('approved');
      }),
    );
  });
});

describe('会签 and 或签', () => {
  test.each([
    ['any', { decided: true, own: 3, added: 0 }, true],
    ['any', { decided: true, own: 0, added: 1 }, false],
    // Whoever was asked to sign first has; the one who asked has not.
    ['any', { decided: false, own: 1, added: 0 }, false],
    ['all', { decided: true, own: 1, added: 0 }, false],
    ['all', { decided: true, own: 0, added: 1 }, false],
    ['all', { decided: false, own: 0, added: 0 }, true],
  ] as const)('%s, beside %j: done %s', (mode, beside, done) => expect(isStepDone(mode, beside)).toBe(done));
});

describe('reasons and checks', () => {
  const wrong = (reasons: { code: string; text: string }[]) =>
    whyNotReasons(
      content(),
      reasons.map((one) => ({ ...one, field: '' })),
    ).length;
  test.each([
    ['none', [], 1],
    ['a typed one', [{ code: 'payMissing', text: '' }], 0],
    ['one that is not in the list', [{ code: 'invented', text: '有' }], 1],
    ['other, in words', [{ code: 'other', text: '图片不清' }], 0],
    ['other, without words', [{ code: 'other', text: ' ' }], 1],
  ])('%s', (_what, reasons, errors) => expect(wrong(reasons)).toBe(errors));

  test('what must be ticked is named', () => {
    const checklist = [
      { code: 'exists', zh: '真实存在', en: '', citation: '', required: true },
      { code: 'scope', zh: '范围一致', en: '', citation: '', required: false },
    ];
    expect(missingChecks(content({ checklist }), []).map(({ zh }) => zh)).toEqual(['请先核对：真实存在']);
    expect(missingChecks(content({ checklist }), ['exists'])).toEqual([]);
  });
});

describe('a draft that cannot come into force', () => {
  test.each([
    ['no steps', { steps: [] }, 'steps'],
    ['a step without a name', { steps: [step(' ')] }, 'steps.0.name'],
    ['a step that nobody decides', { steps: [step('一', { deciders: [] })] }, 'steps.0.deciders'],
    ['a last step that passes by itself', { steps: [step('一', { onTimeout: 'pass' })] }, 'steps.0.onTimeout'],
    ['no reasons', { reasons: [] }, 'reasons'],
    ['a code twice', { reasons: [...content().reasons, ...content().reasons] }, 'reasons'],
  ] as const)('%s', (_what, over, field) =>
    expect(whyNotContent(content(over as Partial<DefinitionContent>)).map((error) => error.field)).toEqual([field]),
  );
  test('nothing is wrong with a sound one', () => expect(whyNotContent(content())).toEqual([]));
});
