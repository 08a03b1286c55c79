import { words } from './options.ts';
import type { Label, ListingType, Side } from './model.ts';

export const TYPE_LABELS: Readonly<Record<ListingType, Label>> = {
  talent: words('人才', 'Talent'),
  cooperation: words('校企合作', 'School–enterprise cooperation'),
  research: words('研发项目', 'R&D projects'),
  service: words('技术服务', 'Technical services'),
  training: words('培训', 'Training'),
  facility: words('基地与设备', 'Bases and equipment'),
};

export const SIDE_LABELS: Readonly<Record<Side, Label>> = {
  need: words('需求', 'Need'),
  offer: words('供给', 'Offer'),
};

/** Words of one kind from one side: what it is called, who publishes it, and what its common fields mean here. */
export interface KindWords {
  /** 招聘需求, 可共享基地与设备 … */
  readonly name: Label;
  /** For the card on which a publisher chooses. */
  readonly means: Label;
  readonly example: Label;
  /** The organisation that publishes it. */
  readonly party: Label;
  readonly title: Label;
  readonly titleHelp: Label;
  readonly description: Label;
  readonly descriptionHelp: Label;
  readonly place: Label;
  readonly until: Label;
}

type Sides = Readonly<Record<Side, KindWords>>;

const TALENT: Sides = {
  need: {
    name: words('人才需求', 'People wanted'),
    means: words('招聘、岗位实习、招收学徒', 'Jobs, internships, apprenticeships'),
    example: words('数控车工 5 名；机电专业岗位实习 20 名', 'Five CNC turners; 20 internship places'),
    party: words('用人单位', 'Employer'),
    title: words('岗位名称', 'Job title'),
    titleHelp: words('写具体的岗位，例如“数控车工”，不写“急招”“高薪”。', 'The job itself, for example “CNC turner”.'),
    description: words('工作内容', 'What the work is'),
    descriptionHelp: words('主要做什么、怎样安排班次、提供哪些保障。', 'Tasks, shifts, benefits.'),
    place: words('工作地点', 'Place of work'),
    until: words('招聘截止', 'Open until'),
  },
  offer: {
    name: words('人才供给', 'People available'),
    means: words('毕业班、实习学生、劳务与专家团队', 'Graduating classes, interns, experts'),
    example: words('2027 届机电一体化专业毕业生 42 人', '42 graduates in mechatronics, 2027'),
    party: words('提供单位', 'Offered by'),
    title: words('名称', 'Title'),
    titleHelp: words('写明年级、专业和人数，不写个人姓名。', 'Year, major and number; no names of people.'),
    description: words('情况说明', 'About them'),
    descriptionHelp: words(
      '学了什么、做过什么项目、取得哪些证书、何时可以到岗。不写个人信息。',
      'What they learnt and did, certificates, when they can start. No personal data.',
    ),
    place: words('希望工作的地点', 'Where they want to work'),
    until: words('有效期至', 'Valid until'),
  },
};

