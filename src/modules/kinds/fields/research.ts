import type { FieldGroup } from '../model.ts';
import { BOTH, MONTHS, NEED, OFFER, options, words, YUAN } from '../options.ts';

/** The eleven fields in which technology contracts are counted; not confirmed against the registration form. */
export const TECH_FIELDS = options({
  information: ['电子信息', 'Electronics and information'],
  aerospace: ['航空航天', 'Aerospace'],
  manufacturing: ['先进制造', 'Advanced manufacturing'],
  biomedicine: ['生物、医药和医疗器械', 'Biology, medicine, medical devices'],
  materials: ['新材料及其应用', 'New materials'],
  energy: ['新能源与高效节能', 'New energy, efficiency'],
  environment: ['环境保护与资源综合利用', 'Environment and resources'],
  nuclear: ['核应用', 'Nuclear applications'],
  agriculture: ['农业', 'Agriculture'],
  transport: ['现代交通', 'Transport'],
  society: ['城市建设与社会发展', 'Urban and social development'],
});

const PROBLEMS = options({
  newProduct: ['新产品开发', 'New product'],
  process: ['工艺改进', 'Better process'],
  automation: ['设备改造与自动化', 'Automation'],
  quality: ['质量缺陷与良品率', 'Defects and yield'],
  material: ['材料替代与降本', 'Materials and cost'],
  saving: ['节能降耗与环保', 'Energy and environment'],
  digital: ['数字化、智能化', 'Digital and intelligent'],
  inspection: ['检测与控制方法', 'Inspection and control'],
  substitution: ['进口替代', 'Import substitution'],
  keyTechnology: ['关键核心技术攻关', 'Key technology'],
  variety: ['品种选育与种养技术', 'Breeding and cultivation'],
  other: ['其他', 'Other'],
});

export const RESULTS = options({
  invention: ['发明专利', 'Invention patent'],
  utility: ['实用新型、外观设计', 'Utility model, design'],
  software: ['软件著作权', 'Software copyright'],
  knowHow: ['技术秘密（专有技术）', 'Know-how'],
  prototype: ['新产品、样机', 'New product, prototype'],
  process: ['新工艺、新方法', 'New process'],
  material: ['新材料', 'New material'],
  variety: ['动植物新品种', 'New variety'],
  standard: ['标准、规范', 'Standard'],
  capability: ['团队研发能力', 'Research capability of a team'],
});

/**
 * 技术就绪度: nine levels after GB/T 22900. The edition of 2022 goes on to 13 (技术创新度), which a listing does not need. The
 * names were not compared with the text of the standard, and the form says so.
 */
export const READINESS = options({
  trl1: ['1 级 报告级：发现基本原理', '1: basic principle observed'],
  trl2: ['2 级 方案级：形成技术方案', '2: concept formulated'],
  trl3: ['3 级 功能级：关键功能得到实验验证', '3: key functions proven by experiment'],
  trl4: ['4 级 仿真级：部件在实验室通过验证', '4: parts validated in the laboratory'],
  trl5: ['5 级 初样级：部件在相关环境通过验证', '5: parts validated in a relevant environment'],
  trl6: ['6 级 正样级：样机在相关环境通过演示', '6: prototype shown in a relevant environment'],
  trl7: ['7 级 环境级：样机在实际环境通过试验', '7: prototype tested in the real environment'],
  trl8: ['8 级 产品级：产品定型，完成验证', '8: product complete and verified'],
  trl9: ['9 级 系统级：实际应用，可以批量供应', '9: in use, can be supplied'],
});

export const MODES = options({
  commission: ['委托开发', 'Commissioned development'],
  joint: ['合作开发', 'Joint development'],
  transfer: ['技术转让', 'Technology transfer'],
  licence: ['技术许可', 'Technology licence'],
  consulting: ['技术咨询', 'Technical consulting'],
  technicalService: ['技术服务', 'Technical service'],
  equity: ['作价入股', 'Shares for technology'],
  jointLab: ['共建研发机构', 'Joint laboratory'],
  openCall: ['揭榜挂帅', 'Open call'],
});

const OWNERSHIP = options({
  client: ['归委托方', 'Commissioning party'],
  developer: ['归研发方', 'Developing party'],
  shared: ['双方共有', 'Shared'],
  licence: ['归研发方，委托方优先使用', 'Developer; the other side may use it first'],
  open: ['协商确定', 'To be agreed'],
});

export const CONFIDENTIALITY = options({
  open: ['公开：任何人都能看到全部内容', 'Open: everybody sees everything'],
  members: ['限入驻单位：公众只看简介', 'Members: the public sees the summary only'],
  agreed: ['限约定对象：面谈并签保密协议后提供', 'Agreed: after a meeting and a confidentiality agreement'],
});

const TIERED = words(
  '按上面选的公开范围显示。真正的商业秘密请不要写在这里，面谈时再提供。',
  'Shown as widely as chosen above. Keep real secrets for the meeting.',
);

