import type { KindType, Side } from '#contracts/kinds';
import { newId } from '#kernel/ids';
import { addDays, civilDate } from '#kernel/time';
import type { CodeBook } from '#modules/codes';
import { emptyKind, formPatch, nearKey, type ListingId, type NewListing } from '#modules/listings';
import { creditCodeCheck, type OrganisationKind } from '#modules/organisations';
import { courseOf } from './courses.ts';
import { jobOf, makeOwn, type DemoListing, type RegionFacts } from './listings.ts';
import { creditCodeOf, DEMO_ORGANISATIONS, type DemoOrganisation } from './organisations.ts';
import { createChance } from './random.ts';
import { readLines } from './table.ts';

/** 相邻示范地区: smaller than the first, with one firm that is at work in both. Everything is invented. */
export interface NeighbourOrganisation extends DemoOrganisation {
  readonly creditCode: string;
}

const REGISTRARS: Readonly<Partial<Record<OrganisationKind, string>>> = {
  operator: '12',
  bureau: '11',
  school: '12',
  enterprise: '91',
};

export const NEIGHBOUR_ORGANISATIONS: readonly NeighbourOrganisation[] = readLines('./neighbour.tsv').map(
  (line, at) => {
    const kind = line.text('kind') as OrganisationKind;
    const name = line.text('name');
    const shared = line.isMarked('shared') ? DEMO_ORGANISATIONS.find((one) => one.name === name)! : undefined;
    const stem = `${REGISTRARS[kind]}21089900DEMB${String(at + 1).padStart(3, '0')}`;
    return {
      as: shared?.as ?? (kind === 'operator' ? 'admin' : kind === 'bureau' ? 'bureau' : undefined),
      kind,
      name,
      division: line.text('division'),
      industry: line.text('industry'),
      people: line.number('people'),
      nature: line.text('nature'),
      about: line.text('about'),
      pending: false,
      jobs: line.list('jobs', '、'),
      creditCode: shared === undefined ? stem + creditCodeCheck(stem)! : creditCodeOf(shared),
    };
  },
);

export interface NeighbourGiven {
  readonly seed: number;
  readonly now: Date;
  readonly codes: CodeBook;
  /** By the name of the organisation. */
  readonly organisationIds: ReadonlyMap<string, string>;
}

/** Each job of each organisation, most of them published, and some needs and offers of the other kinds. */
export function makeNeighbourListings({ seed, now, codes, organisationIds }: NeighbourGiven): DemoListing[] {
  const chance = createChance(seed);
  const facts: RegionFacts = { codes, now, chance, organisationIds, accountIds: new Map() };
  const posts = NEIGHBOUR_ORGANISATIONS.flatMap((employer) =>
    employer.jobs.map((title) => ({ employer, job: jobOf(title), kind: 'employment' as const })),
  );
  return [
    ...posts.map((offer, at) =>
      makeOwn(facts, offer, at % 11 === 5 ? 'expired' : at % 13 === 7 ? 'submitted' : 'published'),
    ),
    ...WISHES.map((wish) => makeWish(facts, wish)),
  ];
}

interface NeighbourWish {
  readonly by: string;
  readonly type: KindType;
  readonly side: Side;
  readonly title: string;
  readonly description: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

const WISHES: readonly NeighbourWish[] = [
  {
    by: '岚溪港机制造有限公司',
    type: 'research',
    side: 'need',
    title: '大型箱形梁焊接变形预测与控制',
    description: '门座起重机箱形主梁长 40 米，焊后扭曲超差需要火焰矫正。希望找到能做焊接顺序优化和变形预测的团队。',
    detail: {
      techField: 'manufacturing',
      problemKinds: ['quality', 'process'],
      keywords: ['箱形梁', '焊接变形', '焊接顺序'],
      modes: ['commission', 'joint'],
      durationMonths: 9,
      ownership: 'shared',
      confidentiality: 'members',
      acceptance: '连续三台主梁焊后实测合格。',
      problem: '箱形主梁焊后扭曲超差，矫正费时。',
      targets: '焊后直线度不超过 5 毫米，取消火焰矫正。',
    },
  },
  {
    by: '岚溪海洋职业技术学院',
    type: 'facility',
    side: 'offer',
    title: '港口机械虚拟仿真实训室开放预约',
    description: '有岸桥、场桥操作仿真台 12 套，可供企业员工培训和兄弟院校实训使用，周末开放。',
    detail: {
      facilities: ['trainingBase', 'equipment'],
      equipment: ['岸桥操作仿真台 ×6', '场桥操作仿真台 ×6'],
      workplaces: 24,
      uses: ['teaching', 'training'],
      users: ['firms', 'schools'],
      openDays: ['weekends'],
      leadDays: 5,
      priceMode: 'free',
      operation: 'supervised',
      licences: ['induction'],
      insurance: 'both',
      safetyRules: '使用前须完成 2 学时安全培训。',
    },
  },
  {
    by: '岚溪海洋职业技术学院',
    type: 'service',
    side: 'offer',
    title: '水产品微生物与理化检验',
    description: '食品检验中心可做菌落总数、挥发性盐基氮等常规项目，出具检验数据，供企业内部质量控制使用。',
    detail: {
      services: ['testing'],
      keywords: ['菌落总数', '挥发性盐基氮'],
      capability: '微生物和理化检验两间实验室，常规项目五个工作日内出数据。',
      qualifications: ['none'],
      stampedReport: false,
      priceMode: 'free',
      turnaroundDays: 5,
      delivery: ['atProvider'],
    },
  },
  {
    by: '岚溪澜海冷链物流有限公司',
    type: 'training',
    side: 'need',
    title: '冷库安全与制冷设备操作培训',
    description: '库区班组 30 人需要制冷设备安全操作和应急处置培训，希望到厂授课，结合现有氨制冷系统。',
    detail: {
      trainings: ['upskilling'],
      audiences: ['frontLine'],
      teaching: 'onSite',
      seats: 30,
    },
  },
  {
    by: '岚溪乐安镁质材料有限公司',
    type: 'cooperation',
    side: 'need',
    title: '共建耐火材料现场工程师培养点',
    description: '希望与院校联合培养现场工程师，企业提供轮岗岗位和带教师傅，学校送教到厂。',
    detail: {
      forms: ['trainingBase'],
      partners: ['college'],
      cooperationYears: 3,
      weGive: ['posts', 'mentors'],
      weGiveText: '提供轮岗岗位和带教师傅。',
      wanted: ['teachers', 'courses'],
    },
  },
];

function makeWish(facts: RegionFacts, wish: NeighbourWish): DemoListing {
  const { steps, ...dates } = courseOf('published', facts.now, facts.chance);
  const organisation = NEIGHBOUR_ORGANISATIONS.find(({ name }) => name === wish.by)!;
  const placeText = facts.codes.label('division', organisation.division.slice(0, 6));
  const empty = emptyKind(wish.type, wish.side, newId<ListingId>(), dates.createdAt);
  const form = formPatch({ title: wish.title, detail: { ...wish.detail } } as never, facts.codes, wish.type);
  const listing: NewListing = {
    ...empty,
    ...dates,
    state: 'published',
    organisationId: facts.organisationIds.get(wish.by)!,
    territory: organisation.division,
    employerName: wish.by,
    industry: organisation.industry,
    divisions: [organisation.division.slice(0, 6)],
    placeText,
    nearKey: nearKey(wish.by, wish.title, placeText),
    title: wish.title,
    description: wish.description,
    validUntil: addDays(civilDate(facts.now), 45),
    detail: { ...empty.detail, ...form.detail },
  };
  return { listing, steps };
}
