import type { Coming, OrganisationKind } from '#contracts/organisations';

/** 入驻: who counts, how they came, what they did since. Words of both faces stand here once. Browser-safe. */
interface Words {
  readonly zh: string;
  readonly en: string;
}

export const GROUPS = {
  firm: { zh: '企业', en: 'Firms', kinds: ['enterprise', 'bank'] },
  school: { zh: '院校', en: 'Schools', kinds: ['school'] },
  institute: { zh: '科研院所', en: 'Research institutes', kinds: ['institute'] },
  other: {
    zh: '其他机构',
    en: 'Other organisations',
    kinds: ['provider', 'evaluator', 'agency', 'association', 'alliance', 'incubator', 'village'],
  },
} as const satisfies Readonly<Record<string, Words & { readonly kinds: readonly OrganisationKind[] }>>;
export type Group = keyof typeof GROUPS;
export const GROUP_NAMES = Object.keys(GROUPS) as [Group, ...Group[]];
/** Offices run the platform, so they do not join it. */
export const JOINING_KINDS: readonly OrganisationKind[] = GROUP_NAMES.flatMap((group) => [...GROUPS[group].kinds]);
export const groupOf = (kind: string): Group =>
  GROUP_NAMES.find((group) => (GROUPS[group].kinds as readonly string[]).includes(kind)) ?? 'other';

export const COMING_LABELS: Readonly<Record<Coming, Words>> = {
  registered: { zh: '自行登记', en: 'Registered themselves' },
  claimed: { zh: '认领预登记', en: 'Took over what others had named' },
  founded: { zh: '主管部门建档', en: 'Entered by an office' },
};

/** 之后做了什么: acts that others see, each counted from the day of joining on. */
export const ACTS = {
  published: { zh: '公开过供求', en: 'Published a need or an offer' },
  recorded: { zh: '公开过资源名录', en: 'Published a record of the catalogue' },
  classes: { zh: '公开着班级', en: 'Offers a class' },
  confirmed: { zh: '确认过供求仍有效', en: 'Confirmed a listing' },
  answered: { zh: '答复过意向摸底', en: 'Answered a survey' },
} as const satisfies Readonly<Record<string, Words>>;
export type Act = keyof typeof ACTS;
export const ACT_NAMES = Object.keys(ACTS) as [Act, ...Act[]];

export const SOON_DAYS = 7;
export const SILENT_AFTER_DAYS = 30;
export const URGE_AGAIN_DAYS = 14;

/** How soon the first of these acts came. */
export const PROGRESS = {
  soon: { zh: `${SOON_DAYS} 天内有第一次动作`, en: `First act within ${SOON_DAYS} days` },
  month: { zh: `${SILENT_AFTER_DAYS} 天内有第一次动作`, en: `First act within ${SILENT_AFTER_DAYS} days` },
  late: { zh: `${SILENT_AFTER_DAYS} 天以后才有`, en: `First act later` },
  silent: { zh: `满 ${SILENT_AFTER_DAYS} 天仍没有动作`, en: `Nothing for ${SILENT_AFTER_DAYS} days or more` },
  waiting: {
    zh: `入驻未满 ${SILENT_AFTER_DAYS} 天、还没有动作`,
    en: `Joined less than ${SILENT_AFTER_DAYS} days ago, nothing yet`,
  },
} as const satisfies Readonly<Record<string, Words>>;
export type Progress = keyof typeof PROGRESS;
export const PROGRESS_NAMES = Object.keys(PROGRESS) as [Progress, ...Progress[]];

/** 口径, said wherever a number is shown. */
export const DEFINITIONS = {
  joined: {
    zh: '入驻＝在本平台登记（或认领别人预登记的资料、由主管部门建档）并经主管部门核验通过、现在仍有效的机构；入驻日是第一次核验通过的那天。主管部门、乡镇街道和平台运营单位不计；停用、终止、合并的不计。',
    en: 'An organisation has joined when it is registered here (by itself, by taking over what others had named, or by an office), was verified by the authority and still counts. The day is that of its first verification. Offices and the operator are left out, and so is whoever was suspended, closed or merged.',
  },
  people: {
    zh: '专家、教师＝资源名录里现在公开、且经本人同意的人；本人撤回同意即不再计入。人数少于界限的不显示，以免认出是谁。',
    en: 'Experts and teachers who are public in the catalogue now, with their own consent; whoever withdraws it is counted no more. Numbers of few people are not told.',
  },
  came: {
    zh: '自行登记：单位自己提交登记。认领预登记：别人的名单或转载信息先提到，单位后来认领。主管部门建档：由主管部门或安装时录入。',
    en: 'Registered themselves; took over an entry that others’ lists had made; or were entered by an office or at installation.',
  },
  acts: {
    zh: '从入驻日起做过的、别人看得到的事：公开供求、公开资源名录、在网站展示班级、在公开之后再次确认供求仍有效、答复意向摸底；一家做了几样的各计一次。',
    en: 'What they did since the day of joining and others can see: published a need or offer, published a record, offers a class, confirmed a listing after its publication, answered a survey. Counted once for each.',
  },
  first: {
    zh: `第一次动作＝上述几样中最早的一样，与入驻日相隔的天数。满 ${SILENT_AFTER_DAYS} 天一样也没有的，是“没有动作”。`,
    en: `Days from joining to the first of these acts. Whoever has done none of them for ${SILENT_AFTER_DAYS} days counts as silent.`,
  },
  source: {
    zh: '机构登记与核验记录、供求、资源名录、班级、意向摸底的业务表，打开页面时现算。',
    en: 'Registrations and verifications, listings, the catalogue, classes and surveys, counted when the page is opened.',
  },
  owner: {
    zh: '登记由单位填写，核验由所在地主管部门负责',
    en: 'Registered by the organisation, verified by the office of its place',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** The last twelve months with the present one, YYYY-MM, oldest first. */
export function lastMonths(today: string): readonly string[] {
  const [year = 0, month = 0] = today.split('-').map(Number);
  return Array.from({ length: 12 }, (_, at) => {
    const months = year * 12 + month - 1 - (11 - at);
    return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
  });
}
