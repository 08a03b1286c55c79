import { buildPlaceIndex, type Division, type PlaceIndex } from '#engines/reading';
import { buildCodeIndex, type CodeIndex } from './code-index.ts';
import { divisionDistances, type Centre, type DivisionDistances } from './division-distance.ts';
import { buildNameMatcher, type NameMatcher } from './match-name.ts';
import { codeSets, majorClassKey, parentOf, type CodeAlias, type CodeRow, type CodeSet } from './model.ts';
import { titleAliases, type TitleRule } from './read-tsv.ts';
import { buildOccupationSuggester, type OccupationSuggester, type OccupationSuggestion } from './suggest-occupation.ts';

/** One version of one official list. */
export interface CodeEdition {
  readonly set: CodeSet;
  readonly edition: string;
  readonly source: string;
  /** Civil date from which the list is used. */
  readonly validFrom: string;
}

/** What a book is made of: the lists in force, and the tables of other names and of centres. */
export interface CodeBookContents {
  readonly lists: readonly CodeList[];
  readonly aliases: Readonly<Partial<Record<CodeSet, readonly CodeAlias[]>>>;
  readonly titleRules: readonly TitleRule[];
  readonly centres: ReadonlyMap<string, Centre>;
}

export interface CodeList extends CodeEdition {
  readonly rows: readonly CodeRow[];
}

/** The code sets in force, ready to be asked. The same for every tenant. */
export interface CodeBook {
  index(set: CodeSet): CodeIndex;
  edition(set: CodeSet): CodeEdition;
  /**
   * Name for people. The code itself when it is not in the list; of a statistical grouping (市辖区) the place that it groups;
   * of a level-independent class key ("1102", "class:1102") the name of the class.
   */
  label(set: CodeSet, code: string): string;
  /** "广东省 / 深圳市 / 南山区"; the code itself when it is not in the list. */
  path(set: CodeSet, code: string): string;
  /** A guess at the occupation that a job title names, with its confidence; undefined when the title says too little. */
  suggestOccupation(title: string): OccupationSuggestion | undefined;
  matchName(set: CodeSet): NameMatcher;
  /** For reading places in free text (engines/reading). */
  readonly places: PlaceIndex;
  /** How far divisions lie apart. */
  readonly distances: DivisionDistances;
}

/** A book that other modules may hold before it is loaded; `load` again turns all of them to newer lists at once. */
export interface LoadableCodeBook extends CodeBook {
  load(contents: CodeBookContents): void;
}

export function createCodeBook(): LoadableCodeBook {
  let pages: Pages | undefined;
  const open = (): Pages => {
    if (pages === undefined) throw new Error('the code book is asked before its module has started');
    return pages;
  };
  return {
    load: (contents) => (pages = makePages(contents)),
    index: (set) => open().indexes[set],
    edition: (set) => open().editions[set],
    label: (set, code) => labelIn(open(), set, code),
    path: (set, code) => open().indexes[set].pathOf(code) ?? labelIn(open(), set, code),
    suggestOccupation: (title) => open().suggester()(title),
    matchName: (set) => open().matcher(set),
    get places() {
      return open().places();
    },
    get distances() {
      return open().distances();
    },
  };
}

interface Pages {
  readonly indexes: Readonly<Record<CodeSet, CodeIndex>>;
  readonly editions: Readonly<Record<CodeSet, CodeEdition>>;
  /** Level-independent class key → name: all levels share it. */
  readonly classNames: ReadonlyMap<string, string>;
  readonly matcher: (set: CodeSet) => NameMatcher;
  readonly suggester: () => OccupationSuggester;
  readonly places: () => PlaceIndex;
  readonly distances: () => DivisionDistances;
}

function makePages(contents: CodeBookContents): Pages {
  const listOf = (set: CodeSet): CodeList => {
    const list = contents.lists.find((one) => one.set === set);
    if (list === undefined) throw new Error(`no edition of the code set ${set} is in force`);
    return list;
  };
  const aliasesOf = (set: CodeSet): readonly CodeAlias[] => [
    ...(contents.aliases[set] ?? []),
    ...(set === 'occupation' ? titleAliases(contents.titleRules) : []),
  ];
  const forEach = <T>(make: (set: CodeSet) => T): Record<CodeSet, T> =>
    Object.fromEntries(codeSets.map((set) => [set, make(set)])) as Record<CodeSet, T>;
  const indexes = forEach((set) => buildCodeIndex(set, listOf(set).rows, aliasesOf(set)));
  // Matchers are dear and not every process asks them, so each is built at its first question.
  const matchers = forEach((set) => once(() => buildNameMatcher(indexes[set])));
  return {
    indexes,
    editions: forEach((set) => listOf(set)),
    classNames: new Map(
      indexes.major.rows
        .filter(({ code }) => code.length === 2 || code.length === 4)
        .map(({ code, name }) => [majorClassKey(code)!, name]),
    ),
    matcher: (set) => matchers[set](),
    suggester: once(() => buildOccupationSuggester(indexes.occupation, contents.titleRules)),
    distances: once(() =>
      divisionDistances(
        contents.centres,
        indexes.division.rows.map(({ code }) => code),
      ),
    ),
    places: once(() => withOtherNames(buildPlaceIndex(indexes.division.rows), contents.aliases.division ?? [])),
  };
}

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
};

function labelIn({ indexes, classNames }: Pages, set: CodeSet, code: string): string {
  const row = indexes[set].get(code);
  if (row === undefined) return (set === 'major' && classNames.get(code.replace(/^class:/, ''))) || code;
  const parent = row.marks.includes('grouping') ? parentOf(set, code) : undefined;
  return parent === undefined ? row.name : labelIn({ indexes, classNames } as Pages, set, parent);
}

/** Zones and former names lead to the division of today; a name that a division bears now keeps its meaning. */
function withOtherNames(index: PlaceIndex, aliases: readonly CodeAlias[]): PlaceIndex {
  const byName = new Map<string, readonly Division[]>(index.byName);
  for (const { name, code } of aliases) {
    const division = index.byCode.get(code);
    if (division !== undefined && !byName.has(name)) byName.set(name, [division]);
  }
  return { ...index, byName, longestName: Math.max(index.longestName, ...aliases.map(({ name }) => name.length)) };
}
