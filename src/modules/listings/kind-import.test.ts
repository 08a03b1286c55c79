import { beforeAll, describe, expect, test } from 'vitest';
import { fieldOf } from '#contracts/kinds';
import { readBundledBook } from '#modules/codes';
import { makeWorld, type Client, type World } from '../../../tests/support/world.ts';
import { batchCodes } from './batch-codes.ts';
import { workbook } from './import.testing.ts';
import { readField, readMoney } from './kind-import-values.ts';

const PATH = '/api/research-need-imports';
let world: World;
beforeAll(async () => {
  world = await makeWorld();
  world.clock.set('2026-11-21T09:00:00+08:00');
});

const yuan = (low: number | null, high: number | null) => [
  low === null ? null : low * 100,
  high === null ? null : high * 100,
];

describe('values of the field tables as people write them', () => {
  test.each([
    ['30-50万', '', yuan(300_000, 500_000)],
    ['50万元以内', '', yuan(null, 500_000)],
    ['20', '预算（万元）', yuan(200_000, 200_000)],
    ['不低于 1.5 亿', '', yuan(150_000_000, null)],
    ['1,200元', '', yuan(1200, 1200)],
    ['面议', '', undefined],
  ])('money %s %s', (text, header, wanted) => expect(readMoney(text, header)).toEqual(wanted));

  const reading = { header: '', codes: batchCodes(readBundledBook()), today: '2026-11-21' };
  test.each([
    ['techField', '先进制造', 'manufacturing'],
    ['problemKinds', '工艺改进、节能降耗与环保', ['process', 'saving']],
    ['trlNow', 'TRL 4', 'trl4'],
    ['durationMonths', '1年', 12],
    ['durationMonths', '12个月', 12],
    ['modes', '委托开发/合作开发', ['commission', 'joint']],
    ['studentsJoin', '欢迎', true],
    ['ownership', '双方共有', 'shared'],
    ['techField', '看情况', undefined],
  ])('%s “%s”', (name, text, wanted) =>
    expect(readField(fieldOf('research', name)!, text, reading).value).toEqual(wanted),
  );
});

async function bring(client: Client, rows: Parameters<typeof workbook>[0]) {
  const file = await workbook(rows);
  const answer = await client.upload(PATH, { ...file, name: '技术需求征集表.xlsx' }, { dryRun: 'true' });
  expect(answer.statusCode, answer.body).toBe(202);
  await world.runJobs();
  const { id } = answer.json<{ id: string }>();
  return {
    id,
    batch: (await client.get(`${PATH}/${id}`)).json(),
    rows: (await client.get(`${PATH}/${id}/rows?limit=50`)).json().items,
  };
}

const HEAD = [
  '序号',
  '企业名称',
  '技术需求名称',
  '所属技术领域',
  '需求类型',
  '需求描述',
  '具体技术难题',
  '主要技术指标',
  '合作方式',
  '投入预算（万元）',
  '期望完成时间',
  '联系电话',
];

test('a bureau brings in what firms need: drafts, with what is still missing; twice the same changes nothing; undo closes them', async () => {
  const bureau = await world.as('bureau');
  const table = [
    ['2026 年企业技术需求征集汇总表'],
    HEAD,
    [
      '1',
      '云州光伏玻璃有限公司',
      '镀膜玻璃在线检测',
      '先进制造',
      '检测与控制方法',
      '在线发现膜层缺陷，电话 13900001111',
      '缺陷小于 0.2mm 时漏检',
      '检出率 99%',
      '委托开发',
      '30-50',
      '12个月',
      '13900001111',
    ],
    ['2', '云州河蟹合作社', '河蟹育苗水质控制', '农业', '没听说过的类型', '提高出苗率', '', '', '', '面议', '', ''],
    ['3', '', '没有单位的需求', '', '', '', '', '', '', '', '', ''],
    ['合计', '3 项'],
  ];
  const { id, batch, rows } = await bring(bureau, table);
  expect(batch).toMatchObject({ status: 'checked', rows: 3, valid: 2, invalid: 1 });
  expect(rows[0].record.detail).toMatchObject({
    techField: 'manufacturing',
    problemKinds: ['inspection'],
    modes: ['commission'],
    budgetMin: 30_000_000,
    budgetMax: 50_000_000,
    durationMonths: 12,
    problem: '缺陷小于 0.2mm 时漏检',
    targets: '检出率 99%',
  });
  expect(rows[0].record.description).not.toContain('13900001111');
  const words = (row: { warnings: { message: string }[] }) => row.warnings.map(({ message }) => message).join('；');
  expect(words(rows[0])).toContain('提交前：请填写“验收标准”');
  expect(words(rows[1])).toContain('“没听说过的类型”未能读懂');
  expect(rows[1].record.detail.budgetOpen).toBe(true);
  expect((await bureau.post(`${PATH}/${id}/commit`)).statusCode).toBe(202);
  await world.runJobs();
  const drafts = (await bureau.get(`/api/managed-listings?importId=${id}`)).json();
  expect(
    drafts.items.map((one: { type: string; side: string; state: string }) => [one.type, one.side, one.state]),
  ).toEqual([
    ['research', 'need', 'draft'],
    ['research', 'need', 'draft'],
  ]);
  expect((await bring(bureau, table)).batch).toMatchObject({ valid: 2, duplicates: 2 });
  expect((await bureau.post(`${PATH}/${id}/undo`)).statusCode).toBe(202);
  await world.runJobs();
  expect((await bureau.get(`/api/managed-listings?importId=${id}&state=draft`)).json().total).toBe(0);
});

test('a firm brings in its own needs without naming itself, and nobody else’s', async () => {
  const firm = await world.as('enterprise');
  const own = await bring(firm, [
    ['需求名称', '技术领域', '需求描述'],
    ['焊缝检测', '先进制造', '自动识别焊缝缺陷'],
  ]);
  expect(own.batch).toMatchObject({ valid: 1 });
  expect((await firm.post(`${PATH}/${own.id}/commit`)).statusCode).toBe(202);
  const others = await bring(firm, [
    ['企业名称', '需求名称', '需求描述'],
    ['云州别人家公司', '焊缝检测', '自动识别焊缝缺陷'],
  ]);
  expect((await firm.post(`${PATH}/${others.id}/commit`)).json().code).toBe('import.namesOthers');
});
