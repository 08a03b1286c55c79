import fc from 'fast-check';
import type { Demand, Supply } from './types.ts';

const list = (...items: string[]) => fc.subarray(items);
const present = <T extends object>(value: object): T =>
  Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as T;
const some = (fields: Record<string, fc.Arbitrary<unknown>>) =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, fc.option(field, { nil: undefined })]));

/** Few, so that ids repeat and ties happen. */
export const someId = fc.constantFrom(
  ...Array.from('0123456789abcdef', (digit) => `01890000-0000-7000-8000-${digit.repeat(12)}`),
);
const KINDS = ['employment', 'internship', 'apprenticeship'];
const INDUSTRIES = ['34', '3421', '35', 'C'];
const day = fc.integer({ min: 20_000, max: 20_200 });
const shared = {
  id: someId,
  occupations: list('6-18-01-01', '6-18-01-02', '6-18-02', '2-02-10-09', '6-18-01'),
  skills: list('车', '焊', '钳', 'CAD', 'PLC'),
  places: list('21', '2111', '211103', '210102', '11'),
};
/** The way from a wished place to another is always as long, whoever asks. */
const WAYS = new Map([
  [
    '211103',
    new Map([
      ['210102', 150],
      ['11', 480],
    ]),
  ],
  ['11', new Map([['211103', 30]])],
]);
const optional = {
  words: list('车间', '夜班', '食宿'),
  education: fc.integer({ min: 1, max: 6 }),
  experienceYears: fc.integer({ min: 0, max: 10 }),
  payMin: fc.integer({ min: 0, max: 1_000_000 }),
};
const reach = (codes: readonly string[]) =>
  fc.array(fc.record({ code: fc.constantFrom(...codes), confidence: fc.constantFrom(0.35, 0.62, 0.9, 1) }), {
    maxLength: 3,
  });

export const someDemand = fc
  .record({
    ...shared,
    majors: list('460103', '660102', '460301', '530301K'),
    ...some({
      ...optional,
      kind: fc.constantFrom(...KINDS),
      payMax: fc.integer({ min: 1, max: 2_000_000 }),
      industries: list(...INDUSTRIES),
      confirmedOn: day,
      until: day,
      capacity: fc.integer({ min: 1, max: 50 }),
      owner: fc.constantFrom('firm', 'mill'),
      answerRate: fc.double({ min: 0, max: 1, noNaN: true }),
      shownTo: fc.nat(3000),
    }),
  })
  .map((value) => present<Demand>(value));

export const someSupply = fc
  .record({
    ...shared,
    kinds: list(...KINDS),
    ...some({
      ...optional,
      major: fc.constantFrom('460103', '260101', '530301'),
      leadsTo: reach(['6-18-01', '6-18-02-02', '2-02']),
      industries: reach(INDUSTRIES),
      askedOn: day,
      from: day,
      headcount: fc.integer({ min: 1, max: 50 }),
      partners: list('firm', 'yard'),
      barred: list(...KINDS),
      travel: fc.constant(WAYS),
    }),
  })
  .map((value) => present<Supply>(value));

export const someWeights = fc.record({
  skills: fc.nat(50),
  pay: fc.double({ min: 0, max: 9, noNaN: true }),
  words: fc.nat(3),
});