const COOPERATION: Sides = {
  need: {
    name: words('校企合作需求', 'Cooperation wanted'),
    means: words(
      '想办订单班、产业学院、学徒制，想共建基地、请导师，找合作方',
      'Looking for a partner for classes, bases, courses or mentors',
    ),
    example: words(
      '招募企业共建光伏玻璃产业学院；企业寻找学校开设焊接订单班',
      'A school seeks firms for an industry college',
    ),
    party: words('发起单位', 'Initiator'),
    title: words('合作名称', 'Title'),
    titleHelp: words(
      '写明形式和方向，例如“焊接技术订单班（每年 30 人）”。',
      'Form and subject, for example “Order class in welding, 30 a year”.',
    ),
    description: words('合作内容', 'What is to be done'),
    descriptionHelp: words('为什么要合作、做哪些事、希望达到什么结果。', 'Why, what, and with which result.'),
    place: words('合作地点', 'Place'),
    until: words('征集截止', 'Open until'),
  },
  offer: {
    name: words('校企合作供给', 'Cooperation offered'),
    means: words(
      '可以接收实习、派出导师、接待教师实践、捐赠设备、开放课程',
      'Places, mentors, equipment, courses on offer',
    ),
    example: words(
      '每年接待 10 名教师企业实践；提供产业导师进校授课',
      'Places for ten teachers a year; mentors who teach',
    ),
    party: words('提供单位', 'Offered by'),
    title: words('合作名称', 'Title'),
    titleHelp: words(
      '写明能提供什么，例如“数控专业教师企业实践（每期 5 人）”。',
      'What is offered, for example “Practice places for CNC teachers”.',
    ),
    description: words('可提供的合作', 'What is offered'),
    descriptionHelp: words('能做什么、怎样组织、已有哪些条件。', 'What can be done, how, and on which basis.'),
    place: words('合作地点', 'Place'),
    until: words('有效期至', 'Valid until'),
  },
};

const RESEARCH: Sides = {
  need: {
    name: words('技术难题', 'Problems to solve'),
    means: words('生产中的技术难题，找高校、院所或专家解决', 'A technical problem that looks for a solver'),
    example: words('光伏玻璃镀膜均匀性在线检测', 'In-line inspection of coatings on solar glass'),
    party: words('需求单位', 'Asked by'),
    title: words('难题名称', 'Title'),
    titleHelp: words('写“对象＋问题”，例如“光伏玻璃镀膜均匀性在线检测”。', 'Object and problem.'),
    description: words('公开简介', 'Public summary'),
    descriptionHelp: words(
      '任何人都能看到。写清问题和用途，不写配方、工艺参数和客户名称。',
      'Everybody reads it. No recipes, parameters or names of clients.',
    ),
    place: words('实施地点', 'Place'),
    until: words('征集截止', 'Open until'),
  },
  offer: {
    name: words('科技成果', 'Research results'),
    means: words('专利、样机、工艺、软件和研发能力，找企业应用', 'A result that looks for a firm to use it'),
    example: words('低温烧结银浆配方，已完成中试', 'A silver paste recipe, piloted'),
    party: words('成果单位', 'Held by'),
    title: words('成果名称', 'Title'),
    titleHelp: words('写技术和用途，例如“用于注塑机的伺服节能改造”。', 'Technology and use.'),
    description: words('公开简介', 'Public summary'),
    descriptionHelp: words(
      '任何人都能看到。解决什么问题、好在哪里、做到哪一步。',
      'Everybody reads it: which problem, what is better, how far it is.',
    ),
    place: words('所在地', 'Place'),
    until: words('有效期至', 'Valid until'),
  },
};

const SERVICE: Sides = {
  need: {
    name: words('技术服务需求', 'Services wanted'),
    means: words('要检测、设计、加工、编程、咨询、翻译', 'Testing, design, machining, programming, advice'),
    example: words('零件盐雾试验，每季度一批，要 CMA 报告', 'Salt spray tests every quarter with a CMA report'),
    party: words('需求单位', 'Asked by'),
    title: words('服务名称', 'Title'),
    titleHelp: words('写要做的事，例如“汽车零部件盐雾试验”。', 'The work, for example “salt spray tests”.'),
    description: words('服务要求', 'What is required'),
    descriptionHelp: words('要做什么、做到什么程度、交付什么。', 'What, to which degree, what is delivered.'),
    place: words('服务地点', 'Place'),
    until: words('征集截止', 'Open until'),
  },
  offer: {
    name: words('技术服务供给', 'Services offered'),
    means: words('实验室、团队、师生能为企业做的检测、设计、改造', 'What a laboratory or team can do for firms'),
    example: words('三坐标测量与逆向建模，3 个工作日出报告', 'Coordinate measuring, report in three days'),
    party: words('服务单位', 'Offered by'),
    title: words('服务名称', 'Title'),
    titleHelp: words('写能做的事，例如“三坐标测量与逆向建模”。', 'The work that is offered.'),
    description: words('服务内容', 'The service'),
    descriptionHelp: words('服务范围、流程、交付物。', 'Scope, steps, what is delivered.'),
    place: words('服务地点', 'Place'),
    until: words('有效期至', 'Valid until'),
  },
};

