import type { FastifyError } from 'fastify';
import { Failure, sentence, type FailureTexts, type FieldError } from '#kernel/errors';
import type { Language } from './routes.ts';

/** RFC 9457 problem details: the one envelope of everything that goes wrong. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly requestId: string;
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
}

export const platformFailures: FailureTexts = {
  'request.invalid': {
    status: 422,
    zh: '提交的内容有误，请按提示改正。',
    en: 'Some of what you sent is not right. Please correct it as shown.',
  },
  'request.malformed': { status: 400, zh: '无法读懂这个请求。', en: 'This request could not be read.' },
  'request.tooLarge': { status: 413, zh: '提交的内容太大。', en: 'What you sent is too large.' },
  'request.unsupported': { status: 415, zh: '不支持这种内容格式。', en: 'This content type is not supported.' },
  'request.tooMany': {
    status: 429,
    zh: '请求过于频繁，请 {seconds} 秒后再试。',
    en: 'Too many requests. Please try again in {seconds} seconds.',
  },
  'request.foreignOrigin': {
    status: 403,
    zh: '请求来自其他网站，已拒绝。',
    en: 'The request came from another site and was refused.',
  },
  'request.noFile': { status: 422, zh: '请在 file 部分上传一个文件。', en: 'Please upload a file in the part “file”.' },
  'access.signIn': { status: 401, zh: '请先登录。', en: 'Please sign in first.' },
  'access.denied': {
    status: 403,
    zh: '以您现在的身份、职责或受托范围，不能进行此操作。',
    en: 'Your role, duty or delegation does not allow this.',
  },
  'access.observing': {
    status: 403,
    zh: '您正以他人的视角查看，只能看，不能办理，也不能下载。',
    en: 'You are looking with somebody else’s eyes: you can read, but neither act nor download.',
  },
  'access.noTenant': {
    status: 404,
    zh: '这个网址没有对应的地区平台。',
    en: 'There is no regional platform at this address.',
  },
  'page.notFound': { status: 404, zh: '没有找到这个页面。', en: 'This page was not found.' },
  'record.notFound': {
    status: 404,
    zh: '没有找到这条记录，或您无权查看。',
    en: 'This record was not found, or you may not see it.',
  },
  'record.changed': {
    status: 409,
    zh: '这条记录刚刚被别人（或您的另一个窗口）改过，请刷新后再改；您填写的内容没有丢失。',
    en: 'Somebody (or another of your windows) has just changed this record. Reload before you change it; what you typed is kept.',
  },
  'cursor.invalid': {
    status: 422,
    zh: '翻页位置无效，请从第一页开始。',
    en: 'The page position is not valid. Please start from the first page.',
  },
  'system.error': {
    status: 500,
    zh: '系统出错了，我们已记录。请稍后重试，或凭编号联系我们。',
    en: 'Something went wrong on our side. Please try again later or contact us with the number.',
  },
  'system.unavailable': {
    status: 503,
    zh: '数据库暂时无法连接，请稍后再试。',
    en: 'The database cannot be reached at the moment. Please try again later.',
  },
};

export interface Explained {
  readonly problem: Problem;
  readonly expected: boolean;
}

/** Turns whatever was thrown into the envelope; the unexpected says nothing but its number. */
export function explain(error: unknown, texts: FailureTexts, lang: Language, requestId: string): Explained {
  const known = asFailure(error);
  const text = known === undefined ? undefined : texts[known.code];
  if (known === undefined || text === undefined) {
    const code = isConnectionLoss(error) ? 'system.unavailable' : 'system.error';
    return {
      problem: { type: `/problems/${code}`, title: texts[code]![lang], status: texts[code]!.status, code, requestId },
      expected: false,
    };
  }
  return {
    expected: true,
    problem: {
      type: `/problems/${known.code}`,
      title: sentence(text[lang], known.data),
      status: text.status,
      code: known.code,
      requestId,
      ...(known.fields.length > 0 && {
        errors: known.fields.map((field) => ({ field: field.field, message: field[lang] })),
      }),
    },
  };
}

