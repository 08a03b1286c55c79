/** Listings for benches: about 150 characters, frequent words frequent as in a living language, six facets, two numbers. */
import type { SearchDocument, SearchSchema } from '#engines/search';

export const GENERATED_SCHEMA: SearchSchema = {
  texts: [
    { name: 'title', weight: 3, b: 0.3, typical: 9 },
    { name: 'body', weight: 1, b: 0.75, typical: 130 },
  ],
  facets: ['place', 'industry', 'occupation', 'education', 'type', 'payBand'],
  numbers: ['confirmed', 'pay'],
};

const WORDS = {
  prefix: '高级 初级 资深 储备 实习 兼职 驻厂 夜班 现场 首席'.split(' '),
  trade:
    '电气 机械 数控 焊接 化工 软件 物流 财务 质量 模具 自动化 汽车 建筑 护理 餐饮 电商 纺织 印刷 环保 农机 水产 石油 塑料 橡胶 陶瓷 家具'.split(
      ' ',
    ),
  role: '工程师 技术员 操作工 学徒 主管 助理 设计师 调试员 检验员 车工 焊工 会计 维修工 讲师 班长 仓管 司机 文员 销售 客服'.split(
    ' ',
  ),
  verb: '负责 参与 协助 完成 组织 编写 检查 维护 调试 安装 操作 改进 跟踪 统计 分析 培训 采购 验收 保养 巡检'.split(
    ' ',
  ),
  object:
    '设备 生产线 图纸 程序 工艺文件 质量记录 控制柜 数控机床 工业机器人 管道 传感器 项目进度 安全制度 客户需求 供应商 实验数据 仓库 零件 模具 车间 锅炉 阀门 电缆 报表 合同 样品 夹具 刀具 轴承 变压器'.split(
      ' ',
    ),
  skill:
    'PLC C++ C# node.js CAD SolidWorks Excel 3D打印 变频器 液压 电工证 焊工证 英语 Java Python 西门子 组态软件 气动 钣金 注塑'.split(
      ' ',
    ),
  education: ['不限', '中职', '高职', '本科', '研究生'],
  type: ['人才', '合作', '研发', '技术服务', '培训', '设备'],
};

/** mulberry32: the same listings on every machine. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** 14 cities with 8 districts each; a document carries its place and what lies above it. */
const placeOf = (city: number, district: number): string[] => [
  '21',
  `21${String(city + 1).padStart(2, '0')}`,
  `21${String(city + 1).padStart(2, '0')}${String(district + 2).padStart(2, '0')}`,
];

export function generatedListing(i: number): SearchDocument {
  const next = random(i + 1);
  const below = (n: number): number => Math.floor(next() ** 2 * n);
  const pick = (words: readonly string[]): string => words[below(words.length)]!;
  const rare = (): string =>
    String.fromCharCode(0x4e00 + Math.floor(next() * 3000), 0x4e00 + Math.floor(next() * 3000));
  const trade = below(WORDS.trade.length);
  const role = below(WORDS.role.length);
  const clause = (): string => `${pick(WORDS.verb)}${pick(WORDS.trade)}${pick(WORDS.object)}与${pick(WORDS.object)}，`;
  const body = Array.from({ length: 11 }, clause).join('');
  const pay = 3000 + below(90) * 100;
  return {
    id: `0190${String(i).padStart(8, '0')}-7000-8000-000000000000`,
    texts: {
      title: `${pick(WORDS.prefix)}${WORDS.trade[trade]!}${WORDS.role[role]!}`,
      body: `${body}熟悉${pick(WORDS.skill)}、${pick(WORDS.skill)}，${rare()}${rare()}有限公司。`,
    },
    facets: {
      place: placeOf(below(14), below(8)),
      industry: ['C', `C${10 + trade}`],
      occupation: [`${role % 6}`, `${role % 6}-${role}`, `${role % 6}-${role}-${trade % 4}`],
      education: [pick(WORDS.education)],
      type: [pick(WORDS.type)],
      payBand: [`${Math.floor(pay / 2000)}`],
    },
    numbers: { confirmed: 20_000 - below(400), pay },
  };
}
