import type { FieldGroup } from '../model.ts';
import { BOTH, EXPERTISE, NEED, OFFER, options, PERSONS, SKILL_LEVELS, words, YUAN } from '../options.ts';

const TRAININGS = options({
  preJob: ['岗前培训', 'Before the first job'],
  upskilling: ['在岗技能提升', 'On-the-job upskilling'],
  skillLevel: ['职业技能等级培训', 'Skill level training'],
  retraining: ['转岗转业培训', 'Retraining'],
  apprenticeship: ['企业新型学徒制培训', 'New enterprise apprenticeship'],
  safety: ['安全生产与特种作业', 'Safety and special operations'],
  newTechnology: ['新技术、新工艺、新设备', 'New technology'],
  digital: ['数字技能', 'Digital skills'],
  certificate: ['1+X 与职业资格', '1+X and professional certificates'],
  entrepreneurship: ['创业培训', 'Starting a business'],
  rural: ['农村实用技术与高素质农民', 'Rural skills'],
  community: ['社区与老年教育', 'Community and elders'],
  teacher: ['师资培训', 'Teacher training'],
  management: ['班组长与经营管理', 'Team leaders and managers'],
  contest: ['技能竞赛集训', 'Contest training'],
  experience: ['中小学职业体验', 'Vocational taster for schools'],
});

const AUDIENCES = options({
  frontLine: ['一线职工', 'Front-line workers'],
  employees: ['其他在职职工', 'Other employees'],
  newHires: ['新入职人员', 'New hires'],
  graduates: ['高校和职校毕业生', 'Graduates'],
  students: ['在校学生', 'Students'],
  unemployed: ['登记失业人员', 'Registered unemployed'],
  migrants: ['农村转移就业劳动者', 'Migrant workers'],
  farmers: ['农民', 'Farmers'],
  veterans: ['退役军人', 'Veterans'],
  disabled: ['残疾人', 'People with disabilities'],
  teachers: ['教师', 'Teachers'],
  managers: ['管理人员', 'Managers'],
  residents: ['社区居民', 'Residents'],
  elders: ['老年人', 'Elders'],
});

const TEACHING = options({
  onSite: ['集中面授', 'In person'],
  atFirm: ['送教入企、下乡', 'At the firm or village'],
  online: ['线上', 'Online'],
  blended: ['线上线下结合', 'Blended'],
});

const FEES = options({
  free: ['免费', 'Free'],
  perPerson: ['按人收费', 'Per person'],
  perClass: ['按班（期）收费', 'Per class'],
  negotiable: ['面议', 'Negotiable'],
});

const CERTIFICATES = options({
  skillLevel: ['职业技能等级证书', 'Skill level certificate'],
  professional: ['职业资格证书', 'Professional qualification'],
  specialOperation: ['特种作业操作证', 'Special operation licence'],
  specialEquipment: ['特种设备作业人员证', 'Special equipment licence'],
  oneX: ['1+X 职业技能等级证书', '1+X certificate'],
  specificAbility: ['专项职业能力证书', 'Specific ability certificate'],
  completion: ['结业（合格）证明', 'Certificate of completion'],
  credits: ['学分（学分银行）', 'Credits'],
  none: ['不发证书', 'None'],
});

/** Whoever publishes says so; what the bureau's current list says decides. */
const SUBSIDY = options({
  claimed: ['可申领政府培训补贴（发布方自述，待核实）', 'Subsidised, as the publisher says (not verified)'],
  no: ['不属于补贴培训', 'Not subsidised'],
  unknown: ['不清楚', 'Not known'],
});

const FUNDING = options({
  staffFund: ['职工教育经费', 'Staff training fund'],
  firm: ['企业其他资金', 'Other money of the firm'],
  government: ['政府购买或补贴', 'Government'],
  learner: ['学员自付', 'Learners'],
  open: ['待定', 'Open'],
});

const PROVIDERS = options({
  school: ['职业院校、技工院校', 'Vocational or technician school'],
  university: ['高等学校', 'University'],
  licensed: ['民办职业培训机构（有办学许可证）', 'Licensed private trainer'],
  firmCentre: ['企业培训中心', 'Training centre of a firm'],
  assessor: ['社会培训评价组织', 'Assessment body'],
  publicBase: ['公共实训基地', 'Public training base'],
  other: ['其他', 'Other'],
});

