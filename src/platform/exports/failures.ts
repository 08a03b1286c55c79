import type { FailureTexts } from '#kernel/errors';

export const exportFailures: FailureTexts = {
  'export.tooMany': {
    status: 422,
    zh: '一次最多导出 {most} 条，请先缩小范围。',
    en: 'At most {most} rows at once. Narrow the list first.',
  },
};
