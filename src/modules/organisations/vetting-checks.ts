import type { Check } from '#modules/approvals';
import { whyNotCreditCode } from './credit-code.ts';
import { kindFacts, KIND_LABELS, type Organisation, type OrganisationKind } from './model.ts';

type Registered = Pick<Organisation, 'creditCode' | 'kind' | 'division'>;

/** 登记管理部门 and 机构类别: the first two places of the code (GB 32100-2015) → which kinds of ours they can be. */
const CLASSES: Readonly<Record<string, { readonly zh: string; readonly kinds: readonly OrganisationKind[] }>> = {
  '11': { zh: '机关', kinds: ['bureau', 'county', 'township'] },
  '12': {
    zh: '事业单位',
    kinds: ['school', 'institute', 'bureau', 'county', 'township', 'provider', 'evaluator', 'incubator', 'agency'],
  },
  '13': { zh: '编办直接管理的群众团体', kinds: ['association', 'bureau'] },
  '51': { zh: '社会团体', kinds: ['association', 'alliance'] },
  '52': { zh: '民办非企业单位', kinds: ['school', 'institute', 'provider', 'evaluator', 'incubator', 'alliance'] },
  '53': { zh: '基金会', kinds: ['association'] },
  '54': { zh: '村民委员会、居民委员会', kinds: ['village'] },
  '55': { zh: '农村集体经济组织', kinds: ['village', 'enterprise'] },
  N1: { zh: '农村集体经济组织', kinds: ['village', 'enterprise'] },
  '91': { zh: '企业', kinds: ['enterprise', 'bank', 'agency', 'provider', 'evaluator', 'incubator', 'institute'] },
  '92': { zh: '个体工商户', kinds: ['enterprise'] },
  '93': { zh: '农民专业合作社', kinds: ['enterprise'] },
};

interface Register {
  readonly name: string;
  readonly url: string;
}

const FIRMS: Register = { name: '国家企业信用信息公示系统', url: 'https://www.gsxt.gov.cn/' };
const REGISTERS: Readonly<Record<string, Register>> = {
  '1': { name: '事业单位在线（国家事业单位登记管理局）', url: 'https://www.gjsy.gov.cn/' },
  '5': { name: '全国社会组织信用信息公示平台', url: 'https://xxgs.chinanpo.mca.gov.cn/' },
};

/** Where the public looks this organisation up. */
export const registerOf = ({ creditCode }: Pick<Organisation, 'creditCode'>): Register =>
  REGISTERS[creditCode?.[0] ?? ''] ?? FIRMS;

/** What the code itself says, compared with the registration. */
export function codeChecks(one: Registered): Check[] {
  const { creditCode: code } = one;
  if (code === null)
    return [{ code: 'creditCode', label: '统一社会信用代码', finding: 'warn', detail: '没有代码，按其他编号登记' }];
  if (whyNotCreditCode(code) !== undefined)
    return [{ code: 'creditCode', label: '统一社会信用代码', finding: 'bad', detail: '校验位不符' }];
  return [
    { code: 'creditCode', label: '统一社会信用代码', finding: 'ok', detail: '校验位相符' },
    classCheck(code, one.kind),
    placeCheck(code, one.division),
  ];
}

function classCheck(code: string, kind: OrganisationKind): Check {
  const found = CLASSES[code.slice(0, 2)];
  const label = '代码类别与机构类别';
  if (found === undefined)
    return { code: 'class', label, finding: 'warn', detail: `代码类别 ${code.slice(0, 2)} 不常见，请核对` };
  return found.kinds.includes(kind) || kindFacts(kind).joins === 'nobody'
    ? { code: 'class', label, finding: 'ok', detail: `代码为“${found.zh}”` }
    : { code: 'class', label, finding: 'warn', detail: `代码为“${found.zh}”，登记为“${KIND_LABELS[kind].zh}”` };
}

/** The register's office is often the city's or the province's own, so only another city is worth a word. */
function placeCheck(code: string, division: string | null): Check {
  const label = '登记机关所在地与所在地';
  const office = code.slice(2, 8);
  if (division === null)
    return { code: 'place', label, finding: 'warn', detail: `代码中的登记机关为 ${office}，没有填写所在地` };
  const near =
    office.slice(0, 4) === division.slice(0, 4) || office === '100000' || office === `${division.slice(0, 2)}0000`;
  return near
    ? { code: 'place', label, finding: 'ok', detail: `登记机关 ${office}` }
    : {
        code: 'place',
        label,
        finding: 'warn',
        detail: `代码中的登记机关为 ${office}，与所在地 ${division} 不在同一地市；迁移或分支机构可以如此`,
      };
}
