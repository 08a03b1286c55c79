import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildPlaceIndex, readPlace, readPlaceColumns } from './index.ts';

const ROWS = `11 北京市,1101 市辖区,110101 东城区,110105 朝阳区,110106 丰台区,110108 海淀区,12 天津市,120101 和平区,13 河北省,1301 石家庄市,130102 长安区,14 山西省,1404 长治市,140403 潞州区,15 内蒙古自治区,1501 呼和浩特市,150121 土默特左旗,1503 乌海市,150303 海南区,
21 辽宁省,2101 沈阳市,210102 和平区,2102 大连市,2103 临夏回族自治州,210301 临夏市,210302 临夏县,210202 中山区,2111 盘锦市,2113 朝阳市,211321 朝阳县,22 吉林省,2201 长春市,220104 朝阳区,2202 吉林市,31 上海市,310115 浦东新区,310104 徐汇区,32 江苏省,3201 南京市,3205 苏州市,320583 昆山市,
34 安徽省,3413 宿州市,33 浙江省,3301 杭州市,330105 拱墅区,330110 余杭区,41 河南省,4101 郑州市,410105 金水区,43 湖南省,4301 长沙市,430104 岳麓区,430121 长沙县,44 广东省,4401 广州市,440118 增城区,4403 深圳市,440304 福田区,440305 南山区,440309 龙华区,4419 东莞市,4420 中山市,
46 海南省,4601 海口市,50 重庆市,500112 渝北区,23 黑龙江省,2304 鹤岗市,230404 南山区,53 云南省,5329 大理白族自治州,532901 大理市,61 陕西省,6101 西安市,610103 碑林区`;
const INDEX = buildPlaceIndex(
  ROWS.split(',')
    .map((row) => row.trim())
    .filter((row) => row !== '')
    .map((row) => ({ code: row.split(' ')[0]!, name: row.split(' ')[1]! })),
);
const read = (text: string): string => {
  const { value } = readPlace(text, INDEX);
  return value === undefined
    ? '-'
    : [value.codes.join(' '), value.scope, value.rest].filter((part) => part !== undefined && part !== '').join(' | ');
};

