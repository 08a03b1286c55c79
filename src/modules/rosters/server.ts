import type { CodeBook } from '#modules/codes';
import { forgetLearners } from '#modules/guardians';
import { mountImports, type ImportDoor, type ImportTarget } from '#modules/imports';
import { divisionOf } from '#modules/organisations';
import { deleteLearners, idsGone, learnersGone } from '#modules/profiles';
import type { FileStore, Sheet } from '#platform/files';
import type { Installation } from '#platform/installation';
import type { ServerModule } from '#platform/module';
import type { RetentionClock } from '#platform/personal-data';
import { classRoutes, failures, graduateRoutes, placementRoutes } from './contract.ts';
import { classImport, graduateImport, placementImport } from './targets.ts';
import { CLASS_SHEET, GRADUATE_SHEET, PLACEMENT_SHEET } from './templates.ts';

const door = (files: FileStore, target: ImportTarget, name: string, sheet: Sheet): ImportDoor => ({
  target,
  files,
  rights: { read: 'roster.import', write: 'roster.import' },
  template: { name, sheet },
  territoryOf: async (ctx) =>
    ctx.actor.organisationId === undefined ? null : divisionOf(ctx, ctx.actor.organisationId),
});

/** What a school entered of somebody ends some time after the person left it; a person's own account keeps its own. */
const learnerRetention = (files: FileStore): RetentionClock => ({
  name: 'learner',
  title: { zh: '离校学生的档案、实习安排与去向（自毕业或离校起）', en: 'Learners who left a school, since they left' },
  due: learnersGone,
  remove: async (ctx, before, limit) => {
    const ids = await idsGone(ctx, before, limit);
    await forgetLearners(ctx, files, ids);
    await deleteLearners(ctx, ids);
    return ids.length;
  },
});

export interface RostersModule {
  readonly module: ServerModule;
  readonly doors: readonly ImportDoor[];
}

export function createRostersModule({ files }: Installation, book: CodeBook): RostersModule {
  const classes = door(files, classImport(book, files), '班级和学生导入模板.xlsx', CLASS_SHEET);
  const placements = door(files, placementImport(book, files), '实习名册导入模板.xlsx', PLACEMENT_SHEET);
  const graduates = door(files, graduateImport(book, files), '毕业生名单导入模板.xlsx', GRADUATE_SHEET);
  return {
    doors: [classes, placements, graduates],
    module: {
      name: 'rosters',
      failures,
      routes: [
        ...mountImports(classRoutes, classes),
        ...mountImports(placementRoutes, placements),
        ...mountImports(graduateRoutes, graduates),
      ],
      retention: [learnerRetention(files)],
    },
  };
}
