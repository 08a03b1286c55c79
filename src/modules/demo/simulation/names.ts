import type { Chance } from '../data/random.ts';

const SURNAMES = [
  ...'王李张刘陈杨赵黄周吴徐孙马朱胡郭何林罗高梁郑谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严',
];
/** The first third is so common that it comes more often. */
const COMMON = SURNAMES.slice(0, 30);
const FIRST = [...'晓子佳浩雨志丽宇欣文思春海明婷建若鹏静家诗振梦俊慧一秋天国立永世长玉雪晨嘉瑞光景德承启'];
const SECOND = [...'涵宁然桐强娜航怡博远燕涛轩业曦飞豪雨东瑶杰敏鸣月宇华平军霞玲辉磊峰颖芳刚毅楠琪宸琳超凡'];

/** Made of letters: whoever is called so in life is not meant. */
export function inventedName(chance: Chance): string {
  const surname = chance.pick(chance.chance(0.6) ? COMMON : SURNAMES);
  const second = chance.pick(SECOND);
  if (chance.chance(0.15)) return surname + second;
  const first = chance.pick(FIRST);
  return surname + first + (first === second ? '' : second);
}
