/** Words that head the columns of job tables: offices' workbooks, job sites' own field names, collections in English. */
import { normalise } from './normalise.ts';

export const MAPPED_FIELDS = [
  'title',
  'employer',
  'place',
  'province',
  'city',
  'district',
  'pay',
  'payMin',
  'payMax',
  'education',
  'experience',
  'headcount',
  'kind',
  'description',
  'requirements',
  'skills',
  'majors',
  'industry',
  'occupation',
  'employerNature',
  'employerSize',
  'contact',
  'source',
  'sourceUrl',
  'publishedOn',
  'validUntil',
  'id',
] as const;
export type MappedField = (typeof MAPPED_FIELDS)[number];

/** Lower case, without spaces and marks. The first words are the surest; a header that only contains one counts less. */
const WORDS: Readonly<Record<MappedField, string>> = {
  title:
    '岗位名称 职位名称 招聘岗位 招聘职位 岗位 职位 职位名 岗位名 工种名称 需求岗位 用工岗位 应聘岗位 名称 标题 title jobtitle jobname positionname position job positiontitle postname 职务 招聘工种 工种 用工工种 gwmc zwmc zpgw',
  employer:
    '公司名称 企业名称 单位名称 用人单位 招聘单位 招聘企业 公司 企业 单位 用工单位 用工企业 公司全称 企业全称 公司简称 雇主 company companyname companyfullname companyshortname brandcomname comname employer employername compname brandname fullcompanyname corp organization organisation hiringorganization firm gsmc dwmc qymc',
  place:
    '工作地点 工作地址 工作城市 工作地 工作区域 工作地区 上班地点 上班地址 办公地点 所在地 所在地区 地点 地区 地址 区域 公司地址 单位地址 用工地点 就业地点 location place workplace workcity jobarea jobareastring joblocation address workaddress workarea area region dq jobcity workcityname worklocation gzdd gzdz',
  province: '省份 省 所在省 所在省份 province provincename state sf',
  city: '城市 市 所在城市 所在市 city cityname cs',
  district:
    '区县 县区 区 县 区划 行政区 所在区县 所在区 district districtname areadistrict county cityarea citydistrict workcitydistrict staticdistrict qx',
  pay: '薪资 工资 薪酬 月薪 薪水 薪资待遇 工资待遇 薪酬待遇 福利待遇及薪资 待遇 薪资范围 薪酬范围 工资范围 月工资 年薪 日薪 时薪 月薪范围 综合月薪 薪资水平 薪资区间 薪金 月收入 岗位薪资 岗位工资 salary salarydesc providesalarystring salaryreal salary60 salaryrange pay payrange wage wages compensation income salarystring salarytext jobsalary monthlysalary gz xz xzdy gzdy xc',
  payMin:
    '最低薪资 最低工资 薪资下限 工资下限 最低月薪 薪资最低 最低 起薪 月薪下限 最低薪酬 薪酬下限 salarymin minsalary salarylow lowsalary salaryfrom paymin minpay salarylower minimumsalary jobsalarymin salarystart wagemin',
  payMax:
    '最高薪资 最高工资 薪资上限 工资上限 最高月薪 薪资最高 最高 月薪上限 最高薪酬 薪酬上限 salarymax maxsalary salaryhigh highsalary salaryto paymax maxpay salaryupper maximumsalary jobsalarymax salaryend wagemax',
  education:
    '学历要求 学历 最低学历 文化程度 教育程度 学历层次 教育背景 学历要求及专业 education degree degreestring edu edulevel educationlevel requireedulevel jobdegree educationrequirement qualification requirededucation eduname xl xlyq whcd',
  experience:
    '经验要求 工作经验 经验 工作年限 工作年限要求 年限 从业经验 工龄 经历 experience workyear workyears workyearstring workingexp jobexperience exp requireworkyears experiencerequirement workexperience yearsofexperience requiredexperience experiencelevel gzjy gznx jyyq',
  headcount:
    '招聘人数 需求人数 人数 招聘数量 需求数量 招工人数 用工人数 用工需求 岗位数 职位数 招收人数 拟招人数 计划数 数量 名额 缺工人数 headcount recruitnumber openings vacancies numberofopenings quantity recruitcount positions hirenumber zprs xqrs rs',
  kind: '工作性质 职位类型 用工形式 工作类型 用工性质 招聘类型 岗位性质 用工方式 岗位类型 雇佣类型 就业形式 职位性质 jobnature worktype jobtype employmenttype kind emplymenttype termstr jobkind worknature contracttype gzxz',
  description:
    '岗位职责 职位描述 岗位描述 工作内容 职责描述 职位信息 职位详情 岗位详情 描述 岗位说明 工作职责 职位内容 岗位内容 主要职责 招聘内容 详细信息 详细描述 正文 内容 全文 详情 description jobdescription jobdesc positiondetail jobdetail detail details jobsummary responsibilities content duty postdescription positiondescription text fulltext jobtext body jd bz gwzz zwms gznr',
  requirements:
    '任职要求 任职资格 岗位要求 职位要求 任职条件 招聘条件 招聘要求 应聘条件 应聘要求 具体要求 其他要求 条件要求 岗位条件 要求 条件 requirements requirement jobrequirements jobrequirement qualifications gwyq rzyq',
  skills:
    '技能要求 技能 技能标签 职位标签 标签 关键词 关键字 技能关键词 所需技能 职位技能 skills skill skilllabel skilllabels positionlables positionlabels joblabels jobtags tags keywords labels skilltags requiredskills jnyq',
  majors:
    '专业要求 专业 所需专业 专业名称 所学专业 专业方向 需求专业 majors major majorrequirement specialty fieldofstudy zy zyyq sxzy',
  industry:
    '行业 所属行业 行业类别 行业类型 公司行业 企业行业 所属产业 产业 行业领域 industry industryfield compindustry companyindustry brandindustry industrytype industrytype1str industryname sector hy sshy',
  occupation:
    '职业类别 职位类别 岗位类别 职业 职类 职能 工种类别 职业分类 类别 职位分类 分类 岗位分类 职业名称 occupation category jobcategory positiontype firsttype secondtype thirdtype jobfunction function jobclass type lb zylb gwlb',
  employerNature:
    '单位性质 企业性质 公司性质 企业类型 公司类型 单位类型 经济类型 性质 注册类型 companytype companytypestring property companynature ownership employertype companyproperty nature ctype dwxz qyxz gsxz',
  employerSize:
    '公司规模 企业规模 单位规模 人员规模 规模 员工人数 企业人数 职工人数 员工数 companysize companysizestring size brandscalename compscale companyscale employeecount numberofemployees scale csize gsgm qygm dwgm',
  contact:
    '联系电话 联系方式 联系人 电话 手机 手机号 手机号码 邮箱 微信 qq 电子邮箱 联系人电话 招聘热线 咨询电话 联系人及电话 报名电话 应聘方式 身份证号 负责人 hr contact contacts phone telephone mobile email tel wechat contactperson contactphone linkman contactname hrname lxdh lxr lxfs dh',
  source: '来源 数据来源 信息来源 来源网站 网站 平台 招聘平台 渠道 source datasource site website platform src from',
  sourceUrl:
    '链接 网址 职位链接 详情链接 岗位链接 来源链接 详情页 url link joburl positionurl sourceurl href joblink detailurl pageurl jobhref companyurl',
  publishedOn:
    '发布时间 发布日期 发布 更新时间 更新日期 刷新时间 登记日期 采集时间 创建时间 抓取时间 publishedon publishtime publishdate issuedatestring createtime date posttime postdate posteddate postingdate refreshtime updatetime updatedate dateposted releasedate pubdate time listed fbsj fbrq',
  validUntil:
    '截止日期 截止时间 有效期 有效期至 报名截止 失效日期 到期时间 有效截止日期 结束日期 招聘截止 validuntil validthrough deadline expirydate expiredate enddate closingdate expiretime applicationdeadline jzrq yxq',
  id: '序号 编号 职位编号 岗位编号 编码 职位id 岗位id 行号 id jobid positionid number no num index uid sn postid jobno unnamed0 xh bh',
};

