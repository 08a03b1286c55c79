import type { FailureTexts } from '#kernel/errors';

export const exportFailures: FailureTexts = {
  'export.large': {
    status: 422,
    zh: '超过 {most} 条，请在后台导出：写好后通知您下载。',
    en: 'More than {most} rows: ask for it in the background, and you are told when it is ready.',
  },
  'export.tooMany': {
    status: 422,
    zh: '一次最多导出 {most} 条，请先缩小范围。',
    en: 'At most {most} rows at once. Narrow the list first.',
  },
};
