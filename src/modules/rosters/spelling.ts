import { classKey, numberKey, personKey } from '#modules/profiles';

/**
 * Traditional characters that stand in names, each before its simplified form: what an older list or a file from outside may
 * hold. Not a dictionary: only one-to-one pairs of characters that are common in names.
 */
const PAIRS =
  '張张偉伟陳陈劉刘楊杨趙赵黃黄吳吴孫孙馬马鄭郑謝谢許许鄧邓馮冯韓韩蔣蒋葉叶蘇苏呂吕盧卢鍾钟陸陆譚谭賈贾鄒邹閻阎龍龙萬万錢钱湯汤賀贺賴赖龔龚' +
  '華华國国強强軍军傑杰鵬鹏飛飞麗丽豔艳艷艳潔洁靜静婭娅曉晓紅红蘭兰榮荣慶庆勝胜東东興兴學学誠诚慧慧銘铭鋒锋鑫鑫鋼钢鐵铁銀银錦锦鎮镇輝辉' +
  '煒炜燁烨瑋玮瓊琼瑩莹嬌娇娟娟嫻娴媽妈寶宝寧宁實实審审將将對对導导師师嶽岳島岛幗帼廣广應应張张彥彦後后從从徵征德德愛爱慧慧憲宪懷怀戰战擇择擁拥' +
  '昇升時时晉晋暉晖曄晔書书會会條条棟栋業业極极樹树樂乐樺桦檸柠歐欧歡欢歲岁歷历毅毅漢汉滿满漣涟澤泽濤涛瀟潇灝灏災灾為为無无爍烁牆墙獻献璽玺' +
  '現现環环產产畢毕畫画異异疊叠發发盛盛監监碩硕禮礼禎祯種种稱称穎颖積积穩稳竇窦競竞筆笔節节範范簡简籃篮紀纪純纯紅红紋纹納纳紹绍終终組组結结絢绚' +
  '統统絲丝經经綠绿維维綱纲網网緒绪線线緯纬練练縣县總总繼继續续羅罗義义習习聖圣聞闻聯联聰聪職职肅肃臨临與与舉举舊旧芸芸莊庄萊莱蓮莲蔣蒋蕭萧薈荟' +
  '藍蓝藝艺藺蔺蘊蕴蘋苹虎虎處处號号術术衛卫裝装褚褚襄襄見见規规視视親亲覺觉觀观解解訓训記记訪访設设詠咏詩诗話话詳详語语誼谊調调諾诺謙谦謹谨證证識识' +
  '譽誉讓让豐丰貝贝貞贞負负財财貢贡貴贵賓宾賢贤質质贊赞贏赢趙赵躍跃車车軒轩軟软輕轻輪轮辭辞農农迪迪進进運运達达遠远適适選选遷迁還还邁迈郵邮鄉乡醫医' +
  '釗钊鈞钧鈺钰鉅钜銀银銘铭銳锐鋒锋錄录錦锦鍵键鎖锁鏡镜鐘钟鑒鉴長长門门開开閏闰間间閔闵閣阁關关陽阳階阶際际陳陈隨随險险隱隐隸隶雙双雲云電电霞霞靈灵' +
  '靜静韋韦韻韵響响頂顶順顺項项須须頌颂預预頓顿頔頔領领頻频顏颜願愿顧顾顯显風风飄飘飛飞飲饮養养餘余館馆馨馨駿骏騰腾驕骄驥骥鬱郁魯鲁鮮鲜鳳凤鳴鸣鴻鸿鵬鹏' +
  '鶴鹤鷹鹰麗丽麟麟麥麦黎黎齊齐龐庞龍龙';

const SIMPLE: ReadonlyMap<string, string> = new Map(
  Array.from({ length: Math.floor([...PAIRS].length / 2) }, (_, at) => {
    const letters = [...PAIRS].slice(at * 2, at * 2 + 2);
    return [letters[0]!, letters[1]!] as const;
  }),
);

const simplified = (text: string): string => [...text].map((letter) => SIMPLE.get(letter) ?? letter).join('');

/** Two names that are the same person's however they are written. */
export const sameNameKey = (name: string): string => simplified(personKey(name));

/** What stands in the record: width, spaces and glued titles gone, the characters as written. */
export const cleanName = (name: string): string =>
  name
    .normalize('NFKC')
    .replaceAll(/[\s]|\p{Cf}/gu, '')
    .replaceAll(/[.．•・]/g, '·')
    .replaceAll(/(?<=.{2})(?:同学|老师|先生|女士|（.*?）|\(.*?\))$/gu, '');

/** "2.0240101E+8" said in full, where every digit is still there. */
export function readStudentNumber(cell: string): { readonly value: string; readonly doubt?: string } {
  const text = cell.normalize('NFKC').replaceAll(/[\s,'’]|\p{Cf}/gu, '');
  const science = /^(\d)(?:\.(\d+))?E\+?(\d+)$/i.exec(text);
  if (science === null) return { value: text.replace(/\.0+$/, '') };
  const [, first, rest = '', power] = science;
  if (rest.length < Number(power))
    return { value: '', doubt: '学号被表格软件改成了科学计数法，后几位已丢失，没有采用' };
  return { value: `${first}${rest.slice(0, Number(power))}`, doubt: '学号由科学计数法还原，请核对' };
}

export { classKey, numberKey };
