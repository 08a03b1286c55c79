import { createHash } from 'node:crypto';
import {
  findContacts,
  isBlank,
  normalise,
  readComposite,
  readDate,
  readEducation,
  readEmploymentKind,
  readExperience,
  readHeadcount,
  readPay,
  readPayRange,
  readPlace,
  readPlaceColumns,
  readSkills,
  type Composite,
  type Education as ReadEducation,
  type EmploymentKind,
  type MappedField,
  type Pay,
  type Place,
  type Reading,
} from '#engines/reading';
import { addDays } from '#kernel/time';
import type { Mapping } from '#modules/imports';
import type { RowCodes } from './batch-codes.ts';
import { EDUCATION, type Education, type ListingKind, type ReadingNote } from './model.ts';
import type { ListingPatch } from './listing-row.ts';

/** What a row of a table of postings says, read but not judged. */
export interface ReadRow {
  readonly fields: ListingPatch & { readonly title: string; readonly employerName: string };
  /** Column field → whether its non-empty text was understood. */
  readonly understood: Readonly<Record<string, boolean>>;
  /** What was assumed or not understood, in words for the person who checks. */
  readonly notes: readonly { readonly field: string; readonly zh: string; readonly en: string }[];
  readonly hadContacts: boolean;
}

export interface RowReading {
  readonly mapping: Mapping;
  readonly header: readonly string[];
  readonly codes: RowCodes;
  readonly today: string;
}

/** Usual life of a posting whose source names no end; told on the listing. */
const ASSUMED_VALIDITY = 60;

const EDUCATION_OF: Readonly<Record<ReadEducation['level'], Education>> = {
  any: 'none',
  primary: 'junior',
  junior: 'junior',
  secondary: 'secondary',
  college: 'college',
  bachelor: 'bachelor',
  master: 'master',
  doctor: 'doctor',
};

export function readImportRow(cells: readonly string[], reading: RowReading): ReadRow {
  const row = new Row(cells, reading);
  const pay = row.pay();
  const place = row.place();
  const education = row.take('education', (text) => readEducation(text));
  const experience = row.take('experience', (text) => readExperience(text));
  const headcount = row.take('headcount', (text) => readHeadcount(text));
  const kinds = row.take('kind', (text) => readEmploymentKind(text));
  const { skills = [], industry: skillIndustry } = readSkills(row.text('skills')).value ?? {};
  const title = normalise(row.text('title'));
  const description = row.body('description');
  const requirements = row.body('requirements');
  const validUntil = row.validUntil();
  const occupation = row.occupation(title);
  return {
    hadContacts: row.hadContacts,
    understood: row.understood,
    notes: row.notes,
    fields: {
      title,
      employerName: normalise(row.text('employer')),
      sourceName: isBlank(row.text('source')) ? null : normalise(row.text('source')).slice(0, 200),
      sourceUrl: webAddress(row.text('sourceUrl')),
      kind: kindOf(kinds.value, title),
      occupation,
      industry: row.industry(skillIndustry),
      headcount: headcount.value?.max ?? headcount.value?.min ?? null,
      majors: row.majors(),
      skills: skills.slice(0, 50).map((skill) => skill.slice(0, 40)),
      education: education.value === undefined ? null : EDUCATION.indexOf(EDUCATION_OF[education.value.level]),
      educationText: row.shown('education', education),
      experienceMin:
        experience.value?.minYears ?? (experience.value?.any || experience.value?.freshGraduates ? 0 : null),
      experienceMax: experience.value?.maxYears ?? null,
      experienceText: row.shown('experience', experience),
      ...payFields(pay, row.shown('pay', pay)),
      divisions: [...(place.value?.codes ?? [])],
      placeText: row.shown('place', place),
      address: place.value?.rest ?? '',
      description,
      requirements,
      validFrom: reading.today,
      validUntil,
      readings: row.readings,
    },
  };
}

const payFields = (pay: Reading<Pay>, text: string): ListingPatch => ({
  payText: text,
  payMin: pay.value?.min ?? null,
  payMax: pay.value?.max ?? null,
  payPeriod: pay.value?.period ?? null,
  payMonths: pay.value?.months ?? null,
  payNegotiable: pay.value?.negotiable ?? false,
  payMonthMin: pay.value?.monthlyMin ?? null,
  payMonthMax: pay.value?.monthlyMax ?? null,
});

