/** 院系 of the demo school, with the majors (职业教育专业目录) whose classes and students belong to each. */
export const SCHOOL = '云州职业技术学院（演示）';

export interface DemoDepartment {
  readonly name: string;
  readonly kind: 'department' | 'campus';
  /** Name of the one above. */
  readonly above?: string;
  readonly majors: readonly string[];
}

export const SCHOOL_DEPARTMENTS: readonly DemoDepartment[] = [
  { name: '教学部', kind: 'department', majors: [] },
  { name: '智能制造系', kind: 'department', above: '教学部', majors: ['460103', '460301'] },
  { name: '化工与医护系', kind: 'department', above: '教学部', majors: ['470201', '520201'] },
  { name: '经济与信息系', kind: 'department', above: '教学部', majors: ['530701', '510203'] },
  { name: '就业指导中心', kind: 'department', majors: [] },
];
