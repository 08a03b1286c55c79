import type { Detail } from '#contracts/kinds';
import type { TenantId } from '#kernel/ids';
import type { Db } from '#platform/db';
import type { RecordForm } from './contract.ts';
import type { CatalogueRecord, RecordKind } from './model.ts';
import { emptyRecord } from './new-record.ts';
import { insertRecords } from './store.ts';

export { experts } from './import-workbooks.testing.ts';

/** Forms that say enough to become public. */
export const COMPLETE_FORMS: Readonly<Record<RecordKind, RecordForm>> = {
  expert: {
    title: '沈砚秋',
    divisions: ['211103'],
    contact: '0427-2800001',
    achievements: [{ year: 2023, title: '省技术能手', evidence: '证书编号 2023-118' }],
    detail: {
      roles: ['expert', 'master'],
      fields: ['manufacturing'],
      focus: ['薄壁件铣削', '五轴编程'],
      titleLevel: 'seniorTechnician',
      employer: '云州测试机床厂',
      services: ['onSite', 'teaching'],
      hoursPerMonth: 16,
      conflict: 'some',
      conflictNote: '持有云州测试机床厂少量股份。',
    },
  },
  teacher: {
    title: '陆知行',
    divisions: ['211102'],
    detail: {
      dual: 'middle',
      majors: ['460103'],
      fields: ['manufacturing'],
      services: ['staffTraining'],
      courses: ['数控编程'],
    },
  },
  result: {
    title: '光伏玻璃在线缺陷检测装置',
    summary: '用线阵相机识别气泡和划伤，检出率 98%。',
    divisions: ['211104'],
    detail: {
      fields: ['materials'],
      resultKinds: ['invention'],
      keywords: ['光伏玻璃', '在线检测'],
      readiness: 'trl6',
      applications: ['玻璃制造'],
      rightsStatus: 'granted',
      patents: ['ZL202310123456.7'],
      transferWays: ['licence'],
      confidentiality: 'members',
      principle: '线阵相机与双光源的布置方法。',
      privateNote: '报价底线十万。',
    },
  },
  base: {
    title: '云州测试数控实训基地',
    divisions: ['211103'],
    address: '兴隆台区工业路 9 号',
    detail: {
      baseKinds: ['trainingBase'],
      grade: 'municipal',
      fields: ['manufacturing'],
      places: 60,
      equipment: ['五轴加工中心 DMU50 ×2'],
      slotsPerWeek: 12,
      pricePerHour: 12_000,
    },
  },
  capability: {
    title: '精密轴类零件加工',
    summary: '从粗车到精磨全流程。',
    divisions: ['211103'],
    detail: {
      industries: ['3489'],
      fields: ['manufacturing'],
      products: ['精密轴'],
      processes: ['精密磨削'],
      cooperation: ['internshipBase'],
      internsPerYear: 20,
      mentors: 6,
    },
  },
};

/** A record of somebody, as the database holds it; a draft of an expert unless something else is said. */
export async function makeRecord(
  db: Db,
  tenant: TenantId,
  given: Partial<CatalogueRecord> & Pick<CatalogueRecord, 'title'>,
): Promise<CatalogueRecord> {
  const kind = given.kind ?? 'expert';
  const empty = emptyRecord(kind, new Date('2026-11-21T00:00:00Z'));
  const record: CatalogueRecord = {
    ...empty,
    detail: { ...empty.detail, ...(COMPLETE_FORMS[kind].detail as Detail) },
    divisions: ['211103'],
    summary: '测试记录。',
    ownerName: '测试单位',
    sourceName: '测试',
    confirmedOn: '2026-11-21',
    ...given,
  };
  await insertRecords(db, tenant, [record]);
  return record;
}