const KNOWN_CODES: Readonly<Record<string, string>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'request.tooLarge',
  FST_REQ_FILE_TOO_LARGE: 'file.tooLarge',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'request.unsupported',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'request.malformed',
  FST_ERR_CTP_INVALID_JSON_BODY: 'request.malformed',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'request.malformed',
  FST_ERR_VALIDATION: 'request.invalid',
  FST_ERR_NOT_FOUND: 'page.notFound',
  // PostgreSQL: text with U+0000, which it cannot hold.
  '22021': 'request.malformed',
  '22P05': 'request.malformed',
  // A form without its id, a number beyond all numbers, a day that is none: what the page's own form never sends.
  '22P02': 'request.malformed',
  '22003': 'request.malformed',
  '22007': 'request.malformed',
  '22008': 'request.malformed',
};

function asFailure(error: unknown): Failure | undefined {
  if (error instanceof Failure) return error;
  if (!(error instanceof Error)) return undefined;
  const { code, statusCode } = error as FastifyError;
  if (statusCode === 429) return new Failure('request.tooMany', { seconds: 60 });
  const known = KNOWN_CODES[code];
  if (known !== undefined) return new Failure(known);
  return statusCode !== undefined && statusCode >= 400 && statusCode < 500
    ? new Failure('request.malformed')
    : undefined;
}

const LOST_CODES: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08001',
  '53300',
]);
/** What pg and its pool say without a code. */
const LOST_WORDS =
  /^(Client has encountered a connection error|Connection terminated|timeout exceeded when trying to connect)/;
const isConnectionLoss = (error: unknown): boolean =>
  error instanceof Error &&
  (LOST_CODES.has(String((error as NodeJS.ErrnoException).code)) || LOST_WORDS.test(error.message));

/** Sentences for what Zod refuses; the commonest in people's words, the rest by their kind. */
export function fieldErrors(
  issues: readonly {
    readonly path: readonly PropertyKey[];
    readonly code?: string;
    readonly message: string;
    readonly [key: string]: unknown;
  }[],
): FieldError[] {
  return issues.map((issue) => {
    const field = issue.path.map(String).join('.');
    const known = ISSUE_WORDS[issue.code ?? '']?.(issue);
    return { field, zh: known?.zh ?? `格式不正确（${issue.message}）`, en: known?.en ?? issue.message };
  });
}

type Words = { readonly zh: string; readonly en: string };
const ISSUE_WORDS: Readonly<Record<string, (issue: Readonly<Record<string, unknown>>) => Words>> = {
  invalid_type: (issue) =>
    issue['input'] === undefined
      ? { zh: '必填', en: 'This is required' }
      : { zh: '类型不正确', en: `Expected ${String(issue['expected'])}` },
  too_small: ({ origin, minimum }) =>
    origin === 'string' && minimum === 1
      ? { zh: '必填', en: 'This is required' }
      : limitWords({ zh: ['至少', '不能少于'], en: 'Must be at least' }, origin, minimum),
  too_big: ({ origin, maximum }) => limitWords({ zh: ['最多', '不能超过'], en: 'Must be at most' }, origin, maximum),
  invalid_value: (issue) => ({ zh: `只能是：${listed(issue)}`, en: `Must be one of: ${listed(issue)}` }),
  unrecognized_keys: (issue) => ({
    zh: `不认识的字段：${(issue['keys'] as string[]).join('、')}`,
    en: `Unknown fields: ${(issue['keys'] as string[]).join(', ')}`,
  }),
};

/** Of a text, a list or a number. */
function limitWords(
  say: { readonly zh: readonly [string, string]; readonly en: string },
  of: unknown,
  limit: unknown,
): Words {
  const n = String(limit);
  if (of === 'string') return { zh: `${say.zh[0]} ${n} 个字`, en: `${say.en} ${n} characters` };
  if (of === 'array') return { zh: `${say.zh[0]} ${n} 项`, en: `${say.en} ${n} items` };
  return { zh: `${say.zh[1]} ${n}`, en: `${say.en} ${n}` };
}

const listed = (issue: Readonly<Record<string, unknown>>): string =>
  (issue['values'] as unknown[]).map(String).join('、');
