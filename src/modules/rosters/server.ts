import type { CodeBook } from '#modules/codes';
import { forgetLearners } from '#modules/guardians';
import { importFailures, importJobs, mountImports, type ImportDoor, type ImportTarget } from '#modules/imports';
import { divisionOf } from '#modules/organisations';
import { deleteLearners, idsGone, learnersGone } from '#modules/profiles';
import type { FileStore, Sheet } from '#platform/files';
import type { Installation } from '#platform/installation';
import type { ServerModule } from '#platform/module';
import type { RetentionClock } from '#platform/personal-data';
import { classRoutes, failures, graduateRoutes, placementRoutes } from './contract.ts';
import { classImport, graduateImport, placementImport } from './targets.ts';
import { CLASS_SHEET, GRADUATE_SHEET, PLACEMENT_SHEET } from './templates.ts';

const door = (name: string, sheet: Sheet): ImportDoor => ({
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

export function createRostersModule({ files }: Installation, book: CodeBook): ServerModule {
  const classes = classImport(book, files);
  const placements = placementImport(book, files);
  const graduates = graduateImport(book, files);
  const all: readonly ImportTarget[] = [classes, placements, graduates];
  return {
    name: 'rosters',
    failures: { ...importFailures, ...failures },
    routes: [
      ...mountImports(classRoutes, classes, door('班级和学生导入模板.xlsx', CLASS_SHEET)),
      ...mountImports(placementRoutes, placements, door('实习名册导入模板.xlsx', PLACEMENT_SHEET)),
      ...mountImports(graduateRoutes, graduates, door('毕业生名单导入模板.xlsx', GRADUATE_SHEET)),
    ],
    jobs: all.flatMap((target) => importJobs(target, files)),
    retention: [learnerRetention(files)],
  };
}
