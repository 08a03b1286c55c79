import type { Label, Option, Side } from './model.ts';

export const BOTH: readonly Side[] = ['need', 'offer'];
export const NEED: readonly Side[] = ['need'];
export const OFFER: readonly Side[] = ['offer'];

export const words = (zh: string, en: string): Label => ({ zh, en });

/** A fixed list, written as value: [Chinese, English]; the order is that of the form. */
export const options = <const Table extends Readonly<Record<string, readonly [zh: string, en: string]>>>(
  table: Table,
): readonly Option<keyof Table & string>[] =>
  Object.entries(table).map(([value, [zh, en]]) => ({ value, label: { zh, en } }));

export const YUAN = words('元', 'CNY');
export const PERSONS = words('人', 'people');
export const MONTHS = words('个月', 'months');
export const YEARS = words('年', 'years');

/** 培养层次 of the school system, with staff training beside it. */
export const LEVELS = options({
  secondary: ['中等职业教育（中专、职高）', 'Secondary vocational'],
  technician: ['技工教育（中级工、高级工、预备技师）', 'Technician school'],
  college: ['高职专科', 'Vocational college (3 years)'],
  vocationalBachelor: ['职业本科', 'Vocational bachelor'],
  appliedBachelor: ['应用型本科', 'Applied bachelor'],
  graduate: ['研究生', 'Graduate'],
  employee: ['在职职工', 'Employees'],
});

/** 新八级工 and what stands beside it. */
export const SKILL_LEVELS = options({
  apprentice: ['学徒工', 'Apprentice'],
  junior: ['初级工（五级）', 'Junior (level 5)'],
  intermediate: ['中级工（四级）', 'Intermediate (level 4)'],
  senior: ['高级工（三级）', 'Senior (level 3)'],
  technician: ['技师（二级）', 'Technician (level 2)'],
  seniorTechnician: ['高级技师（一级）', 'Senior technician (level 1)'],
  specialTechnician: ['特级技师', 'Special technician'],
  chiefTechnician: ['首席技师', 'Chief technician'],
  specific: ['专项职业能力', 'Specific ability'],
  none: ['不涉及等级', 'No level'],
});

export const EXPERTISE = options({
  seniorTitle: ['正高级职称', 'Full senior title'],
  viceSeniorTitle: ['副高级职称', 'Associate senior title'],
  middleTitle: ['中级职称', 'Middle title'],
  seniorTechnician: ['高级技师及以上', 'Senior technician or above'],
  technician: ['技师', 'Technician'],
  seniorWorker: ['高级工', 'Senior skilled worker'],
  master: ['技能大师、劳模工匠', 'Skill master, model worker'],
  doubleQualified: ['双师型教师', 'Dual-qualified teacher'],
  assessor: ['考评员、裁判员', 'Assessor, judge'],
  manager: ['经营管理骨干', 'Experienced manager'],
});

export const AGREEMENTS = options({
  cooperation: ['校企合作协议', 'School–enterprise cooperation agreement'],
  framework: ['战略（框架）合作协议', 'Framework agreement'],
  order: ['订单培养协议', 'Order training agreement'],
  apprentice: ['学徒培养协议（学校、企业、学徒三方）', 'Apprenticeship agreement (three parties)'],
  jointRunning: ['联合办学协议', 'Joint running agreement'],
  internship: ['实习基地协议', 'Internship base agreement'],
  commission: ['委托培养或委托服务协议', 'Commission agreement'],
  lease: ['场地设备租赁协议', 'Lease'],
  donation: ['捐赠协议', 'Donation agreement'],
  open: ['待商定', 'To be agreed'],
});
