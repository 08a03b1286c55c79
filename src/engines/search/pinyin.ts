/** Pinyin without tones: of words, and read back from letters. The readings come from pinyin-pro. */
import { pinyin } from 'pinyin-pro';
import { charactersOf, cutWords } from './analysis.ts';

const SYLLABLES: ReadonlySet<string> = new Set(
  (
    'a ai an ang ao ba bai ban bang bao bei ben beng bi bian biao bie bin bing bo bu ca cai can cang cao ce cen ceng cha chai ' +
    'chan chang chao che chen cheng chi chong chou chu chua chuai chuan chuang chui chun chuo ci cong cou cu cuan cui cun cuo ' +
    'da dai dan dang dao de dei den deng di dia dian diao die ding diu dong dou du duan dui dun duo e ei en eng er fa fan ' +
    'fang fei fen feng fo fou fu ga gai gan gang gao ge gei gen geng gong gou gu gua guai guan guang gui gun guo ha hai han ' +
    'hang hao he hei hen heng hong hou hu hua huai huan huang hui hun huo ji jia jian jiang jiao jie jin jing jiong jiu ju ' +
    'juan jue jun ka kai kan kang kao ke kei ken keng kong kou ku kua kuai kuan kuang kui kun kuo la lai lan lang lao le lei ' +
    'leng li lia lian liang liao lie lin ling liu lo long lou lu luan lun luo lv lve ma mai man mang mao me mei men meng mi ' +
    'mian miao mie min ming miu mo mou mu na nai nan nang nao ne nei nen neng ni nian niang niao nie nin ning niu nong nou nu ' +
    'nuan nuo nv nve o ou pa pai pan pang pao pei pen peng pi pian piao pie pin ping po pou pu qi qia qian qiang qiao qie qin ' +
    'qing qiong qiu qu quan que qun ran rang rao re ren reng ri rong rou ru rua ruan rui run ruo sa sai san sang sao se sen ' +
    'seng sha shai shan shang shao she shei shen sheng shi shou shu shua shuai shuan shuang shui shun shuo si song sou su ' +
    'suan sui sun suo ta tai tan tang tao te tei teng ti tian tiao tie ting tong tou tu tuan tui tun tuo wa wai wan wang wei ' +
    'wen weng wo wu xi xia xian xiang xiao xie xin xing xiong xiu xu xuan xue xun ya yan yang yao ye yi yin ying yo yong you ' +
    'yu yuan yue yun za zai zan zang zao ze zei zen zeng zha zhai zhan zhang zhao zhe zhei zhen zheng zhi zhong zhou zhu zhua ' +
    'zhuai zhuan zhuang zhui zhun zhuo zi zong zou zu zuan zui zun zuo'
  ).split(' '),
);

export const LONGEST_SYLLABLE = 6;
export const isSyllable = (letters: string): boolean => SYLLABLES.has(letters);

const HAN = /\p{Script=Han}/u;
const readings = new Map<string, readonly string[]>();

/** All readings of a character, the usual one first. None for what is no Han character. */
export function readingsOf(character: string): readonly string[] {
  const known = readings.get(character);
  if (known !== undefined) return known;
  const found = HAN.test(character)
    ? pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true }).filter(isSyllable)
    : [];
  const distinct = [...new Set(found)];
  readings.set(character, distinct);
  return distinct;
}

const spelled = new Map<string, readonly string[] | undefined>();
const MOST_SPELLED = 100_000;
const LONGEST_WORD = 4;

/** One syllable for each character; undefined where one has none. Words decide between readings: 会计 is kuai ji. */
export function syllablesOf(text: string): readonly string[] | undefined {
  if (charactersOf(text).length > LONGEST_WORD) {
    const parts = cutWords(text).map((part) => (part === text ? spell(part) : syllablesOf(part)));
    return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
  }
  if (spelled.has(text)) return spelled.get(text);
  const found = spell(text);
  if (spelled.size < MOST_SPELLED) spelled.set(text, found);
  return found;
}

function spell(word: string): readonly string[] | undefined {
  const characters = [...charactersOf(word)];
  const usual = characters.map((character) => readingsOf(character));
  if (usual.some((found) => found.length === 0)) return undefined;
  if (characters.length === 1 || usual.every((found) => found.length === 1)) return usual.map((found) => found[0]!);
  const read = pinyin(word, { toneType: 'none', type: 'array', v: true });
  return read.length === characters.length ? read : usual.map((found) => found[0]!);
}
