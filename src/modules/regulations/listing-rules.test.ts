import { describe, expect, test } from 'vitest';
import { check, compileRules } from '#engines/rules';
import { fieldLabel, isRequiredElement, LISTING_VARIABLES, type ListingFacts } from './model.ts';
import { readPhraseFile } from './phrase-file.ts';
import { findersOn } from './phrase.ts';
import { parseRuleFile, readRuleFiles } from './rule-files.ts';
import { soundListing, soundRepost } from './testing.ts';

const wordings = readRuleFiles()
  .filter(({ subject }) => subject === 'listing')
  .map((wording) => ({ ...wording, id: wording.code }));
const always = {
  layer: 'national',
  citation: '',
  confirmed: false,
  validFrom: '2000-01-01',
  validUntil: null,
} as const;
const phrases = readPhraseFile().map((one) => ({ ...one, ...always }));
const rules = compileRules(wordings, LISTING_VARIABLES, findersOn(phrases, '2026-11-21'));
const judge = (facts: ListingFacts, onDate = '2026-11-21') => check(rules, facts, onDate);
/** "refuse element.place" */
const found = (facts: ListingFacts, onDate?: string): string[] =>
  judge(facts, onDate).map(({ severity, code, state }) => `${state === 'violated' ? severity : state} ${code}`);

describe('required elements', () => {
  test('a full listing and a full repost give no finding', () => {
    expect(found(soundListing)).toEqual([]);
    expect(found(soundRepost)).toEqual([]);
  });

  test.each<[string, Partial<ListingFacts>, string[], string[]]>([
    ['employer', { employerName: ' ' }, ['refuse element.employer'], ['warn element.employer.reposted']],
    ['headcount', { headcount: null }, ['refuse element.headcount'], ['warn element.headcount.reposted']],
    [
      'conditions',
      { requirements: '', education: null, experience: '' },
      ['refuse element.conditions'],
      ['warn element.conditions.reposted'],
    ],
    ['one condition is enough', { requirements: '', education: null }, [], []],
    ['content', { description: null }, ['refuse element.content'], ['warn element.content.reposted']],
    ['place', { place: '' }, ['refuse element.place'], ['warn element.place.reposted']],
    ['pay', { payStated: false }, ['refuse element.pay'], ['warn element.pay.reposted']],
    ['negotiable pay', { payStated: false, payNegotiable: true }, ['warn pay.negotiable'], []],
    ['validity', { validUntil: null }, ['refuse element.validity'], ['warn element.validity.reposted']],
    ['unverified', { employerVerified: false }, ['refuse account.verified'], []],
    ['no source', { sourceName: null }, [], ['refuse reposted.source']],
  ])('%s missing', (_name, missing, own, reposted) => {
    expect(found({ ...soundListing, ...missing })).toEqual(own);
    expect(found({ ...soundRepost, ...missing })).toEqual(reposted);
  });

  test('a fact that nobody looked at is unchecked, not fulfilled', () => {
    expect(judge({ ...soundListing, headcount: undefined })).toMatchObject([
      { code: 'element.headcount', state: 'unchecked', missing: ['headcount'] },
    ]);
    expect(found({ ...soundListing, unclaimed: undefined, place: null })).toContain('unchecked element.place');
  });

  test('rules do not reach back before they were in force', () => {
    const nothing = { ...soundListing, headcount: null, description: '入职交押金' };
    expect(found(nothing, '2026-01-12')).toEqual(['refuse words.deposit']);
    expect(found(nothing, '2026-01-13')).toEqual(['refuse element.headcount', 'refuse words.deposit']);
    expect(found(nothing, '2007-12-31')).toEqual([]);
  });
});

