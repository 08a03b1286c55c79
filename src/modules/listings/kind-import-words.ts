import type { KindType, Side } from '#contracts/kinds';
import type { HeaderPatterns } from '#modules/imports';

/** Column names of those who collect needs and offers; the names of the fields themselves are known without them. */
const TITLE: HeaderPatterns = [
  [
    'title',
    /(?:需求|项目|难题|课题|技术|成果|专利|服务|培训|合作|场地|设备|基地|课程|班次)(?:名称|题目|标题)$|^(?:名称|题目|标题)$/,
  ],
];
const DESCRIPTION: HeaderPatterns = [['description', /描述|简介|内容|说明|概述|备注|需求$/]];

const RESEARCH: HeaderPatterns = [
  ['techField', /技术领域|所属领域|应用行业领域|^领域/],
  ['keywords', /关键词/],
  ['majors', /专业/],
  ['modes', /(?:合作|转化|转让)(?:方式|形式|模式)|解决方式/],
  ['budget', /预算|投入|经费|资金|金额|费用|价格|报价|转让费/],
  ['durationMonths', /(?:完成|研发|实施|期望|需求|落地)?(?:时间|周期|期限|时限)$/],
  ['confidentiality', /公开|保密/],
  ['team', /团队|研发条件/],
];

const COOPERATION: HeaderPatterns = [
  ['forms', /(?:合作|培养|办学)(?:形式|方式|类型|类别|模式)/],
  ['partners', /合作(?:对象|方)|面向(?:院校|学校|企业)|意向(?:院校|学校|企业|单位)/],
  ['majors', /专业/],
  ['occupations', /工种|职业$|岗位(?:名称|群|方向)/],
  ['levels', /层次|学历/],
  ['postsPerYear', /(?:接收|提供)?实习(?:岗位|生|学生)?(?:人)?数|接收实习/],
  ['hires', /录用|就业人数|吸纳/],
  ['cohortSize', /(?:每[班期])?(?:人数|规模)/],
  ['cohorts', /班数|期数/],
  ['intakeYear', /开班年|招生年|年级/],
  ['trainingYears', /学制|培养年限|修业/],
  ['practiceShare', /实践.*(?:占比|比例)/],
  ['internshipMonths', /实习(?:时间|时长|月数|期限)/],
  ['cooperationYears', /合作(?:年限|期限)/],
  ['startOn', /(?:启动|开始|开班|实施|计划)(?:时间|日期)/],
  ['agreementType', /协议/],
  ['wantedText', /(?:对|希望).*(?:方|院校|学校|企业).*(?:要求|条件|投入)|合作(?:要求|条件)/],
  ['weGiveText', /(?:我方|本单位|本校|企业|学校|单位)?(?:可)?(?:投入|提供)(?:条件|资源|支持)?|自身(?:优势|条件)/],
  ['trackRecord', /合作基础|已有合作|合作经历|合作成效/],
];

const SERVICE: HeaderPatterns = [
  ['services', /服务(?:类别|类型|分类|领域)|^类[别型]$/],
  ['keywords', /(?:服务|检测|检验|加工|具体)(?:项目|参数|内容)$|关键词/],
  ['objects', /样品|检测对象|服务对象|^对象/],
  ['quantity', /数量|工作量|批量/],
  ['frequency', /频次|频率/],
  ['industries', /服务行业|适用行业/],
  ['standards', /(?<!收费|价格|计费)标准$/],
  ['qualifications', /资质/],
  ['certificateNumbers', /证书编号|资质证书号/],
  ['stampedReport', /盖章|CMA|CNAS|是否出具/i],
  ['turnaroundDays', /(?:交付|完成|办理|检测)?周期|工期|工作日/],
  ['neededBy', /最晚|要求完成|期望完成|交付(?:日期|时间)/],
  ['delivery', /服务方式|服务形式/],
  ['areas', /服务(?:区域|地区|范围)/],
  ['budget', /价格|费用|预算|收费|报价/],
  ['capability', /能力|优势/],
  ['cases', /案例|业绩/],
  ['majors', /专业/],
];

const TRAINING: HeaderPatterns = [
  ['trainings', /培训(?:类别|类型|性质)|^类[别型]$/],
  ['audiences', /(?:培训|参训)?(?:对象|人群)|参训人员/],
  ['skillLevel', /等级|级别/],
  ['occupations', /工种|职业/],
  ['skills', /技能(?!等级)/],
  ['theoryHours', /理论/],
  ['practiceHours', /实操|实训(?:学时|课时)|实践/],
  ['minimumSeats', /最少|开班人数/],
  ['seats', /人数|名额|规模/],
  ['classUntil', /结束|截止|结业/],
  ['classFrom', /(?:开课|开班|开始|起始|培训)(?:时间|日期)|培训时段/],
  ['timetable', /上课时间|时间安排/],
  ['teaching', /(?:授课|培训|教学)(?:方式|形式)/],
  ['feeMode', /收费方式/],
  ['budget', /费用|收费|学费|预算|价格/],
  ['subsidy', /补贴/],
  ['funding', /经费来源|资金来源/],
  ['certificates', /证书/],
  ['issuer', /发证|评价机构|颁发/],
  ['teachers', /师资|授课教师|讲师/],
  ['provider', /办学主体|主办单位性质/],
  ['equipment', /设备|实训条件/],
  ['majors', /专业/],
  ['syllabus', /(?:培训|课程|主要)(?:内容|安排)|想学/],
];

