/** 站点标识: what the footer of a Chinese government site names. Browser-safe. */
export const TEXT_FIELDS = [
  'organiserZh',
  'organiserEn',
  'operatorZh',
  'operatorEn',
  'icp',
  'publicSecurity',
  'siteCode',
  'officeMark',
  'phone',
  'email',
  'addressZh',
  'addressEn',
  'hoursZh',
  'hoursEn',
] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** An empty text is not shown. */
export type Imprint = Readonly<Record<TextField, string>> & { readonly version: number };

export const NO_IMPRINT: Imprint = {
  ...(Object.fromEntries(TEXT_FIELDS.map((field) => [field, ''])) as Record<TextField, string>),
  version: 0,
};

interface FieldFacts {
  readonly label: string;
  readonly hint?: string;
  readonly most: number;
  /** What the register's numbers look like. */
  readonly form?: { readonly pattern: RegExp; readonly zh: string; readonly en: string };
}

export const FIELDS: Readonly<Record<TextField, FieldFacts>> = {
  organiserZh: { label: '主办单位', most: 100 },
  organiserEn: { label: '主办单位（英文）', most: 200 },
  operatorZh: { label: '承办单位', most: 100 },
  operatorEn: { label: '承办单位（英文）', most: 200 },
  icp: {
    label: 'ICP 备案号',
    hint: '如：辽ICP备12345678号-1，见工业和信息化部备案系统。',
    most: 40,
    form: {
      pattern: /^\p{Script=Han}ICP[备证]\d{6,12}号(-\d{1,4})?$/u,
      zh: '格式如“辽ICP备12345678号-1”',
      en: 'Looks like “辽ICP备12345678号-1”',
    },
  },
  publicSecurity: {
    label: '公安备案号',
    hint: '如：辽公网安备21110202000123号。',
    most: 40,
    form: {
      pattern: /^\p{Script=Han}公网安备\s?\d{14}号$/u,
      zh: '格式如“辽公网安备21110202000123号”，14 位数字',
      en: 'Looks like “辽公网安备21110202000123号”, 14 digits',
    },
  },
  siteCode: {
    label: '政府网站标识码',
    hint: '10 位，由主管单位编发。',
    most: 10,
    form: { pattern: /^[0-9a-zA-Z]{10}$/, zh: '10 位字母或数字', en: '10 letters or digits' },
  },
  officeMark: {
    label: '党政机关网站标识编号',
    hint: '由机构编制部门核发的标识证书编号（页面地址里 id= 后面的一串）。',
    most: 64,
    form: { pattern: /^[0-9A-Fa-f]{16,64}$/, zh: '16 至 64 位字母或数字', en: '16 to 64 letters or digits' },
  },
  phone: {
    label: '联系电话',
    most: 40,
    form: {
      pattern: /^[\d\s()（）转+\-、,，]{3,40}$/u,
      zh: '只写数字、空格和连字符',
      en: 'Digits, blanks and hyphens',
    },
  },
  email: {
    label: '电子邮箱',
    most: 254,
    form: { pattern: /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/, zh: '请核对邮箱地址', en: 'Check the address' },
  },
  addressZh: { label: '地址', most: 200 },
  addressEn: { label: '地址（英文）', most: 300 },
  hoursZh: { label: '工作时间', hint: '如：工作日 8:30—11:30，13:30—17:00。', most: 100 },
  hoursEn: { label: '工作时间（英文）', most: 200 },
};

/** Where each number can be looked up by everybody. */
export const filingLink = 'https://beian.miit.gov.cn/';
export const publicSecurityLink = (number: string): string =>
  `https://beian.mps.gov.cn/#/query/webSearch?code=${number.replaceAll(/\D/g, '')}`;
export const officeMarkLink = (id: string): string =>
  `https://bszs.conac.cn/sitename?method=show&id=${encodeURIComponent(id)}`;