function kindOf(kinds: readonly EmploymentKind[] | undefined, title: string): ListingKind {
  if (kinds?.includes('apprenticeship')) return 'apprenticeship';
  if (kinds?.includes('internship') || kinds?.includes('trainee')) return 'internship';
  if (kinds !== undefined) return 'employment';
  if (/实习生|实习岗|岗位实习|\bintern\b/i.test(title)) return 'internship';
  return /学徒/.test(title) ? 'apprenticeship' : 'employment';
}

const webAddress = (text: string): string | null => {
  const trimmed = text.trim();
  return /^https?:\/\/\S+$/i.test(trimmed) && URL.canParse(trimmed) && trimmed.length < 2000 ? trimmed : null;
};

/** One cell for several things, as some sites export it. */
const LOOKS_COMPOSITE = /[|｜\n]|\s\/\s|\S\s{2,}\S|(?:经验|年).*(?:本科|大专|专科|中专|高中|初中|硕士|博士|学历)/;
const LONGEST_COMPOSITE = 120;

/** Asks the readers about one row and keeps what they noted. */
class Row {
  readonly readings: Record<string, ReadingNote> = {};
  readonly understood: Record<string, boolean> = {};
  readonly notes: { field: string; zh: string; en: string }[] = [];
  hadContacts = false;
  private readonly cells: readonly string[];
  private readonly options: RowReading;
  private readonly columns: ReadonlyMap<string, number>;
  private readonly parts: Composite;

  constructor(cells: readonly string[], options: RowReading) {
    this.cells = cells;
    this.options = options;
    this.columns = new Map(Object.entries(options.mapping).map(([column, field]) => [field, Number(column)]));
    this.parts = this.compositeParts();
  }

  text(field: MappedField): string {
    const column = this.columns.get(field);
    return column === undefined ? '' : (this.cells[column] ?? '');
  }

  private headerOf(field: MappedField): string {
    const column = this.columns.get(field);
    return column === undefined ? '' : (this.options.header[column] ?? '');
  }

  private compositeParts(): Composite {
    const composite = (['place', 'experience', 'education', 'pay', 'kind', 'requirements', 'skills'] as const)
      .map((field) => this.text(field))
      .find((text) => text.length <= LONGEST_COMPOSITE && LOOKS_COMPOSITE.test(text));
    return composite === undefined
      ? { rest: [] }
      : readComposite(composite, { places: this.options.codes.places, now: this.options.today });
  }

  /** The own column first; where it says nothing or is not understood, the part of a composite cell. */
  take<Field extends 'education' | 'experience' | 'headcount' | 'kind', Value>(
    field: Field,
    read: (text: string) => Reading<Value>,
  ): Reading<Value> {
    const own = read(this.text(field));
    const part = this.parts[field] as Reading<Value> | undefined;
    return this.keep(field, own.value === undefined && part?.value !== undefined ? part : own);
  }

  pay(): Reading<Pay> {
    const [low, high] = [this.text('payMin'), this.text('payMax')];
    const hasRange = !(isBlank(normalise(low)) && isBlank(normalise(high)));
    const whole = readPay(this.text('pay'), this.headerOf('pay'));
    const own = whole.value === undefined && hasRange ? readPayRange(low, high, this.headerOf('payMin')) : whole;
    const part = this.parts.pay;
    return this.keep('pay', own.value === undefined && part?.value !== undefined ? part : own);
  }

  place(): Reading<Place> {
    const { places } = this.options.codes;
    const columns = { province: this.text('province'), city: this.text('city'), district: this.text('district') };
    const whole = this.text('place');
    const fromColumns = Object.values(columns).some((text) => !isBlank(normalise(text)))
      ? readPlaceColumns(columns, places)
      : undefined;
    const fromWhole = isBlank(normalise(whole)) ? undefined : readPlace(whole, places);
    const own = finer(fromColumns, fromWhole) ?? readPlace('', places);
    const part = this.parts.place;
    return this.keep('place', own.value === undefined && part?.value !== undefined ? part : own);
  }