describe('contact data', () => {
  test.each<[string, string[]]>([
    ['联系电话13800138000', ['refuse contact.personal']],
    ['电话一三八零零一三八零零零', ['refuse contact.personal']],
    ['手机１３８－００１３－８０００', ['refuse contact.personal']],
    ['1 3 8 0 0 1 3 8 0 0 0', ['refuse contact.personal']],
    ['加微信 abc_12345', ['refuse contact.personal']],
    ['QQ：123456789', ['refuse contact.personal']],
    ['简历发至hr@example.com.cn', ['refuse contact.personal']],
    ['见 https://example.cn/jobs', ['warn contact.link']],
    ['维护微信公众号，月薪15000-18000元', []],
    ['会用 ASP.NET 与 QQ 音乐后台', []],
  ])('%s', (description, expected) => {
    expect(found({ ...soundListing, description })).toEqual(expected);
  });

  test('a repost is shown to the reviewer, not refused', () => {
    expect(found({ ...soundRepost, description: '电话13800138000' })).toEqual(['warn contact.personal.reposted']);
  });

  test('the other text of the other kinds is read too, and needs no headcount and pay', () => {
    const bare = { ...soundListing, listingType: 'facility', side: 'offer', headcount: null, payStated: false };
    expect(found({ ...bare, requirements: null, education: null, experience: null })).toEqual([]);
    expect(found({ ...bare, requirements: '', detail: '预约请加微信 abc_12345' })).toEqual(['refuse contact.personal']);
  });
});

describe('words', () => {
  test.each<[string, string[]]>([
    // sex
    ['限男性', ['warn words.sex']],
    ['仅限男，能吃苦', ['warn words.sex']],
    ['女士优先', ['warn words.sex']],
    ['性别：女', ['warn words.sex']],
    ['招男2名、女3名', ['warn words.sex']],
    ['男女不限', []],
    ['性别不限，男女均可', []],
    ['性别：男女不限', []],
    ['不限男女，踏实肯干', []],
    ['1、女，能吃苦', ['warn words.sex']],
    ['负责男装销售', []],
    ['参与女性健康研究', []],
    // ethnicity and belief
    ['限汉族', ['warn words.ethnicity']],
    ['民族不限', []],
    ['要求无宗教信仰', ['warn words.religion']],
    // household registration and region
    ['限本地户籍', ['warn words.origin']],
    ['外地勿扰', ['warn words.origin']],
    ['本市户口优先', ['warn words.origin']],
    ['户籍不限', []],
    ['负责本地市场', []],
    // promises
    ['交钱包录取', ['warn words.falseClaim']],
    // age: only a hint
    ['35岁以下', ['warn words.age']],
    ['年龄18-35周岁', ['warn words.age']],
    ['年满18周岁', []],
    ['照看3岁以下幼儿', []],
    // deposits, fees, papers
    ['入职需交押金500元', ['refuse words.deposit']],
    ['不收取任何押金', []],
    ['无需押金，当天入住', []],
    ['配送员，直招0押金', []],
    ['负责办理住客押金退还', ['warn words.depositMention']],
    ['押金不退', ['refuse words.deposit']],
    ['负责投标保证金办理', []],
    ['入职前收取服装费', ['refuse words.fee']],
    ['面试时收取费用', ['refuse words.fee']],
    ['面试、入职不收取任何费用', []],
    ['负责向业主收取物业费', []],
    ['负责收取学员培训费', []],
    ['需扣押证件', ['refuse words.papers']],
    ['入职扣押身份证原件', ['refuse words.papers']],
    ['绝不扣押身份证', []],
    ['入职后交中介费300元', ['warn words.serviceFee']],
    ['免中介费', []],
    // several at once
    ['限女性，30岁以下，交押金', ['warn words.sex', 'warn words.age', 'refuse words.deposit']],
  ])('%s: %o', (words, codes) => {
    expect(found({ ...soundListing, requirements: words })).toEqual(codes);
    expect(found({ ...soundRepost, description: words })).toEqual(codes);
  });

  test('the finding points at the words, in the field that holds them', () => {
    const [finding] = judge({ ...soundListing, title: '保安（限男性）' });
    expect(finding).toMatchObject({
      code: 'words.sex',
      field: 'title',
      spans: [{ field: 'title', start: 3, end: 5, quote: '限男' }],
    });
  });
});

