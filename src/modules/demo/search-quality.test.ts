import { describe, expect, test } from 'vitest';
import { estimatesOf, METRICS, scoresOf, told, type Metric, type Scores } from '#engines/search';
import { makeJudgedListings, openSearch, readQuestions } from './judged-listings.testing.ts';

/**
 * How good the product's search is on questions that people would ask (data/search-queries.tsv). A floor is a little under what was
 * measured when it was last raised; a drop below it fails the build. Raise it when the search gets better, never lower it.
 */
const made = makeJudgedListings();
const questions = readQuestions(made);
const { ask, index, suggester } = openSearch(made);
const answers = questions.map((question) => {
  const { ids } = ask(question.text);
  return { ...question, ids, scores: scoresOf(ids, question.gains) };
});

const mean = (scores: readonly Scores[], metric: Metric): number =>
  scores.reduce((sum, one) => sum + one[metric], 0) / scores.length;

test('there are enough questions, and each has an answer', () => {
  expect(questions.length).toBeGreaterThanOrEqual(200);
  expect(questions.filter(({ gains }) => gains.size === 0).map(({ text }) => text)).toEqual([]);
  expect(new Set(questions.map(({ text }) => text)).size).toBe(questions.length);
});

test.each<[Metric, number]>([
  ['nDCG@10', 0.94],
  ['MRR@10', 0.975],
  ['recall@20', 0.84],
  ['recall@100', 0.86],
])('all questions: %s at least %d', (metric, floor) => {
  const estimates = estimatesOf(answers.map(({ scores }) => scores));
  expect(estimates[metric].mean, METRICS.map((one) => `${one} ${told(estimates[one])}`).join(', ')).toBeGreaterThan(
    floor,
  );
});

test.each<[string, number]>([
  ['plain', 0.97],
  ['skill', 0.91],
  ['place', 0.87],
  ['employer', 0.94],
  ['question', 0.82],
  ['short', 0.98],
  ['synonym', 0.97],
  ['pinyin', 0.97],
  ['initials', 0.98],
  ['traditional', 0.96],
  ['typo', 0.98],
  ['operator', 0.9],
  ['noise', 0.95],
  ['kinds', 0.85],
])('%s: nDCG@10 at least %d', (way, floor) => {
  const own = answers.filter((one) => one.way === way);
  const worst = own.toSorted((a, b) => a.scores['nDCG@10'] - b.scores['nDCG@10']).slice(0, 3);
  const weakest = worst.map(({ text, scores }) => `${text} ${scores['nDCG@10'].toFixed(2)}`).join(', ');
  expect(own.length).toBeGreaterThan(0);
  expect(
    mean(
      own.map(({ scores }) => scores),
      'nDCG@10',
    ),
    weakest,
  ).toBeGreaterThan(floor);
});

/** Known items: a listing is looked for by its title and firm, with the slips that people make. */
describe('known items', () => {
  const known = made.filter((_, at) => at % 6 === 0).map(({ id, title, employer }) => ({ id, title, employer }));
  const twins = (title: string, employer: string): string[] =>
    made.filter((one) => one.title === title && one.employer === employer).map(({ id }) => id);
  /** Every third sign from the second on is where the slip is made, so that it falls anywhere. */
  const place = (text: string, at: number): number => 1 + ((at * 7) % Math.max(1, text.length - 2));
  const SLIPS: Readonly<Record<string, (title: string, at: number) => string>> = {
    'as it stands': (title) => title,
    'one sign missing': (title, at) => title.slice(0, place(title, at)) + title.slice(place(title, at) + 1),
    'two signs swapped': (title, at) => {
      const i = place(title, at);
      return title.slice(0, i) + (title[i + 1] ?? '') + title[i]! + title.slice(i + 2);
    },
    'noise around it': (title) => `【急聘】${title}！！（五险一金）`,
  };

  test.each([
    ['as it stands', 0.97],
    ['one sign missing', 0.9],
    ['two signs swapped', 0.9],
    ['noise around it', 0.9],
  ] as const)('%s: MRR@10 at least %d', (slip, floor) => {
    const scores = known.map(({ title, employer }, at) => {
      const gains = new Map(twins(title, employer).map((id) => [id, 1] as const));
      return scoresOf(ask(`${SLIPS[slip]!(title, at)} ${employer.replace('（演示）', '')}`).ids, gains);
    });
    expect(mean(scores, 'MRR@10')).toBeGreaterThan(floor);
  });
});

test('suggestions complete characters, pinyin and initials, and count who holds them', () => {
  const texts = (typed: string): string[] => suggester.suggest(typed, 5).map(({ text }) => text);
  expect(texts('数控车')).toContain('数控车工');
  expect(texts('shukongc')).toContain('数控车工');
  expect(texts('skcg')).toContain('数控车工');
  expect(texts('java')).toContain('Java 开发工程师');
  expect(suggester.suggest('数控车工', 1)[0]!.count).toBeGreaterThan(5);
  expect(index.size).toBe(made.length);
});
