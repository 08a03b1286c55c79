import { beforeAll, describe, expect, test } from 'vitest';
import { makeWorld, type Client, type World } from '../../../tests/support/world.ts';

let world: World;
let visitor: Client;

beforeAll(async () => {
  world = await makeWorld();
  visitor = await world.as('public');
});

describe('GET /api/codes', () => {
  test('everybody finds codes by name, pinyin and parent', async () => {
    const answer = await visitor.get('/api/codes/division?q=xinglongtai');
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual({
      items: [
        {
          code: '211103',
          name: '兴隆台区',
          path: '辽宁省 / 盘锦市 / 兴隆台区',
          level: 'county',
          children: 0,
        },
      ],
    });
    const below = (await visitor.get('/api/codes/occupation?parent=6-18-01&limit=500')).json<{ items: unknown[] }>();
    expect(below.items.length).toBeGreaterThan(5);
  });

  test('one code with its origin', async () => {
    const answer = await visitor.get('/api/codes/industry/3421');
    expect(answer.json()).toMatchObject({
      code: '3421',
      edition: 'GB/T 4754-2017',
      validFrom: '2017-10-01',
      ancestors: [{ code: 'C', name: '制造业' }, { code: '34' }, { code: '342' }],
    });
  });

  test.each([
    ['/api/codes/division/999999', 404, 'codes.unknown'],
    ['/api/codes/division?parent=99', 404, 'codes.unknown'],
    ['/api/codes/planets', 422, 'request.invalid'],
    ['/api/codes/division?limit=0', 422, 'request.invalid'],
  ])('%s → %i', async (path, status, code) => {
    const answer = await visitor.get(path);
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([status, code]);
  });
});

describe('/codes', () => {
  const html = { accept: 'text/html' };

  test.each([
    ['/codes', ['官方代码', 'GB/T 4754-2017', '大类 1、7、8']],
    ['/en/codes', ['Official codes', 'Editions in use']],
    ['/codes?set=division', ['辽宁省', '行政区划']],
    ['/codes?set=division&parent=2111', ['兴隆台区', '辽宁省']],
    ['/codes?set=occupation&q=skcg', ['车工', '数控车工']],
    ['/codes?set=major&q=没有这个专业', ['没有找到']],
    ['/codes?set=planets', ['正在使用的版本']],
  ])('%s shows %j', async (path, texts) => {
    const answer = await visitor.get(encodeURI(path), html);
    expect(answer.statusCode).toBe(200);
    for (const text of texts) expect(answer.body).toContain(text);
  });

  test('an unknown code is not found, and what was typed is shown as text', async () => {
    expect((await visitor.get('/codes?set=division&parent=99', html)).statusCode).toBe(404);
    const { body } = await visitor.get(`/codes?set=division&q=${encodeURIComponent('<script>x')}`, html);
    expect(body).not.toContain('<script>x');
  });
});
