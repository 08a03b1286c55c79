import type { SkillKind, TermName } from '#engines/skills';

/** 技能词典: the entries of a region, those of the product with its own changes above them. */
export const KIND_LABELS = {
  skill: { zh: '技能', en: 'Skill' },
  occupation: { zh: '职业', en: 'Occupation' },
  certificate: { zh: '证书', en: 'Certificate' },
  tool: { zh: '工具', en: 'Tool' },
} as const satisfies Readonly<Record<SkillKind, { readonly zh: string; readonly en: string }>>;

export const STANCE_LABELS = {
  required: { zh: '要求', en: 'Required' },
  preferred: { zh: '优先', en: 'Preferred' },
  notRequired: { zh: '不要求', en: 'Not required' },
  offered: { zh: '提供培训', en: 'Taught' },
} as const;

export const TERM_STATES = ['active', 'retired', 'merged'] as const;
export type TermState = (typeof TERM_STATES)[number];

export const REVISION_VERBS = ['add', 'change', 'retire', 'merge', 'confirm', 'undo'] as const;
export type RevisionVerb = (typeof REVISION_VERBS)[number];
export const VERB_LABELS = {
  add: '新增',
  change: '修改',
  retire: '停用',
  merge: '并入别的词条',
  confirm: '核实',
  undo: '撤销',
} as const satisfies Readonly<Record<RevisionVerb, string>>;

/** The content of an entry at one time. */
export interface TermContent {
  readonly kind: SkillKind;
  readonly names: readonly [TermName, ...TermName[]];
  readonly occupation: string;
  readonly major: string;
  readonly state: TermState;
  readonly mergedInto: string | null;
  readonly source: string;
  readonly confirmed: boolean;
}

export interface RegionalTerm extends TermContent {
  readonly code: string;
  /** 0: as it comes with the product. */
  readonly revision: number;
  readonly layer: 'product' | 'local';
}

/** Browser-safe: PS{设计,修图} is the name PS with cues. */
export function readName(text: string): TermName {
  const [, name = text, cues] = /^([^{}]+)\{([^{}]+)\}$/.exec(text.trim()) ?? [];
  if (cues === undefined) return { text: name.trim() };
  return { text: name.trim(), cues: cues.split(/[,，]/).map((cue) => cue.trim()) };
}

export const writeName = ({ text, cues }: TermName): string =>
  cues === undefined ? text : `${text}{${cues.join(',')}}`;
