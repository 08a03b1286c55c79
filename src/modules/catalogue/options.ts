import { options, words } from '#contracts/kinds';

/** Lists that several kinds of records share. */

/** 领域: what all kinds of records are narrowed by. The first eleven are those in which technology contracts are counted. */
export const FIELDS = options({
  information: ['电子信息', 'Electronics and information'],
  manufacturing: ['先进制造', 'Advanced manufacturing'],
  materials: ['新材料', 'New materials'],
  chemistry: ['石化与精细化工', 'Petrochemicals and fine chemicals'],
  energy: ['新能源与节能', 'New energy, efficiency'],
  environment: ['环境保护', 'Environment'],
  biomedicine: ['生物医药', 'Biology and medicine'],
  aerospace: ['航空航天', 'Aerospace'],
  transport: ['交通与汽车', 'Transport and vehicles'],
  construction: ['建筑与城市', 'Construction and cities'],
  agriculture: ['农林牧渔', 'Agriculture and fisheries'],
  food: ['食品加工', 'Food processing'],
  health: ['医养健康', 'Health and care'],
  commerce: ['财经商贸与电商', 'Business and e-commerce'],
  tourism: ['文旅与餐饮', 'Tourism and catering'],
  education: ['教育与培训', 'Education and training'],
  safety: ['安全与应急', 'Safety and emergency'],
});

export const FEES = options({
  free: ['公益免费', 'Free of charge'],
  perTime: ['按次', 'Per visit'],
  perDay: ['按天', 'Per day'],
  project: ['按项目', 'Per project'],
  negotiable: ['面议', 'Negotiable'],
});

export const PLACES = options({
  onSite: ['到现场', 'On site'],
  ownPlace: ['到本人单位', 'At the own place'],
  online: ['线上', 'Online'],
});

export const HOURS_A_MONTH = words('小时/月', 'hours a month');

/** 利益冲突: what an expert says of interests of the own, so that whoever asks for judgement knows. */
export const CONFLICTS = options({
  none: ['没有需要说明的利益关系', 'None to declare'],
  some: ['有，见说明', 'Some, as explained'],
});