const EXACT = new Map<string, readonly [MappedField, number]>();
for (const field of MAPPED_FIELDS) {
  WORDS[field].split(' ').forEach((word, at) => {
    if (!EXACT.has(word)) EXACT.set(word, [field, at < 12 ? 0.95 : 0.9]);
  });
}
/** Inside a longer header only words that say enough on their own count, longest first. */
const INSIDE = [...EXACT.entries()]
  .filter(([word]) =>
    /[\u4E00-\u9FFF]/.test(word)
      ? word.length >= 2 &&
        !/^(?:名称|要求|数量|类别|分类|发布|描述|最低|最高|地区|区域|性质|规模|平台|网站|渠道|编号|单位|企业|公司)$/.test(
          word,
        )
      : word.length >= 5,
  )
  .sort(([a], [b]) => b.length - a.length);

/** Header without unit, marks and case: "月薪（元）" → 月薪, "salary_min" → salarymin. */
export const bareHeader = (header: string): string => {
  const plain = normalise(header).toLowerCase();
  const outside = plain.replace(/[([{【<].*?[)\]}】>]/g, '');
  return (outside.trim() === '' ? plain : outside).replace(/[\s_\-/:*#.·、,|"'()[\]]/g, '');
};

export interface HeaderGuess {
  readonly field: MappedField;
  readonly score: number;
}

/** Columns beside an amount that are none. */
const NO_AMOUNT = /currency|币种|货币/;

/** Fields that a header may mean, best first. Empty for an unknown or empty header. */
export function headerGuesses(header: string): readonly HeaderGuess[] {
  const bare = bareHeader(header);
  if (bare === '' || NO_AMOUNT.test(bare)) return [];
  const exact =
    EXACT.get(bare) ??
    EXACT.get(
      bare.replace(/(?:string|str|text|desc|name)$|^(?:job|position|company|请填写|必填)(?=.{3})|(?:必填|选填)$/g, ''),
    );
  if (exact !== undefined) return [{ field: exact[0], score: exact[1] }];
  if (bare.length > 24) return [];
  const guesses = new Map<MappedField, number>();
  for (const [word, [field]] of INSIDE) {
    if (!bare.includes(word) || guesses.has(field)) continue;
    guesses.set(field, 0.6 + 0.25 * Math.min(1, word.length / bare.length));
  }
  return [...guesses].map(([field, score]) => ({ field, score })).sort((a, b) => b.score - a.score);
}
