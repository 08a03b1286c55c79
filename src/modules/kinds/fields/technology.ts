import type { Field } from '../model.ts';
import { OFFER, words } from '../options.ts';
import { CONFIDENTIALITY, READINESS, RESULTS } from './technology-options.ts';

const TIERED = words(
  '按上面选的公开范围显示。真正的商业秘密请不要写在这里，面谈时再提供。',
  'Shown as widely as chosen above. Keep real secrets for the meeting.',
);

/** Fields of a technology, wherever one is described: in a listing, and as a result that stays in the catalogue. */
export const TECHNOLOGY = {
  resultKinds: {
    name: 'resultKinds',
    as: 'choices',
    label: words('成果类型', 'Kind of result'),
    options: RESULTS,
    maxItems: 4,
    required: OFFER,
    facet: true,
    search: 'body',
  },
  readiness: {
    as: 'choice',
    help: words(
      '选最接近的一级。参照 GB/T 22900《科学技术研究项目评价通则》，级名待与标准原文核实。',
      'The nearest of nine levels after GB/T 22900; their names are not confirmed against the standard yet.',
    ),
    options: READINESS,
    required: OFFER,
    facet: true,
  },
  majors: {
    name: 'majors',
    as: 'codes',
    set: 'major',
    label: words('相关专业', 'Related majors'),
    maxItems: 10,
    facet: true,
  },
  patents: {
    name: 'patents',
    as: 'words',
    label: words('专利号、登记号', 'Patent and registration numbers'),
    maxItems: 20,
    search: 'body',
  },
  confidentiality: {
    name: 'confidentiality',
    as: 'choice',
    label: words('技术细节的公开范围', 'Who may read the details'),
    options: CONFIDENTIALITY,
  },
  details: { as: 'longText', label: words('技术原理与指标', 'Principle and figures'), help: TIERED, visible: 'tier' },
  evidence: {
    name: 'evidence',
    as: 'longText',
    label: words('成熟度证明', 'Evidence of maturity'),
    help: words('检测报告、用户报告、成果评价、查新等。', 'Test reports, user reports, appraisals.'),
    visible: 'tier',
  },
  team: { name: 'team', as: 'longText', label: words('团队与条件', 'Team and facilities'), visible: 'members' },
  privateNote: {
    name: 'privateNote',
    as: 'longText',
    label: words('只给约定对象的内容', 'For agreed partners only'),
    help: words('任何时候都只提供给双方约定的对象；可以不填。', 'Never shown to anybody else; may stay empty.'),
    visible: 'agreed',
  },
} as const satisfies Readonly<Record<string, Partial<Field>>>;