  private keep<Value>(field: string, reading: Reading<Value>): Reading<Value> {
    if (reading.empty) return reading;
    this.understood[field] = reading.value !== undefined;
    const note = reading.note;
    if (reading.confidence < 1 || note !== undefined)
      this.readings[field] = { confidence: reading.confidence, ...(note && { zh: note.zh, en: note.en }) };
    if (reading.value === undefined) {
      this.notes.push({
        field: FIELD_WORDS[field] ?? field,
        zh: `“${short(reading.source)}”未能读懂：${note?.zh ?? '写法不认识'}，已保留原文`,
        en: `“${short(reading.source)}” was not understood (${note?.en ?? 'unknown form'}); the text is kept`,
      });
    }
    return reading;
  }

  /** Text for people: as written, also when it was understood. */
  shown(_field: string, reading: Reading<unknown>): string {
    return reading.empty ? '' : normalise(reading.source).slice(0, 200);
  }

  /** Free text without contact data: a person's telephone does not become public by an upload. */
  body(field: MappedField): string {
    const text = this.text(field).replaceAll(/\r\n?/g, '\n').trim();
    if (isBlank(normalise(text)) || /^[.…。\s]+$/.test(text)) return '';
    const contacts = findContacts(text);
    if (contacts.length === 0) return text.slice(0, 10_000);
    this.hadContacts = true;
    let masked = '';
    let end = 0;
    for (const contact of contacts) {
      masked += `${text.slice(end, contact.start)}（联系方式已隐去）`;
      end = contact.end;
    }
    return (masked + text.slice(end)).slice(0, 10_000);
  }

  validUntil(): string {
    const stated = this.keep(
      'validUntil',
      readDate(this.text('validUntil'), { now: this.options.today, toward: 'future' }),
    );
    if (stated.value !== undefined) return stated.value;
    this.readings['validUntil'] = {
      confidence: 0.5,
      zh: `来源未注明有效期，按导入之日起 ${ASSUMED_VALIDITY} 天`,
      en: `The source names no end; ${ASSUMED_VALIDITY} days from the import are assumed`,
    };
    return addDays(this.options.today, ASSUMED_VALIDITY);
  }

  occupation(title: string): string | null {
    const { codes } = this.options;
    const category = normalise(this.text('occupation'));
    const found = codes.suggestOccupation(title) ?? (category === '' ? undefined : codes.suggestOccupation(category));
    if (found === undefined) return null;
    this.readings['occupation'] = {
      confidence: found.confidence,
      zh: `由岗位名称推定（${found.matched}）`,
      en: `inferred from the title (${found.matched})`,
    };
    return found.code;
  }

  industry(fromSkills: string | undefined): string | null {
    const text = normalise(this.text('industry')) || fromSkills || '';
    const found = text === '' ? undefined : this.options.codes.matchName('industry', text);
    if (found === undefined) return null;
    this.readings['industry'] = {
      confidence: found.confidence,
      zh: `由“${short(text)}”推定`,
      en: `inferred from “${short(text)}”`,
    };
    return found.code;
  }

  majors(): string[] {
    const names = normalise(this.text('majors'))
      .split(/[,、;/|]|或|及/)
      .map((name) => name.trim())
      .filter((name) => name.length > 1 && !/不限/.test(name));
    const found = names
      .map((name) => this.options.codes.matchName('major', name))
      .filter((match) => match !== undefined);
    if (names.length > 0)
      this.readings['majors'] = {
        confidence: found.length / names.length,
        zh: `原文：${short(names.join('、'))}`,
        en: `source: ${short(names.join(', '))}`,
      };
    return [...new Set(found.map((match) => match.code))].slice(0, 20);
  }
}

/** The reading that names the smaller division; both together when only one was understood. */
function finer(a: Reading<Place> | undefined, b: Reading<Place> | undefined): Reading<Place> | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  const depth = (reading: Reading<Place>): number => reading.value?.codes[0]?.length ?? 0;
  return depth(b) > depth(a) || (depth(a) === 0 && depth(b) === 0)
    ? b
    : { ...a, source: a.source.length >= b.source.length ? a.source : b.source };
}

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

const FIELD_WORDS: Readonly<Record<string, string>> = {
  pay: '薪资',
  place: '工作地点',
  education: '学历',
  experience: '经验',
  headcount: '人数',
  kind: '性质',
  validUntil: '截止日期',
};

/** Rows that say the same have the same key, however often and in whatever file they come. */
export const contentKey = (parts: readonly (string | null)[]): string =>
  createHash('sha256')
    .update(parts.map((part) => normalise(part ?? '').toLowerCase()).join('\u0000'))
    .digest('base64url');
