import { words, type Detail, type Label, type ListingType } from '#contracts/kinds';
import type { Id } from '#kernel/ids';

/** 资源名录 (catalogue): lasting records of what a region has, beside listings, which say what it needs or offers now. */
export type RecordId = Id<'CatalogueRecord'>;

export const RECORD_KINDS = ['expert', 'teacher', 'result', 'base', 'capability'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** Whose names are completed while somebody types. Teachers are looked for by what they teach, not by name. */
export const NAMED_KINDS = ['expert', 'result', 'base', 'capability'] as const satisfies readonly RecordKind[];
export type NamedKind = (typeof NAMED_KINDS)[number];
export const isNamed = (kind: RecordKind): kind is NamedKind => NAMED_KINDS.some((one) => one === kind);

/** About a person: public only with that person's own consent. */
const PERSONAL: ReadonlySet<RecordKind> = new Set(['expert', 'teacher']);
export const isPersonal = (kind: RecordKind): boolean => PERSONAL.has(kind);

export const STATES = ['draft', 'published', 'hidden', 'withdrawn', 'ended'] as const;
export type RecordState = (typeof STATES)[number];

export const STATE_LABELS: Readonly<Record<RecordState, Label>> = {
  draft: words('草稿', 'Draft'),
  published: words('已公开', 'Public'),
  hidden: words('已隐藏', 'Hidden'),
  withdrawn: words('已撤回', 'Withdrawn'),
  ended: words('已结束', 'Ended'),
};

/** The one life cycle. Server and buttons read the same table. */
export const VERBS = ['publish', 'confirm', 'withdraw', 'hide', 'restore', 'end', 'reopen'] as const;
export type RecordVerb = (typeof VERBS)[number];

export interface Transition {
  readonly from: readonly RecordState[];
  readonly to: RecordState;
  /** The owner's own people, or the authority of the place. */
  readonly who: 'owner' | 'officer';
  readonly reasoned?: true;
  readonly label: Label;
}

export const TRANSITIONS: Readonly<Record<RecordVerb, Transition>> = {
  publish: { from: ['draft', 'withdrawn'], to: 'published', who: 'owner', label: words('公开', 'Publish') },
  confirm: {
    from: ['published'],
    to: 'published',
    who: 'owner',
    label: words('确认仍属实', 'Confirm it still holds'),
  },
  withdraw: { from: ['published'], to: 'withdrawn', who: 'owner', label: words('撤回', 'Withdraw') },
  hide: { from: ['published'], to: 'hidden', who: 'officer', reasoned: true, label: words('隐藏', 'Hide') },
  restore: { from: ['hidden'], to: 'published', who: 'officer', label: words('恢复公开', 'Put back') },
  end: {
    from: ['draft', 'published', 'hidden', 'withdrawn'],
    to: 'ended',
    who: 'owner',
    label: words('结束', 'End'),
  },
  reopen: { from: ['ended'], to: 'draft', who: 'owner', label: words('重新启用', 'Open again') },
};

/** What is over for the public: it was there, and its address says that it is not any more (410). */
export const OVER: readonly RecordState[] = ['hidden', 'withdrawn', 'ended'];

/** 业绩: what was achieved, when, and what shows it. */
export interface Achievement {
  readonly year: number | null;
  readonly title: string;
  readonly evidence: string;
}

/** How the consent of the person stands, as the receipts in modules/privacy say it. */
export type ConsentState = 'notNeeded' | 'granted' | 'missing' | 'withdrawn';

export interface CatalogueRecord {
  readonly id: RecordId;
  readonly kind: RecordKind;
  readonly state: RecordState;
  readonly organisationId: string | null;
  readonly departmentId: string | null;
  /** The person's own account, where the person keeps the record. */
  readonly accountId: string | null;
  readonly territory: string | null;
  /** Owner organisation's name, or the person's employer as stated. */
  readonly ownerName: string;
  /** Name of the person, result, base or firm. */
  readonly title: string;
  readonly summary: string;
  readonly divisions: readonly string[];
  readonly address: string;
  readonly detail: Detail;
  readonly achievements: readonly Achievement[];
  /** 联系方式: for the owner alone, sealed in the table. */
  readonly contact: string | null;
  readonly sourceName: string;
  readonly confirmedOn: string | null;
  readonly confirmedBy: string | null;
  readonly stateReason: string | null;
  readonly importId: string | null;
  readonly contentKey: string | null;
  readonly nearKey: string;
  readonly version: number;
  readonly createdBy: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly publishedAt: Date | null;
}

interface KindWords {
  readonly name: Label;
  /** Of the shelf. */
  readonly shelf: Label;
  readonly title: Label;
  readonly summary: Label;
  readonly divisions: Label;
  readonly means: Label;
  /** What one can offer from such a record. */
  readonly offers: readonly ListingType[];
}

export const KIND_WORDS: Readonly<Record<RecordKind, KindWords>> = {
  expert: {
    name: words('专家', 'Expert'),
    shelf: words('专家', 'Experts'),
    title: words('姓名', 'Name'),
    summary: words('简介', 'About the person'),
    divisions: words('服务地区', 'Districts served'),
    means: words('专家、技能大师、科技特派员', 'Experts, skill masters, technology envoys'),
    offers: ['service', 'training', 'cooperation'],
  },
  teacher: {
    name: words('教师服务', 'Teacher service'),
    shelf: words('教师服务', 'Teachers’ services'),
    title: words('姓名', 'Name'),
    summary: words('简介', 'About the person'),
    divisions: words('服务地区', 'Districts served'),
    means: words('愿意到企业、学校和乡村服务的教师', 'Teachers who serve firms, schools and villages'),
    offers: ['training', 'service', 'cooperation'],
  },
  result: {
    name: words('科研成果', 'Research result'),
    shelf: words('科研成果', 'Research results'),
    title: words('成果名称', 'Name of the result'),
    summary: words('成果简介', 'Summary'),
    divisions: words('完成地', 'Where it was made'),
    means: words('专利、样机、新工艺等可以转化的成果', 'Patents, prototypes, processes to be transferred'),
    offers: ['research', 'service'],
  },
  base: {
    name: words('基地与设备', 'Base or equipment'),
    shelf: words('基地与设备', 'Bases and equipment'),
    title: words('名称', 'Name'),
    summary: words('基地简介', 'Summary'),
    divisions: words('所在地', 'Place'),
    means: words('实训基地、实验室、可以共用的设备', 'Training bases, laboratories, shared equipment'),
    offers: ['facility', 'training'],
  },
  capability: {
    name: words('企业能力', 'Firm’s abilities'),
    shelf: words('企业能力', 'Abilities of firms'),
    title: words('标题', 'Title'),
    summary: words('企业简介', 'About the firm'),
    divisions: words('所在地', 'Place'),
    means: words('产品、工艺、设备和能接收的实习、实践', 'Products, processes, equipment, places for interns'),
    offers: ['cooperation', 'service'],
  },
};

/** The first kind that one offers from a record. */
export const OFFER_KINDS = (kind: RecordKind): readonly ListingType[] => KIND_WORDS[kind].offers;
