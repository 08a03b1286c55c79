/** What a text may say of somebody's ability: 技能、职业、证书、工具（设备、软件、语言）. */
export const SKILL_KINDS = ['skill', 'occupation', 'certificate', 'tool'] as const;
export type SkillKind = (typeof SKILL_KINDS)[number];

/** How it is said: demanded or stated, 优先, expressly not needed (不要求, 不会), or taught by whoever writes (提供培训). */
export const STANCES = ['required', 'preferred', 'notRequired', 'offered'] as const;
export type Stance = (typeof STANCES)[number];

/** One way to write a term. */
export interface TermName {
  readonly text: string;
  /** The name counts only where one of these stands in the same sentence, for short words that mean many things (C, Go, PS). */
  readonly cues?: readonly string[];
}

/** An entry of the dictionary. `names[0]` is its label. */
export interface Term {
  readonly id: string;
  readonly kind: SkillKind;
  readonly names: readonly [TermName, ...TermName[]];
}

/** The words of a region, ready to be compiled. Masks are words that hold a name and mean something else (机电工程 holds 电工). */
export interface SkillDictionary {
  readonly terms: readonly Term[];
  readonly masks: readonly string[];
}

/** One place in a text that says one term; offsets are UTF-16 units of the text as it was given, the end excluded. */
export interface Mention {
  readonly id: string;
  readonly label: string;
  readonly kind: SkillKind;
  readonly start: number;
  readonly end: number;
  /** The name of the dictionary that matched; of composed certificates the name of the occupation. */
  readonly matched: string;
  readonly stance: Stance;
  /** 0 to 1: a rank among findings, set by hand from the way of the match, not a measured probability. */
  readonly confidence: number;
  /** Of a composed certificate: the level of the occupation, 5 (初级工) to 1 (高级技师). */
  readonly level?: 1 | 2 | 3 | 4 | 5;
}
