import { tableHolder } from '#platform/personal-data';

const forgotten = '已注销用户';
const confirmed = (table: string) => ({
  table,
  title: { zh: '您核对过的资料', en: 'Facts that you confirmed' },
  by: 'confirmed_by',
  fields: {},
  ending: { forget: { confirmed_by_name: forgotten } } as const,
});

export const dossiersPersonalData = tableHolder({
  name: 'dossiers',
  title: { zh: '机构档案与申诉', en: 'Dossiers and objections' },
  goes: {
    zh: '您在申诉中留下的联系方式，您核对资料时留下的姓名',
    en: 'Contacts in your objections, and your name beside facts that you confirmed',
  },
  kept: [
    {
      what: { zh: '申诉的内容与答复', en: 'Objections and their answers' },
      why: {
        zh: '个人信息保护法第四十七条第二款：涉及机构权益的办理记录须保存',
        en: 'PIPL art. 47 (2): they concern the rights of an organisation',
      },
    },
  ],
  held: [
    {
      table: 'dossiers.objection',
      title: { zh: '您提出的申诉', en: 'Your objections' },
      by: 'account_id',
      fields: {
        number: { zh: '编号', en: 'Number' },
        statement: { zh: '内容', en: 'What' },
        contact: { zh: '联系方式', en: 'Contact' },
        answer: { zh: '答复', en: 'Answer' },
      },
      ending: { forget: { contact: '' } },
    },
    confirmed('dossiers.licence'),
    confirmed('dossiers.contact'),
    confirmed('dossiers.item'),
  ],
});
