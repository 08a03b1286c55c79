import { civilDate } from '#kernel/time';
import { failure } from '#kernel/errors';
import { neutralise } from '#platform/files';
import type { CodeBook } from '#modules/codes';
import { findOrganisation } from '#modules/organisations';
import type { Context } from '#platform/context';
import { exportCsv, exportText } from '#platform/exports';
import { selectClasses } from './class-store.ts';
import { selectLearners } from './learner-store.ts';
import { TABLES, type OneRosterName, type Roster, type Row } from './one-roster.ts';
import { LEARNER_STATUS_LABELS, type SchoolClass, type SchoolLearner } from './school-model.ts';

/**
 * Files for other systems of the own school: shaped like OneRoster 1.2, and with the items of JY/T 1005. One file of a set. Bulk files leave status and date empty, as the standard wants; the mark stands in the manifest as a
 * property, elsewhere in an extension column, so that no line is taken for a record.
 */
export async function exportOneRoster(ctx: Context, codes: CodeBook, name: OneRosterName, purpose: string) {
  const roster = await readRoster(ctx);
  const { header, rows } = TABLES[name];
  const lines = rows(roster, codes, ctx.now);
  return exportText(ctx, {
    name: `${name}.csv`,
    kind: 'oneroster',
    purpose,
    filter: { name },
    type: 'text/csv; charset=utf-8',
    columns: header,
    rows: lines.length,
    write: (mark) =>
      name === 'manifest'
        ? csvText([header, ...lines, ['metadata.export', mark]])
        : csvText([[...header, 'metadata.export'], ...lines.map((line) => [...line, mark])]),
  });
}

const csvText = (rows: readonly Row[]): string => rows.map((row) => row.map(csvCell).join(',')).join('\r\n');
const csvCell = (value: string | number): string => {
  const text = String(neutralise(String(value)));
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Items of JY/T 1005-2012 (中职学校管理信息), by their Chinese names, where this platform knows them. */
const JYT = {
  classes: {
    header: [
      '学校名称',
      '组织机构代码',
      '班级名称',
      '所属年级',
      '入学年份',
      '专业代码',
      '专业名称',
      '学制',
      '班主任',
      '班级人数',
    ],
    row: ({ school }: Roster, codes: CodeBook, one: SchoolClass): Row => [
      school.name,
      school.creditCode?.slice(8, 17) ?? '',
      one.name,
      one.grade ?? '',
      one.entryYear ?? '',
      one.major ?? '',
      one.major === null ? '' : codes.label('major', one.major),
      one.studyMonths === null ? '' : Math.round((one.studyMonths / 12) * 10) / 10,
      one.headteacher,
      one.headcount,
    ],
  },
  learners: {
    header: ['学校名称', '姓名', '学号', '入学年份', '专业代码', '专业名称', '班级名称', '学生当前状态'],
    row: ({ school }: Roster, codes: CodeBook, one: SchoolLearner): Row => [
      school.name,
      one.name,
      one.studentNumber,
      one.entryYear ?? '',
      one.major ?? '',
      one.major === null ? '' : codes.label('major', one.major),
      one.className ?? '',
      LEARNER_STATUS_LABELS[one.status].zh,
    ],
  },
} as const;

export async function exportJyt(ctx: Context, codes: CodeBook, name: keyof typeof JYT, purpose: string) {
  const roster = await readRoster(ctx);
  const rows =
    name === 'classes'
      ? roster.classes.map((one) => JYT.classes.row(roster, codes, one))
      : roster.learners.map((one) => JYT.learners.row(roster, codes, one));
  return exportCsv(ctx, {
    name: `${name === 'classes' ? '班级' : '学生'}-教育管理信息格式-${civilDate(ctx.now)}.csv`,
    kind: 'jyt',
    purpose,
    filter: { name },
    header: JYT[name].header,
    rows,
  });
}

async function readRoster(ctx: Context): Promise<Roster> {
  const { organisationId } = ctx.actor;
  const school =
    organisationId === undefined ? undefined : await findOrganisation(ctx.db, ctx.tenant.id, organisationId);
  if (school === undefined) throw failure('school.none');
  return {
    school: { id: school.id, name: school.name, creditCode: school.creditCode },
    classes: await all((page) => selectClasses(ctx, page)),
    learners: await all((page) => selectLearners(ctx, { ...page, masked: false })),
  };
}

async function all<Item>(
  read: (page: { limit: number; cursor?: string }) => Promise<{ items: readonly Item[]; nextCursor: string | null }>,
): Promise<Item[]> {
  const found: Item[] = [];
  for (let cursor: string | null | undefined; ;) {
    const page = await read({ limit: 1000, ...(cursor != null && { cursor }) });
    found.push(...page.items);
    if (page.nextCursor === null) return found;
    cursor = page.nextCursor;
  }
}
