import type { Cited } from '../model.ts';

const PROVISIONS = '《职业学校学生实习管理规定》（教职成〔2021〕4 号）';
const LAW = '《中华人民共和国职业教育法》';
/** In force since the day the notice was issued. */
const SINCE = '2021-12-31';
const LAW_SINCE = '2022-05-01';

const rule = (code: string, zh: string, en: string, article: string, source: string, confirmed: boolean): Cited => ({
  code,
  zh,
  en,
  citation: `${PROVISIONS}${article}`,
  source,
  validFrom: SINCE,
  confirmed,
});

/**
 * 实习学生的权利, in plain words with the article. Read in copies of the text, not in the original: only what several of them
 * agree on is confirmed here, and articles that were only recalled are not.
 */
export const INTERN_RIGHTS: readonly Cited[] = [
  rule(
    'I1',
    '一年级在校学生不得安排岗位实习。',
    'No internship at the workplace in the first year.',
    '第十六条',
    'estsglobal 348',
    true,
  ),
  rule('I2', '未满 16 周岁不得安排岗位实习。', 'None below the age of 16.', '第十六条', 'estsglobal 348', true),
  rule(
    'I3',
    '未成年学生不得从事未成年工禁忌的劳动。',
    'Minors do no work that is forbidden to minors.',
    '第十六条',
    'estsglobal 348',
    true,
  ),
  rule(
    'I5',
    '不得安排到酒吧、夜总会、歌厅、洗浴中心、电子游戏厅、网吧实习。',
    'Not in bars, night clubs, karaoke, bath houses, game halls or internet cafés.',
    '第十六条',
    'estsglobal 348',
    true,
  ),
  rule(
    'I6',
    '不得通过中介机构或者有偿代理组织、安排和管理实习。',
    'Not through agencies or paid intermediaries.',
    '第十六条',
    'estsglobal 348',
    true,
  ),
  rule(
    'I8',
    '不得从事高空、井下、放射性、有毒、易燃易爆等高危岗位（专业确需并经备案的除外）。',
    'No work at height, underground, with radiation, poison or explosives, unless the major needs it and it is filed.',
    '第十七条',
    '多份转载',
    false,
  ),
  rule(
    'I9',
    '不得安排加班和夜班；每天不超过 8 小时，每周保证休息（专业特殊要求并经备案的除外）。',
    'No overtime and no night shifts; eight hours a day and weekly rest.',
    '第十七条',
    'shaocn',
    false,
  ),
  rule(
    'I10',
    '能相对独立工作的，报酬不低于同岗位工资标准的 80%，或最低档工资标准。',
    'Who works fairly independently is paid at least 80 % of the wage for that post, or its lowest grade.',
    '第十八条',
    'estsglobal 350',
    true,
  ),
  rule(
    'I11',
    '报酬以货币按时、足额直接支付给学生本人，周期不超过 1 个月，不得用实物、代金券代替。',
    'Paid in money, in full, directly to the student, at least once a month.',
    '第十八条',
    'estsglobal 350',
    true,
  ),
  rule(
    'I12',
    '不得收取押金、培训费、报酬提成、管理费、材料费、就业服务费，不得扣押学生证、身份证，不得要求担保。',
    'No deposit, fee or commission; your papers are not kept; no surety.',
    '第十九条',
    '多份转载',
    false,
  ),
  rule(
    'I15',
    '实习岗位应与专业相符，原则上不得跨专业大类。',
    'The post fits the major; as a rule within its class.',
    '第九条',
    'shaocn；陕西省 2023 年细则',
    false,
  ),
  rule(
    'I18',
    '学校安排岗位实习，须有学生和监护人签字的知情同意书；不同意的，可以自行选择单位。',
    'The student and the guardian sign their consent; who does not agree may choose another firm.',
    '第十条',
    'gyxww',
    false,
  ),
  rule(
    'I19',
    '实习前须签三方协议；没有签的，不得安排实习。',
    'A three-party agreement is signed before; without it there is no internship.',
    '第十五条',
    'gyxww',
    false,
  ),
  rule(
    'I20',
    '任何单位和部门不得强制学校、学生到指定单位实习。',
    'Nobody may force you to a given firm.',
    '第八条',
    'gyxww',
    false,
  ),
  rule(
    'I24',
    '实习责任保险覆盖全过程，费用不得由学生承担，也不得从报酬中抵扣。',
    'Insurance covers all of it; neither the student nor the pay bears its cost.',
    '第三十五条、第三十六条',
    '回忆，待查原文',
    false,
  ),
  {
    code: 'V50',
    zh: '学生享有休息休假、劳动安全卫生保护、参加相关保险、接受职业技能指导的权利；上岗实习应签实习协议、给予适当报酬。',
    en: 'Students have the right to rest, safety, insurance and instruction; at the workplace to an agreement and fair pay.',
    citation: `${LAW}第五十条`,
    source: '法律文本',
    validFrom: LAW_SINCE,
    confirmed: true,
  },
  {
    code: 'V42',
    zh: '不得以介绍工作、安排实习实训等名义违法收取费用。',
    en: 'Nobody may unlawfully take money for arranging work or an internship.',
    citation: `${LAW}第四十二条`,
    source: '法律文本',
    validFrom: LAW_SINCE,
    confirmed: true,
  },
];
