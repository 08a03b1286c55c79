import type { KindType, ListingType, Side } from '#contracts/kinds';

/** 导入供求: the tables of needs and offers beside postings, each one row of this list. Browser-safe. */
export interface KindImport {
  readonly type: ListingType;
  readonly side: Side;
  /** Name of the batches and their jobs. */
  readonly target: string;
  readonly zh: string;
  /** What people call the workbook. */
  readonly known: string;
}

export const KIND_IMPORTS = {
  'talent-offer': {
    type: 'talent',
    side: 'offer',
    target: 'talentOffers',
    zh: '人才供给',
    known: '毕业生供给信息表、整班推荐表',
  },
  'research-need': {
    type: 'research',
    side: 'need',
    target: 'researchNeeds',
    zh: '技术需求',
    known: '技术需求征集表、企业难题清单',
  },
  'research-offer': {
    type: 'research',
    side: 'offer',
    target: 'researchOffers',
    zh: '技术成果供给',
    known: '可转化成果清单、专利清单',
  },
  'cooperation-need': {
    type: 'cooperation',
    side: 'need',
    target: 'cooperationNeeds',
    zh: '校企合作需求',
    known: '校企合作需求征集表、订单班需求表',
  },
  'cooperation-offer': {
    type: 'cooperation',
    side: 'offer',
    target: 'cooperationOffers',
    zh: '校企合作供给',
    known: '合作项目清单、可提供岗位和资源一览',
  },
  'service-need': {
    type: 'service',
    side: 'need',
    target: 'serviceNeeds',
    zh: '技术服务需求',
    known: '检测、加工、设计等服务需求表',
  },
  'service-offer': {
    type: 'service',
    side: 'offer',
    target: 'serviceOffers',
    zh: '技术服务供给',
    known: '服务项目目录、检测能力表',
  },
  'training-need': {
    type: 'training',
    side: 'need',
    target: 'trainingNeeds',
    zh: '培训需求',
    known: '职工培训需求调查表',
  },
  'training-offer': {
    type: 'training',
    side: 'offer',
    target: 'trainingOffers',
    zh: '培训供给',
    known: '培训项目目录、开班计划表',
  },
  'facility-need': {
    type: 'facility',
    side: 'need',
    target: 'facilityNeeds',
    zh: '场地设备需求',
    known: '场地、设备使用需求表',
  },
  'facility-offer': {
    type: 'facility',
    side: 'offer',
    target: 'facilityOffers',
    zh: '场地设备供给',
    known: '开放共享仪器设备表、场地开放计划',
  },
} as const satisfies Readonly<Record<string, KindImport>>;

type KindImportKey = keyof typeof KIND_IMPORTS;
export const KIND_IMPORT_KEYS = Object.keys(KIND_IMPORTS) as KindImportKey[];

/** Of the kinds that have a table of fields of their own. */
export const isOfKind = (one: KindImport): one is KindImport & { readonly type: KindType } => one.type !== 'talent';
