import { formatYuan } from '#kernel/money';
import { maskName } from '#kernel/masks';
import type { CodeBook } from '#modules/codes';
import type { Context } from '#platform/context';
import { exportList, type ListExport } from '#platform/exports';
import { selectClasses, type ClassQuery } from './class-store.ts';
import { selectFates, type FateQuery, type Listed } from './fate-store.ts';
import { selectLearners, type LearnerQuery } from './learner-store.ts';
import { selectMajors, type ListedMajor, type MajorQuery } from './major-store.ts';
import { WISHED_LABELS, type WishedKind } from './model.ts';
import {
  CLASS_STATE_LABELS,
  DESTINATIONS,
  FIRM_MATCH_LABELS,
  LEARNER_STATUS_LABELS,
  studyYears,
  type SchoolClass,
  type SchoolLearner,
} from './school-model.ts';
import { heldBack, looksFromOutside, showing } from './school-views.ts';

/** The lists of schools as files: what each list shows, column by column, to the same people. */
type Taken = { readonly format: 'xlsx' | 'csv'; readonly purpose: string; readonly columns?: string | undefined };
type Columns<Item> = ListExport<Item, string>['columns'];

const number = (value: number | null): string => (value === null ? '' : String(value));
const percent = (value: number | null | undefined): string => (value == null ? '' : `${Math.round(value * 10) / 10}%`);
const span = (from: string | null, until: string | null): string =>
  from === null && until === null ? '' : `${from ?? ''} 至 ${until ?? ''}`;

export async function exportClasses(
  ctx: Context,
  codes: CodeBook,
  { format, purpose, columns: wanted, ...filter }: Omit<ClassQuery, 'limit' | 'cursor'> & Taken,
) {
  const to = await showing(ctx, codes, []);
  const columns: Columns<SchoolClass> = {
    name: ['班级', ({ name }) => name],
    major: ['专业', ({ major }) => (major === null ? '' : codes.label('major', major))],
    majorCode: ['专业代码', ({ major }) => major ?? ''],
    entry: ['入学年份', ({ entryYear }) => number(entryYear)],
    grade: ['年级', ({ grade }) => number(grade)],
    study: ['学制', ({ studyMonths }) => (studyMonths === null ? '' : studyYears(studyMonths))],
    headcount: ['人数', (one) => number(heldBack(to, one.headcount))],
    entered: ['已登记学生', (one) => number(heldBack(to, one.learners.studying + one.learners.interning))],
    headteacher: ['班主任', ({ headteacher }) => (to.fromOutside ? '' : headteacher)],
    wishes: ['意向', ({ kinds }) => kinds.map((kind) => WISHED_LABELS[kind as WishedKind].zh).join('、')],
    internship: ['实习时间', (one) => span(one.internshipFrom, one.internshipUntil)],
    order: ['订单班', ({ orderClass, orderWith }) => (orderClass ? orderWith || '意向' : '')],
    offered: ['网站展示', ({ offered }) => (offered ? '是' : '否')],
    state: ['状态', ({ state }) => CLASS_STATE_LABELS[state].zh],
    confirmed: ['确认日期', ({ confirmedOn }) => confirmedOn],
    source: ['来源', ({ source }) => source],
  };
  return exportList(ctx, {
    title: '班级清单',
    kind: 'classes',
    format,
    purpose,
    filter,
    columns,
    wanted,
    read: (page) => selectClasses(ctx, { ...filter, ...page }),
  });
}

export function exportLearners(
  ctx: Context,
  codes: CodeBook,
  { format, purpose, columns: wanted, ...filter }: Omit<LearnerQuery, 'limit' | 'cursor' | 'masked'> & Taken,
) {
  const masked = looksFromOutside(ctx.actor);
  const columns: Columns<SchoolLearner> = {
    name: ['姓名', ({ name }) => (masked ? maskName(name) : name)],
    number: ['学号', ({ studentNumber }) => (masked ? '' : studentNumber)],
    class: ['班级', ({ className }) => className ?? ''],
    major: ['专业', ({ major }) => (major === null ? '' : codes.label('major', major))],
    entry: ['入学年份', ({ entryYear }) => number(entryYear)],
    status: ['状态', ({ status }) => LEARNER_STATUS_LABELS[status].zh],
    since: ['状态日期', ({ statusSince }) => statusSince],
    skills: ['技能', ({ skills }) => (masked ? '' : skills.join('、'))],
    source: ['来源', ({ source }) => source],
  };
  return exportList(ctx, {
    title: '学生清单',
    kind: 'learners',
    format,
    purpose,
    filter,
    columns,
    wanted,
    read: (page) => selectLearners(ctx, { ...filter, ...page, masked }),
  });
}

