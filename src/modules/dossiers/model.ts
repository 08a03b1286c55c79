import type { StatementSource, StatementValue } from '#contracts/organisations';

/** 档案: short facts, contacts and objections, with their words. */
interface Named {
  readonly zh: string;
  readonly en: string;
}

export const ITEM_SECTIONS = ['base', 'equipment', 'product', 'honour', 'certificate'] as const;
export type ItemSection = (typeof ITEM_SECTIONS)[number];

export const ITEM_LABELS: Readonly<Record<ItemSection, Named>> = {
  base: { zh: '实训实习基地', en: 'Training bases' },
  equipment: { zh: '主要设备', en: 'Equipment' },
  product: { zh: '代表性产品与项目', en: 'Products and projects' },
  honour: { zh: '荣誉', en: 'Honours' },
  certificate: { zh: '资质与认证', en: 'Certificates' },
};

export const PURPOSES = ['cooperation', 'hiring', 'internship', 'contract', 'safety', 'finance'] as const;
export type Purpose = (typeof PURPOSES)[number];

export const PURPOSE_LABELS: Readonly<Record<Purpose, Named>> = {
  cooperation: { zh: '校企合作', en: 'Cooperation' },
  hiring: { zh: '招聘就业', en: 'Hiring' },
  internship: { zh: '实习管理', en: 'Internships' },
  contract: { zh: '协议与签章', en: 'Agreements' },
  safety: { zh: '安全与应急', en: 'Safety and emergencies' },
  finance: { zh: '财务', en: 'Finance' },
};

export const OBJECTION_KINDS = ['wrongData', 'notUs', 'registeredByOther', 'licence', 'other'] as const;
export type ObjectionKind = (typeof OBJECTION_KINDS)[number];

export const OBJECTION_LABELS: Readonly<Record<ObjectionKind, Named>> = {
  wrongData: { zh: '资料有误', en: 'Data are wrong' },
  notUs: { zh: '这不是我们单位', en: 'This is not us' },
  registeredByOther: { zh: '有人冒用本单位登记', en: 'Somebody registered it in our name' },
  licence: { zh: '证照失效或不实', en: 'A licence is not valid' },
  other: { zh: '其他问题', en: 'Something else' },
};

export const OBJECTION_STATES = ['open', 'accepted', 'declined'] as const;
export type ObjectionState = (typeof OBJECTION_STATES)[number];

export const OBJECTION_STATE_LABELS: Readonly<Record<ObjectionState, Named>> = {
  open: { zh: '待答复', en: 'Waiting' },
  accepted: { zh: '已采纳', en: 'Accepted' },
  declined: { zh: '未采纳', en: 'Declined' },
};

/** A fact with where it comes from; `others` say something else. */
export interface ShownValue {
  readonly field: string;
  readonly value: StatementValue;
  readonly source: StatementSource;
  readonly sourceName: string;
  readonly confirmedOn: string;
  readonly confirmedByName: string | null;
}

export interface Licence {
  readonly id: string;
  readonly organisationId: string;
  readonly kind: string;
  readonly number: string;
  readonly issuer: string;
  readonly issuedOn: string | null;
  readonly expiresOn: string | null;
  readonly fileKey: string | null;
  readonly fileName: string | null;
  readonly source: string;
  readonly confirmedOn: string;
  readonly confirmedByName: string | null;
  readonly checkedOn: string | null;
  readonly checkedByName: string | null;
  readonly version: number;
}

export interface ContactPerson {
  readonly id: string;
  readonly organisationId: string;
  readonly purpose: Purpose;
  readonly name: string;
  readonly title: string;
  readonly phone: string;
  readonly email: string;
  readonly source: string;
  readonly confirmedOn: string;
  readonly confirmedByName: string | null;
}

export interface Item {
  readonly id: string;
  readonly organisationId: string;
  readonly section: ItemSection;
  readonly title: string;
  readonly detail: string;
  readonly quantity: number | null;
  readonly since: string | null;
  readonly until: string | null;
  readonly source: string;
  readonly sourceName: string;
  readonly confirmedOn: string;
  readonly confirmedByName: string | null;
}

export interface Objection {
  readonly id: string;
  readonly number: string;
  readonly organisationId: string;
  readonly kind: ObjectionKind;
  readonly statement: string;
  readonly contact: string;
  readonly accountId: string | null;
  readonly state: ObjectionState;
  readonly answer: string | null;
  readonly answeredAt: Date | null;
  readonly dueOn: string;
  readonly createdAt: Date;
}
