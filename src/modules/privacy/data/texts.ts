import type { ConsentText, TextKey } from '../model.ts';

const TERMS_ZH = `本协议由运营本平台的单位（以下称“平台”）与使用平台的个人和机构订立。注册或使用平台，即表示同意本协议。

## 平台做什么
平台免费提供产教融合信息服务：岗位、课程、机构名录的发布与查询，匹配推荐，以及与之有关的办理。平台不是用人单位，也不代替当事人订立合同。

## 您的账户
请提供真实的姓名和本人使用的手机号或邮箱，保管好登录方式。账户只供本人使用；代表机构办事，以机构给您的职责为限。发现被冒用，请立即更改密码并联系平台。

## 您发布的信息
发布的信息应当真实、合法、有效，不得含有歧视、欺诈或侵害他人的内容，不得向求职者收取费用或扣押证件。发布前经规则检查和审核；不符合规则的会被退回并说明原因。

## 平台的责任与限度
平台对发布的信息进行检查和审核，但不保证每条信息始终准确，也不保证求职、招聘的结果。因维护、故障暂停服务的，会尽量提前告知。

## 暂停与结束
您可以随时注销账户。违反法律或本协议的，平台可以退回信息、停用机构或账户，并说明原因；您可以提出异议。

## 其他
本协议修改的，会在平台公布新版本和日期；对您有重大影响的，会请您重新同意。适用中华人民共和国法律。`;

const TERMS_EN = `These terms are between the organisation that runs this platform (“the platform”) and the people and organisations that use it. Registering or using it means agreeing to them.

## What the platform does
It provides information on the joining of industry and education free of charge: postings, courses, a directory, matching, and the procedures around them. It is not the employer and concludes no contract in place of the parties.

## Your account
Give your real name and a phone number or address of your own, and keep your ways of signing in to yourself. An account is for one person; whoever acts for an organisation does so within the duty given. If somebody misuses it, change your password and tell the platform.

## What you publish
It must be true, lawful and current, without discrimination, fraud or harm to others. Nobody may charge applicants or keep their papers. What is published is checked by rules and reviewed; what does not meet them is returned with the reason.

## What the platform answers for
It checks and reviews what is published, but does not warrant that everything is right at all times, nor the outcome of an application. Maintenance is announced where possible.

## Ending
You may close your account at any time. The platform may return information or suspend an account or organisation that breaks the law or these terms, with the reason; you may object.

## Other
Changes are published with version and date; where they weigh heavily you are asked again. The law of the People’s Republic of China applies.`;

const NOTICE_ZH = `平台按照《中华人民共和国个人信息保护法》处理个人信息，遵循合法、正当、必要和诚信原则，只收集办事需要的信息。

我们不出售个人信息，不向境外提供个人信息。出生日期、身份证号、监护人信息等加密保存；工作人员看到的是脱敏信息，查看完整信息须写明理由并留下记录，您可以看到谁查看过。

不满十四周岁的，须由监护人同意后才处理；十四周岁以上的未成年人，公开、对外提供等事项也须监护人同意。

您可以在“我的个人信息”中查阅和复制本人的信息、请求更正、撤回同意、要求说明自动化决策、注销账户。撤回同意与给予同意一样方便，不影响撤回前已进行的处理。`;

const NOTICE_EN = `The platform processes personal data under the Personal Information Protection Law of the People’s Republic of China: lawfully, fairly, only what is needed.

Personal data is neither sold nor sent abroad. Dates of birth, identity numbers and guardians are stored sealed; staff see masked values, must give a reason to see a full one, and you can read who looked.

Under 14 nothing is processed before a guardian agrees; from 14 to 17 publication and sharing need a guardian as well.

On “My personal information” you can see and copy your data, ask for corrections, withdraw consent, ask for an explanation of automated decisions, and close your account. Withdrawing is as easy as giving and does not touch what was done before.`;

type Given = readonly [key: TextKey, zh: string, en: string];

const TEXTS: readonly Given[] = [
  ['terms', TERMS_ZH, TERMS_EN],
  ['notice', NOTICE_ZH, NOTICE_EN],
  [
    'recommendation',
    '根据技能、意愿、专业和地点为我推荐岗位，每条推荐写明理由。不同意不影响搜索和其他功能；关闭后立即停止。',
    'Recommend postings by skills, wishes, major and place, each with its reasons. Refusing takes nothing else away; switching it off works at once.',
  ],
  [
    'publication',
    '在网站上公开展示姓名和简介，任何人都能看到。撤回后立即下架，并从检索中移除。未成年人不公开。',
    'Show name and introduction publicly on the site. When withdrawn, the page and its search entry go at once. Minors are never shown.',
  ],
  [
    'partners',
    '已经公开展示的姓名和简介，也提供给与本地区签有共享合作的其他地区，在其网站上展示，写明来自本地区。可以单独撤回；撤回公开展示时一并撤回。',
    'Also give the name and introduction that are shown publicly to regions with which this one shares, to be shown on their sites as coming from here. May be withdrawn alone; goes with the publication itself.',
  ],
  [
    'sharing',
    '把本人选择的资料提供给本人选定的用人单位，用于应聘或实习。每次提供都会写明接收单位。',
    'Give what I choose to an employer that I choose, for an application or an internship. Each time the recipient is named.',
  ],
  [
    'internship',
    '安排并跟踪实习，学校、实习单位和学生共同使用实习所需的信息。',
    'Arrange and follow an internship; school, host and learner share what it needs.',
  ],
];

/** Texts as they come with the product. The organisation that runs it must have them reviewed; until then they say so. */
export const BUNDLED_TEXTS: readonly ConsentText[] = TEXTS.map(([key, zh, en]) => ({
  key,
  version: 1,
  body: { zh, en },
  renew: false,
  validFrom: '2026-11-21',
  source: '平台随附文本',
  confirmed: false,
}));
