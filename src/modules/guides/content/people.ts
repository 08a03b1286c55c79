import type { Guide } from '../model.ts';

const REVIEWED = '2026-11-22';

export const PEOPLE_GUIDES: readonly Guide[] = [
  {
    slug: 'find',
    audiences: ['learner'],
    title: { zh: '找实习、找工作、找培训', en: 'Finding an internship, a job or a course' },
    lead: {
      zh: '不用注册就能查。支持拼音、同义词和错别字，手机上一样用。',
      en: 'No account is needed. Pinyin, synonyms and slips of the pen are understood; it works on a phone.',
    },
    reviewedOn: REVIEWED,
    sections: [
      {
        title: { zh: '怎么查', en: 'How to search' },
        steps: true,
        items: [
          {
            zh: '输入岗位、专业或单位，再按性质（实习、就业、学徒）、地区、学历缩小范围。',
            en: 'Type a job, a major or a firm; narrow it by kind, place and education.',
            to: '/listings',
            go: { zh: '查找', en: 'Search' },
          },
          {
            zh: '看清“某日确认仍有效”和来源；没有确认过的排在后面。',
            en: 'Mind “confirmed on” and the source; what was not confirmed comes later.',
          },
          {
            zh: '登录后可以看“为我推荐”，每条都写明为什么推荐、差在哪里。不想要的可以随时关闭。',
            en: 'Signed in, see what is recommended to you and why. You may switch it off at any time.',
            to: '/account/privacy',
            go: { zh: '关闭个性化推荐', en: 'Switch it off' },
          },
        ],
      },
      {
        title: { zh: '遇到这些情况', en: 'If something is wrong' },
        items: [
          {
            zh: '要求先交钱、押身份证、与描述不符：不要交，在信息页面点“举报”。不用登录，可以匿名。',
            en: 'Asked for money or to leave your ID: do not pay, press “Report” on the page. No account or name needed.',
          },
          {
            zh: '查询举报的结果，凭编号和查询码。',
            en: 'Look up what came of it by number and code.',
            to: '/feedback/answer',
            go: { zh: '查询答复', en: 'Look it up' },
          },
        ],
      },
    ],
  },
  {
    slug: 'intern-rights',
    audiences: ['learner', 'guardian', 'school', 'firm'],
    title: { zh: '实习学生的权利', en: 'The rights of interns' },
    lead: {
      zh: '职业学校安排的岗位实习受法律保护。下面逐条写明规定和出处；标“待核实”的，条款号还没有与原文核对。',
      en: 'Internships arranged by vocational schools are protected by law. Each rule names its source; “not confirmed” means that the article has not been compared with the original.',
    },
    reviewedOn: REVIEWED,
    internRights: true,
    sections: [
      {
        title: { zh: '权利受到侵害时', en: 'If your rights are not kept' },
        items: [
          {
            zh: '可以绕过学校和单位，直接向主管部门反映，不用登录，可以匿名；15 个工作日内答复。',
            en: 'You may write to the authority past school and firm, without an account or a name.',
            to: '/feedback/new',
            go: { zh: '投诉', en: 'Complain' },
          },
          {
            zh: '单位发布的信息违法的，在信息页面举报。',
            en: 'If a posting breaks the rules, report it on its page.',
            to: '/listings',
            go: { zh: '查找信息', en: 'Find it' },
          },
        ],
      },
    ],
  },
  {
    slug: 'guardians',
    audiences: ['guardian', 'learner', 'school'],
    title: { zh: '监护人同意', en: 'Consent of guardians' },
    lead: {
      zh: '学生未满 18 周岁的，推荐、公开展示、向单位提供资料、实习等事项，按规定须由监护人同意。',
      en: 'For learners under 18 some matters need the consent of a guardian.',
    },
    reviewedOn: REVIEWED,
    sections: [
      {
        title: { zh: '怎么办', en: 'What to do' },
        steps: true,
        items: [
          {
            zh: '学校或学生登记监护人的手机号，平台发一条链接；打开后逐项选择同意或不同意。不用注册。',
            en: 'The school or the learner records your phone; open the link and decide on each matter. No account is needed.',
          },
          {
            zh: '以后要查看、更改或撤回，填写手机号，重新获取链接。',
            en: 'To see, change or withdraw it, ask for a new link with your phone number.',
            to: '/guardian',
            go: { zh: '监护人页面', en: 'Guardians' },
          },
          {
            zh: '没有智能手机的，可以由学校打印同意书，签字后上传扫描件。',
            en: 'Without a smartphone the school prints the form and uploads what you signed.',
          },
        ],
      },
      {
        title: { zh: '要知道的', en: 'Good to know' },
        items: [
          {
            zh: '不勾选就是不同意；撤回即刻生效。学生年满 18 周岁后由本人决定。',
            en: 'What is not ticked is refused; withdrawal works at once. At 18 the learner decides.',
          },
        ],
      },
    ],
  },
  {
    slug: 'privacy',
    audiences: ['learner', 'guardian', 'firm', 'school', 'institute', 'bureau', 'association', 'evaluator'],
    title: { zh: '您的个人信息', en: 'Your personal data' },
    lead: {
      zh: '收集什么、为什么、存多久、给谁看，都可以查到；查阅、更正、注销自己就能办。',
      en: 'What is kept, why, for how long and for whom; you read, correct and erase it yourself.',
    },
    reviewedOn: REVIEWED,
    sections: [
      {
        title: { zh: '可以办的', en: 'What you can do' },
        items: [
          {
            zh: '看处理规则和保存期限。',
            en: 'Read the rules and the periods.',
            to: '/privacy',
            go: { zh: '个人信息处理规则', en: 'Privacy notice' },
          },
          {
            zh: '下载自己的全部资料、申请更正、注销账户、撤回同意；还能看到谁查看过您的完整信息、为什么看。',
            en: 'Download everything, ask for corrections, close the account, withdraw consent, and see who looked at your data and why.',
            to: '/account/privacy',
            go: { zh: '我的个人信息', en: 'My data' },
          },
          {
            zh: '手机号、身份证号等默认遮盖；工作人员要看完整的，必须写明理由，并留下记录。',
            en: 'Numbers are masked; staff who need them whole must say why, and it is recorded.',
          },
        ],
      },
    ],
  },
  {
    slug: 'account',
    audiences: ['learner', 'guardian', 'firm', 'school', 'institute', 'bureau', 'association', 'evaluator'],
    title: { zh: '账户与登录', en: 'Account and sign-in' },
    lead: {
      zh: '验证码、通行密钥、密码都可以登录；经办人须开启二次验证。',
      en: 'Sign in by code, passkey or password; officers need a second factor.',
    },
    reviewedOn: REVIEWED,
    sections: [
      {
        title: { zh: '常用的', en: 'Often needed' },
        items: [
          {
            zh: '登录。忘记密码的，用验证码登录后重设。',
            en: 'Sign in. Without your password, use a code and set a new one.',
            to: '/sign-in',
            go: { zh: '登录', en: 'Sign in' },
          },
          {
            zh: '更换手机号、开启二次验证、查看登录过的设备。',
            en: 'Change your phone, switch on the second factor, see your devices.',
            to: '/account',
            go: { zh: '我的账户', en: 'My account' },
          },
          {
            zh: '选择哪些事用短信、邮件告诉您，什么时间不打扰。',
            en: 'Choose what comes by text message or e-mail, and your quiet hours.',
            to: '/account/notices',
            go: { zh: '通知设置', en: 'Notices' },
          },
          {
            zh: '字太小：打开关怀版，字更大、对比更强、版面更简单。',
            en: 'Small letters: larger text, stronger contrast, a simpler page.',
            to: '/care',
            go: { zh: '关怀版', en: 'Larger text' },
          },
        ],
      },
    ],
  },
  {
    slug: 'feedback',
    audiences: ['learner', 'guardian', 'firm', 'school', 'institute', 'association'],
    title: { zh: '投诉、建议、举报', en: 'Complaints and reports' },
    lead: {
      zh: '不用登录，可以匿名；每一件都有编号、有期限、有答复。',
      en: 'No account, no name; each has a number, a day and an answer.',
    },
    reviewedOn: REVIEWED,
    sections: [
      {
        title: { zh: '怎么办', en: 'What to do' },
        steps: true,
        items: [
          {
            zh: '选择投诉建议、举报信息或我要找错，写明情况，可以附截图。',
            en: 'Choose what it is, say what happened, add a screenshot if you have one.',
            to: '/feedback',
            go: { zh: '意见反馈', en: 'Feedback' },
          },
          {
            zh: '记下编号和查询码。留了手机或邮箱的，答复会发链接给您；没有留的，自己来查。',
            en: 'Keep number and code. With a contact the answer comes as a link; without, look it up.',
            to: '/feedback/answer',
            go: { zh: '查询答复', en: 'Look it up' },
          },
          {
            zh: '看完答复请评价。“不满意”的由上一级另行回访，15 个工作日内给出结果。',
            en: 'Rate the answer. A bad rating is followed up by somebody above within 15 working days.',
          },
        ],
      },
      {
        title: { zh: '公开', en: 'In public' },
        items: [
          {
            zh: '收到多少、答复多少、用了几天、满意率，都公开。',
            en: 'How many, how fast and how satisfied: all of it is public.',
            to: '/feedback/figures',
            go: { zh: '办理情况', en: 'Figures' },
          },
        ],
      },
    ],
  },
];
