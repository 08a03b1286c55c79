import { inflateRawSync } from 'node:zlib';

/** Tables as people send them, hand-written. `run` makes employers of this run distinct from those of earlier ones. */

/** UTF-8 with BOM, blank lines, a quoted line break, full-width digits, three rows that cannot be taken. */
export const utf8Csv = (run) =>
  Buffer.from(
    [
      '\uFEFF职位名称,公司名称,工作地点,薪资,学历,经验,招聘人数,技能,职位描述',
      `电气工程师,北辰电力设备${run}有限公司,北京·丰台·看丹,1万-1.6万,大专及以上,1-3年,2人,PLC|电气制图|AutoCAD,负责配电柜的电气设计与现场调试`,
      `电气工程师（自动化方向）,南屏自动化${run}有限公司,深圳-龙华新区,8千-1.2万·13薪,本科,3-5年,1,PLC|变频器,"负责产线电气改造\n会看电气原理图"`,
      '',
      `Java开发工程师,云帆软件${run}有限公司,上海-浦东新区,15-20K·14薪,本科以上学历,3年以上,若干,Java|Spring,后端服务开发`,
      `仓库管理员,云帆物流${run}有限公司,重庆-渝北区,6001-8000,高中,无经验,3人,,收发货与盘点`,
      `质检员,北辰电力设备${run}有限公司,武汉,２００－３００元/天,学历不限,经验不限,5人,,成品检验`,
      `总经理助理,北辰电力设备${run}有限公司,苏州,30-45万/年,硕士,5-10年,1人,,协助总经理`,
      `销售代表,南屏自动化${run}有限公司,广州·天河,面议,大专,应届生,10人,,华南区域销售`,
      ',,,,,,,,',
      `,北辰电力设备${run}有限公司,天津,5000-6000,大专,1年,1人,,没有职位名称的一行`,
      `=HYPERLINK("http://bad.test"),,成都,8000-9000,本科,2年,1人,,没有单位名称的一行`,
      `钳工,,成都,6000-7000,中专,2年,1人,,没有单位名称的又一行`,
    ].join('\r\n'),
  );
export const UTF8_ROWS = { rows: 10, valid: 7, invalid: 3 };

/** The same kind of table as Excel on a Chinese Windows saves it; three rows, {RUN} stands for the run. */
const GBK_CSV =
  '1rDOu8P7s8YsuavLvsP7s8YsuaTX97PHytAs0L3Xyre2zqcs0afA+tKqx/MsuaTX976t0eks1dDGuMjLyv0s1rDOu8PoyvYNCrq4uaQsx+C0qLSssrDQ3tTse1JVTn3T0M/euavLviy088GsLbjKvq7X08f4LDfHpy0xzfIs1tDXqC/W0Ly8LDEtM8TqLDXIyyy2/tH1u6/MvLGju6S6uKOss9bWpMnPuNoNCiLT17b5vczKpiIsx+C0qNPXtvnUsHtSVU59LLGxvqmhpLOv0fQsNDUwMC02MDAw1Kov1MIstPPXqLyw0tTJzyy+rdHpsrvP3iwyyMssIsjIsK7T173MuaTX96Os09DEzdDEIg0KwOTBtMu+u/osx+C0qM7vwfd7UlVOfdPQz965q8u+LMXMvfXK0NDLwqHMqMf4LKOyo7CjsKOto7OjsKOw1KovzOws0afA+rK7z94sM8Tq0tTJzyzI9LjJLEEyILzd1dUNCg==';

export const gbkCsv = (run) =>
  Buffer.from(Buffer.from(GBK_CSV, 'base64').toString('latin1').replaceAll('{RUN}', run), 'latin1');

export const jsonLines = (run) =>
  Buffer.from(
    [
      {
        positionName: '前端开发工程师',
        companyFullName: `流云网络${run}有限公司`,
        city: '杭州',
        district: '余杭区',
        salary: '10k-18k',
        education: '本科',
        workYear: '1-3年',
        skillLables: ['Vue', 'TypeScript'],
        positionDetail: '负责工作台页面',
      },
      {
        positionName: '护士',
        companyFullName: `安和医院${run}`,
        city: '成都',
        salary: '4.5-6千/月',
        education: '大专',
        workYear: '不限',
        positionDetail: '住院部护理',
      },
      {
        positionName: '电工',
        companyFullName: `安和物业${run}有限公司`,
        city: '盘锦',
        salary: '看能力',
        education: '',
        workYear: '',
      },
    ]
      .map((row) => JSON.stringify(row))
      .join('\n'),
  );

/** The entries of a small zip, by name: enough to look into a workbook that the product made. */
export function unzip(bytes) {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0) throw new Error('not a zip');
  const entries = new Map();
  for (let at = bytes.readUInt32LE(end + 16), left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [size, nameLength] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28)];
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + size);
    entries.set(name, (bytes.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8'));
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}
