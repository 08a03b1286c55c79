import { addDays, civilDate } from '#kernel/time';
import { newId } from '#kernel/ids';
import { insertItem, insertLicence, upsertContact } from '#modules/dossiers';
import { insertFormerIdentity, insertStatements, type Saying, type StatementValue } from '#modules/organisations';
import type { Tenant } from '#platform/context';
import type { Db } from '#platform/db';

type Ids = ReadonlyMap<string, string>;

const OWN: Saying = { source: 'own', sourceName: '演示数据（单位自报）' };
const REGISTER: Saying = { source: 'register', sourceName: '演示数据（登记信息）' };
const LIST: Saying = { source: 'import', sourceName: '演示数据（云州职业技术学院校企合作台账）' };

/** One dossier of a firm and one of a school, with a difference between sources and a licence that ends soon. */
const FACTS: readonly (readonly [name: string, saying: Saying, values: Readonly<Record<string, StatementValue>>])[] = [
  [
    '云州辰光精密机械有限公司',
    OWN,
    {
      foundedOn: '2009-03-18',
      legalRepresentative: '李卓（演示）',
      officeAddress: '云州市兴隆区工业路 18 号（虚构）',
      employees: 320,
      technicians: 186,
      products: ['精密轴', '机床壳体', '轴承配件'],
      traineePlaces: 40,
      mentors: 12,
    },
  ],
  [
    '云州辰光精密机械有限公司',
    REGISTER,
    { employees: 298, registeredCapital: 3000, businessScope: '机械零部件加工、销售；货物进出口。' },
  ],
  ['云州辰光精密机械有限公司', LIST, { traineePlaces: 25 }],
  [
    '云州职业技术学院（演示）',
    OWN,
    {
      foundedOn: '1985-09-01',
      legalRepresentative: '王院长（演示）',
      students: 8600,
      teachers: 432,
      doubleQualified: 301,
      campusArea: 620,
      buildingArea: 231_000,
    },
  ],
  ['云州机电工程学校（演示）', OWN, { students: 3100 }],
  ['云州现代服务职业学校（演示）', OWN, { students: 2600 }],
  ['云州农业科技学校（演示）', OWN, { students: 1900 }],
];

export async function foundDossiers(db: Db, tenant: Tenant, ids: Ids, now: Date): Promise<void> {
  const today = civilDate(now);
  const by = { account: null, name: null };
  for (const [name, saying, values] of FACTS) {
    const organisation = ids.get(name)!;
    await insertStatements(
      db,
      tenant.id,
      Object.entries(values).map(([field, value]) => ({ organisation, field, value, saying, by, today, now })),
    );
  }
  await foundPapers(db, tenant, ids, now);
  await insertFormerIdentity(db, tenant.id, ids.get('云州海川密封件有限公司')!, {
    kind: 'name',
    value: '云州海川橡胶制品厂',
    usedUntil: '2024-06-30',
    reason: '更名（演示）',
    recordedAt: now,
    recordedBy: null,
  });
}

async function foundPapers(db: Db, tenant: Tenant, ids: Ids, now: Date): Promise<void> {
  const today = civilDate(now);
  const firm = ids.get('云州辰光精密机械有限公司')!;
  const confirmed = { source: 'own', on: today, by: null, byName: null };
  const paper = { issuer: '云州市市场监督管理局（演示）', organisationId: firm, createdAt: now };
  await insertLicence(
    db,
    tenant.id,
    {
      ...paper,
      id: newId<string>(),
      kind: 'businessLicence',
      number: '演示-0001',
      issuedOn: '2009-03-18',
      expiresOn: null,
    },
    confirmed,
  );
  await insertLicence(
    db,
    tenant.id,
    {
      ...paper,
      id: newId<string>(),
      kind: 'safety',
      number: '演示-0002',
      issuedOn: addDays(today, -1070),
      expiresOn: addDays(today, 25),
    },
    confirmed,
  );
  await upsertContact(
    db,
    tenant.id,
    {
      id: newId<string>(),
      organisationId: firm,
      createdAt: now,
      purpose: 'cooperation',
      name: '李卓',
      title: '人事主管',
      phone: '0427-0000001',
      email: '',
    },
    confirmed,
  );
  for (const [section, title, quantity] of [
    ['base', '数控实训车间（校企共建）', 1],
    ['equipment', '五轴加工中心', 4],
    ['honour', '市级技能人才培养示范企业', null],
  ] as const)
    await insertItem(
      db,
      tenant.id,
      {
        id: newId<string>(),
        organisationId: firm,
        createdAt: now,
        sourceName: '演示数据',
        section,
        title,
        detail: '',
        quantity,
        since: null,
        until: null,
      },
      confirmed,
    );
}
