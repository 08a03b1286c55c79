import type { RecordKind } from '#contracts/catalogue';
import type { ImportEntry } from '../../import-kind.ts';

const entry = (kind: RecordKind, key: string, title: string, known: string): ImportEntry => ({
  key,
  target: key,
  group: '资源名录',
  title,
  known,
  api: `/api/catalogue-imports/${kind}`,
  right: 'catalogue.edit',
  load: async () => (await import('./import-words.tsx')).RECORD_IMPORTS[kind],
});

/** Lists of records of the catalogue. */
export const RECORD_ENTRIES: readonly ImportEntry[] = [
  entry('expert', 'experts', '专家名单', '专家库、技能大师和科技特派员名单'),
  entry('teacher', 'teachers', '教师服务', '双师型教师、服务教师名单'),
  entry('result', 'results', '科研成果', '成果清单、专利清单'),
  entry('base', 'bases', '实训基地', '实训基地一览、实验室和设备表'),
  entry('capability', 'capabilities', '企业能力', '企业产品设备摸底表、接收实习能力表'),
];
