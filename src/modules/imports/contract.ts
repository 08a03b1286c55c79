import type { FailureTexts } from '#kernel/errors';

export const importFailures: FailureTexts = {
  'import.noRows': { status: 422, zh: '文件里没有可以导入的数据行。', en: 'The file holds no rows to import.' },
  'import.noMapping': {
    status: 422,
    zh: '没有认出必需的列（{fields}）。请在“列的含义”里指定后重新检查。',
    en: 'The required columns ({fields}) were not recognised. Please say which columns they are and check again.',
  },
  'import.badMapping': { status: 422, zh: '列的指定有误：{problem}', en: 'The mapping of columns is wrong: {problem}' },
  'import.wrongStatus': {
    status: 409,
    zh: '这个批次当前是“{status}”，不能进行这个操作。',
    en: 'This batch is “{status}”; this cannot be done now.',
  },
  'import.namesOthers': {
    status: 403,
    zh: '文件里有 {count} 行是其他单位的岗位。只有主管部门或人力资源服务机构可以提交其他单位的岗位；您可以试运行，或只保留本单位的行后再上传。',
    en: '{count} rows name other employers. Only a bureau or a recruitment agency may commit those; you may dry-run them, or upload only your own.',
  },
  'import.othersReadOnly': {
    status: 403,
    zh: '您在本机构只有查看权限，不能导入。',
    en: 'You may only look at things in your organisation.',
  },
  'import.undoFailed': {
    status: 500,
    zh: '撤销时出错，已停止；岗位仍是已提交的样子，可以再次撤销。',
    en: 'Undoing failed and stopped; everything still stands as committed, and may be undone again.',
  },
  'import.failed': {
    status: 500,
    zh: '处理时出错，已停止，没有任何内容被导入。',
    en: 'Processing failed and stopped; nothing was imported.',
  },
};
