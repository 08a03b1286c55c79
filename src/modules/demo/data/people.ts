export type Education = 'none' | 'junior' | 'secondary' | 'college' | 'bachelor' | 'master';

const SURNAMES = '王李张刘陈杨赵黄周吴徐孙马朱胡郭何林罗高梁郑谢宋唐许邓冯韩曹'.split('');
const GIVEN = [
  '晓',
  '子涵',
  '佳宁',
  '浩然',
  '雨桐',
  '志强',
  '丽娜',
  '宇航',
  '欣怡',
  '文博',
  '思远',
  '春燕',
  '海涛',
  '明轩',
  '婷婷',
  '建业',
  '若曦',
  '鹏飞',
  '静怡',
  '家豪',
  '雪',
  '磊',
  '诗雨',
  '振东',
  '梦瑶',
  '俊杰',
  '慧敏',
  '一鸣',
  '秋月',
  '天宇',
];

/** Invented names: no two alike until all combinations are used. */
export const personName = (number: number): string =>
  `${SURNAMES[(number * 7) % SURNAMES.length]!}${GIVEN[(number * 11 + Math.floor(number / GIVEN.length)) % GIVEN.length]!}`;

interface Field {
  readonly name: string;
  readonly major: string;
  readonly education: 'secondary' | 'college';
  readonly skills: readonly string[];
  /** Yuan a month that its learners ask for. */
  readonly pay: readonly [number, number];
}

/** What the schools of the region teach, by the name of the school. */
export const FIELDS: Readonly<Record<string, readonly Field[]>> = {
  '云州职业技术学院（演示）': [
    {
      name: '数控技术',
      major: '460103',
      education: 'college',
      skills: ['数控车床', '数控铣床', '识图', 'CAD 制图', '量具使用'],
      pay: [4500, 6000],
    },
    {
      name: '机电一体化技术',
      major: '460301',
      education: 'college',
      skills: ['PLC 编程', '电气接线', '气动液压', 'CAD 制图'],
      pay: [4500, 6000],
    },
    {
      name: '应用化工技术',
      major: '470201',
      education: 'college',
      skills: ['化工操作', 'DCS 操作', '安全规程', '化验分析'],
      pay: [4500, 6000],
    },
    {
      name: '护理',
      major: '520201',
      education: 'college',
      skills: ['基础护理', '生命体征监测', '沟通'],
      pay: [4000, 5000],
    },
    {
      name: '电子商务',
      major: '530701',
      education: 'college',
      skills: ['店铺运营', '数据分析', '图片处理'],
      pay: [4000, 5500],
    },
    { name: '软件技术', major: '510203', education: 'college', skills: ['Java', 'SQL', '前端开发'], pay: [4500, 6500] },
  ],
  '云州机电工程学校（演示）': [
    {
      name: '数控技术应用',
      major: '660103',
      education: 'secondary',
      skills: ['数控车床', '识图', '量具使用'],
      pay: [3500, 4500],
    },
    {
      name: '焊接技术应用',
      major: '660105',
      education: 'secondary',
      skills: ['焊条电弧焊', '氩弧焊', '识图'],
      pay: [3800, 5000],
    },
    {
      name: '新能源汽车运用与维修',
      major: '700209',
      education: 'secondary',
      skills: ['汽车保养', '高压安全', '故障诊断'],
      pay: [3500, 4500],
    },
  ],
  '云州现代服务职业学校（演示）': [
    {
      name: '智慧健康养老服务',
      major: '790302',
      education: 'secondary',
      skills: ['生活照护', '急救', '沟通'],
      pay: [3300, 4200],
    },
    {
      name: '物流服务与管理',
      major: '730801',
      education: 'secondary',
      skills: ['仓储管理', 'Excel', '叉车'],
      pay: [3300, 4200],
    },
    {
      name: '中餐烹饪',
      major: '740201',
      education: 'secondary',
      skills: ['刀工', '热菜', '食品安全'],
      pay: [3500, 4500],
    },
  ],
  '云州农业科技学校（演示）': [
    { name: '园艺技术', major: '610105', education: 'secondary', skills: ['设施栽培', '植保'], pay: [3300, 4200] },
    { name: '淡水养殖', major: '610401', education: 'secondary', skills: ['水质监测', '投喂管理'], pay: [3300, 4200] },
  ],
};

export type { Field };

/** Experts: name, what they are, years of practice, what they can. */
export const EXPERTS: readonly (readonly [name: string, years: number, skills: string])[] = [
  ['吴建', 26, '数控车床、精密磨削、工艺改进'],
  ['周启明', 31, '焊接工艺评定、压力容器焊接、焊工培训'],
  ['何秀兰', 22, '老年照护、失智照护、护理培训'],
  ['郑国梁', 18, '化工工艺、DCS 操作、安全评价'],
  ['沈玉成', 24, '电气自动化、PLC 编程、变频调速'],
  ['韩雪梅', 15, '水稻育种、稻蟹共生'],
  ['罗志远', 12, '工业机器人集成、机器视觉'],
  ['唐丽华', 17, '中式面点、食品安全、烹饪教学'],
  ['冯克俭', 20, '模具设计、注塑工艺'],
  ['曹文静', 11, '跨境电商、数据运营'],
];
