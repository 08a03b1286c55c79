import type { MappingGuess } from '#modules/imports';
import type { PartnerField } from './model.ts';

/** Column names as schools and associations write them; the first pattern that fits names the field. */
const HEADERS: readonly (readonly [PartnerField, RegExp])[] = [
  ['creditCode', /信用代码|机构代码|税号|^uscc$|credit ?code/i],
  ['contactPhone', /电话|手机|联系方式|phone|tel/i],
  ['contactName', /联系人|负责人|对接人|contact/i],
  ['kind', /(?:单位|机构|合作方|企业)?(?:类别|类型)$|^kind$/i],
  ['majors', /专业|major/i],
  ['forms', /合作(?:形式|方式|内容|模式|项目|类型)|form/i],
  ['endsOn', /到期|截止|终止|结束|有效期|until|end/i],
  ['startedOn', /(?:合作|签约|签订|协议|起始|开始).*(?:时间|日期|年份?|开始|起)$|^起始|since|start/i],
  ['industry', /行业|industry/i],
  ['size', /规模|size/i],
  ['place', /所在地|地区|区县|地址|属地|place|address/i],
  ['source', /来源|出处|source/i],
  ['note', /备注|说明|note|remark/i],
  ['name', /(?:单位|企业|公司|机构|合作方|甲方|乙方)(?:全称|名称)?$|^名称$|^name$|合作(?:单位|企业|机构)/i],
];

const fieldOf = (header: string): PartnerField | undefined => {
  const text = header
    .normalize('NFKC')
    .replaceAll(/[\s*（(].*$|\s/g, '')
    .trim();
  return text === '' || text.length > 20 ? undefined : HEADERS.find(([, pattern]) => pattern.test(text))?.[0];
};

/** A line names the columns when it has at least two of the words above and no code or number of its own. */
export function guessColumns(
  sample: readonly (readonly string[])[],
  keys: readonly string[] | undefined,
): MappingGuess {
  if (keys !== undefined) return { mapping: mappingOf(keys), headers: keys, firstDataRow: 0 };
  const counts = sample
    .slice(0, 15)
    .map((row) => new Set(row.map(fieldOf).filter((field) => field !== undefined)).size);
  const best = Math.max(0, ...counts);
  const row = best >= 2 || (best === 1 && sample[0]?.length === 1) ? counts.indexOf(best) : -1;
  if (row < 0) return { mapping: {}, headers: [], firstDataRow: 0 };
  const headers = sample[row]!;
  return { mapping: mappingOf(headers), headers, firstDataRow: row + 1 };
}

function mappingOf(headers: readonly string[]): Record<number, string> {
  const mapping: Record<number, string> = {};
  const taken = new Set<string>();
  for (const [column, header] of headers.entries()) {
    const field = fieldOf(header);
    if (field === undefined || taken.has(field)) continue;
    taken.add(field);
    mapping[column] = field;
  }
  return mapping;
}
