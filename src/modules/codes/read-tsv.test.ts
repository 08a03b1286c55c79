import { describe, expect, test } from 'vitest';
import { readAliases, readCodeRows, readTitleRules, readTsv } from './read-tsv.ts';

describe('reading a list', () => {
  const fieldsOf = (read: () => unknown): readonly string[] => {
    try {
      read();
      return [];
    } catch (error) {
      expect(error).toMatchObject({ code: 'codes.badFile', data: { file: 'list.tsv' } });
      return (error as { fields: readonly { field: string }[] }).fields.map(({ field }) => field);
    }
  };

  test('comments, a byte order mark, CRLF and empty lines are borne', () => {
    const text = '\uFEFF# 注\r\ncode\tname\r\n\r\n11\t北京市\r\n';
    expect(readTsv(text, 'list.tsv', ['code', 'name'])).toEqual([{ line: 4, cells: { code: '11', name: '北京市' } }]);
  });

  test.each([
    ['a missing column', 'code\n11', ['line 1/name']],
    ['an empty file', '', ['line 1/code', 'line 1/name']],
    ['a code of another form', 'code\tname\n1\t北京市', ['line 2/code']],
    ['an empty name', 'code\tname\n11\t', ['line 2/name']],
    ['a code twice', 'code\tname\n11\t北京市\n11\t天津市', ['line 3/code']],
    ['a missing parent', 'code\tname\n11\t北京市\n1201\t市辖区', ['line 3/code']],
    ['an unknown mark', 'code\tname\tmarks\n11\t北京市\tblue', ['line 2/marks']],
    ['no year', 'code\tname\tsince\n11\t北京市\t23', ['line 2/since']],
    ['too many cells', 'code\tname\n11\t北京市\tx', ['line 2']],
    ['several errors at once', 'code\tname\n1\t北京市\n12\t', ['line 2/code', 'line 3/name']],
  ])('%s is refused with its line', (_, text, fields) =>
    expect(fieldsOf(() => readCodeRows('division', text, 'list.tsv'))).toEqual(fields),
  );

  test('an alias and a title must lead to a known code', () => {
    const known = new Set(['11']);
    expect(fieldsOf(() => readAliases('name\tcode\n亦庄\t12', 'list.tsv', known))).toEqual(['line 2/code']);
    const title = 'title\tcode\tconfidence\n焊工\t12\t2';
    expect(fieldsOf(() => readTitleRules(title, 'list.tsv', known))).toEqual(['line 2/code', 'line 2/confidence']);
  });
});