const FACILITY: HeaderPatterns = [
  ['facilities', /(?:场地|设备|设施|基地)?(?:类别|类型)$/],
  ['equipmentValue', /总值|原值|价值/],
  ['equipmentCount', /台[（(]?套|设备数|^数量/],
  ['equipment', /(?:设备|仪器)(?:型号|清单|规格)|(?:主要|需要的?|所需)(?:设备|仪器)|型号/],
  ['workplaces', /工位|容纳|人数/],
  ['area', /面积/],
  ['uses', /用途|功能/],
  ['users', /开放对象|服务对象|面向/],
  ['openDays', /开放日/],
  ['openHours', /时段|开放时间|使用时间/],
  ['openFrom', /(?:起始|开始|启用)(?:时间|日期)/],
  ['openUntil', /(?:截止|结束|到期)(?:时间|日期)/],
  ['leadDays', /提前|预约/],
  ['budget', /价格|费用|收费|预算|租金/],
  ['support', /配套/],
  ['safetyRules', /安全/],
  ['licences', /持证|上岗证/],
  ['majors', /专业/],
  ['occupations', /工种|职业/],
];

export const OWN_WORDS: Readonly<Record<`${KindType} ${Side}`, HeaderPatterns>> = {
  'research need': [
    ['problemKinds', /需求类型|需求类别|难题类型/],
    ['trlNow', /(?:目前|当前|现有).*(?:就绪度|成熟度|阶段)/],
    ['trlWanted', /(?:希望|预期|目标).*(?:就绪度|成熟度|阶段)/],
    ['benefit', /效益|效果/],
    ['ownership', /知识产权|成果归属|产权/],
    ['targets', /(?:技术|目标|考核).*(?:指标|参数|目标)|预期目标/],
    ['priorAttempts', /尝试|(?:现有|已有|前期).*(?:基础|工作|条件|情况)|现状/],
    ['acceptance', /验收|交付/],
    ['problem', /难题|瓶颈|详述|详细|具体(?:问题|需求|内容)|存在.*问题|技术问题/],
    ...RESEARCH,
    ...TITLE,
    ...DESCRIPTION,
  ],
  'research offer': [
    ['resultKinds', /成果(?:类型|类别|形式)/],
    ['patents', /专利(?:号|编号)|登记号|授权号/],
    ['trlNow', /就绪度|成熟度|阶段/],
    ['ownership', /知识产权|归属|产权/],
    ['applications', /应用(?:领域|场景|案例|前景|情况)/],
    ['evidence', /证明|鉴定|检测报告|评价/],
    ['problem', /原理|指标|创新点|技术细节/],
    ...RESEARCH,
    ...TITLE,
    ...DESCRIPTION,
  ],
  'cooperation need': [...COOPERATION, ...TITLE, ['title', /^合作(?:项目|需求)$/], ...DESCRIPTION],
  'cooperation offer': [...COOPERATION, ...TITLE, ['title', /^合作项目$/], ...DESCRIPTION],
  'service need': [...SERVICE, ...TITLE, ['title', /^(?:需要的?服务|服务需求)$/], ...DESCRIPTION],
  'service offer': [...SERVICE, ...TITLE, ...DESCRIPTION],
  'training need': [...TRAINING, ...TITLE, ['title', /^培训(?:项目|课程|需求)$/], ...DESCRIPTION],
  'training offer': [...TRAINING, ...TITLE, ['title', /^培训(?:项目|课程|班)$/], ...DESCRIPTION],
  'facility need': [...FACILITY, ...TITLE, ...DESCRIPTION],
  'facility offer': [...FACILITY, ...TITLE, ['title', /^(?:设备|仪器|场地)$/], ...DESCRIPTION],
};

/** One column for both ends of an amount, and what people write instead of one. */
export const AMOUNTS: Readonly<
  Partial<
    Record<KindType, { readonly min: string; readonly max: string; readonly mode?: string; readonly open?: string }>
  >
> = {
  research: { min: 'budgetMin', max: 'budgetMax', open: 'budgetOpen' },
  service: { min: 'priceMin', max: 'priceMax', mode: 'priceMode' },
  training: { min: 'feeMin', max: 'feeMax', mode: 'feeMode' },
  facility: { min: 'priceMin', max: 'priceMax', mode: 'priceMode' },
};

/** Where a table has no column for the name: what the row is called instead. */
export const CALLED_BY: Readonly<Record<KindType, readonly string[]>> = {
  research: ['problem', 'description'],
  cooperation: ['forms', 'description'],
  service: ['keywords', 'objects', 'services'],
  training: ['syllabus', 'skills', 'trainings'],
  facility: ['equipment', 'facilities'],
};
