import type { FieldError } from '#kernel/errors';

export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 128;

/** Guesses (powers of ten) below which an attacker who is slowed down, or who holds a stolen hash, gets there soon. */
const GUESSES = 8;

/**
 * What is common here and missing in lists of Latin leaks: love numbers, pinyin, the commonest names, keyboard runs with a
 * Chinese habit. The library finds them as parts, reversed, in capitals and with signs for letters.
 */
const COMMON_HERE = [
  'woaini', 'woaini1314', 'woaini520', 'aini1314', '5201314', '1314520', '520520', '7758521', '147258369', '987654321',
  'woaiwojia', 'woaizhongguo', 'zhongguo', 'nihao', 'mima', 'caonima', 'tiankong', 'kaixin', 'xiaoming', 'laopo',
  'laogong', 'baobei', 'mimamima', 'qq123456', 'qwe123', 'a123456', 'aa123456', 'abc123', 'asd123', 'zxc123',
  'zhangwei', 'wangwei', 'wangfang', 'liwei', 'lina', 'zhangmin', 'lijing', 'wangjing', 'liuwei', 'wangxiuying',
  'admin', 'admin123', 'administrator', 'root', 'test', 'welcome', 'changeme', 'jiangqiao', 'beijing', 'shanghai',
  '我爱你', '一生一世', '你好', '密码', '中国', '管理员',
]; // prettier-ignore

type Estimate = (password: string, own: readonly string[]) => number;
let estimate: Promise<Estimate> | undefined;

/** Read when the first password is set, not at each start: 49,000 passwords of published leaks, in the package. */
async function loadEstimate(): Promise<Estimate> {
  const [{ ZxcvbnFactory }, leaked] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  const judge = new ZxcvbnFactory({
    dictionary: { ...leaked.dictionary, here: COMMON_HERE },
    graphs: leaked.adjacencyGraphs,
    maxLength: PASSWORD_MAX,
  });
  return (password, own) => judge.check(password, [...own]).guessesLog10;
}

/**
 * Why this password will not do, or undefined. `own`: what others know of the person (name, phone, address). Length and a
 * list of what leaked, no rules about signs, no change by the calendar (NIST SP 800-63B-4 §3.1.1.2).
 */
export async function whyNotPassword(password: string, own: readonly string[] = []): Promise<FieldError | undefined> {
  const say = (zh: string, en: string): FieldError => ({ field: 'password', zh, en });
  if ([...password].length < PASSWORD_MIN)
    return say(`密码至少 ${PASSWORD_MIN} 个字符`, `The password needs at least ${PASSWORD_MIN} characters`);
  if (password.length > PASSWORD_MAX)
    return say(`密码最多 ${PASSWORD_MAX} 个字符`, `The password may have at most ${PASSWORD_MAX} characters`);
  const folded = password.toLowerCase();
  if (own.some((known) => isTelling(known) && folded.includes(known.toLowerCase())))
    return say(
      '密码不能包含您的姓名、手机号或邮箱',
      'The password must not contain your name, phone number or address',
    );
  const guesses = await (estimate ??= loadEstimate());
  if (guesses(password, own) < GUESSES)
    return say(
      '这个密码太常见或曾经泄露，容易被猜到，请换一个，例如几个不相关的词',
      'This password is too common or was leaked, and easily guessed. Choose another, for example a few unrelated words',
    );
  return undefined;
}

/** Two Latin letters are in every other password; two Chinese characters are a name. */
const isTelling = (known: string): boolean => known.length >= 4 || /^\p{Script=Han}{2,}$/u.test(known);
