import { KIND_LABELS, creditCodeCheck, foundOrganisation, type OrganisationKind } from '#modules/organisations';
import type { Tenant } from '#platform/context';
import type { Installation } from '#platform/installation';
import { createTenant } from '#platform/tenancy';
import { ensureDemoAccount } from './ensure-demo-account.ts';
import type { DemoRole } from './model.ts';

/** An invented district; the division code only serves to compare places and names no real authority. */
const REGION = { code: 'demo', nameZh: '云州市示范区', nameEn: 'Yunzhou Demonstration District', division: '2111' };

interface DemoOrganisation {
  readonly as: DemoRole;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly person: string;
  /** First 17 characters; the check character is computed, so the code is well-formed and belongs to nobody. */
  readonly code17: string;
}

const ORGANISATIONS: readonly DemoOrganisation[] = [
  { as: 'admin', kind: 'operator', name: '云州市产教融合服务中心', person: '平台管理员 何静', code17: '1221119900DEMA001' },
  { as: 'bureau', kind: 'bureau', name: '云州市人力资源和社会保障局（演示）', person: '经办人 周敏', code17: '1121119900DEMA002' },
  { as: 'enterprise', kind: 'enterprise', name: '云州辰光精密机械有限公司', person: '人事主管 李卓', code17: '9121119900DEMA003' },
  { as: 'school', kind: 'school', name: '云州职业技术学院（演示）', person: '就业办 王芸', code17: '1221119900DEMA004' },
  { as: 'institute', kind: 'institute', name: '云州先进材料研究所（演示）', person: '科研处 陈博', code17: '1221119900DEMA005' },
  { as: 'agency', kind: 'agency', name: '云州人才服务有限公司', person: '顾问 赵欣', code17: '9121119900DEMA006' },
  { as: 'evaluator', kind: 'evaluator', name: '云州衡信评价咨询中心', person: '评价师 孙宁', code17: '5221119900DEMA007' },
];

const PEOPLE: readonly { readonly as: DemoRole; readonly name: string }[] = [
  { as: 'expert', name: '技能大师 吴建' },
  { as: 'learner', name: '学生 林晓' },
];

/** Makes the demo region once: tenant, organisations, one account for each role. */
export async function loadDemoRegion(installation: Installation): Promise<Tenant> {
  const { clock, database, tenants } = installation;
  const known = (await tenants.all()).find((one) => one.demo);
  const tenant =
    known ?? (await database.inPlatform((db) => createTenant(db, { ...REGION, demo: true, hosts: ['localhost'] })));
  tenants.forget();
  for (const one of ORGANISATIONS) {
    const organisationId = await database.inTenant(tenant.id, (db) =>
      foundOrganisation(db, tenant, clock.now(), {
        creditCode: one.code17 + creditCodeCheck(one.code17)!,
        name: one.name,
        kind: one.kind,
        division: '211102',
        introduction: `演示用的${KIND_LABELS[one.kind].zh}，并不存在。`,
        source: '演示数据',
      }),
    );
    await ensureDemoAccount(installation, tenant, { as: one.as, name: one.person, organisationId });
  }
  for (const person of PEOPLE) await ensureDemoAccount(installation, tenant, person);
  return tenant;
}