/** 培训: who learns what, for how long, to which certificate. */
export const TRAINING = [
  {
    name: 'content',
    label: words('培训内容', 'What is taught'),
    fields: [
      {
        name: 'trainings',
        as: 'choices',
        label: words('培训类别', 'Kind of training'),
        options: TRAININGS,
        maxItems: 4,
        required: BOTH,
        facet: true,
        search: 'high',
      },
      {
        name: 'audiences',
        as: 'choices',
        label: words('培训对象', 'For whom'),
        options: AUDIENCES,
        maxItems: 8,
        required: BOTH,
        facet: true,
        search: 'body',
      },
      {
        name: 'occupations',
        as: 'codes',
        set: 'occupation',
        label: words('职业（工种）', 'Occupation'),
        maxItems: 5,
        facet: true,
        search: 'high',
      },
      { name: 'skillLevel', as: 'choice', label: words('技能等级', 'Skill level'), options: SKILL_LEVELS, facet: true },
      {
        name: 'skills',
        as: 'words',
        label: words('培训的技能', 'Skills taught'),
        labels: { need: words('想学的技能', 'Skills wanted') },
        maxItems: 20,
        search: 'high',
      },
      {
        name: 'majors',
        as: 'codes',
        set: 'major',
        label: words('相关专业', 'Related majors'),
        maxItems: 10,
        facet: true,
      },
      {
        name: 'syllabus',
        as: 'longText',
        label: words('课程安排', 'Syllabus'),
        labels: { need: words('希望学到的内容', 'What should be learnt') },
        required: OFFER,
        search: 'body',
      },
    ],
  },
  {
    name: 'course',
    label: words('学时与时间', 'Hours and dates'),
    fields: [
      {
        name: 'teaching',
        as: 'choice',
        label: words('授课方式', 'How it is taught'),
        options: TEACHING,
        required: BOTH,
        facet: true,
      },
      {
        name: 'theoryHours',
        as: 'integer',
        label: words('理论学时', 'Theory'),
        unit: words('学时', 'lessons'),
        min: 0,
        max: 5_000,
      },
      {
        name: 'practiceHours',
        as: 'integer',
        label: words('实操学时', 'Practice'),
        unit: words('学时', 'lessons'),
        min: 0,
        max: 5_000,
      },
      {
        name: 'seats',
        as: 'integer',
        label: words('人数', 'People'),
        labels: { need: words('拟培训人数', 'People to be trained'), offer: words('每班名额', 'Places per class') },
        unit: PERSONS,
        min: 1,
        max: 100_000,
        required: BOTH,
      },
      {
        name: 'minimumSeats',
        as: 'integer',
        label: words('最少开班人数', 'Least number to start'),
        unit: PERSONS,
        min: 1,
        max: 10_000,
        sides: OFFER,
      },
      {
        name: 'classFrom',
        as: 'date',
        label: words('开课日期', 'Starts on'),
        labels: { need: words('希望开课日期', 'Wanted start') },
      },
      {
        name: 'classUntil',
        as: 'date',
        label: words('结束日期', 'Ends on'),
        labels: { need: words('最晚完成日期', 'Done by') },
      },
      {
        name: 'timetable',
        as: 'text',
        label: words('上课时间', 'Timetable'),
        help: words('例如“周末两天”“工作日晚 7 点到 9 点”“农闲时”。', 'For example weekends, weekday evenings.'),
        max: 200,
      },
    ],
  },
  {
    name: 'terms',
    label: words('费用与补贴', 'Fee and subsidy'),
    fields: [
      { name: 'feeMode', as: 'choice', label: words('收费方式', 'Fee'), options: FEES, required: OFFER, facet: true },
      {
        name: 'feeMin',
        as: 'money',
        label: words('收费下限', 'Fee from'),
        labels: { need: words('预算下限', 'Budget from') },
        unit: YUAN,
        min: 0,
        max: 100_000_000_000,
      },
      {
        name: 'feeMax',
        as: 'money',
        label: words('收费上限', 'Fee up to'),
        labels: { need: words('预算上限', 'Budget up to') },
        unit: YUAN,
        min: 0,
        max: 100_000_000_000,
      },
      {
        name: 'subsidy',
        as: 'choice',
        label: words('补贴性培训', 'Subsidised'),
        help: words('以主管部门公布的补贴目录和标准为准。', 'The bureau’s published list decides.'),
        options: SUBSIDY,
      },
      {
        name: 'funding',
        as: 'choice',
        label: words('经费来源', 'Paid from'),
        help: words(
          '职工教育经费的 60% 以上应当用于一线职工。',
          'At least 60 % of the staff training fund goes to front-line workers.',
        ),
        options: FUNDING,
        sides: NEED,
      },
    ],
  },
  {
    name: 'proof',
    label: words('证书与师资', 'Certificate and teachers'),
    fields: [
      {
        name: 'certificates',
        as: 'choices',
        label: words('证书', 'Certificate'),
        labels: { need: words('希望取得的证书', 'Certificate wanted') },
        options: CERTIFICATES,
        maxItems: 4,
        required: OFFER,
        facet: true,
      },
      { name: 'issuer', as: 'text', label: words('发证或评价机构', 'Issued by'), max: 120, sides: OFFER },
      {
        name: 'teacherTitles',
        as: 'choices',
        label: words('师资条件', 'Teachers'),
        labels: { need: words('对师资的要求', 'Teachers wanted') },
        options: EXPERTISE,
        maxItems: 8,
      },
      {
        name: 'teachers',
        as: 'longText',
        label: words('师资介绍', 'About the teachers'),
        sides: OFFER,
        search: 'body',
      },
      {
        name: 'provider',
        as: 'choice',
        label: words('办学主体', 'Kind of provider'),
        options: PROVIDERS,
        sides: OFFER,
        required: OFFER,
        facet: true,
      },
      { name: 'equipment', as: 'longText', label: words('实操条件', 'Equipment for practice'), search: 'body' },
    ],
  },
] as const satisfies readonly FieldGroup[];
