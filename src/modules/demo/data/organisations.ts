import type { OrganisationKind } from '#modules/organisations';
import type { DemoRole } from '../model.ts';

/** What a firm does; it decides which jobs it offers. */
export type Sector = 'machining' | 'chemicals' | 'logistics' | 'care' | 'digital' | 'food' | 'farming' | 'cars';

export interface DemoOrganisation {
  /** The demo role whose person acts for it. */
  readonly as?: DemoRole;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly division: string;
  readonly industry: string;
  /** Staff. */
  readonly people: number;
  readonly nature: string;
  readonly about: string;
  readonly sector?: Sector;
  /** Waits for the bureau. */
  readonly pending?: true;
}

/** Everything here is invented. 211102 to 211122 are codes of real counties, used so that places can be compared. */
type Firm = readonly [
  sector: Sector,
  name: string,
  division: string,
  industry: string,
  people: number,
  nature: string,
  about: string,
  pending?: true,
];

const FIRMS: readonly Firm[] = [
  [
    'machining',
    '云州恒拓数控机床有限公司',
    '211103',
    '3421',
    460,
    '民营企业',
    '生产数控车床和立式加工中心，产品销往东北和华北。',
  ],
  [
    'machining',
    '云州岳峰轴承制造有限公司',
    '211104',
    '3451',
    780,
    '民营企业',
    '生产精密滚动轴承，设有市级企业技术中心。',
  ],
  [
    'machining',
    '云州铭川石油装备有限公司',
    '211103',
    '3512',
    1250,
    '国有控股',
    '制造钻采装备和井口装置，设有培训车间。',
  ],
  ['machining', '云州启工模具有限公司', '211102', '3525', 85, '民营企业', '设计制造注塑模具和冲压模具。'],
  ['machining', '云州瑞岭阀门有限公司', '211104', '3443', 210, '民营企业', '生产石化用阀门，接单到发货全程可追溯。'],
  ['machining', '云州巧匠机械加工部', '211122', '3489', 8, '个体工商户', '承接零星机加工和修配。'],
  ['machining', '云州华熠电气设备有限公司', '211102', '3829', 380, '民营企业', '生产高低压成套开关设备。'],
  ['machining', '云州智臂机器人科技有限公司', '211103', '3491', 120, '民营企业', '做焊接与码垛机器人的集成和调试。'],
  [
    'chemicals',
    '云州澄源石化有限公司',
    '211104',
    '2511',
    3000,
    '国有控股',
    '原油加工和石油制品制造，全厂实行四班两运转。',
  ],
  ['chemicals', '云州蓝杉新材料股份有限公司', '211104', '2659', 960, '民营企业', '生产特种树脂和合成材料。'],
  ['chemicals', '云州沛然精细化工有限公司', '211122', '2669', 430, '民营企业', '生产油田助剂和水处理药剂。'],
  ['chemicals', '云州海澜涂料有限公司', '211122', '2641', 160, '民营企业', '生产防腐涂料和工业漆。'],
  ['chemicals', '云州宁禾化学试剂有限公司', '211102', '2661', 95, '民营企业', '生产分析试剂，自有检验室。'],
  ['chemicals', '云州净川环保科技有限公司', '211103', '4620', 75, '民营企业', '运营工业园区污水处理站。'],
  ['logistics', '云州通衢物流有限公司', '211103', '5431', 340, '民营企业', '干线运输和城市配送，自有车辆 160 台。'],
  ['logistics', '云州港桥仓储有限公司', '211104', '5920', 130, '国有控股', '经营通用仓库 6 万平方米。'],
  ['logistics', '云州冰驿冷链有限公司', '211122', '5930', 88, '民营企业', '水产和米制品冷库，库容 2 万吨。'],
  ['logistics', '云州快达速递服务有限公司', '211102', '6020', 210, '民营企业', '城区 23 个网点，村级服务点 61 个。'],
  ['care', '云州安和养老服务有限公司', '211103', '8514', 145, '民营企业', '运营 3 所养老院，床位 420 张。'],
  ['care', '云州暖庭护理院', '211102', '8512', 98, '民办非企业单位', '长期照护和术后康复，床位 160 张。'],
  ['care', '云州仁康综合医院', '211103', '8411', 860, '民办非企业单位', '二级综合医院，开放床位 500 张。'],
  ['care', '云州颐家家庭服务有限公司', '211102', '8010', 42, '民营企业', '居家照护和家政服务，员工制管理。'],
  ['care', '云州小荷托育服务有限公司', '211103', '8020', 22, '民营企业', '普惠托育园两所，托位 90 个。', true],
  ['digital', '云州数芯软件有限公司', '211103', '6513', 160, '民营企业', '为制造企业开发生产管理软件。'],
  ['digital', '云州云织信息技术有限公司', '211102', '6531', 75, '民营企业', '信息系统集成和运行维护。'],
  ['digital', '云州海贸通电子商务有限公司', '211104', '5292', 52, '民营企业', '经营跨境店铺，主销五金和户外用品。'],
  ['digital', '云州禾乡电子商务有限公司', '211122', '5292', 28, '民营企业', '直播销售本地大米、河蟹和果蔬。'],
  ['digital', '云州点石数据服务有限公司', '211102', '6450', 36, '民营企业', '数据采集、标注和清洗。', true],
  ['food', '云州稻禾米业有限公司', '211122', '1311', 180, '民营企业', '加工稻米，年产 12 万吨。'],
  ['food', '云州蟹韵水产食品有限公司', '211104', '1361', 240, '民营企业', '加工河蟹和速冻水产品。'],
  ['food', '云州麦香坊食品有限公司', '211103', '1411', 66, '民营企业', '中央工厂加 14 家门店的烘焙企业。'],
  ['food', '云州苇岸餐饮管理有限公司', '211102', '6210', 110, '民营企业', '经营团餐和 3 家餐厅。'],
  ['farming', '云州绿洲现代农业有限公司', '211122', '0141', 58, '民营企业', '日光温室 320 亩，四季供应蔬菜。'],
  ['farming', '云州苇荡水产养殖专业合作社', '211122', '0412', 18, '农民专业合作社', '稻田养蟹 6,000 亩。'],
  ['cars', '云州驰骏汽车服务有限公司', '211103', '8111', 34, '民营企业', '汽车维修和新能源汽车售后。'],
];

