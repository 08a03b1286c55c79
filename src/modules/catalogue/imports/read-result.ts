import { inRange } from './person-row.ts';
import { allFits, firstFit, readAmount, readFields, readWords } from './read-values.ts';
import { RESULT_COLUMNS } from './result-columns.ts';
import { openRow, takeMajors, takePlace, type ReadRow, type RowFacts, type RowReader } from './row-reader.ts';

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/发明/, 'invention'],
  [/实用新型|外观/, 'utility'],
  [/软件|软著/, 'software'],
  [/专有技术|技术秘密|诀窍/, 'knowHow'],
  [/新产品|样机|装置|装备/, 'prototype'],
  [/新?工艺|新?方法/, 'process'],
  [/新?材料/, 'material'],
  [/品种/, 'variety'],
  [/标准|规范|规程/, 'standard'],
  [/团队|能力/, 'capability'],
];

const RIGHTS: readonly (readonly [RegExp, string])[] = [
  [/失效|届满|终止/, 'expired'],
  [/申请|受理|实审|公开|待授权|未授权/, 'pending'],
  [/授权|有效/, 'granted'],
  [/登记|软著/, 'registered'],
  [/秘密|未申请/, 'secret'],
];

/** Stages as people name them; the level itself where it is written. */
const STAGES: readonly (readonly [RegExp, string])[] = [
  [/批量|产业化|量产|推广应用|规模/, 'trl9'],
  [/定型|小批量/, 'trl8'],
  [/试用|示范|实际环境/, 'trl7'],
  [/中试|样机/, 'trl6'],
  [/小试|初样/, 'trl5'],
  [/实验室/, 'trl4'],
  [/原理验证|功能验证/, 'trl3'],
  [/方案|构思/, 'trl2'],
  [/原理|基础研究/, 'trl1'],
];

const WAYS: readonly (readonly [RegExp, string])[] = [
  [/委托/, 'commission'],
  [/合作|联合/, 'joint'],
  [/转让/, 'transfer'],
  [/许可|授权使用/, 'licence'],
  [/咨询/, 'consulting'],
  [/服务/, 'technicalService'],
  [/入股|作价|股权/, 'equity'],
  [/共建/, 'jointLab'],
  [/揭榜/, 'openCall'],
];

const OPEN: readonly (readonly [RegExp, string])[] = [
  [/约定|面谈|保密|涉密/, 'agreed'],
  [/入驻|会员|内部/, 'members'],
  [/公开/, 'open'],
];

const FEN = 100;
const WAN = 10_000;

/** A row of a list of research results: 成果名称、完成人、专利号、所处阶段、转化方式、意向金额. */
export function readResultRow(cells: readonly string[], facts: RowFacts): ReadRow {
  const row = openRow('result', RESULT_COLUMNS, cells, facts);
  const { detail } = row;
  const name = row.text('name');
  if (name.length < 2) row.problem('name', '没有填写', 'Missing');
  else if (name.length > 120) row.problem('name', '超过 120 个字，可能错列', 'Longer than 120 characters');
  const words = [row.text('kind'), row.text('patents'), row.text('rights')].join(' ');
  const kinds = allFits(KINDS, words).slice(0, 4);
  detail['resultKinds'] = kinds;
  if (row.text('kind') !== '') row.take('kind', { value: kinds.length === 0 ? undefined : kinds });
  const keywords = readWords(row.raw('keywords'), 12);
  const applications = readWords(row.raw('applications'), 12);
  detail['keywords'] = keywords;
  detail['applications'] = applications;
  const majors = takeMajors(row, 10);
  detail['majors'] = majors;
  const fields = readFields([row.text('field'), name, keywords.join(' '), applications.join(' ')].join(' '));
  detail['fields'] = fields;
  if (row.text('field') !== '') row.take('field', { value: fields.length === 0 ? undefined : fields });
  takeReadiness(row);
  detail['cases'] = row.raw('cases').slice(0, 5000) || null;
  detail['holder'] = row.text('holder').slice(0, 200) || null;
  detail['rightsStatus'] = row.take('rights', { value: firstFit(RIGHTS, row.text('rights')) }) ?? null;
  detail['patents'] = patentsIn(row);
  const ways = allFits(WAYS, row.text('ways')).slice(0, 5);
  detail['transferWays'] = row.take('ways', { value: ways.length === 0 ? undefined : ways }) ?? [];
  takePrice(row);
  detail['confidentiality'] = row.take('open', { value: firstFit(OPEN, row.text('open')) }) ?? null;
  detail['principle'] = row.raw('principle').slice(0, 5000) || null;
  detail['team'] = row.raw('team').slice(0, 2000) || null;
  const contact = [row.text('contact'), row.text('phone')].filter(Boolean).join(' ').slice(0, 100);
  return row.done({
    title: name,
    summary: row.raw('summary').slice(0, 2000),
    divisions: takePlace(row),
    address: '',
    contact: contact === '' ? null : contact,
    achievements: [],
    source: row.text('source').slice(0, 200) || null,
    consent: null,
  });
}

function takeReadiness(row: RowReader): void {
  const text = row.text('readiness');
  const level = /^(?:trl)?\s*([1-9])\s*级?$/i.exec(text)?.[1] ?? /(?:trl|就绪度)\s*([1-9])/i.exec(text)?.[1];
  const stage = level === undefined ? firstFit(STAGES, text) : `trl${level}`;
  row.detail['readiness'] = row.take('readiness', { value: stage }) ?? null;
  if (level === undefined && stage !== undefined)
    row.warn(
      'readiness',
      `写的是“${text.slice(0, 20)}”，按第 ${stage.slice(3)} 级记，请核对`,
      `Taken as level ${stage.slice(3)}`,
    );
}

/** Numbers of patents as they are; spaces inside of one go. */
const patentsIn = (row: RowReader): readonly string[] =>
  readWords(row.raw('patents').replaceAll(/(?<=[\dA-Za-z.])\s+(?=[\dA-Za-z.])/g, ''), 20);

/** 万元 stands in the cell or in the name of the column. */
function takePrice(row: RowReader): void {
  const text = row.text('price');
  if (text === '') return;
  if (/面议|协商|待定/.test(text)) {
    row.detail['priceOpen'] = true;
    return;
  }
  const times = /万/.test(row.headerOf('price')) && !/[万亿]/.test(text) ? WAN : 1;
  const ends = text
    .split(/[-~至到]/)
    .map((one) => readAmount(/[万亿]/.test(text) && !/[万亿]/.test(one) ? `${one}万` : one));
  const [low, high = low] = ends.map(({ value }) => value).filter((value) => value !== undefined);
  if (row.take('price', { value: low }) === undefined) return;
  const fen = (value: number): number | null => inRange(Math.round(value * times * FEN), 0, 1_000_000_000_000);
  row.detail['priceMin'] = fen(Math.min(low!, high!));
  row.detail['priceMax'] = fen(Math.max(low!, high!));
}
