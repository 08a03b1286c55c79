import {
  creditCodeNeighbours,
  CREDIT_CODE_WORDS,
  fullNameKey,
  listKnown,
  nameKey,
  readCreditCode,
  whyNotCreditCode,
} from '#modules/organisations';
import type { FirmMatch } from '#modules/profiles';
import type { Context } from '#platform/context';
import type { Cells } from './cells.ts';

/** The organisations of the region, as a roster may name them. */
export interface Firms {
  readonly byCode: ReadonlyMap<string, { readonly id: string; readonly name: string }>;
  readonly byFullName: ReadonlyMap<string, readonly { readonly id: string; readonly name: string }[]>;
  readonly byName: ReadonlyMap<string, readonly { readonly id: string; readonly name: string }[]>;
}

export interface AtFirm {
  readonly firmId: string | null;
  readonly firmName: string;
  readonly firmMatch: FirmMatch;
  readonly firmConfidence: number;
}

export async function readFirms(ctx: Context): Promise<Firms> {
  const all = await listKnown(ctx.db, ctx.tenant.id);
  return {
    byCode: new Map(all.flatMap((one) => (one.creditCode === null ? [] : [[one.creditCode, one] as const]))),
    byFullName: Map.groupBy(all, (one) => fullNameKey(one.name)),
    byName: Map.groupBy(all, (one) => nameKey(one.name)),
  };
}

const SIMILAR = 0.8;

/** By code, by full name, by a name that differs only in its legal form; what is doubtful is said at the row. */
export function matchFirm(cells: Cells, firms: Firms): AtFirm {
  const firmName = cells.text('firm').slice(0, 120);
  const code = readCreditCode(cells.text('creditCode'));
  if (code !== '') warnOfCode(cells, code, firms);
  const byCode = firms.byCode.get(code);
  if (byCode !== undefined) {
    if (firmName !== '' && fullNameKey(firmName) !== fullNameKey(byCode.name))
      cells.warn(
        'firm',
        `这个代码在本地区登记为“${byCode.name}”，按代码对应，请核对`,
        `This code belongs to “${byCode.name}”`,
      );
    return { firmId: byCode.id, firmName: firmName || byCode.name, firmMatch: 'code', firmConfidence: 1 };
  }
  const none: AtFirm = { firmId: null, firmName, firmMatch: 'none', firmConfidence: 0 };
  if (firmName === '') return none;
  const full = firms.byFullName.get(fullNameKey(firmName)) ?? [];
  if (full.length === 1) return { ...none, firmId: full[0]!.id, firmMatch: 'name', firmConfidence: 0.95 };
  const like = full.length > 1 ? full : (firms.byName.get(nameKey(firmName)) ?? []);
  if (like.length > 1) {
    cells.warn(
      'firm',
      `本地区有 ${like.length} 家同名单位，没有对应；请补充统一社会信用代码`,
      'Several organisations have this name',
    );
    return none;
  }
  if (like.length === 1) {
    cells.warn('firm', `按相近名称对应到“${like[0]!.name}”，请核对`, `Taken for “${like[0]!.name}”; please check`);
    return { ...none, firmId: like[0]!.id, firmMatch: 'similar', firmConfidence: SIMILAR };
  }
  return none;
}

function warnOfCode(cells: Cells, code: string, firms: Firms): void {
  const problem = whyNotCreditCode(code);
  if (problem === undefined) return;
  const meant = creditCodeNeighbours(code).find((one) => firms.byCode.has(one));
  const { zh, en } = CREDIT_CODE_WORDS[problem];
  cells.warn(
    'creditCode',
    meant === undefined ? `${zh}，没有采用` : `${zh}；是否应为“${firms.byCode.get(meant)!.name}”的 ${meant}？`,
    en,
  );
}
