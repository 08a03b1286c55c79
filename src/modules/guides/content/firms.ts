import type { Guide } from '../model.ts';

const REVIEWED = '2026-11-22';

export const FIRM_GUIDES: readonly Guide[] = [
  {
    slug: 'join',
    audiences: ['firm', 'school', 'institute', 'association', 'evaluator', 'bureau'],
    title: { zh: '单位入驻', en: 'Registering an organisation' },
    lead: {
      zh: '用统一社会信用代码登记，主管部门核验后即可办理业务。',
      en: 'Register with the unified credit code; once the authority has verified it you can act.',
    },
    reviewedOn: REVIEWED,
    sections: [
      {
        title: { zh: '怎么办', en: 'What to do' },
        steps: true,
        items: [
          {
            zh: '注册个人账户：手机号或邮箱收一个验证码即可，不用设密码。',
            en: 'Make an account of your own: a code to your phone or e-mail is enough, no password is needed.',
            to: '/sign-up',
            go: { zh: '注册', en: 'Sign up' },
          },
          {
            zh: '先在机构名录里找找：同事可能已经登记过，登记过的点“申请加入”。',
            en: 'Look in the directory first: if a colleague has registered it, ask to be let in.',
            to: '/organisations',
            go: { zh: '机构名录', en: 'Directory' },
          },
          {
            zh: '没有的，选择机构类别，填写信用代码、名称和所在地。代码会核对校验位。',
            en: 'Otherwise choose the kind and enter code, name and place. The check digit of the code is verified.',
            to: '/join',
            go: { zh: '登记单位', en: 'Register' },
          },
          {
            zh: '在工作台上传营业执照或法人证书的扫描件。',
            en: 'Upload a scan of the licence in the workbench.',
            to: '/app/organisation/dossier',
            go: { zh: '一企一档', en: 'Dossier' },
          },
          {
            zh: '等待核验。办到哪一步、什么时候办结，在“我的申请”里看；每个工作日可以催办一次。',
            en: 'Wait for verification. “My applications” shows where it stands and by when; you may remind once a working day.',
            to: '/account/cases',
            go: { zh: '我的申请', en: 'My applications' },
          },
        ],
      },
      {
        title: { zh: '要知道的', en: 'Good to know' },
        items: [
          {
            zh: '登记的人就是本单位的管理员，可以邀请同事、设置部门和数据范围。',
            en: 'Whoever registers is the administrator, invites colleagues and sets departments and scopes.',
            to: '/app/members',
            go: { zh: '成员', en: 'Members' },
          },
          {
            zh: '核验没有通过的，会写明原因；改好后接着办，填过的不用重填。',
            en: 'If it is sent back you are told why; correct it and it goes on, nothing has to be typed again.',
          },
          {
            zh: '办理各项业务都不收费。有人以平台名义收费的，请投诉。',
            en: 'Nothing here costs money. If somebody asks for money in our name, complain.',
            to: '/feedback/new',
            go: { zh: '投诉', en: 'Complain' },
          },
        ],
      },
    ],
  },
  {
    slug: 'publish',
    audiences: ['firm', 'school', 'institute', 'association'],
    title: { zh: '发布供求信息', en: 'Publishing a need or an offer' },
    lead: {
      zh: '人才、校企合作、研发项目、技术服务、培训、基地与设备，六类信息都可以发布需求或供给。',
      en: 'Six kinds: talent, cooperation, research, technical services, training, bases and equipment; each as a need or an offer.',
    },
    reviewedOn: REVIEWED,
    sections: [
      {
        title: { zh: '怎么办', en: 'What to do' },
        steps: true,
        items: [
          {
            zh: '在工作台新建，选择类别。填到一半可以离开，草稿会自动保存。',
            en: 'Make a new one in the workbench and choose its kind. Drafts are saved by themselves.',
            to: '/app/listings',
            go: { zh: '我的信息', en: 'My listings' },
          },
          {
            zh: '按提示补齐。平台会按发布规则先检查一遍：缺了什么、哪句话不能写、薪资是否低于当地最低工资，逐条给出依据。',
            en: 'Complete it. The rules are checked at once: what is missing, what may not be said, pay below the local minimum, each with its basis.',
            to: '/regulations',
            go: { zh: '发布规则', en: 'The rules' },
          },
          {
            zh: '提交审核。通过后立即公开；退回的会逐项写明意见，改好再提交。',
            en: 'Submit it. Once approved it is public at once; if returned, each point is named.',
            to: '/account/cases',
            go: { zh: '办理进度', en: 'Progress' },
          },
          {
            zh: '以后收到提醒时点一下“确认仍有效”。到期没有确认的，会从公开页面撤下，不会一直挂着。',
            en: 'When reminded, confirm that it still stands. What nobody confirms leaves the public pages.',
          },
        ],
      },
      {
        title: { zh: '不能写的', en: 'What may not be written' },
        items: [
          {
            zh: '与工作无关的性别、民族、户籍、婚育等限制；“包录用”“高薪保过”一类承诺；收取押金、报名费、培训费。',
            en: 'Limits by sex, ethnicity, origin or marriage; promises of certain admission; deposits or fees.',
          },
          {
            zh: '正文里的手机号、微信号。联系方式只在双方同意后才互相看到。',
            en: 'Phone numbers in the text. Contacts are shown only when both sides agree.',
          },
        ],
      },
      {
        title: { zh: '被下架了', en: 'If it was taken down' },
        items: [
          {
            zh: '有人举报并查实的，主管部门可以下架，您会收到原因。可以修改后重新提交，也可以从消息里的链接申诉，由市级另行复核。',
            en: 'A report that proves true may take it down; you learn why. Correct and submit it again, or appeal by the link in the message.',
          },
        ],
      },
    ],
  },
  {
    slug: 'confirm-by-link',
    audiences: ['firm'],
    title: { zh: '收到短信或邮件链接', en: 'A link by text message or e-mail' },
    lead: {
      zh: '不用注册，不用登录：打开链接，点一下就办好。',
      en: 'No account, no sign-in: open the link and press once.',
    },
    reviewedOn: REVIEWED,
    sections: [
      {
        title: { zh: '怎么办', en: 'What to do' },
        steps: true,
        items: [
          {
            zh: '打开链接，页面写明是哪条信息、要您确认什么。打开不等于同意，什么都不会改变。',
            en: 'Open the link; it says which listing and what is asked. Opening it changes nothing.',
          },
          {
            zh: '点“确认仍有效”或“已招满，请关闭”。办完链接就失效。',
            en: 'Press “It still stands” or “Filled, please close”. The link then ends.',
          },
          {
            zh: '链接过期的，页面上可以重新发送到原来的号码。',
            en: 'If it has expired, the page sends a new one to the same number.',
          },
        ],
      },
      {
        title: { zh: '怎样辨别真假', en: 'Is it real' },
        items: [
          {
            zh: '链接地址与本网站的域名相同；我们不会在链接里索要密码、银行卡或收费。可疑的请告诉我们。',
            en: 'The address has this site’s name. We never ask for passwords, bank cards or money there. Tell us about any that do.',
            to: '/feedback/new',
            go: { zh: '反映', en: 'Tell us' },
          },
        ],
      },
    ],
  },
  {
    slug: 'claim',
    audiences: ['firm'],
    title: { zh: '认领转载的岗位', en: 'Claiming reposted listings' },
    lead: {
      zh: '平台上有从人才网、表格转来的岗位。属于贵单位的，认领后由贵单位自己维护。',
      en: 'Some listings were reposted from other sources. Claim those of your firm and look after them yourself.',
    },
    reviewedOn: REVIEWED,
    sections: [
      {
        title: { zh: '怎么办', en: 'What to do' },
        steps: true,
        items: [
          {
            zh: '名称一致的：登录后在工作台“待办”里直接认领，或在岗位页面点“这是我单位的岗位”。',
            en: 'Same name: claim it from your to-do list, or on the page of the listing.',
            to: '/app',
            go: { zh: '待办', en: 'To do' },
          },
          {
            zh: '名称不同（简称、曾用名、分厂）或已被别的单位认领的：写明依据、上传证明，由主管部门核实。',
            en: 'Another name, or claimed by somebody else: say why it is yours and add evidence; the authority decides.',
            to: '/app/claims',
            go: { zh: '认领与争议', en: 'Claims' },
          },
          {
            zh: '不是贵单位发布的、不想转载的：在岗位页面举报“冒用单位名义”。',
            en: 'Never posted by you: report it on its page as “in the name of somebody else”.',
            to: '/listings',
            go: { zh: '查找信息', en: 'Find it' },
          },
        ],
      },
    ],
  },
  {
    slug: 'import',
    audiences: ['firm', 'school', 'association', 'bureau'],
    title: { zh: '用 Excel 批量发布', en: 'Publishing by Excel' },
    lead: {
      zh: '您现有的表格就能用：先试读，再确认，错的行单独列出来。',
      en: 'The table you have will do: it is read first, confirmed by you, and wrong rows come back by themselves.',
    },
    reviewedOn: REVIEWED,
    sections: [
      {
        title: { zh: '怎么办', en: 'What to do' },
        steps: true,
        items: [
          {
            zh: '上传 .xlsx、.csv 或 .json，列名不必和模板一样，平台会猜出对应关系，由您核对。',
            en: 'Upload .xlsx, .csv or .json. Columns need not be named as in the template; you check what was guessed.',
            to: '/app/imports',
            go: { zh: '导入', en: 'Imports' },
          },
          {
            zh: '看试读结果：多少行可用、多少行有错、多少行重复。此时什么都没有写入。',
            en: 'See the dry run: how many rows are good, wrong or repeated. Nothing is written yet.',
          },
          {
            zh: '下载错误表：原样的表格加一列原因，改好后再传。',
            en: 'Download the wrong rows with a column of reasons, mend them and upload again.',
          },
          {
            zh: '确认提交。传错了可以整批撤销。',
            en: 'Commit. A whole batch can be undone.',
          },
        ],
      },
    ],
  },
  {
    slug: 'delegate',
    audiences: ['firm', 'institute', 'association', 'school'],
    title: { zh: '委托他人代办', en: 'Letting somebody act for you' },
    lead: {
      zh: '小微企业可以把发布、确认等事项委托给协会、院校或人力资源机构，随时可以收回。',
      en: 'A small firm may let an association, a school or an agency act for it, and take it back at any time.',
    },
    reviewedOn: REVIEWED,
    sections: [
      {
        title: { zh: '怎么办', en: 'What to do' },
        steps: true,
        items: [
          {
            zh: '管理员在“委托”里选择受托单位，逐项勾选可以代办什么、到哪一天为止。',
            en: 'The administrator chooses the delegate, what it may do and until when.',
            to: '/app/delegations',
            go: { zh: '委托', en: 'Delegations' },
          },
          {
            zh: '受托单位接受后，切换身份代您办理；每一次都留下记录，您随时能看。',
            en: 'Once accepted it acts in your name; every act is recorded and yours to read.',
          },
          {
            zh: '没有勾选“无须确认”的，代拟的内容要由您确认后才提交。',
            en: 'Unless you allowed otherwise, what it prepared is submitted only after your own word.',
            to: '/app/confirmations',
            go: { zh: '待确认', en: 'To confirm' },
          },
        ],
      },
      {
        title: { zh: '要知道的', en: 'Good to know' },
        items: [
          {
            zh: '受托方不能再转委托；认领、成员管理等事项不能委托。撤销即刻生效。',
            en: 'It cannot be passed on; claims and members cannot be delegated. Taking it back works at once.',
          },
        ],
      },
    ],
  },
];
