import { KIND_LABELS, type OrganisationKind } from '#contracts/organisations';
import { Link } from '#design/workbench';
import type { Schemas } from '../../api.ts';
import type { ImportKind } from '../../import-kind.ts';

/** What the import pages say of lists of partners. */
export const PARTNER_IMPORTS: ImportKind = {
  lead: '上传已有的校企合作台账或会员名单，先检查、后提交。没有登记过的单位按预登记写入，等其本人来认领。',
  record: '台账里的单位',
  recordHref: (id) => `/app/organisations/${id}`,
  fileLabel: '合作单位表格文件',
  sourceHint: () => '例如：2026 年校企合作台账。每条资料会注明出自哪里；表格自带“来源”列的以列为准。',
  consequences: [
    '名单只有本单位看得到；单位资料记为“批量导入”的说法，不覆盖该单位自己填的。',
    '没有登记过的单位预登记，不公开；其本人用同一代码登记时自动接续。',
  ],
  undoing: '这一批写入的台账会全部移除；只因这一批才预登记、又没有别人提到的单位也一并移除。',
  done: (id) => (
    <Link className="desk-link" href={`/app/partners?importId=${id}`}>
      查看这一批合作单位
    </Link>
  ),
  parsed: [
    ['place', '所在地读懂'],
    ['industry', '行业读懂'],
    ['majors', '专业读懂'],
    ['startedOn', '日期读懂'],
  ],
  readWords,
};

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function readWords(record: Schemas['ImportRow']['record']): readonly (readonly [name: string, value: string])[] {
  if (record === null) return [];
  const majors = (record['majors'] as readonly string[] | undefined) ?? [];
  const words: readonly (readonly [string, string])[] = [
    ['单位', text(record['name'])],
    ['代码', text(record['creditCode'])],
    ['类别', KIND_LABELS[record['kind'] as OrganisationKind]?.zh ?? ''],
    ['所在地', text(record['division'])],
    ['行业', text(record['industry'])],
    ['专业', majors.join('、')],
    ['合作', [text(record['startedOn']), text(record['endsOn'])].filter(Boolean).join(' 至 ')],
  ];
  return words.filter(([, value]) => value !== '');
}