const TRAINING: Sides = {
  need: {
    name: words('培训需求', 'Training wanted'),
    means: words('职工、学员要学什么，找培训机构和学校', 'People who want to learn look for a trainer'),
    example: words('40 名一线职工电工中级工培训，周末上课', '40 workers, electrician level 4, at weekends'),
    party: words('需求单位', 'Asked by'),
    title: words('培训名称', 'Title'),
    titleHelp: words('写工种和等级，例如“电工（中级工）职工培训”。', 'Trade and level.'),
    description: words('培训要求', 'What is required'),
    descriptionHelp: words(
      '现有基础、希望达到的水平、时间限制。',
      'What people know, should know, and when they have time.',
    ),
    place: words('培训地点', 'Place'),
    until: words('征集截止', 'Open until'),
  },
  offer: {
    name: words('培训项目', 'Courses'),
    means: words('学校、机构、企业能开的培训班', 'Courses that a school, trainer or firm gives'),
    example: words('焊工高级工培训班，120 学时，每月开班', 'Welder level 3, 120 lessons, every month'),
    party: words('培训单位', 'Provider'),
    title: words('培训名称', 'Title'),
    titleHelp: words('写工种和等级，例如“焊工（高级工）培训班”。', 'Trade and level.'),
    description: words('培训介绍', 'About the course'),
    descriptionHelp: words(
      '学什么、学完能做什么、适合谁。不得承诺“包过”“包就业”。',
      'What is learnt, for whom. No promises of passing or jobs.',
    ),
    place: words('培训地点', 'Place'),
    until: words('报名截止', 'Sign up until'),
  },
};

const FACILITY: Sides = {
  need: {
    name: words('基地设备需求', 'Premises and equipment wanted'),
    means: words('要借用实训场地、仪器设备、考核场地', 'Looking for a place or a machine to use'),
    example: words('借用五轴加工中心做竞赛训练两周，8 人', 'A five-axis machine for two weeks, eight people'),
    party: words('需求单位', 'Asked by'),
    title: words('名称', 'Title'),
    titleHelp: words('写设备和用途，例如“五轴加工中心（竞赛训练）”。', 'Equipment and use.'),
    description: words('使用要求', 'What is required'),
    descriptionHelp: words('做什么用、什么规格、多少人、多长时间。', 'Use, specification, people, time.'),
    place: words('希望的地点', 'Where'),
    until: words('征集截止', 'Open until'),
  },
  offer: {
    name: words('开放基地与设备', 'Open premises and equipment'),
    means: words('可以共享的实训基地、实验室、仪器设备和场地', 'Bases, laboratories and machines that others may use'),
    example: words('数控实训中心 40 工位，周末对企业开放', 'CNC centre with 40 places, open to firms at weekends'),
    party: words('开放单位', 'Opened by'),
    title: words('名称', 'Title'),
    titleHelp: words('写场地或设备，例如“智能制造公共实训基地”。', 'The place or machine.'),
    description: words('基本情况', 'About it'),
    descriptionHelp: words('有什么、能做什么、怎样预约和收费。', 'What is there, what it is for, how to book.'),
    place: words('所在地', 'Where it is'),
    until: words('开放信息有效期至', 'Valid until'),
  },
};

export const KIND_WORDS: Readonly<Record<ListingType, Sides>> = {
  talent: TALENT,
  cooperation: COOPERATION,
  research: RESEARCH,
  service: SERVICE,
  training: TRAINING,
  facility: FACILITY,
};

export const kindWords = (type: ListingType, side: Side): KindWords => KIND_WORDS[type][side];
