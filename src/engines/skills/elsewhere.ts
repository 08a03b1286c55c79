/** Places where a name is said and no ability is meant: names of firms and trades, majors, goods on sale. */

/** 焊接设备有限公司, 汽车维修厂, 数控机床行业: what stands behind the name makes it the name of somebody. */
const BODY_NEAR =
  /^(?:[(（][^()（）]{1,8}[)）])?(?:设备|技术|制造|服务|加工|科技|产业|产品|工程|生产|机械|用品|配件|材料)?(?:公司|集团|工厂|厂(?![商家房区务长])|企业|行业|学院|学校|院校|医院|事务所|协会|商会|研究院|研究所|产业园|园区|车间|部门|事业部|项目部|展会|大赛|比赛|技能竞赛|论坛|市场部|专卖店|门店|店(?![铺长员])|班组(?!长))/;
const BODY_FAR =
  /^[\p{Script=Han}A-Za-z0-9（）()]{0,14}?(?:有限公司|有限责任公司|股份公司|股份有限|有限合伙|集团公司)/u;
const NO_NAME = /[的是在和与及我本贵您你会能做为到请]/;

export function namesSomebody(after: string): boolean {
  if (BODY_NEAR.test(after)) return true;
  const far = BODY_FAR.exec(after);
  return far !== null && !NO_NAME.test(far[0]);
}

/** 专业 that means a major, not 专业知识 nor 专业的. */
const MAJOR =
  /专业(?!知识|技能|技术|能力|工具|软件|人员|人才|水平|素养|素质|术语|证书|设备|级|化|的?(?:培训|团队|师傅|服务|指导|老师|设备))/g;
const OTHER_VERB = /熟悉|掌握|精通|懂|会|能|具备|持有?|从事|负责|了解|擅长|使用|操作|经验/g;

/** Stretches of a sentence that list majors: 机电、数控或模具等相关专业毕业. */
export function majorsIn(sentence: string): readonly { readonly start: number; readonly end: number }[] {
  return [...sentence.matchAll(MAJOR)].flatMap(({ index }) => {
    const clause = Math.max(...['，', ',', '：', ':'].map((mark) => sentence.lastIndexOf(mark, index - 1))) + 1;
    const verbs = [...sentence.slice(clause, index).matchAll(OTHER_VERB)];
    const last = verbs.at(-1);
    const start = last === undefined ? clause : clause + last.index + last[0].length;
    return index > start ? [{ start, end: index }] : [];
  });
}

/** 主营叉车、起重机: goods, not what somebody can use. */
export const isForSale = (before: string): boolean =>
  /(?:主营|主要产品|产品(?:有|包括|涵盖)|专业生产|生产销售|研发生产|经营|代理|批发|零售|出租|租赁)[^。；]{0,20}$/.test(
    before,
  );

/** 维护工作 holds no 护工, 焊工资格 none of wages: an occupation does not end where a longer word goes on. */
export const goesOn = (name: string, after: string): boolean =>
  (name.endsWith('工') && /^(?:作(?!业)|程|具|资(?!格)|序|时|艺|况|期|地|厂|人日报)/.test(after)) ||
  (name.endsWith('师') && after.startsWith('范')) ||
  (name.endsWith('员') && after.startsWith('工'));
