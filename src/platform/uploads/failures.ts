import type { FailureTexts } from '#kernel/errors';

export const uploadFailures: FailureTexts = {
  'file.paperKind': {
    status: 422,
    zh: '这不是可接收的文件。请上传 {accepted} 文件（照片请存为 JPG，扫描件请存为 PDF）。',
    en: 'This kind of file is not accepted. Upload one of: {accepted}.',
  },
  'file.nameMismatch': {
    status: 422,
    zh: '文件名的后缀与内容不符：内容是 {kind}。请用原来的程序重新保存后上传，不要只改后缀。',
    en: 'The name of the file does not fit its content, which is {kind}. Save it again with its own program; do not only rename it.',
  },
  'file.activeName': {
    status: 422,
    zh: '不接收 .{extension} 文件，因为打开它可能会运行程序。请另存为表格、PDF 或图片后上传。',
    en: 'Files named .{extension} are not accepted, since opening them may run a program.',
  },
  'file.infected': {
    status: 422,
    zh: '文件中发现恶意程序（{signature}），没有接收，已隔离。请先用杀毒软件检查您的电脑，再上传干净的文件。',
    en: 'Malware was found in the file ({signature}). It was not accepted and is locked away. Check your computer, then upload a clean file.',
  },
  'file.scanUnavailable': {
    status: 503,
    zh: '文件安全检查暂时无法进行，文件没有保存。请稍后再上传。',
    en: 'The security check of files is not available at the moment, and the file was not saved. Please upload it later.',
  },
};