describe('what law asks of the other kinds', () => {
  test.each<readonly [Partial<ListingFacts>, readonly string[]]>([
    [{ practiceShare: 40 }, ['warn cooperation.practiceShare']],
    [{ practiceShare: 50 }, []],
    [{ forms: 'orderClass,enterpriseApprenticeship', trainingYears: 4 }, ['warn cooperation.enterpriseApprenticeship']],
    [{ forms: 'enterpriseApprenticeship', trainingYears: 0.5 }, ['warn cooperation.enterpriseApprenticeship']],
    [{ forms: 'enterpriseApprenticeship', trainingYears: 3 }, []],
    [{ forms: 'enterpriseApprenticeship' }, []],
    [{ forms: 'orderClass', trainingYears: 4 }, []],
    [{ internshipMonths: 8 }, ['warn cooperation.internshipMonths']],
    [{ internshipMonths: 6 }, []],
    [{ forms: 'modernApprenticeship', agreementType: 'lease' }, ['warn cooperation.apprenticeAgreement']],
    [{ forms: 'modernApprenticeship', agreementType: 'open' }, []],
    [{ forms: 'modernApprenticeship' }, []],
    [{ forms: 'jointMajor', agreementType: 'lease' }, []],
    [{ subsidy: 'claimed' }, ['warn training.subsidy']],
    [{ subsidy: 'unknown' }, []],
    [{ insurance: 'none' }, ['warn facility.insurance']],
    [{ minorsWelcome: true, licences: 'induction,specialOperation' }, ['warn facility.minors']],
    [{ minorsWelcome: true, licences: 'none,induction' }, []],
    [{ minorsWelcome: true }, []],
    [{ minorsWelcome: false, licences: 'radiation' }, []],
  ])('%o: %o', (facts, codes) => {
    expect(found({ ...soundListing, listingType: 'cooperation', ...facts })).toEqual(codes);
  });
});

describe('the data file', () => {
  test('every rule can be read, has both languages and a basis', () => {
    expect(rules.broken).toEqual([]);
    for (const { code, title, message, citation, source } of wordings) {
      expect([code, title.zh, title.en, message.zh, message.en, citation, source].every((text) => text !== '')).toBe(
        true,
      );
    }
    expect(new Set(wordings.map(({ code }) => code)).size).toBe(wordings.length);
  });

  test('only what was compared with a source is marked as confirmed', () => {
    expect(wordings.filter(({ confirmed }) => !confirmed).map(({ code }) => code)).toEqual([
      'pay.negotiable',
      'words.age',
      'words.depositMention',
      'words.serviceFee',
      'pay.floor',
      'pay.floorGrade',
      'cooperation.practiceShare',
      'cooperation.enterpriseApprenticeship',
      'cooperation.internshipMonths',
      'training.subsidy',
      'facility.insurance',
      'facility.minors',
    ]);
  });

  test('every finding points at a field that people have a name for', () => {
    for (const { subject, field } of wordings) expect(fieldLabel(subject, field).zh).not.toBe(field);
  });

  test('each required element has a rule for own postings and one for reposted ones', () => {
    const elements = wordings.map(({ code }) => code).filter(isRequiredElement);
    const own = elements.filter((code) => !code.endsWith('.reposted'));
    expect(own).toHaveLength(7);
    expect(elements).toHaveLength(14);
    for (const code of own) expect(elements).toContain(`${code}.reposted`);
  });

  test('nothing unconfirmed refuses a listing', () => {
    expect(wordings.filter(({ confirmed, severity }) => !confirmed && severity === 'refuse')).toEqual([]);
  });

  const file = (condition: string, basis = 'law') =>
    JSON.stringify({
      subject: 'listing',
      bases: { law: { citation: 'x', source: 'y', sourceUrl: '', validFrom: '2026-01-01', confirmed: true } },
      rules: [
        {
          code: 'a',
          basis,
          severity: 'warn',
          condition,
          field: 'x',
          title: { zh: 'x', en: 'x' },
          message: { zh: 'x', en: 'x' },
        },
      ],
    });

  test.each([
    [file('headcont > 1'), /rule a: Line 1, column 1: There is no variable “headcont”/],
    [file('true', 'none'), /unknown basis none/],
    ['{', /JSON/],
    ['{}', /subject/],
  ])('a bad file stops with file, rule and place', (text, message) => {
    expect(() => parseRuleFile('listing.json', text)).toThrow(message);
  });
});
