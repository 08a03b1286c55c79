import { importRoutesAt } from '#contracts/imports';
import type { FailureTexts } from '#kernel/errors';

export * from './columns.ts';

const RIGHTS = { read: 'roster.import', write: 'roster.import' } as const;

export const classRoutes = importRoutesAt('/api/class-imports', RIGHTS, {
  zh: '班级和学生',
  en: 'classes and learners',
});
export const placementRoutes = importRoutesAt('/api/placement-imports', RIGHTS, { zh: '实习名册', en: 'placements' });
export const graduateRoutes = importRoutesAt('/api/graduate-imports', RIGHTS, { zh: '毕业生名单', en: 'graduates' });

export const failures: FailureTexts = {
  'roster.noSchool': {
    status: 409,
    zh: '这份名册不属于任何院校，不能提交。',
    en: 'This roster belongs to no school, so it cannot be committed.',
  },
};