/** 研发项目: a problem that looks for a solution, or a result that looks for a use. */
export const RESEARCH = [
  {
    name: 'subject',
    label: words('技术概况', 'Technology'),
    fields: [
      {
        name: 'techField',
        as: 'choice',
        label: words('技术领域', 'Technical field'),
        options: TECH_FIELDS,
        required: BOTH,
        facet: true,
        search: 'body',
      },
      {
        name: 'problemKinds',
        as: 'choices',
        label: words('需求类型', 'Kind of problem'),
        options: PROBLEMS,
        maxItems: 4,
        sides: NEED,
        required: NEED,
        facet: true,
        search: 'body',
      },
      {
        name: 'resultKinds',
        as: 'choices',
        label: words('成果类型', 'Kind of result'),
        options: RESULTS,
        maxItems: 4,
        sides: OFFER,
        required: OFFER,
        facet: true,
        search: 'body',
      },
      {
        name: 'keywords',
        as: 'words',
        label: words('关键词', 'Keywords'),
        help: words('3 到 8 个技术词，用顿号分开，例如“光伏玻璃、镀膜、在线检测”。', 'Three to eight technical terms.'),
        maxItems: 12,
        search: 'high',
      },
      {
        name: 'trlNow',
        as: 'choice',
        label: words('目前技术就绪度', 'Readiness now'),
        help: words(
          '选最接近的一级。参照 GB/T 22900《科学技术研究项目评价通则》，级名待与标准原文核实。',
          'The nearest of nine levels after GB/T 22900; their names are not confirmed against the standard yet.',
        ),
        options: READINESS,
        required: OFFER,
        facet: true,
      },
      {
        name: 'trlWanted',
        as: 'choice',
        label: words('希望达到', 'Readiness wanted'),
        options: READINESS,
        sides: NEED,
      },
      {
        name: 'applications',
        as: 'longText',
        label: words('应用场景与案例', 'Uses and cases'),
        sides: OFFER,
        search: 'body',
      },
      {
        name: 'benefit',
        as: 'longText',
        label: words('预期效益', 'Expected benefit'),
        help: words('能量化的请量化，例如“良品率由 92% 提高到 96%”。', 'In figures where possible.'),
        sides: NEED,
        search: 'body',
      },
      {
        name: 'majors',
        as: 'codes',
        set: 'major',
        label: words('相关专业', 'Related majors'),
        maxItems: 10,
        facet: true,
      },
    ],
  },
  {
    name: 'terms',
    label: words('合作与费用', 'Terms'),
    fields: [
      {
        name: 'modes',
        as: 'choices',
        label: words('合作方式', 'Mode of cooperation'),
        options: MODES,
        maxItems: 5,
        required: BOTH,
        facet: true,
      },
      {
        name: 'budgetMin',
        as: 'money',
        label: words('最低金额', 'Lowest amount'),
        labels: { need: words('预算下限', 'Budget from'), offer: words('期望价格下限', 'Price from') },
        help: words('可写“20万”。', 'In yuan.'),
        unit: YUAN,
        min: 0,
        max: 1_000_000_000_000,
      },
      {
        name: 'budgetMax',
        as: 'money',
        label: words('最高金额', 'Highest amount'),
        labels: { need: words('预算上限', 'Budget up to'), offer: words('期望价格上限', 'Price up to') },
        unit: YUAN,
        min: 0,
        max: 1_000_000_000_000,
      },
      { name: 'budgetOpen', as: 'flag', label: words('金额可面议', 'Amount open to negotiation') },
      {
        name: 'durationMonths',
        as: 'integer',
        label: words('期限', 'Duration'),
        labels: { need: words('希望完成时间', 'Time to finish'), offer: words('落地所需时间', 'Time to put to use') },
        unit: MONTHS,
        min: 1,
        max: 120,
        required: NEED,
      },
      {
        name: 'ownership',
        as: 'choice',
        label: words('知识产权归属', 'Ownership of results'),
        options: OWNERSHIP,
        required: NEED,
      },
      {
        name: 'patents',
        as: 'words',
        label: words('专利号、登记号', 'Patent and registration numbers'),
        maxItems: 20,
        sides: OFFER,
        search: 'body',
      },
      {
        name: 'studentsJoin',
        as: 'flag',
        label: words('欢迎师生参与', 'Teachers and students may take part'),
        help: words('参与研发可计入教师企业实践。', 'Counts as practice of teachers in firms.'),
      },
    ],
  },
  {
    name: 'tiered',
    label: words('公开范围与技术细节', 'Confidentiality and details'),
    fields: [
      {
        name: 'confidentiality',
        as: 'choice',
        label: words('技术细节的公开范围', 'Who may read the details'),
        options: CONFIDENTIALITY,
        required: BOTH,
        facet: true,
      },
      {
        name: 'problem',
        as: 'longText',
        label: words('技术细节', 'Technical details'),
        labels: {
          need: words('技术难题详述', 'The problem in detail'),
          offer: words('技术原理与指标', 'Principle and figures'),
        },
        help: TIERED,
        visible: 'tier',
      },
      { name: 'targets', as: 'longText', label: words('目标指标', 'Target figures'), sides: NEED, visible: 'tier' },
      {
        name: 'priorAttempts',
        as: 'longText',
        label: words('已做过的尝试', 'What has been tried'),
        sides: NEED,
        visible: 'tier',
      },
      {
        name: 'acceptance',
        as: 'longText',
        label: words('验收标准', 'Acceptance criteria'),
        help: words('怎样算做成了：指标、检测方法、由谁检验。', 'When it counts as done: figures, method, who tests.'),
        sides: NEED,
        required: NEED,
        visible: 'tier',
      },
      {
        name: 'evidence',
        as: 'longText',
        label: words('成熟度证明', 'Evidence of maturity'),
        help: words('检测报告、用户报告、成果评价、查新等。', 'Test reports, user reports, appraisals.'),
        sides: OFFER,
        visible: 'tier',
      },
      { name: 'team', as: 'longText', label: words('团队与条件', 'Team and facilities'), visible: 'members' },
      {
        name: 'privateNote',
        as: 'longText',
        label: words('只给约定对象的内容', 'For agreed partners only'),
        help: words('任何时候都只提供给双方约定的对象；可以不填。', 'Never shown to anybody else; may stay empty.'),
        visible: 'agreed',
      },
    ],
  },
] as const satisfies readonly FieldGroup[];
