import { newId } from '#kernel/ids';
import { civilDate } from '#kernel/time';
import type { CodeBook } from '#modules/codes';
import type { ImportTarget } from '#modules/imports';
import { existingFates, insertFates, type KnownLearner } from '#modules/profiles';
import type { FileStore } from '#platform/files';
import {
  CLASS_COLUMNS,
  CLASS_HEADERS,
  GRADUATE_COLUMNS,
  GRADUATE_HEADERS,
  PLACEMENT_COLUMNS,
  PLACEMENT_HEADERS,
} from './columns.ts';
import { changeOf, classFor, sourceOf, type Coming } from './enrol.ts';
import type { AtFirm } from './match-firm.ts';
import {
  readClassRow,
  readGraduateRow,
  readPlacementRow,
  type ClassRow,
  type GraduateRow,
  type PlacementRow,
} from './read-rows.ts';
import { digest, learnerFor, rosterTarget, type RosterKind } from './roster-target.ts';
import { classKey } from './spelling.ts';

const SAME = ':same:';

/** 班级名单、学生名单. */
const CLASSES: RosterKind<ClassRow> = {
  name: 'classes',
  columns: CLASS_COLUMNS,
  headers: CLASS_HEADERS,
  parsed: ['major', 'majorCode', 'study', 'status', 'birth'],
  required: [['name', 'class']],
  telling: [
    ['number', 'status', 'study', 'headcount', 'identity'],
    ['class', 'major', 'entry'],
  ],
  read: readClassRow,
  contentKey: (school, { what, enrolment }, learner, token) => {
    if (what === 'class') {
      const known = school.classes.get(classKey(enrolment.person.className));
      return known === undefined ? `class:${classKey(enrolment.person.className)}` : `same:${known.id}`;
    }
    if (learner === undefined || learner.id.startsWith('new:')) return token;
    const change = changeOf(school, learner, enrolment);
    return change === undefined ? `same:${learner.id}` : `change:${learner.id}:${digest([JSON.stringify(change)])}`;
  },
  // What a row says of somebody who is there, and says nothing new, repeats that record.
  existing: async (_ctx, keys) =>
    new Map(
      keys.flatMap((key) => (key.includes(SAME) ? [[key, key.slice(key.indexOf(SAME) + SAME.length)] as const] : [])),
    ),
  commit: async (coming, { what, enrolment, headcount }, before) => {
    if (what === 'class') {
      const known = coming.school.classes.has(classKey(enrolment.person.className));
      await classFor(coming, enrolment, headcount);
      return known ? 0 : 1;
    }
    return (await learnerFor(coming, enrolment, before)).changed ? 1 : 0;
  },
};

const firmOf = ({ firmId, firmName, firmMatch, firmConfidence }: AtFirm): AtFirm => ({
  firmId,
  firmName,
  firmMatch,
  firmConfidence,
});

const saidBy = ({ batch, ctx }: Coming, contentKey: string) => ({
  id: newId<string>(),
  sourceName: sourceOf(batch),
  recordedOn: civilDate(ctx.now),
  importId: batch.id,
  contentKey,
  createdAt: ctx.now,
});

const placementKey = (token: string, { firmId, firmName, post, startedOn, endsOn }: PlacementRow): string =>
  `${token}:${digest([firmId ?? firmName, post, startedOn, endsOn])}`;

/** 实习名册. */
const PLACEMENTS: RosterKind<PlacementRow> = {
  name: 'placements',
  columns: PLACEMENT_COLUMNS,
  headers: PLACEMENT_HEADERS,
  parsed: ['major', 'majorCode', 'span', 'from', 'until'],
  required: [['name'], ['firm']],
  telling: [
    ['span', 'from', 'tutor', 'schoolTutor'],
    ['number', 'class', 'major'],
  ],
  read: readPlacementRow,
  contentKey: (_school, row, _learner, token) => placementKey(token, row),
  existing: (ctx, keys) => existingFates(ctx, 'placement', keys),
  fate: 'placement',
  commit: async (coming, row, before) => {
    const { learner } = await learnerFor(coming, row.enrolment, before);
    const contentKey = keyFor(coming, placementKey(learner.id, row));
    if ((await existingFates(coming.ctx, 'placement', [contentKey])).size > 0) return 0;
    const { post, startedOn, endsOn, tutor, schoolTutor } = row;
    await insertFates(coming.ctx, 'placement', [
      {
        ...saidBy(coming, contentKey),
        learnerId: learner.id,
        ...firmOf(row),
        post,
        startedOn,
        endsOn,
        tutor,
        schoolTutor,
      },
    ]);
    return 1;
  },
};

const keyFor = ({ batch }: Coming, key: string): string => `${batch.organisationId}:${key}`;

const graduateKey = (token: string, { year, category, firmId, firmName }: GraduateRow): string =>
  `${token}:${digest([String(year), category, firmId ?? firmName])}`;

/** 毕业生名单. */
const GRADUATES: RosterKind<GraduateRow> = {
  name: 'graduates',
  columns: GRADUATE_COLUMNS,
  headers: GRADUATE_HEADERS,
  parsed: ['major', 'majorCode', 'category', 'occupation', 'place', 'pay'],
  required: [['name'], ['category', 'firm']],
  telling: [
    ['category', 'year'],
    ['number', 'class', 'major'],
  ],
  read: readGraduateRow,
  contentKey: (_school, row, _learner, token) => graduateKey(token, row),
  existing: (ctx, keys) => existingFates(ctx, 'destination', keys),
  fate: 'destination',
  commit: async (coming, row, before: KnownLearner | undefined) => {
    const { learner } = await learnerFor(coming, row.enrolment, before);
    const contentKey = keyFor(coming, graduateKey(learner.id, row));
    if ((await existingFates(coming.ctx, 'destination', [contentKey])).size > 0) return 0;
    const { year, category, occupation, post, division, payMonth, related } = row;
    await insertFates(coming.ctx, 'destination', [
      {
        ...saidBy(coming, contentKey),
        learnerId: learner.id,
        ...firmOf(row),
        year,
        category,
        occupation,
        post,
        division,
        payMonth,
        related,
      },
    ]);
    return 1;
  },
};

export const classImport = (book: CodeBook, files: FileStore): ImportTarget => rosterTarget(CLASSES, book, files);
export const placementImport = (book: CodeBook, files: FileStore): ImportTarget =>
  rosterTarget(PLACEMENTS, book, files);
export const graduateImport = (book: CodeBook, files: FileStore): ImportTarget => rosterTarget(GRADUATES, book, files);
