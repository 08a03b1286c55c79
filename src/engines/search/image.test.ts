import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UnreadableImage } from '#kernel/image';
import { reopened } from '#kernel/image.testing';
import { createSearchIndex, createSuggester, type SearchDocument, type SearchSchema, type Suggester } from './index.ts';

const schema: SearchSchema = {
  texts: [{ name: 'title', weight: 3, b: 0.3, typical: 8 }],
  facets: ['place', 'level'],
  numbers: ['pay'],
};

const WORDS = ['数控', '车工', '焊工', '电气工程师', 'plc', 'c++', '会计', '幼儿园', '保育员', '学徒'] as const;
const word = fc.constantFrom(...WORDS);
const id = fc.integer({ min: 0, max: 40 }).map((number) => `00${number}`.slice(-2));
const put = fc.record({
  id,
  title: fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join('')),
  places: fc.array(fc.constantFrom('21', '2111', '鞍山市', ''), { maxLength: 2 }),
  pay: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constant(Number.NaN)),
});
type Put = typeof put extends fc.Arbitrary<infer One> ? One : never;
const changes = fc.array(fc.oneof({ weight: 3, arbitrary: put }, { weight: 1, arbitrary: id }), { maxLength: 60 });
type Changes = typeof changes extends fc.Arbitrary<infer All> ? All : never;

const documentOf = ({ id: own, title, places, pay }: Put): SearchDocument => ({
  id: own,
  texts: { title },
  facets: { place: places, level: [String(title.length)] },
  numbers: { pay },
});

describe('an index', () => {
  const apply = (index: ReturnType<typeof createSearchIndex>, all: Changes): void => {
    for (const one of all) {
      if (typeof one === 'string') index.remove(one);
      else index.put(documentOf(one));
      // Many small segments, so that there is something to keep.
      if (index.size % 3 === 0) index.search({ text: '', limit: 1 });
    }
  };
  const answers = (index: ReturnType<typeof createSearchIndex>) =>
    [...WORDS, '', '数控车工 焊工'].map((text) =>
      index.search({
        text,
        limit: 30,
        facets: ['place', 'level'],
        boost: { by: 'pay', origin: 9, halfLife: 3, floor: 0.2 },
      }),
    );

  test('read back answers to the last bit like the one that went on, and like a new one, whatever comes after', () => {
    fc.assert(
      fc.property(changes, changes, (before, after) => {
        const original = createSearchIndex(schema);
        apply(original, before);
        const image = original.image();
        const read = createSearchIndex(schema, { image: reopened(image) });
        expect(read.size).toBe(original.size);
        expect(answers(read)).toEqual(answers(original));
        for (const index of [original, read]) apply(index, after);
        const fresh = createSearchIndex(schema);
        const last = new Map([...before, ...after].map((one) => [typeof one === 'string' ? one : one.id, one]));
        for (const one of last.values()) if (typeof one !== 'string') fresh.put(documentOf(one));
        expect(answers(read)).toEqual(answers(original));
        expect(answers(read)).toEqual(answers(fresh));
      }),
      { numRuns: 25 },
    );
  });

  test('the end of a segment is lasting, only who is dead is written again', () => {
    const index = createSearchIndex(schema);
    index.put(documentOf({ id: '1', title: '焊工', places: [], pay: 1 }));
    const lasting = () => index.image().parts.filter((part) => part.lasting === true);
    const [first] = lasting();
    const before = first!.bytes.slice();
    index.remove('1');
    expect(lasting()[0]!.bytes.buffer).toBe(first!.bytes.buffer);
    expect(first!.bytes.slice()).toEqual(before);
  });

  test('made by other rules, or with a part that is too short, it is refused', () => {
    const index = createSearchIndex(schema);
    index.put(documentOf({ id: '1', title: '焊工', places: ['21'], pay: 1 }));
    const image = reopened(index.image());
    expect(() => createSearchIndex({ ...schema, numbers: ['pay', 'age'] }, { image })).toThrow(UnreadableImage);
    for (const broken of ['marks 0', 'segment 0', 'values 0.ends', 'values 0.text'])
      expect(() =>
        createSearchIndex(schema, {
          image: { ...image, bytes: (name) => image.bytes(name).slice(0, name === broken ? -1 : undefined) },
        }),
      ).toThrow(UnreadableImage);
  });
});

describe('a suggester', () => {
  const apply = (suggester: Suggester, all: Changes): void => {
    for (const one of all) {
      if (typeof one === 'string') suggester.remove(one);
      else
        suggester.put(one.id, [
          { text: one.title, kind: 'title' },
          ...one.places.map((text) => ({ text, kind: 'place', weight: 2 })),
        ]);
    }
  };
  const answers = (suggester: Suggester) => [
    ...['数', 'shuk', 'sk', 'hg', '焊', 'p', 'c+', '鞍', 'as', '21'].map((text) => suggester.suggest(text, 20)),
    ...['shukong', 'skcg', '电气程工师', '会记', '幼儿院保育员', '数控', 'xueut'].map((text) =>
      suggester.didYouMean(text),
    ),
  ];

  test('read back says the same, packed and with what changed since', () => {
    fc.assert(
      fc.property(changes, changes, changes, (before, between, after) => {
        const original = createSuggester();
        apply(original, before);
        const plain = createSuggester();
        apply(plain, before);
        original.image(true);
        for (const one of [original, plain]) apply(one, between);
        const read = createSuggester(reopened(original.image(false)));
        expect(answers(read)).toEqual(answers(plain));
        expect(answers(original)).toEqual(answers(plain));
        for (const one of [read, plain]) apply(one, after);
        expect(answers(read)).toEqual(answers(plain));
        const twice = createSuggester(reopened(createSuggester(reopened(read.image(true))).image(true)));
        expect(answers(twice)).toEqual(answers(plain));
      }),
      { numRuns: 25 },
    );
  });

  test('what did not change is the same bytes; after many changes it is packed anew', () => {
    const suggester = createSuggester();
    for (let i = 0; i < 50; i++) suggester.put(String(i), [{ text: `焊工${i}`, kind: 'title' }]);
    const packed = () => suggester.image(false).parts.find(({ name }) => name === 'held keys.text')!.bytes;
    const first = packed();
    suggester.remove('3');
    expect(packed()).toBe(first);
    for (let i = 0; i < 1200; i++) suggester.put(`x${i}`, [{ text: '会计', kind: 'title' }]);
    expect(packed()).not.toBe(first);
    expect(createSuggester(reopened(suggester.image(false))).suggest('会', 1)[0]!.count).toBe(1200);
  });
});
