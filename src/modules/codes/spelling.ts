import { customPinyin, pinyin } from 'pinyin-pro';

export interface Spelling {
  /** All syllables together, without tones, ü as v: "shenzhenshi". */
  readonly pinyin: string;
  /** First letters: "szs". */
  readonly initials: string;
}

/** Readings that a general dictionary gets wrong, mostly place names (现代汉语词典, names of the 2023 list). */
const readings: Readonly<Record<string, string>> = {
  万柏林: 'wàn bǎi lín',
  三都: 'sān dū',
  东阿: 'dōng ē',
  中牟: 'zhōng mù',
  乌什: 'wū shí',
  乐亭: 'lào tíng',
  乐清: 'yuè qīng',
  乐陵: 'lào líng',
  于都: 'yú dū',
  信都: 'xìn dū',
  克什克腾: 'kè shí kè téng',
  六合区: 'lù hé qū',
  剥离: 'bō lí',
  单县: 'shàn xiàn',
  吴堡: 'wú bǔ',
  喀什: 'kā shí',
  塔什库尔干: 'tǎ shí kù ěr gàn',
  大埔县: 'dà bù xiàn',
  宁都: 'níng dū',
  宕昌: 'tàn chāng',
  尉犁: 'yù lí',
  尧都: 'yáo dū',
  康巴什: 'kāng bā shí',
  新都: 'xīn dū',
  曾都: 'zēng dū',
  武都: 'wǔ dū',
  歙县: 'shè xiàn',
  殷都: 'yīn dū',
  江都: 'jiāng dū',
  泌阳: 'bì yáng',
  洪洞: 'hóng tóng',
  浚县: 'xùn xiàn',
  涡阳: 'guō yáng',
  珲春: 'hún chūn',
  盐都: 'yán dū',
  秦都: 'qín dū',
  称多: 'chèn duō',
  筠连: 'jūn lián',
  红寺堡: 'hóng sì bǔ',
  繁峙: 'fán shì',
  给排水: 'jǐ pái shuǐ',
  花都: 'huā dū',
  莲都: 'lián dū',
  蔚县: 'yù xiàn',
  薄膜: 'bó mó',
  藏药: 'zàng yào',
  襄都: 'xiāng dū',
  郫都: 'pí dū',
  都兰: 'dū lán',
  都匀: 'dū yún',
  都安: 'dū ān',
  都昌: 'dū chāng',
  闵行: 'mǐn háng',
  阿图什: 'ā tú shí',
  魏都: 'wèi dū',
  什邡: 'shí fāng',
  黄陂: 'huáng pí',
};

customPinyin(readings);

/** Spells a name for look-up. Slow to load (it carries a dictionary): for the import of lists, never at the start. */
export function spellName(name: string): Spelling {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' });
  const words = syllables.map((syllable) => syllable.toLowerCase().replaceAll(/[^a-z0-9]/g, '')).filter(Boolean);
  return { pinyin: words.join(''), initials: words.map((word) => word[0]).join('') };
}
