import type { ListingType, Side } from '#contracts/kinds';
import type { ListingForm } from './form-schema.ts';

export interface PlatformTemplate {
  readonly id: string;
  readonly type: ListingType;
  readonly side: Side;
  readonly name: string;
  readonly form: ListingForm;
}

const template = (
  id: string,
  type: ListingType,
  side: Side,
  name: string,
  form: Omit<ListingForm, 'type' | 'side'>,
): PlatformTemplate => ({ id, type, side, name, form: { ...form, type, side } });

/** 平台模板: a beginning for each kind; what stands in 【】 is to be replaced. */
export const PLATFORM_TEMPLATES: readonly PlatformTemplate[] = [
  template('talent-operator', 'talent', 'need', '生产一线技术工人招聘', {
    title: '【工种】操作工',
    kind: 'employment',
    education: 'secondary',
    payPeriod: 'month',
    description:
      '1. 操作【设备名称】完成【工序】；\n2. 做首件检验和过程自检，填写记录；\n3. 做好设备日常点检和现场整理。\n班次：【白班/两班倒】，每周工作【 】天。',
    requirements: '会看【图纸/工艺卡】，会用【量具】；遵守安全操作规程。',
  }),
  template('talent-internship', 'talent', 'need', '岗位实习接收', {
    title: '【专业方向】岗位实习生',
    kind: 'internship',
    education: 'secondary',
    payPeriod: 'month',
    description:
      '实习岗位与内容：【与专业对口的工作】。\n实习时间：【起止日期】，每天不超过 8 小时，不安排夜班和加班。\n指导人员：企业师傅【 】名，每名指导不超过【 】名学生。\n食宿、交通、保险：【 】。',
    requirements: '【专业】学生，已学完【课程】，由学校统一组织，签订三方协议。',
  }),
  template('talent-graduates', 'talent', 'offer', '毕业生集体推荐', {
    title: '【专业】【毕业年份】届毕业生推荐',
    kind: 'employment',
    description:
      '人数：【 】人；所学课程：【 】；已取得证书：【 】。\n希望的岗位与地区：【 】。可参加双选会的时间：【 】。',
  }),
  template('cooperation-orderClass', 'cooperation', 'need', '订单班合作', {
    title: '【专业】订单班合作',
    description:
      '希望合作的院校与专业：【 】；计划人数：【 】；合作年限：【 】。\n企业提供：【师傅、设备、奖学金】；学生毕业后的岗位与待遇：【 】。',
  }),
  template('cooperation-teacher', 'cooperation', 'offer', '企业技术人员到校任教', {
    title: '【方向】技术人员可到校任教',
    description: '可讲授：【课程或实训项目】；每周可安排【 】课时，方式：【到校/线上】。\n主要经历：【 】。',
  }),
  template('research-problem', 'research', 'need', '技术难题攻关', {
    title: '【产品或工艺】技术难题',
    description: '（公开部分，不写关键参数）要解决的问题：【 】。\n希望达到：【 】；希望的合作方式与时间：【 】。',
  }),
  template('research-result', 'research', 'offer', '科技成果转化', {
    title: '【成果名称】',
    description: '成果能解决：【 】；已应用：【 】；可提供：【许可、转让、合作开发】。',
  }),
  template('service-test', 'service', 'offer', '检测与技术服务', {
    title: '【项目】检测服务',
    description: '服务内容：【 】；依据标准：【 】；送样要求与周期：【 】。',
  }),
  template('service-need', 'service', 'need', '寻求技术服务', {
    title: '寻求【设备或工艺】技术服务',
    description: '现状：【 】；需要的服务：【 】；希望完成的时间：【 】。',
  }),
  template('training-offer', 'training', 'offer', '培训班招生', {
    title: '【工种】【等级】培训班',
    description: '培训对象：【 】；主要内容：【 】；考核与证书：【 】。',
  }),
  template('training-need', 'training', 'need', '企业职工培训需求', {
    title: '【工种】职工培训',
    description: '培训人数：【 】；希望的内容与深度：【 】；可安排的时间：【 】；场地：【 】。',
  }),
  template('facility-offer', 'facility', 'offer', '实训基地与设备开放', {
    title: '【基地或设备名称】对外开放',
    description: '可容纳：【 】人；主要设备：【 】；可开放的时间：【 】；安全要求：【 】。',
  }),
  template('facility-need', 'facility', 'need', '寻求实训场地或设备', {
    title: '寻求【场地或设备】',
    description: '用途：【 】；人数与时间：【 】；对设备的要求：【 】。',
  }),
];
