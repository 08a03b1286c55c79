import type { FieldGroup } from '../model.ts';
import { TECHNOLOGY } from './technology.ts';
import { READINESS } from './technology-options.ts';
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
      { ...TECHNOLOGY.resultKinds, sides: OFFER },
      {
        name: 'keywords',
        as: 'words',
        label: words('关键词', 'Keywords'),
        help: words('3 到 8 个技术词，用顿号分开，例如“光伏玻璃、镀膜、在线检测”。', 'Three to eight technical terms.'),
        maxItems: 12,
        search: 'high',
      },
      { ...TECHNOLOGY.readiness, name: 'trlNow', label: words('目前技术就绪度', 'Readiness now') },
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
      TECHNOLOGY.majors,
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
      { ...TECHNOLOGY.patents, sides: OFFER },
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
      { ...TECHNOLOGY.confidentiality, required: BOTH, facet: true },
      {
        ...TECHNOLOGY.details,
        name: 'problem',
        label: words('技术细节', 'Technical details'),
        labels: { need: words('技术难题详述', 'The problem in detail'), offer: TECHNOLOGY.details.label },
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
      { ...TECHNOLOGY.evidence, sides: OFFER },
      TECHNOLOGY.team,
      TECHNOLOGY.privateNote,
    ],
  },
] as const satisfies readonly FieldGroup[];
