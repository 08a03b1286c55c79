/** Classes that a school can send. */
export const TALENT_OFFERS: readonly {
  readonly party: string;
  readonly title: string;
  readonly description: string;
  readonly kind: 'employment' | 'internship' | 'apprenticeship';
  readonly majors: readonly string[];
  readonly occupation: string | null;
  readonly headcount: number;
  /** Index into EDUCATION. */
  readonly education: number;
  readonly skills: readonly string[];
}[] = [
  {
    party: '云州职业技术学院（演示）',
    title: '2027 届机电一体化技术毕业生 42 人',
    description: '已完成电工、液压气动和 PLC 三个模块，二十八人取得电工四级证书，明年六月可以到岗。',
    kind: 'employment',
    majors: ['460301'],
    occupation: '6-31-01-03',
    headcount: 42,
    education: 3,
    skills: ['PLC', '液压气动'],
  },
  {
    party: '云州职业技术学院（演示）',
    title: '软件技术专业岗位实习学生 35 人',
    description: '做过两个课程项目，熟悉前端与数据库，可从明年三月起实习六个月。',
    kind: 'internship',
    majors: ['510203'],
    occupation: null,
    headcount: 35,
    education: 3,
    skills: ['JavaScript', 'SQL'],
  },
  {
    party: '云州机电工程学校（演示）',
    title: '数控技术应用专业岗位实习学生 60 人',
    description: '三年级学生，能独立操作数控车床，希望就近安排，住宿由学校和企业商定。',
    kind: 'internship',
    majors: ['660103'],
    occupation: '6-18-01-01',
    headcount: 60,
    education: 2,
    skills: ['数控车床', '识图'],
  },
  {
    party: '云州现代服务职业学校（演示）',
    title: '养老护理专业学徒 20 人',
    description: '每周三天在岗、两天在校，已完成基础护理与沟通课程。',
    kind: 'apprenticeship',
    majors: ['590302'],
    occupation: '4-10-01-05',
    headcount: 20,
    education: 2,
    skills: ['基础护理'],
  },
  {
    party: '云州农业科技学校（演示）',
    title: '现代农业技术毕业生 25 人',
    description: '会使用无人机植保和水肥一体化设备，愿意到乡镇和合作社工作。',
    kind: 'employment',
    majors: ['410103'],
    occupation: null,
    headcount: 25,
    education: 2,
    skills: ['无人机植保'],
  },
];
