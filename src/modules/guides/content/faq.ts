import type { Question } from '../model.ts';

/** 常见问题. Reviewed as a whole. */
export const FAQ_REVIEWED = '2026-11-22';

export const QUESTIONS: readonly Question[] = [
  {
    code: 'cost',
    audiences: ['firm', 'school', 'learner', 'guardian', 'institute', 'association', 'evaluator'],
    question: { zh: '收费吗？', en: 'Does it cost anything?' },
    answer: {
      zh: '不收费。发布、查找、认领、导入、委托都免费；也没有付费排名。',
      en: 'No. Publishing, searching, claiming and importing are free, and no rank can be bought.',
    },
  },
  {
    code: 'account',
    audiences: ['learner', 'firm', 'guardian'],
    question: { zh: '不注册能用吗？', en: 'Do I need an account?' },
    answer: {
      zh: '查找、看指南、投诉举报都不用注册。监护人和企业联系人凭短信链接办理，也不用注册。',
      en: 'Not for searching, reading or complaining. Guardians and firm contacts act by a link.',
    },
    to: '/listings',
    go: { zh: '去查找', en: 'Search' },
  },
  {
    code: 'stale',
    audiences: ['learner', 'firm'],
    question: { zh: '怎么知道信息是不是还有效？', en: 'How do I know that it still stands?' },
    answer: {
      zh: '每条都写着来源和“某日确认仍有效”。久未确认的排在后面，到期自动撤下；过期页面会写明已结束。',
      en: 'Each names its source and the day of its last confirmation. What nobody confirms sinks and ends by itself.',
    },
  },
  {
    code: 'returned',
    audiences: ['firm', 'school', 'institute'],
    question: { zh: '信息被退回了怎么办？', en: 'My listing was returned. What now?' },
    answer: {
      zh: '打开它，按逐项意见修改后再次提交；填过的内容都在。审核期限和进度在“我的申请”。',
      en: 'Open it, correct the points named and submit it again; nothing is lost. Progress stands in “My applications”.',
    },
    to: '/account/cases',
    go: { zh: '我的申请', en: 'My applications' },
  },
  {
    code: 'wage',
    audiences: ['firm', 'learner'],
    question: { zh: '提示薪资低于最低工资，是怎么算的？', en: 'How is pay compared with the minimum wage?' },
    answer: {
      zh: '按工作地点的最低工资标准（写明生效日期和出处）比较；没有录入标准的地方会写“未检查”，不会写“通过”。',
      en: 'With the dated minimum of the place of work; where none is entered it says “not checked”, never “passed”.',
    },
    to: '/regulations',
    go: { zh: '发布规则', en: 'Rules' },
  },
  {
    code: 'contact',
    audiences: ['firm', 'learner'],
    question: { zh: '为什么看不到对方电话？', en: 'Why is there no phone number?' },
    answer: {
      zh: '为防止骚扰和诈骗，联系方式不公开，也不进入检索；正文里写的号码会被提示删除。',
      en: 'Against nuisance and fraud contacts are not published and never searched.',
    },
  },
  {
    code: 'vetting-time',
    audiences: ['firm', 'school', 'institute', 'association', 'evaluator'],
    question: { zh: '入驻核验要多久？', en: 'How long does verification take?' },
    answer: {
      zh: '一般 5 个工作日；页面会显示具体到哪一天、还剩几个工作日，超期会自动上提。',
      en: 'Five working days as a rule; the page names the day, and what is late goes to those above.',
    },
    to: '/join',
    go: { zh: '登记单位', en: 'Register' },
  },
  {
    code: 'same-firm',
    audiences: ['firm'],
    question: {
      zh: '提示单位已经登记过，可我不认识登记的人？',
      en: 'My firm is registered, but I do not know by whom.',
    },
    answer: {
      zh: '点“申请加入”。本单位管理员一直没有答复的，申请会转给主管部门办理。',
      en: 'Ask to be let in. If its administrator does not answer, the authority does.',
    },
    to: '/organisations',
    go: { zh: '机构名录', en: 'Directory' },
  },
  {
    code: 'wrong-data',
    audiences: ['firm', 'school', 'institute', 'association'],
    question: { zh: '我单位在名录里的信息不对怎么办？', en: 'Our entry in the directory is wrong.' },
    answer: {
      zh: '已入驻的，管理员自己改；没有入驻的，在机构页面点“反映信息问题”，任何人都可以。',
      en: 'Members correct it themselves; anybody else uses “object” on the page of the organisation.',
    },
    to: '/organisations',
    go: { zh: '机构名录', en: 'Directory' },
  },
  {
    code: 'recommendation',
    audiences: ['learner'],
    question: { zh: '推荐是怎么算的，能关吗？', en: 'How are recommendations made? Can I switch them off?' },
    answer: {
      zh: '按专业、技能、地点、意愿比较，每条都写明计了什么、差什么；随时可以关闭，关闭不影响查找。',
      en: 'By major, skills, place and wishes, with reasons. Switch them off at any time; searching stays the same.',
    },
    to: '/account/privacy',
    go: { zh: '个人信息', en: 'My data' },
  },
  {
    code: 'minors',
    audiences: ['learner', 'guardian', 'school'],
    question: { zh: '未满 18 周岁可以用吗？', en: 'I am under 18.' },
    answer: {
      zh: '可以查找。推荐、公开展示、向单位提供资料等须监护人同意；不满 14 周岁的一律由监护人决定。',
      en: 'You may search. Some matters need a guardian; below 14 the guardian decides on all of them.',
    },
    to: '/guides/guardians',
    go: { zh: '监护人同意', en: 'Consent of guardians' },
  },
  {
    code: 'intern-pay',
    audiences: ['learner', 'guardian', 'school', 'firm'],
    question: { zh: '实习报酬有最低标准吗？', en: 'Is there a minimum pay for interns?' },
    answer: {
      zh: '能相对独立工作的，不低于同岗位工资标准的 80% 或最低档工资标准，按月以货币直接发给学生本人。',
      en: 'Who works fairly independently gets at least 80 % of the wage of the post or its lowest grade, monthly, in money.',
    },
    to: '/guides/intern-rights',
    go: { zh: '实习学生的权利', en: 'Rights of interns' },
  },
  {
    code: 'report',
    audiences: ['learner', 'guardian', 'firm'],
    question: { zh: '举报会被单位知道吗？', en: 'Will the firm know that I reported it?' },
    answer: {
      zh: '不会。单位只看到下架的原因；您写的内容和联系方式加密保存，经办人默认也看不到完整联系方式。',
      en: 'No. The firm sees the reason only; what you wrote and your contact are sealed.',
    },
    to: '/guides/feedback',
    go: { zh: '投诉、建议、举报', en: 'Complaints' },
  },
  {
    code: 'code-lost',
    audiences: ['learner', 'guardian', 'firm'],
    question: { zh: '查询码丢了怎么办？', en: 'I have lost the code.' },
    answer: {
      zh: '平台不保存查询码，无法找回。留了联系方式的，答复会发链接；没有留的，请重新反映并注明原来的编号。',
      en: 'It cannot be recovered. With a contact the answer comes as a link; otherwise write again and name the old number.',
    },
    to: '/feedback/new',
    go: { zh: '重新反映', en: 'Write again' },
  },
  {
    code: 'import-wrong',
    audiences: ['firm', 'school', 'association', 'bureau'],
    question: { zh: '导入传错了能撤销吗？', en: 'Can an import be undone?' },
    answer: {
      zh: '可以整批撤销；已经被修改或认领的行除外，会单独列出。',
      en: 'As a whole batch; rows that were changed or claimed since are listed apart.',
    },
    to: '/app/imports',
    go: { zh: '导入', en: 'Imports' },
  },
  {
    code: 'phone',
    audiences: ['learner', 'firm', 'guardian'],
    question: { zh: '有 App 吗？', en: 'Is there an app?' },
    answer: {
      zh: '不用装。手机浏览器里“添加到主屏幕”即可像应用一样打开；没有打卡、积分、排名。',
      en: 'None is needed: add the site to your home screen. There are no check-ins, points or ranks.',
    },
  },
  {
    code: 'elderly',
    audiences: ['learner', 'guardian', 'firm'],
    question: { zh: '字太小，看不清？', en: 'The letters are too small.' },
    answer: {
      zh: '点页面顶部“关怀版”，选择会记住一年。也可以直接放大到 200%，内容不会丢。',
      en: 'Choose “Larger text” at the top; it is remembered. Zooming to 200 % works as well.',
    },
    to: '/care',
    go: { zh: '关怀版', en: 'Larger text' },
  },
  {
    code: 'staff-change',
    audiences: ['firm', 'school', 'bureau'],
    question: { zh: '同事离职，手上的事怎么办？', en: 'A colleague leaves.' },
    answer: {
      zh: '管理员在“成员”里移交：名下的信息、待办、导入转给接手的人，再移除成员。',
      en: 'The administrator hands over what the person held, then removes the member.',
    },
    to: '/app/members',
    go: { zh: '成员', en: 'Members' },
  },
  {
    code: 'leave',
    audiences: ['learner', 'firm', 'school'],
    question: { zh: '怎么注销账户？', en: 'How do I close my account?' },
    answer: {
      zh: '在“我的个人信息”里申请，页面会先写明哪些删除、哪些依法保留多久。',
      en: 'Under “My data”; you are told first what goes and what the law keeps.',
    },
    to: '/account/privacy',
    go: { zh: '我的个人信息', en: 'My data' },
  },
  {
    code: 'not-built',
    audiences: ['firm', 'school', 'bureau', 'institute', 'evaluator'],
    question: { zh: '订单班、实习协议、补贴在哪里办？', en: 'Where are order classes, agreements and subsidies?' },
    answer: {
      zh: '还没有建成。每项任务建到哪里，在“任务对照”里如实写明。',
      en: 'Not built yet. “The tasks” says honestly how far each has come.',
    },
    to: '/tasks',
    go: { zh: '任务对照', en: 'The tasks' },
  },
];
