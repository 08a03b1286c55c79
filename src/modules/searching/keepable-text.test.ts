import { describe, expect, test } from 'vitest';
import { countedText, mayKeep } from './keepable-text.ts';

const nothingKnown = (): boolean => false;

describe('which words of a search may be kept', () => {
  test.each([
    '13912345678',
    '139 1234 5678 焊工',
    '0427-2823456',
    '21110319900307123x',
    'li.wei@example.cn',
    '王伟',
    '李小明 简历',
    '欧阳娜娜',
    '张师傅电焊',
    '找刘老师',
    '１３９１２３４５６７８',
  ])('%s is never kept', (text) => {
    expect(mayKeep(countedText(text), nothingKnown)).toBe(false);
  });

  test.each([
    '数控车工',
    '焊工 盘锦',
    'cnc编程',
    '6000-8000',
    '高薪',
    '石油化工设备检修',
    '电工 5 年',
    'plc',
    '2026 届',
    '',
  ])('%s is kept', (text) => {
    expect(mayKeep(countedText(text), nothingKnown)).toBe(true);
  });

  test('a word of the trade that begins like a name is kept where a dictionary knows it', () => {
    expect(mayKeep('车工', (word) => word === '车工')).toBe(true);
    expect(mayKeep('叶明远 车工', (word) => word === '车工')).toBe(false);
  });

  test('texts are compared as they are meant', () => {
    expect(countedText('  ＣＮＣ　 编程\n')).toBe('cnc 编程');
    expect([...countedText('焊'.repeat(200))].length).toBe(60);
    expect(countedText('\u0000\u0007')).toBe('');
  });
});
