/**
 * Pinyin of the characters that occur in the menu and among the acts, so that they are found without switching the input
 * method. A dictionary would be forty times this file; spelling.test.ts says what is missing when a label is new.
 */
const SYLLABLES =
  'an案按 ban办板班 bao曝 bang帮 ben本 bi毕 biao标表 bu部布不 cai才 cao操 ce册 cha查 cheng程成 chi持 chu出 ci次词 da答 dai代待 dan单 dang档 dao导 de的得 ' +
  'deng登 di低底地 dian点典 du督 dui对 fa发 fan反 fu复 ge格个 gong工供共 gou构 guan管 guang光 gui规 he核合和 hu护 hui回 ji机给记级基技计 jia假加家 jian监建检荐 jie界 ' +
  'ju据 kai开 kan看 ke可 kua跨 kuang况 lai来 li历 ling领 liu流 lu录 men门 ming名 mo摸 neng能 pei配 pi批匹 qi其期 qing请情 qiu求 qu区去 quan全权 que确 qun群 ' +
  'ren认人 reng仍 ri日 ru入 shang上 she设 shen审申 sheng生 shi事识时实是 shu数术 song送 suo索 ta他 tai态台 tiao调 tong同统通 tui推 tuo托 wei委位 wo我 xi息系习 ' +
  'xian限 xiang项向享 xiao效消 xin信新 xing姓 xiu休 xu需 xue学 xun训 yan验 yao邀 ye业 yi议异意义 yin隐 ying映 you有 yu与域 yuan员源 ze则 zhan站 zhang账 ' +
  'zhao照找 zheng争 zhi置知支 zhong众重 zhu主驻 zhuan专转 zhuang状 zi资自 zui最 zuo作';

const SYLLABLE_OF: ReadonlyMap<string, string> = new Map(
  SYLLABLES.split(' ').flatMap((entry) => {
    const syllable = /^[a-z]+/.exec(entry)?.[0] ?? '';
    const characters: string = entry.slice(syllable.length);
    return [...characters].map((character) => [character, syllable] as const);
  }),
);

/** undefined for a character without one. */
export const syllableOf = (character: string): string | undefined => SYLLABLE_OF.get(character);

/** Whether a label is meant by what was typed: its own characters, its pinyin from any of them on ("fabu"), or the initials ("fbxq"). */
export function isMeant(label: string, typed: string): boolean {
  const wanted = typed.toLowerCase().replaceAll(/\s+/g, '');
  if (wanted === '' || label.toLowerCase().includes(wanted)) return true;
  if (!/^[a-z]+$/.test(wanted)) return false;
  const syllables = [...label].map((character) => syllableOf(character) ?? character.toLowerCase());
  const initials = syllables.map((syllable) => syllable[0]).join('');
  return initials.includes(wanted) || syllables.some((_, at) => syllables.slice(at).join('').startsWith(wanted));
}
