import type { FailureTexts } from '#kernel/errors';

/** Every sentence says what to do next; the person reading it has only Excel or WPS at hand. */
export const fileFailures: FailureTexts = {
  'file.encrypted': {
    status: 422,
    zh: '文件设了打开密码，无法读取。请在 Excel 或 WPS 中取消密码后重新上传。',
    en: 'The file is protected by a password. Remove the password in Excel or WPS and upload it again.',
  },
  'file.oldExcel': {
    status: 422,
    zh: '这是旧版 Excel 文件（.xls），无法读取。请用 Excel 或 WPS 打开，另存为 .xlsx 后重新上传。',
    en: 'This is an old Excel file (.xls). Open it in Excel or WPS, save it as .xlsx and upload it again.',
  },
  'file.otherKind': {
    status: 422,
    zh: '这是 {found} 文件，不是可读取的表格。请另存为 .xlsx 或 .csv 后重新上传。',
    en: 'This is a {found} file, not a table that can be read. Save it as .xlsx or .csv and upload it again.',
  },
  'file.unknownKind': {
    status: 422,
    zh: '无法识别这个文件。请上传 .xlsx、.csv、.json 或 .jsonl 表格。',
    en: 'The kind of this file is not recognised. Upload a table as .xlsx, .csv, .json or .jsonl.',
  },
  'file.tooLarge': {
    status: 413,
    zh: '文件超过 {max}，无法接收。请拆分成几个文件后分别上传。',
    en: 'The file is larger than {max}. Split it into several files and upload them one by one.',
  },
  'file.tooManyRows': {
    status: 422,
    zh: '表格超过 {max} 行。请拆分成几个文件后分别上传。',
    en: 'The table has more than {max} rows. Split it into several files and upload them one by one.',
  },
  'file.zipBomb': {
    status: 422,
    zh: '文件解压后过大，已停止读取。请把需要的内容复制到新的表格中，保存后重新上传。',
    en: 'The file unpacks to far too much data, so reading was stopped. Copy what is needed into a new table and upload that.',
  },
  'file.unsafe': {
    status: 422,
    zh: '文件的内部结构异常，已停止读取。请用 Excel 或 WPS 打开，另存为新的 .xlsx 后重新上传。',
    en: 'The inner structure of the file is abnormal, so reading was stopped. Open it in Excel or WPS, save it as a new .xlsx and upload that.',
  },
  'file.corrupt': {
    status: 422,
    zh: '文件已损坏或没有传完整。请确认它能正常打开，然后重新上传。',
    en: 'The file is damaged or incomplete. Check that it opens, then upload it again.',
  },
  'file.empty': {
    status: 422,
    zh: '文件里没有内容。请填写后重新上传。',
    en: 'The file is empty. Fill it in and upload it again.',
  },
  'file.encoding': {
    status: 422,
    zh: '无法识别文件的文字编码。请在 Excel 中另存为“CSV UTF-8”或 .xlsx 后重新上传。',
    en: 'The text encoding is not recognised. In Excel, save the file as “CSV UTF-8” or .xlsx and upload it again.',
  },
  'file.unclosedQuote': {
    status: 422,
    zh: '从第 {line} 行起有一个英文双引号没有配对，后面的内容无法分行。请改正这一行后重新上传。',
    en: 'A double quote opened at line {line} is never closed, so the rest cannot be split into rows. Correct that line and upload the file again.',
  },
  'file.jsonShape': {
    status: 422,
    zh: 'JSON 在第 {line} 行附近不是“对象组成的数组”。请按 [{"列名": "值"}, …] 的格式整理后重新上传。',
    en: 'Near line {line} the JSON is not an array of objects. Arrange it as [{"column": "value"}, …] and upload it again.',
  },
  'file.noSheet': {
    status: 422,
    zh: '文件里没有名为“{sheet}”的工作表。请选择另一个工作表。',
    en: 'The file has no sheet named “{sheet}”. Choose another sheet.',
  },
  'file.cutOff': {
    status: 400,
    zh: '上传中断，文件没有保存。请检查网络后重新上传。',
    en: 'The upload was interrupted and the file was not saved. Check the connection and upload it again.',
  },
  'file.notFound': {
    status: 404,
    zh: '找不到这个文件，它可能已被删除。',
    en: 'This file is not found; it may have been removed.',
  },
  'file.storeUnavailable': {
    status: 503,
    zh: '文件存储暂时无法使用，请稍后再试。',
    en: 'The file store is not available at the moment. Please try again later.',
  },
};
