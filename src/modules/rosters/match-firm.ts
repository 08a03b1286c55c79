import {
  creditCodeNeighbours,
  CREDIT_CODE_WORDS,
  matchName,
  readCreditCode,
  sameFullName,
  whyNotCreditCode,
  type KnownNames,
} from '#modules/organisations';
import type { FirmMatch } from '#modules/profiles';
import type { Cells } from './cells.ts';

export interface AtFirm {
  readonly firmId: string | null;
  readonly firmName: string;
  readonly firmMatch: FirmMatch;
  readonly firmConfidence: number;
}

/** By code, by full name, by a name that differs only in its legal form; what is doubtful is said at the row. */
export function matchFirm(cells: Cells, firms: KnownNames): AtFirm {
  const firmName = cells.text('firm').slice(0, 120);
  const code = readCreditCode(cells.text('creditCode'));
  if (code !== '') warnOfCode(cells, code, firms);
  const { match, confidence, organisation, namesakes } = matchName(firms, { code, name: firmName });
  if (organisation === undefined) {
    if (namesakes > 1)
      cells.warn(
        'firm',
        `本地区有 ${namesakes} 家同名单位，没有对应；请补充统一社会信用代码`,
        'Several organisations have this name',
      );
    return { firmId: null, firmName, firmMatch: 'none', firmConfidence: 0 };
  }
  if (match === 'code' && firmName !== '' && !sameFullName(firmName, organisation.name))
    cells.warn(
      'firm',
      `这个代码在本地区登记为“${organisation.name}”，按代码对应，请核对`,
      `This code belongs to “${organisation.name}”`,
    );
  if (match === 'similar')
    cells.warn(
      'firm',
      `按相近名称对应到“${organisation.name}”，请核对`,
      `Taken for “${organisation.name}”; please check`,
    );
  return {
    firmId: organisation.id,
    firmName: firmName || organisation.name,
    firmMatch: match,
    firmConfidence: confidence,
  };
}

function warnOfCode(cells: Cells, code: string, firms: KnownNames): void {
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
