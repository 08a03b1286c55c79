import { sql } from 'kysely';
import { reachOf, reachSql } from '#modules/access';
import type { Desk, FigureDefinition, Source } from '../figure.ts';
import { counted, listOf, people, sum, type Drawn } from '../model.ts';

interface MajorCount {
  readonly major: string | null;
  readonly profiles: number;
  readonly heads: number;
  readonly needs: number;
}
interface SchoolFacts {
  readonly majors: readonly MajorCount[];
  readonly profiles: number;
}

const MOST = 12;

/** Classes and students of the school, and what the region looks for of the same major. */
async function readSchool({ ctx, listings }: Desk): Promise<SchoolFacts> {
  const reach = reachSql(reachOf(ctx.actor, 'profile.read'), {
    organisation: sql`organisation_id`,
    department: sql`department_id`,
    account: sql`account_id`,
  });
  const { rows } = await sql<Omit<MajorCount, 'needs'>>`select major, count(*) as profiles, sum(headcount)::int as heads
    from profiles.profile where tenant_id = ${ctx.tenant.id} and ${reach} group by major order by heads desc, major`.execute(
    ctx.db,
  );
  const search = await listings.index.of(ctx.tenant.id);
  const filters = { type: ['talent'], side: ['need'] };
  const { facets } = search.search({ text: '', filters, facets: ['major'], facetLimit: 20_000, limit: 1 });
  const needs = new Map((facets['major'] ?? []).map(({ value, count }) => [value, count]));
  return {
    profiles: sum(rows.map((row) => row.profiles)),
    majors: rows.map((row) => ({ ...row, needs: row.major === null ? 0 : (needs.get(row.major) ?? 0) })),
  };
}

const nameOf = ({ listings: { codes } }: Desk, major: string | null): string =>
  major === null ? '没有填写专业' : codes.label('major', major);

function headsByMajor({ majors, profiles }: SchoolFacts, desk: Desk): Drawn {
  const shown = majors.slice(0, MOST);
  const fewest = desk.fewest.people.value;
  const hidden = majors.some(({ heads }) => heads > 0 && heads < fewest);
  const all = sum(majors.map(({ heads }) => heads));
  return {
    series: ['人数'],
    points: shown.map(({ major, heads }) => ({ label: nameOf(desk, major), cells: [people(heads, fewest)] })),
    // A total beside all cells but one would tell that one.
    rows: hidden ? null : profiles,
    summary:
      majors.length === 0
        ? '还没有班级或学生档案。'
        : hidden
          ? `${majors.length} 个专业有班级或学生档案，其中有人数少于 ${fewest} 的，不显示合计。`
          : `${majors.length} 个专业的班级和学生共 ${all.toLocaleString('zh-CN')} 人。`,
  };
}

function needsByMajor({ majors }: SchoolFacts, desk: Desk): Drawn {
  const known = majors.filter((one): one is MajorCount & { major: string } => one.major !== null);
  const shown = known.slice(0, MOST);
  const without = known.filter(({ needs }) => needs === 0).length;
  return {
    series: ['招聘需求'],
    points: shown.map(({ major, needs }) => ({
      label: nameOf(desk, major),
      cells: [counted(needs, listOf('/listings', { type: 'talent', side: 'need', major }))],
    })),
    rows: sum(shown.map(({ needs }) => needs)),
    summary:
      known.length === 0
        ? '班级和学生档案里还没有填写专业。'
        : without === 0
          ? '每个专业都有公开的招聘需求点名要。'
          : `${known.length} 个专业里，${without} 个还没有公开的招聘需求点名要。`,
  };
}

const figures: readonly FigureDefinition<SchoolFacts>[] = [
  {
    key: 'school.heads',
    topic: 'people',
    form: 'bars',
    title: { zh: '各专业的学生', en: 'Students by major' },
    unit: '人',
    definition: `本校班级档案的人数加学生档案的人数，按专业合计，列出人数最多的 ${MOST} 个；只算自己数据范围内的。班级和其中的学生都建了档案的，会各算一次。`,
    query: '人才档案表，学校＝本校，按专业合计人数。没有按专业筛选的清单。',
    owner: '学校的经办人',
    list: '/app/profiles',
    roles: ['school'],
    people: true,
    draw: headsByMajor,
  },
  {
    key: 'school.needs',
    topic: 'people',
    form: 'bars',
    title: { zh: '点名要这些专业的招聘需求', en: 'Needs that name these majors' },
    unit: '条',
    definition:
      '公开的人才需求里，专业要求写明本校这个专业（或它所属的专业类）的条数。同一条要几个专业的，每个专业都算。',
    query: '公开检索索引，类型＝人才，需求，专业＝本校有档案的专业。与网站检索同一个索引。',
    owner: '发布单位填写专业；辖区主管部门审核',
    roles: ['school'],
    draw: needsByMajor,
  },
];

export const SCHOOL: Source<SchoolFacts> = { right: 'profile.read', read: readSchool, figures };
