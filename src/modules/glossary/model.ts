/** 名词解释 — words of the trade and of the platform, in plain language. Browser-safe. */
interface Words {
  readonly zh: string;
  readonly en: string;
}

export interface Term {
  readonly key: string;
  readonly name: Words;
  readonly meaning: Words;
  /** Where the word comes from; of the platform's own words, nothing. */
  readonly source?: string;
  /** Somebody has compared the explanation with the source. */
  readonly confirmed: boolean;
  /** Shorter, as labels say it. */
  readonly labels: readonly string[];
}

interface TermFacts {
  readonly source?: string;
  readonly labels?: readonly string[];
}

const term = (key: string, name: Words, meaning: Words, { source, labels = [] }: TermFacts = {}): Term => ({
  key,
  name,
  meaning,
  ...(source !== undefined && { source }),
  confirmed: source === undefined,
  labels,
});

/** Explanations are our own words; the source says where the rule itself stands. */
export const TERMS: readonly Term[] = [
  term(
    'need',
    { zh: '需求', en: 'Need' },
    { zh: '一个单位想要的：招人、找技术、找培训、找合作、借用设备。', en: 'What an organisation is looking for.' },
  ),
  term(
    'offer',
    { zh: '供给', en: 'Offer' },
    { zh: '一个单位拿得出的：毕业生、技术服务、培训、可共享的基地与设备。', en: 'What an organisation can give.' },
  ),
  term(
    'confirmed',
    { zh: '最近确认', en: 'Last confirmed' },
    {
      zh: '发布者最近一次说“这条仍然有效”的日期。越久没有确认，排名越靠后，到期自动关闭。',
      en: 'When the publisher last said that it still holds. The longer ago, the lower it ranks; in the end it closes itself.',
    },
    { labels: ['确认日期', '资料确认', '最近一次确认'] },
  ),
  term(
    'vetting',
    { zh: '核验', en: 'Verification' },
    {
      zh: '主管部门核对一个机构是不是真的、登记资料对不对。核验通过后才能发布。',
      en: 'The authority compares an organisation with its registration. Only verified ones publish.',
    },
  ),
  term(
    'joined',
    { zh: '入驻', en: 'Joined' },
    {
      zh: '一个机构在本平台登记（或认领、由主管部门建档）并通过核验，核验通过的那天是入驻日。主管部门和平台运营单位不算；停用、终止的不再算。专家入驻，指经本人同意在资源名录里公开。',
      en: 'An organisation is registered here and was verified; that day counts. Offices and whoever was suspended or closed do not. An expert has joined when public in the catalogue with own consent.',
    },
    { labels: ['入驻日', '入驻情况'] },
  ),
  term(
    'claim',
    { zh: '认领', en: 'Claim' },
    {
      zh: '别人转载或导入了本单位的信息，本单位把它接过来自己管理。',
      en: 'An organisation takes over what others posted in its name.',
    },
    { labels: ['未认领'] },
  ),
  term(
    'delegation',
    { zh: '委托代办', en: 'Delegation' },
    {
      zh: '一个单位允许另一个单位替它办几类事，写明哪几类、到哪天，随时可以收回，每一步都有记录。',
      en: 'One organisation lets another act for it, for named rights and a named time, revocable and recorded.',
    },
  ),
  term(
    'confirmation',
    { zh: '代办确认', en: 'Confirmation' },
    {
      zh: '受托单位写好以后，由本单位点一次确认才生效。',
      en: 'What a delegate prepared takes effect once its principal confirms it.',
    },
  ),
  term(
    'objection',
    { zh: '信息异议', en: 'Objection' },
    {
      zh: '任何人指出公开的机构资料有误，或说“这不是我们单位”，平台按期答复。',
      en: 'Anybody says that published data are wrong; it is answered in time.',
    },
  ),
  term(
    'scope',
    { zh: '数据范围', en: 'Data scope' },
    {
      zh: '一位成员在本机构里看得到谁的事：本人、本部门、本部门及以下、自定义、全部。',
      en: 'Whose records a member sees inside the own organisation.',
    },
  ),
  term(
    'crosswalk',
    { zh: '专业对照', en: 'Crosswalk' },
    {
      zh: '专业、职业、行业三份目录之间的对应关系，标明依据和把握程度。',
      en: 'Links between majors, occupations and industries, each with its ground and confidence.',
    },
  ),
  term(
    'wageFloor',
    { zh: '最低工资标准', en: 'Minimum wage' },
    {
      zh: '劳动者提供正常劳动时，用人单位依法应支付的最低报酬，由各省规定并分档公布。没有登记标准的地方显示“未核对”，不等于通过。',
      en: 'The least pay for normal work, set by each province. A place without a figure is “not checked”, never “passed”.',
    },
    { source: '《最低工资规定》（劳动和社会保障部令第 21 号）', labels: ['最低工资'] },
  ),
  term(
    'internship',
    { zh: '岗位实习', en: 'Workplace internship' },
    {
      zh: '学生具备一定实践能力后，在专业人员指导下到单位相对独立参与实际工作的实习。2021 年起不再称“顶岗实习”。',
      en: 'A student takes part in real work relatively independently, with guidance.',
    },
    { source: '《职业学校学生实习管理规定》（教职成〔2021〕4 号）' },
  ),
  term(
    'apprenticeship',
    { zh: '学徒制', en: 'Apprenticeship' },
    {
      zh: '学校与企业共同培养，学习者同时有学校与企业两位导师。',
      en: 'School and firm train together; a learner has a teacher in each.',
    },
    { source: '《中华人民共和国职业教育法》（2022 年修订）' },
  ),
  term(
    'orderClass',
    { zh: '订单班', en: 'Order class' },
    {
      zh: '企业与学校约定培养人数和岗位，按约定的课程培养，合格者到该企业就业。',
      en: 'A class trained to the order of one or several firms.',
    },
  ),
  term(
    'industryCollege',
    { zh: '产业学院', en: 'Industry college' },
    {
      zh: '学校与企业、园区等共同建设和管理的人才培养、研发与服务的实体。',
      en: 'A college built and run by a school together with firms.',
    },
    { source: '《现代产业学院建设指南（试行）》' },
  ),
  term(
    'dualTeacher',
    { zh: '双师型教师', en: 'Dual-qualified teacher' },
    {
      zh: '既能讲理论、又能带实践的职业学校教师。',
      en: 'A teacher of theory as well as of practice.',
    },
    { source: '《职业教育“双师型”教师基本标准（试行）》（2022 年）' },
  ),
  term(
    'publicPractice',
    { zh: '校企合作', en: 'School–enterprise cooperation' },
    {
      zh: '学校与企业在招生、培养、实习、教师、课程、研发等方面的共同行动。',
      en: 'Joint work of school and firm in training, teachers, courses and research.',
    },
    { source: '《职业学校校企合作促进办法》（教职成〔2018〕1 号）' },
  ),
  term(
    'trl',
    { zh: '技术成熟度', en: 'Technology readiness level' },
    {
      zh: '一项技术离实际应用有多近，分 1 至 9 级，级数越高越成熟。',
      en: 'How near a technology is to use, from 1 to 9.',
    },
    { source: 'GB/T 22900-2022《科学技术研究项目评价通则》', labels: ['技术就绪度'] },
  ),
  term(
    'creditCode',
    { zh: '统一社会信用代码', en: 'Unified social credit code' },
    {
      zh: '法人和其他组织的 18 位唯一编号，最后一位用来检查前面有没有写错。',
      en: 'The 18-character number of an organisation; its last character checks the others.',
    },
    { source: 'GB 32100-2015《法人和其他组织统一社会信用代码编码规则》', labels: ['信用代码'] },
  ),
  term(
    'division',
    { zh: '归口区划', en: 'Division in charge' },
    {
      zh: '一条信息归哪个县区的主管部门办理：按机构或岗位的所在地定，县区只看到并办理自己的。',
      en: 'Which county’s authority handles a record: by where the organisation or the listing is.',
    },
  ),
  term(
    'correction',
    { zh: '补正', en: 'Correction' },
    {
      zh: '材料不齐或有误时退回来改，改好再交，不必从头填写；退回时逐项写明要改什么。',
      en: 'Sent back to be completed, with what is missing said item by item; nothing is typed anew.',
    },
  ),
  term(
    'countersign',
    { zh: '会签', en: 'Countersignature' },
    {
      zh: '一个环节要几个人都同意才往下走；只要其中一人办理的叫“或签”，临时请同事一起签的叫“加签”。',
      en: 'Everybody named must approve before it goes on; where one is enough it says so.',
    },
    { labels: ['或签', '加签'] },
  ),
  term(
    'workdays',
    { zh: '工作日', en: 'Working day' },
    {
      zh: '按国务院办公厅公布的放假与调休安排计算，周末调成上班的算，放假的不算。',
      en: 'Counted by the published plan of holidays, with the weekends that are worked.',
    },
    { labels: ['办理期限', '答复期限'] },
  ),
  term(
    'preregistered',
    { zh: '预登记', en: 'Pre-registered' },
    {
      zh: '别人的台账或表格里提到、但该单位自己还没有来登记的机构；登记后自动对上，不会变成两家。',
      en: 'An organisation that others named before anybody registered it; both become one when it does.',
    },
  ),
  term(
    'unconfirmed',
    { zh: '待核实', en: 'Not yet verified' },
    {
      zh: '平台里的法规、标准或释义还没有人与原文逐字核对过，只供参考，不能作为依据。',
      en: 'Nobody has compared it with its source word by word yet; it is no ground for anything.',
    },
  ),
];

const BY_KEY = new Map(TERMS.map((one) => [one.key, one]));
const BY_NAME = new Map(
  TERMS.flatMap((one) => [one.name.zh, one.name.en, ...one.labels].map((name) => [name, one] as const)),
);

/** By what a label says. */
export const termNamed = (name: string): Term | undefined => BY_NAME.get(name);
export const findTerm = (key: string): Term | undefined => BY_KEY.get(key);

/** The terms that a sentence uses. */
export const termsIn = (text: string): readonly Term[] => TERMS.filter(({ name }) => text.includes(name.zh));

/** Terms that somebody types, or types more than: "最低工资是多少". */
export function termsAbout(query: string, most: number): readonly Term[] {
  const typed = query.normalize('NFKC').toLowerCase().trim();
  const isAbout = (name: string): boolean => {
    const known = name.toLowerCase();
    return typed.length >= SHORTEST && (known.includes(typed) || typed.includes(known));
  };
  return TERMS.filter(({ name }) => isAbout(name.zh) || isAbout(name.en)).slice(0, most);
}

/** One character would mean half of the terms. */
const SHORTEST = 2;
