/** Generated postings in the forms in which real ones are written; the same on every machine. */
export interface Posting {
  readonly title: string;
  readonly company: string;
  readonly salary: string;
  readonly city: string;
  readonly education: string;
  readonly experience: string;
  readonly skills: string;
  readonly description: string;
}

const words = (text: string): readonly string[] => text.split(' ');
const LEVELS = words('高级 初级 资深 储备 驻厂 夜班 现场 首席 助理 见习');
const TRADES = words(
  '电气 机械 数控 焊接 化工 软件 物流 财务 质量 模具 自动化 汽车 建筑 护理 餐饮 电商 仓储 采购 前端 测试',
);
const ROLES = words(
  '工程师 技术员 操作工 学徒 主管 专员 设计师 调试员 检验员 车工 焊工 会计 维修工 讲师 经理 文员 顾问 班长',
);
const NAMES = words(
  '青岚 云溪 辰光 启明 华岳 金川 远航 博纳 恒泰 众合 新锐 蓝湾 东篱 北辰 南山 长风 同济 天行 德润 安和',
);
const KINDS = words('机械 电气 软件 食品 化工 物流 建筑 医疗 教育 餐饮 汽车 电子 材料 贸易 能源');
const CITIES = words(
  '沈阳-铁西区 大连-甘井子区 盘锦 鞍山·铁东 深圳-南山区 北京·丰台·看丹 上海-浦东新区 广州-天河区 杭州·余杭 成都-武侯区 武汉-洪山区 西安-雁塔区 苏州-昆山 天津-滨海新区 青岛-黄岛区',
);
const EDUCATIONS = words('大专及以上 本科 学历不限 中专/中技 高中 硕士 统招本科 初中及以上');
const EXPERIENCES = words('1-3年 3-5年 经验不限 5-10年 应届毕业生 1年以上 无经验');
const SKILLS = words(
  'PLC CAD Excel SolidWorks 变频器 液压 电工证 焊工证 Java Python 西门子 组态软件 叉车证 五险一金 双休 包吃住',
);
const VERBS = words('负责 参与 协助 完成 组织 编写 检查 维护 调试 安装 操作 改进 跟踪 统计 分析 培训');
const OBJECTS = words(
  '设备 生产线 图纸 程序 工艺文件 质量记录 控制柜 数控机床 工业机器人 管道 传感器 项目进度 安全制度 客户需求 供应商 实验数据 仓库 零件 车间',
);
const SALARIES: readonly ((k: number) => string)[] = [
  (k) => `${k}千-${k + 3}千`,
  (k) => `${k * 1000 + 1}-${(k + 2) * 1000}`,
  (k) => `${k}-${k + 5}K·14薪`,
  (k) => `${k * 20}-${k * 20 + 60}元/天`,
  (k) => `${k}-${k + 4}万/年`,
  () => '面议',
  (k) => `${(k / 10 + 0.5).toFixed(1)}万-${(k / 10 + 1).toFixed(1)}万`,
];

/** mulberry32 */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

export function* generatePostings(count: number, seed = 1): Generator<Posting> {
  const below = random(seed);
  const one = (list: readonly string[]): string => list[below(list.length)]!;
  const some = (list: readonly string[], most: number): string[] =>
    Array.from({ length: 1 + below(most) }, () => one(list));
  for (let i = 0; i < count; i += 1) {
    const clauses = Array.from(
      { length: 6 + below(10) },
      (_, n) => `${n + 1}、${one(VERBS)}${one(OBJECTS)}的${one(VERBS)}，${one(VERBS)}${one(OBJECTS)}`,
    );
    yield {
      title: `${below(3) === 0 ? one(LEVELS) : ''}${one(TRADES)}${one(ROLES)}`,
      company: `${one(NAMES)}${one(NAMES)}${one(KINDS)}有限公司`,
      salary: SALARIES[below(SALARIES.length)]!(4 + below(12)),
      city: one(CITIES),
      education: one(EDUCATIONS),
      experience: one(EXPERIENCES),
      skills: [...new Set(some(SKILLS, 6))].join(','),
      description: clauses.join('；'),
    };
  }
}