export function exportMajors(
  ctx: Context,
  codes: CodeBook,
  { format, purpose, columns: wanted, ...filter }: Omit<MajorQuery, 'limit' | 'cursor'> & Taken,
) {
  const columns: Columns<ListedMajor> = {
    major: ['专业', ({ code, direction }) => [codes.label('major', code), direction].filter(Boolean).join('：')],
    code: ['专业代码', ({ code }) => code],
    study: ['学制', ({ studyMonths }) => (studyMonths === null ? '' : studyYears(studyMonths))],
    opened: ['开设年份', ({ openedYear }) => number(openedYear)],
    year: ['最近年度', ({ latest }) => number(latest?.year ?? null)],
    headcount: ['在校生', ({ latest }) => number(latest?.headcount ?? null)],
    graduates: ['毕业生', ({ latest }) => number(latest?.graduates ?? null)],
    placed: ['去向落实率', ({ latest }) => percent(latest?.placedPercent)],
    related: ['对口率', ({ latest }) => percent(latest?.relatedPercent)],
    pay: ['起薪（元/月）', ({ latest }) => (latest?.startingPay == null ? '' : formatYuan(latest.startingPay))],
    source: ['来源', ({ latest, source }) => latest?.source ?? source],
    confirmed: ['确认日期', ({ confirmedOn }) => confirmedOn],
  };
  return exportList(ctx, {
    title: '开设专业',
    kind: 'majors',
    format,
    purpose,
    filter,
    columns,
    wanted,
    read: (page) => selectMajors(ctx, { ...filter, ...page }),
  });
}

type FateTaken = Omit<FateQuery, 'limit' | 'cursor'> & Taken;
type Whose = Pick<Listed<'placement'>, 'learnerName' | 'studentNumber' | 'className'>;

const whose = (masked: boolean): Columns<Whose> => ({
  learner: ['姓名', ({ learnerName }) => (masked ? maskName(learnerName) : learnerName)],
  number: ['学号', ({ studentNumber }) => (masked ? '' : studentNumber)],
  class: ['班级', ({ className }) => className ?? ''],
});

export function exportPlacements(ctx: Context, { format, purpose, columns: wanted, ...filter }: FateTaken) {
  const masked = looksFromOutside(ctx.actor);
  const columns: Columns<Listed<'placement'>> = {
    ...whose(masked),
    firm: ['实习单位', ({ firmName }) => firmName],
    match: ['单位对应', ({ firmMatch }) => FIRM_MATCH_LABELS[firmMatch].zh],
    post: ['岗位', ({ post }) => post],
    dates: ['起止', ({ startedOn, endsOn }) => span(startedOn, endsOn)],
    tutor: ['企业指导教师', ({ tutor }) => (masked ? '' : tutor)],
    schoolTutor: ['校内指导教师', ({ schoolTutor }) => (masked ? '' : schoolTutor)],
    source: ['来源', ({ sourceName, recordedOn }) => `${sourceName} ${recordedOn}`],
  };
  return exportList(ctx, {
    title: '实习安排',
    kind: 'placements',
    format,
    purpose,
    filter,
    columns,
    wanted,
    read: (page) => selectFates(ctx, 'placement', { ...filter, ...page }),
  });
}

export function exportDestinations(
  ctx: Context,
  codes: CodeBook,
  { format, purpose, columns: wanted, ...filter }: FateTaken,
) {
  const masked = looksFromOutside(ctx.actor);
  const columns: Columns<Listed<'destination'>> = {
    ...whose(masked),
    year: ['毕业年份', ({ year }) => String(year)],
    category: ['去向类别', ({ category }) => DESTINATIONS[category].zh],
    categoryCode: ['去向代码', ({ category }) => category],
    firm: ['单位', ({ firmName }) => firmName],
    post: ['岗位', ({ post }) => post],
    occupation: ['职业', ({ occupation }) => (occupation === null ? '' : codes.label('occupation', occupation))],
    place: ['单位所在地', ({ division }) => (division === null ? '' : codes.path('division', division))],
    pay: ['起薪（元/月）', ({ payMonth }) => (masked || payMonth === null ? '' : formatYuan(payMonth))],
    related: ['专业对口', ({ related }) => (related === null ? '' : related ? '是' : '否')],
    source: ['来源', ({ sourceName, recordedOn }) => `${sourceName} ${recordedOn}`],
  };
  return exportList(ctx, {
    title: '毕业去向',
    kind: 'destinations',
    format,
    purpose,
    filter,
    columns,
    wanted,
    read: (page) => selectFates(ctx, 'destination', { ...filter, ...page }),
  });
}
