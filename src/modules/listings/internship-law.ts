import { sameMajorField, type Kind } from '#engines/matching';
import { civilDate } from '#kernel/time';
import { activeRules, checkFacts, fieldLabel, signsIn, type ActiveRules, type Finding } from '#modules/regulations';
import type { Context } from '#platform/context';
import type { TalentListing } from './model.ts';

/** What the rules on 岗位实习 may know of whoever would go. */
export interface Intern {
  readonly major: string | null;
  /** 入学年份. */
  readonly entryYear?: number | null | undefined;
}

/** One article that speaks against a pair, or that somebody has to look at. */
export interface LegalPoint {
  readonly code: string;
  readonly message: { readonly zh: string; readonly en: string };
  /** What of the pair it speaks of. */
  readonly because: { readonly zh: string; readonly en: string };
  readonly citation: string;
  readonly source: string;
  readonly sourceUrl: string;
  readonly validFrom: string;
  readonly confirmed: boolean;
}

export interface LegalView {
  /** It may not be. */
  readonly against: readonly LegalPoint[];
  /** 原则上: somebody has to look at it. */
  readonly doubtful: readonly LegalPoint[];
}

/** The rules on internships as they stand on the day of asking. */
export interface InternshipLaw {
  /** Kinds that they forbid a learner or class whatever the post is. */
  barred(who: Intern): readonly Kind[];
  view(listing: TalentListing, who: Intern): LegalView;
}

type Facts = Readonly<Record<string, string | number | boolean | undefined>>;
const NOTHING: LegalView = { against: [], doubtful: [] };

export async function internshipLaw(ctx: Pick<Context, 'db' | 'tenant' | 'now'>): Promise<InternshipLaw> {
  const today = civilDate(ctx.now);
  const rules = await activeRules(ctx.db, ctx.tenant.id, 'internship', today);
  const broken = (facts: Facts): readonly Finding[] =>
    checkFacts(rules, facts, today).filter(({ state }) => state === 'violated');
  const barredYears = new Map<Intern['entryYear'], boolean>();
  const isBarred = ({ entryYear }: Intern): boolean => {
    const known = barredYears.get(entryYear);
    if (known !== undefined) return known;
    const made = broken(yearFact(entryYear, today)).some(({ severity }) => severity === 'refuse');
    barredYears.set(entryYear, made);
    return made;
  };
  const signs = new Map<string, ReturnType<typeof signsIn>>();
  const signsOf = (listing: TalentListing): ReturnType<typeof signsIn> => {
    const known = signs.get(listing.id) ?? signsIn(rules, 'internship', textOf(listing));
    signs.set(listing.id, known);
    return known;
  };
  return {
    barred: (who) => (isBarred(who) ? ['internship'] : []),
    view: (listing, who) => {
      if (listing.kind !== 'internship') return NOTHING;
      const found = signsOf(listing);
      const facts: Facts = {
        ...Object.fromEntries(found.map(({ fact }) => [fact, true])),
        ...yearFact(who.entryYear, today),
        ...majorFact(listing, who),
        // Whoever has filed an exception says so to the reviewer; the wording itself tells that there may be one.
        ...(found.length > 0 && { exceptionFiled: false }),
      };
      const told = new Map(found.map(({ fact, quote }) => [fact, quote]));
      const points = broken(facts).map((finding) => ({
        severity: finding.severity,
        point: pointOf(rules, finding, facts, told),
      }));
      const of = (severity: Finding['severity']) =>
        points.filter((one) => one.severity === severity).map(({ point }) => point);
      return { against: of('refuse'), doubtful: of('warn') };
    },
  };
}

const textOf = ({ title, requirements, description }: TalentListing): string =>
  [title, requirements, description].join('\n');

/** School years begin in September. */
function yearFact(entryYear: Intern['entryYear'], today: string): Facts {
  if (entryYear === undefined || entryYear === null) return {};
  const began = Number(today.slice(5, 7)) >= 9 ? 1 : 0;
  return { studyYear: Number(today.slice(0, 4)) - entryYear + began };
}

const majorFact = ({ majors }: TalentListing, { major }: Intern): Facts =>
  major === null || majors.length === 0 ? {} : { matchesMajor: majors.some((one) => sameMajorField(one, major)) };

/** The facts that a condition names, in words: what was read in the post, and what is known of the learner. */
function pointOf(rules: ActiveRules, finding: Finding, facts: Facts, told: ReadonlyMap<string, string>): LegalPoint {
  const rule = rules.rules.find(({ wording }) => wording.id === finding.ruleId)!.wording;
  const named = Object.keys(rules.variables).filter(
    (name) => facts[name] !== undefined && new RegExp(`\\b${name}\\b`).test(rule.condition),
  );
  const said = (lang: 'zh' | 'en'): string =>
    named
      .filter((name) => told.has(name) || typeof facts[name] === 'number' || name === 'matchesMajor')
      .map((name) => factInWords(name, facts[name], told.get(name), lang))
      .join(lang === 'zh' ? '，' : ', ');
  const { code, message, citation, sourceUrl, confirmed } = finding;
  const { source, validFrom } = rule;
  return {
    code,
    message,
    because: { zh: said('zh'), en: said('en') },
    citation,
    source,
    sourceUrl,
    validFrom,
    confirmed,
  };
}

function factInWords(name: string, value: Facts[string], quote: string | undefined, lang: 'zh' | 'en'): string {
  if (quote !== undefined) return lang === 'zh' ? `岗位写有“${quote}”` : `the post says “${quote}”`;
  const label = fieldLabel('internship', name)[lang];
  if (typeof value === 'boolean') return lang === 'zh' ? '岗位所列专业不在同一专业大类' : 'the post names other fields';
  return lang === 'zh' ? `${label}：${value}` : `${label}: ${value}`;
}
