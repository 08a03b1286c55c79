import type { NewTalent } from '#modules/listings';

/** Listings taken over from elsewhere, which nobody has claimed yet. They lack what their source leaves out. */
export interface Repost {
  readonly employer: string;
  /** Title of the job in the tables of this folder. */
  readonly job: string;
  readonly division: string;
  readonly industry: string;
  readonly lacks: readonly ('headcount' | 'pay' | 'validUntil')[];
}

export const REPOST_SOURCE = '云州招聘集市（演示来源）';

export const REPOSTS: readonly Repost[] = [
  {
    employer: '云州辰光精密机械有限公司',
    job: '设备工程师',
    division: '211103',
    industry: '3489',
    lacks: ['headcount'],
  },
  {
    employer: '云州辰光精密机械有限公司',
    job: '热处理工',
    division: '211103',
    industry: '3489',
    lacks: ['validUntil'],
  },
  {
    employer: '云州岳峰轴承制造有限公司',
    job: '电气工程师',
    division: '211104',
    industry: '3451',
    lacks: ['headcount', 'validUntil'],
  },
  { employer: '云州北苇纸业有限公司', job: '维修电工', division: '211104', industry: '2221', lacks: ['headcount'] },
  { employer: '云州北苇纸业有限公司', job: '污水处理工', division: '211104', industry: '2221', lacks: [] },
  { employer: '云州长堤建材有限公司', job: '叉车司机', division: '211122', industry: '3033', lacks: ['headcount'] },
  { employer: '云州金穗粮油贸易有限公司', job: '会计', division: '211102', industry: '5122', lacks: ['pay'] },
  {
    employer: '云州金穗粮油贸易有限公司',
    job: '仓库管理员',
    division: '211102',
    industry: '5122',
    lacks: ['headcount', 'pay'],
  },
  {
    employer: '云州星桥商业管理有限公司',
    job: '行政文员',
    division: '211103',
    industry: '7249',
    lacks: ['validUntil'],
  },
  { employer: '云州星桥商业管理有限公司', job: '保安员', division: '211103', industry: '7249', lacks: [] },
  {
    employer: '云州青禾幼教服务有限公司',
    job: '营养配餐员',
    division: '211103',
    industry: '8020',
    lacks: ['headcount'],
  },
  {
    employer: '云州一品渔家餐饮店',
    job: '中式烹调师',
    division: '211102',
    industry: '6210',
    lacks: ['headcount', 'validUntil'],
  },
  { employer: '云州德顺汽车修理厂', job: '汽车机电维修工', division: '211122', industry: '8111', lacks: ['headcount'] },
  {
    employer: '云州辽海航运服务有限公司',
    job: '物流调度员',
    division: '211104',
    industry: '5810',
    lacks: ['pay', 'headcount'],
  },
];

/** What a source does not say is empty, and named as missing. */
export const without = (lacks: Repost['lacks']): Partial<NewTalent> => ({
  ...(lacks.includes('headcount') && { headcount: null }),
  ...(lacks.includes('pay') && {
    payText: '',
    payMin: null,
    payMax: null,
    payPeriod: null,
    payMonths: null,
    payNegotiable: false,
    payMonthMin: null,
    payMonthMax: null,
  }),
  incomplete: [...lacks],
});
