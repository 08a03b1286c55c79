import type { KindType, Side } from '#contracts/kinds';
import { DEMO_ORGANISATIONS, type DemoOrganisation } from '../data/organisations.ts';
import { FIELDS, type Field } from '../data/people.ts';
import { readLines, readRows } from '../data/table.ts';
import type { Row } from '../catalogue-rows.ts';

/** What a made region is made of: hand-written words in data/city, each of them read once. */
export interface CityField extends Field {
  /** Of the fields of the catalogue. */
  readonly area: string;
  readonly equipment: string;
}

const fields = new Map(
  readLines('./city/fields.tsv').map((line): [string, CityField] => [
    line.text('major'),
    {
      major: line.text('major'),
      name: line.text('name'),
      education: line.text('education') as Field['education'],
      skills: line.list('skills', '、'),
      pay: [line.number('lowest'), line.number('highest')],
      area: line.text('area'),
      equipment: line.text('equipment'),
    },
  ]),
);

const school = (line: ReturnType<typeof readLines>[number]): DemoOrganisation => ({
  as: undefined,
  kind: 'school',
  name: line.text('name'),
  division: line.text('division'),
  industry: line.text('industry'),
  people: line.number('people'),
  nature: line.text('nature'),
  about: line.text('about'),
  pending: false,
  jobs: [],
});

const schoolLines = readLines('./city/schools.tsv');

/** Schools of the city besides those of data/organisations.tsv. */
export const MORE_SCHOOLS: readonly DemoOrganisation[] = schoolLines.map(school);

/** What is taught, by the name of the school. */
export const TAUGHT: ReadonlyMap<string, readonly CityField[]> = new Map([
  ...Object.entries(FIELDS).map(([name, some]): [string, CityField[]] => [
    name,
    some.map(({ major }) => fields.get(major)!),
  ]),
  ...schoolLines.map((line): [string, CityField[]] => [
    line.text('name'),
    line.list('majors', ' ').map((major) => fields.get(major)!),
  ]),
]);

export const EXPERT_ROWS = readRows('experts');

const tradeLines = readLines('./city/trades.tsv');

/** Firms whose trade others share: the hand-written ones, and trades of which only the words are written. */
export const TRADES: readonly DemoOrganisation[] = [
  ...DEMO_ORGANISATIONS.filter(({ kind, pending, jobs }) => kind === 'enterprise' && !pending && jobs.length > 0),
  ...tradeLines.map((line): DemoOrganisation => ({
    ...school(line),
    kind: 'enterprise',
    name: line.text('name'),
    jobs: line.list('jobs', '、'),
  })),
];

/** What a firm of this trade says of its abilities. */
export const ABILITIES: ReadonlyMap<string, Row> = new Map([
  ...readRows('capabilities').map((row): [string, Row] => [row['owner']!, row]),
  ...tradeLines.map((line): [string, Row] => [
    line.text('name'),
    {
      fields: line.text('fields'),
      industry: line.text('industry'),
      products: line.text('products'),
      processes: line.text('processes'),
      cooperation: line.text('cooperation'),
      summary: line.text('about'),
    },
  ]),
]);

/** By the first two digits of the industry, where a firm has no page of its own. */
const AREAS: Readonly<Record<string, string>> = {
  '01': 'agriculture',
  '04': 'agriculture',
  '13': 'food',
  '14': 'food',
  '25': 'chemistry',
  '26': 'chemistry',
  '29': 'materials',
  '46': 'environment',
  '52': 'commerce',
  '54': 'transport',
  '59': 'transport',
  '60': 'transport',
  '61': 'tourism',
  '62': 'tourism',
  '64': 'information',
  '65': 'information',
  '73': 'materials',
  '80': 'health',
  '81': 'transport',
  '84': 'health',
  '85': 'health',
};

export const areaOf = ({ pattern, industry }: { readonly pattern: string; readonly industry: string }): string =>
  ABILITIES.get(pattern)?.['fields']?.split(' ')[0] ?? AREAS[industry.slice(0, 2)] ?? 'manufacturing';

/** Titles of listings of the five other kinds, with one word of each list. */
export interface WishWords {
  readonly type: KindType;
  readonly side: Side;
  /** A field of the catalogue, `school` or `any`. */
  readonly who: string;
  readonly title: string;
  readonly description: string;
  readonly a: readonly string[];
  readonly b: readonly string[];
  readonly detail: object;
}

export const WISH_WORDS: readonly WishWords[] = readLines('./city/wishes.tsv').map((line) => ({
  type: line.text('type') as KindType,
  side: line.text('side') as Side,
  who: line.text('who'),
  title: line.text('title'),
  description: line.text('description'),
  a: line.list('a', '、'),
  b: line.list('b', '、'),
  detail: JSON.parse(line.text('detail')) as object,
}));

/** What results of research are called. */
export interface ResultWords {
  readonly objects: readonly string[];
  readonly means: readonly string[];
  readonly forms: readonly { readonly noun: string; readonly kinds: string; readonly rights: string }[];
}

export const RESULT_WORDS: ReadonlyMap<string, ResultWords> = new Map(
  readLines('./city/results.tsv').map((line) => [
    line.text('area'),
    {
      objects: line.list('objects', '、'),
      means: line.list('means', '、'),
      forms: line.list('forms', '、').map((form) => {
        const [noun = '', kinds = '', rights = ''] = form.split(':');
        return { noun, kinds, rights };
      }),
    },
  ]),
);
