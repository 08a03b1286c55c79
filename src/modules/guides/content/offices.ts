import type { Guide } from '../model.ts';

const REVIEWED = '2026-11-22';

export const OFFICE_GUIDES: readonly Guide[] = [
  {
    slug: 'school',
    audiences: ['school'],
    title: { zh: '院校：学生、监护与合作单位', en: 'Schools: learners, guardians, partners' },
    lead: {
      zh: '管理学生的就业意愿和监护同意，维护合作单位台账，发布供给与需求。',
      en: 'Keep learners’ wishes and guardians’ consent, the list of partners, and publish.',
    },
    reviewedOn: REVIEWED,
    sections: [
      {
        title: { zh: '可以办的', en: 'What you can do' },
        items: [
          {
            zh: '按院系和班级看学生的专业、技能、意愿。是否接受推荐只由学生本人决定。',
            en: 'See majors, skills and wishes by department. Only the learner decides on recommendations.',
            to: '/app/profiles',
            go: { zh: '班级与学生', en: 'Learners' },
          },
          {
            zh: '登记监护人、发送同意链接、上传纸质同意书；谁还没有答复一目了然。',
            en: 'Record guardians, send links, upload signed paper; see who has not answered.',
            to: '/app/guardians',
            go: { zh: '学生监护', en: 'Guardians' },
          },
          {
            zh: '导入和维护合作单位台账。',
            en: 'Import and keep your list of partners.',
            to: '/app/partners',
            go: { zh: '合作单位', en: 'Partners' },
          },
          {
            zh: '发布校企合作、培训、技术服务、可共享的基地与设备。',
            en: 'Publish cooperation, training, services, bases and equipment to share.',
            to: '/app/listings',
            go: { zh: '我的信息', en: 'My listings' },
          },
          {
            zh: '查本校专业对应哪些职业和行业、把握有多大、由谁确认。',
            en: 'See which occupations and industries your majors lead to, how surely, and who confirmed it.',
            to: '/majors',
            go: { zh: '专业', en: 'Majors' },
          },
        ],
      },
      {
        title: { zh: '还不能办的', en: 'Not yet' },
        items: [
          {
            zh: '三方协议签署、批量安置、订单班、双师型教师台账还在建设，进度见任务对照。',
            en: 'Agreements, placement of classes, order classes and the teachers’ ledger are not built yet.',
            to: '/tasks',
            go: { zh: '任务对照', en: 'The tasks' },
          },
        ],
      },
    ],
  },
  {
    slug: 'institute',
    audiences: ['institute'],
    title: { zh: '科研院所与专家', en: 'Institutes and experts' },
    lead: {
      zh: '发布研发项目和技术服务，找真实的企业需求；专家可以公开自己的专长。',
      en: 'Publish projects and services, find real problems; experts may show what they know.',
    },
    reviewedOn: REVIEWED,
    sections: [
      {
        title: { zh: '可以办的', en: 'What you can do' },
        items: [
          {
            zh: '查企业的技术难题和服务需求。',
            en: 'Search the problems of firms.',
            to: '/listings',
            go: { zh: '查找', en: 'Search' },
          },
          {
            zh: '发布研发项目、成果和技术服务。不便公开的内容选择“仅入驻单位可见”或“双方同意后可见”，不会进入公开检索。',
            en: 'Publish projects, results and services. What is not for everybody is shown to members or after agreement only, and never enters the public search.',
            to: '/app/listings',
            go: { zh: '我的信息', en: 'My listings' },
          },
          {
            zh: '专家维护自己的专长，决定是否公开展示。',
            en: 'Experts keep their profile and decide whether it is public.',
            to: '/app/profiles',
            go: { zh: '我的档案', en: 'My profile' },
          },
          {
            zh: '没有人手的，可以委托协会代办。',
            en: 'Without hands to spare, let an association act for you.',
            to: '/guides/delegate',
            go: { zh: '委托代办', en: 'Delegation' },
          },
        ],
      },
    ],
  },
  {
    slug: 'bureau',
    audiences: ['bureau'],
    title: { zh: '主管部门：审核、核验与答复', en: 'Bureaus: review, verification, answers' },
    lead: {
      zh: '首页就是等您办的事，按期限排序；县区只看到、只办理本辖区的。',
      en: 'The first page is what waits for you, by its day; a county sees and acts on its own.',
    },
    reviewedOn: REVIEWED,
    sections: [
      {
        title: { zh: '每天', en: 'Every day' },
        items: [
          {
            zh: '办理待办：同意、退回（选择原因）、转办、加签；外出时设置休假代办。',
            en: 'Decide what waits: approve, return with reasons, hand over, ask for another signature.',
            to: '/app',
            go: { zh: '待办', en: 'To do' },
          },
          {
            zh: '审核供求信息。平台已按规则检查过，逐条列出问题和依据。',
            en: 'Review listings; the findings of the rules are listed with their basis.',
            to: '/app/review',
            go: { zh: '审核', en: 'Review' },
          },
          {
            zh: '核验入驻单位，对照公示系统和上传的证照。',
            en: 'Verify organisations against the register and their papers.',
            to: '/app/vetting',
            go: { zh: '机构核验', en: 'Verification' },
          },
          {
            zh: '答复群众反映：投诉、举报、申诉。举报查实的，答复时可以直接下架，同一信息的其他举报一并答复。',
            en: 'Answer complaints, reports and appeals; a report that proves true takes the listing down, and all reports of it are answered at once.',
            to: '/app/feedback',
            go: { zh: '群众反映', en: 'Complaints' },
          },
        ],
      },
      {
        title: { zh: '每年或有变化时', en: 'When things change' },
        items: [
          {
            zh: '核对规则条文和最低工资，标记“已核实”。没有核实的，公开页面会显示“待核实”。',
            en: 'Compare rules and minimum wages with their sources and mark them confirmed.',
            to: '/app/wage-floors',
            go: { zh: '最低工资', en: 'Minimum wages' },
          },
          {
            zh: '查专业、职业、行业对照，确认或排除。',
            en: 'Confirm or exclude links between majors, occupations and industries.',
            to: '/app/crosswalk',
            go: { zh: '专业对照', en: 'Crosswalk' },
          },
          {
            zh: '查操作记录：谁、何时、对什么做了什么、改前改后。',
            en: 'Read the trail: who did what, when, before and after.',
            to: '/app/audit',
            go: { zh: '操作记录', en: 'Trail' },
          },
        ],
      },
    ],
  },
  {
    slug: 'association',
    audiences: ['association'],
    title: { zh: '协会与代办机构', en: 'Associations and delegates' },
    lead: {
      zh: '替会员企业发布、确认、导入；每次办理都以企业名义、留下记录。',
      en: 'Publish, confirm and import for member firms, in their name and on record.',
    },
    reviewedOn: REVIEWED,
    sections: [
      {
        title: { zh: '怎么办', en: 'What to do' },
        steps: true,
        items: [
          {
            zh: '向企业申请委托，或接受企业的委托。',
            en: 'Ask a firm for a delegation, or accept its offer.',
            to: '/app/delegations',
            go: { zh: '委托代办', en: 'Delegations' },
          },
          {
            zh: '在右上角切换到被代办的企业，页面顶端会一直提示您在代谁办理。',
            en: 'Switch to the firm; the top of every page says for whom you act.',
          },
          {
            zh: '维护会员名单，批量导入。',
            en: 'Keep and import your list of members.',
            to: '/app/partners',
            go: { zh: '合作单位', en: 'Partners' },
          },
        ],
      },
    ],
  },
  {
    slug: 'evaluator',
    audiences: ['evaluator'],
    title: { zh: '第三方评价机构', en: 'Evaluators' },
    lead: {
      zh: '现在可以入驻、建档、使用公开数据；指标计算和签发评价结果的工作区尚未建设。',
      en: 'You can register, keep your dossier and use public data; the workspace for indicators is not built yet.',
    },
    reviewedOn: REVIEWED,
    sections: [
      {
        title: { zh: '可以办的', en: 'What you can do' },
        items: [
          {
            zh: '登记入驻，选择“第三方评价机构”。',
            en: 'Register as an evaluator.',
            to: '/join',
            go: { zh: '登记单位', en: 'Register' },
          },
          {
            zh: '完善机构档案和资质。',
            en: 'Complete the dossier and your qualifications.',
            to: '/app/organisation/dossier',
            go: { zh: '档案', en: 'Dossier' },
          },
          {
            zh: '按接口文档读取公开数据；数字都带日期和口径。',
            en: 'Read public data through the documented interface.',
            to: '/api/docs',
            go: { zh: '开放接口', en: 'API' },
          },
        ],
      },
    ],
  },
  {
    slug: 'partner-systems',
    audiences: ['partner', 'school', 'bureau', 'evaluator'],
    title: { zh: '对接其他系统', en: 'Connecting other systems' },
    lead: {
      zh: '公开检索、订阅、回调通知都有文档；对接不需要改动您的系统数据。',
      en: 'Search, feeds and callbacks are documented.',
    },
    reviewedOn: REVIEWED,
    sections: [
      {
        title: { zh: '可以用的', en: 'What there is' },
        items: [
          {
            zh: '接口文档（OpenAPI 3.1），公开接口不用密钥。',
            en: 'OpenAPI 3.1; what is public needs no key.',
            to: '/api/docs',
            go: { zh: '开放接口', en: 'API' },
          },
          {
            zh: '订阅最新信息（Atom）。',
            en: 'A feed of what is new (Atom).',
            to: '/feed.xml',
            go: { zh: '订阅', en: 'Feed' },
          },
          {
            zh: '回调：信息发布、关闭、到期、核验结果推送到您的地址，带签名。由平台管理员设置。',
            en: 'Callbacks, signed, set up by the administrator.',
            to: '/app/webhooks',
            go: { zh: '回调', en: 'Callbacks' },
          },
          {
            zh: '单点登录：院校、企业的身份系统可以接入（OpenID Connect）。由平台管理员设置。',
            en: 'Single sign-on by OpenID Connect, set up by the administrator.',
            to: '/app/sign-on',
            go: { zh: '单点登录', en: 'Sign-on' },
          },
        ],
      },
    ],
  },
];