type Other = Omit<DemoOrganisation, 'sector' | 'pending'>;

const OTHERS: readonly Other[] = [
  {
    as: 'admin',
    kind: 'operator',
    name: '云州市产教融合服务中心',
    division: '2111',
    industry: '9224',
    people: 24,
    nature: '事业单位',
    about: '运营本平台。',
  },
  {
    as: 'bureau',
    kind: 'bureau',
    name: '云州市人力资源和社会保障局（演示）',
    division: '2111',
    industry: '9224',
    people: 130,
    nature: '机关',
    about: '主管就业和人力资源市场。',
  },
  {
    kind: 'bureau',
    name: '云州市教育局（演示）',
    division: '2111',
    industry: '9224',
    people: 96,
    nature: '机关',
    about: '主管职业教育。',
  },
  {
    as: 'school',
    kind: 'school',
    name: '云州职业技术学院（演示）',
    division: '211103',
    industry: '8341',
    people: 520,
    nature: '公办',
    about: '高等职业学校，在校生 8,600 人。',
  },
  {
    kind: 'school',
    name: '云州机电工程学校（演示）',
    division: '211102',
    industry: '8336',
    people: 210,
    nature: '公办',
    about: '中等职业学校，在校生 2,900 人。',
  },
  {
    kind: 'school',
    name: '云州现代服务职业学校（演示）',
    division: '211103',
    industry: '8336',
    people: 160,
    nature: '公办',
    about: '中等职业学校，在校生 2,100 人。',
  },
  {
    kind: 'school',
    name: '云州农业科技学校（演示）',
    division: '211122',
    industry: '8336',
    people: 120,
    nature: '公办',
    about: '中等职业学校，在校生 1,300 人。',
  },
  {
    as: 'institute',
    kind: 'institute',
    name: '云州先进材料研究所（演示）',
    division: '211104',
    industry: '7320',
    people: 68,
    nature: '事业单位',
    about: '研究特种树脂和防腐材料。',
  },
  {
    kind: 'institute',
    name: '云州稻作与水产研究所（演示）',
    division: '211122',
    industry: '7330',
    people: 45,
    nature: '事业单位',
    about: '研究耐盐水稻和稻蟹共生。',
  },
  {
    as: 'agency',
    kind: 'agency',
    name: '云州人才服务有限公司',
    division: '211103',
    industry: '7262',
    people: 40,
    nature: '民营企业',
    about: '持有人力资源服务许可证，代理本地招聘。',
  },
  {
    kind: 'agency',
    name: '云州众桥人力资源有限公司',
    division: '211102',
    industry: '7269',
    people: 26,
    nature: '民营企业',
    about: '承办校园招聘和技能培训。',
  },
  {
    as: 'evaluator',
    kind: 'evaluator',
    name: '云州衡信评价咨询中心',
    division: '211102',
    industry: '7243',
    people: 19,
    nature: '民办非企业单位',
    about: '第三方教育评价。',
  },
  {
    as: 'enterprise',
    kind: 'enterprise',
    name: '云州辰光精密机械有限公司',
    division: '211103',
    industry: '3489',
    people: 320,
    nature: '民营企业',
    about: '加工精密轴类和壳体零件，给机床和轴承企业配套。',
  },
];

export const DEMO_ORGANISATIONS: readonly DemoOrganisation[] = [
  ...OTHERS.map((other): DemoOrganisation => (other.as === 'enterprise' ? { ...other, sector: 'machining' } : other)),
  ...FIRMS.map(([sector, name, division, industry, people, nature, about, pending]): DemoOrganisation => ({
    kind: 'enterprise',
    name,
    division,
    industry,
    people,
    nature,
    about,
    sector,
    ...(pending && { pending }),
  })),
];

/** 登记管理部门 and 类别, the first two characters of a credit code (GB 32100-2015). */
const REGISTRARS: Readonly<Record<OrganisationKind, string>> = {
  operator: '12',
  bureau: '11',
  school: '12',
  institute: '12',
  evaluator: '52',
  enterprise: '91',
  agency: '91',
};

/** The first 17 characters. 211199 is no division and DEMA no organisation code, so no real body bears such a code. */
export const creditCodeStem = (kind: OrganisationKind, number: number): string =>
  `${REGISTRARS[kind]}21119900DEMA${String(number).padStart(3, '0')}`;