describe('readPlace', () => {
  test.each([
    ['北京·丰台·看丹', '110106 | 看丹'],
    ['深圳-龙华新区', '440309'],
    ['深圳', '4403'],
    ['深圳市', '4403'],
    ['上海-浦东新区', '310115'],
    ['上海（浦东新区）', '310115'],
    ['上海浦东', '310115'],
    ['广东省深圳市南山区', '440305'],
    ['广东,深圳,南山', '440305'],
    ['南山区 深圳', '440305'],
    ['江苏 南京', '3201'],
    ['江苏昆山', '320583'],
    ['长治·潞州区·长治高新技术开发区', '140403 | 长治高新技术开发区'],
    ['北京,上海', '11 31'],
    ['北京/上海/广州', '11 31 4401'],
    ['北京 上海 广州', '11 31 4401'],
    ['北京-上海', '11 31'],
    ['北京朝阳区、海淀区', '110105 110108'],
    ['深圳南山/福田', '440305 440304'],
    ['全国', 'nationwide'],
    ['远程', 'remote | 远程'],
    ['印度尼西亚', 'abroad | 印度尼西亚'],
    ['郑州市金水区花园路18号', '410105 | 花园路18号'],
    ['我公司位于湖南省长沙市岳麓区', '430104 | 我公司位于湖南省长沙市岳麓区'],
    ['苏州工业园区', '3205 | 工业园区'],
    ['盘锦辽东湾新区', '2111 | 辽东湾新区'],
    ['重庆-渝北区', '500112'],
    ['吉林', '22'],
    ['吉林市', '2202'],
    ['长春,吉林', '2201'],
    ['海南', '46'],
    ['朝阳', '2113'],
    ['北京朝阳', '110105'],
    ['长春·朝阳·硅谷', '220104 | 硅谷'],
    ['辽宁朝阳', '2113'],
    ['中山', '4420'],
    ['大连·中山', '210202'],
    ['长沙·长沙·星沙', '430121 | 星沙'],
    ['大理', '5329'],
    ['大理·大理市', '532901'],
    ['呼和浩特·土左旗·台阁牧', '150121 | 台阁牧'],
    ['石家庄·长安·河东', '130102 | 河东'],
    ['西安·碑林', '610103'],
    ['东莞·凤岗镇', '4419 | 凤岗镇'],
    ['广州-增城市', '440118'],
    ['杭州·下城·潮鸣', '330105 | 潮鸣'],
    ['上海·南京东路', '31 | 南京东路'],
    ['北京市市辖区东城区', '110101'],
    ['北京市北京市朝阳区', '110105'],
    ['工作地点：深圳市南山区', '440305'],
    ['中国-浙江-杭州', '3301'],
    ['江浙沪', '32 33 31'],
    ['香港', '81'],
    ['Beijing', '11'],
    ['Shenzhen, Guangdong', '4403'],
    ['Pudong New Area, Shanghai, China', '310115'],
    ['Suzhou, Jiangsu', '3205'],
    ['Shaanxi', '61'],
    ['Shanxi', '14'],
    ["Xi'an", '6101'],
    ['重庆·两江新区', '50 | 两江新区'],
    ['天津市和平区', '120101'],
    ['临夏·临夏', '2103'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
    expect(readPlace(text, INDEX).source).toBe(text);
  });

  test.each([
    ['朝阳区', '北京市朝阳区'],
    ['南山', '鹤岗市南山区'],
    ['和平区', '同名'],
    ['Suzhou', '宿州市'],
    ['异地招聘', '异地'],
    ['火星', '没有认出'],
    ['南京东路', '没有认出'],
    ['北京大学', '没有认出'],
    ['6000-8000', '没有认出'],
  ])('%s is not guessed, and the reason is said', (text, reason) => {
    const reading = readPlace(text, INDEX);
    expect(reading.value).toBeUndefined();
    expect(reading.note?.zh).toContain(reason);
  });

  test('ambiguity lowers the confidence and is said', () => {
    expect(readPlace('朝阳', INDEX)).toMatchObject({
      confidence: 0.4,
      note: { zh: expect.stringContaining('北京市朝阳区') },
    });
    expect(readPlace('吉林', INDEX).note?.zh).toContain('省和市同名');
    expect(readPlace('深圳-龙华新区', INDEX).note?.zh).toContain('龙华区');
  });

  test('every division is found by its full path', () => {
    for (const division of INDEX.byCode.values()) {
      const path = [...division.above].reverse().map((code) => INDEX.byCode.get(code)!.name);
      expect(readPlace([...path, division.name].join(''), INDEX).value?.codes).toEqual([division.code]);
    }
  });

  test('never throws', () => {
    for (const name of ['constructor', 'valueOf', '__proto__']) expect(readPlace(name, INDEX).value).toBeUndefined();
    const part = fc.constantFrom(
      '北京',
      '朝阳',
      '市',
      '区',
      '·',
      '-',
      ',',
      ' ',
      '深圳',
      '南山',
      'Beijing',
      '路',
      '县',
      '（',
      '/',
      '吉林',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(part, { maxLength: 8 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (source) => readPlace(source, INDEX).confidence <= 1),
      { numRuns: 1500 },
    );
  });
});

describe('readPlaceColumns', () => {
  test('joins the columns from the large to the small', () => {
    expect(readPlaceColumns({ province: '广东省', city: '深圳市', district: '南山区' }, INDEX).value?.codes).toEqual([
      '440305',
    ]);
    expect(readPlaceColumns({ province: '北京', city: '北京', district: '朝阳' }, INDEX).value?.codes).toEqual([
      '110105',
    ]);
    expect(readPlaceColumns({ city: '深圳', district: '不限' }, INDEX).value?.codes).toEqual(['4403']);
    expect(readPlaceColumns({}, INDEX).empty).toBe(true);
  });

  test('a smaller place outside the larger one is doubted', () => {
    const reading = readPlaceColumns({ city: '北京', district: '岳麓区' }, INDEX);
    expect(reading.value?.codes).toEqual(['11']);
    expect(reading.confidence).toBeLessThan(0.5);
    expect(reading.note?.zh).toContain('岳麓区');
  });
});
