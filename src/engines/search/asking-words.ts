/**
 * Words that say that somebody asks or how, and not for what. A document need not hold them. The list is of the language, not of a
 * collection: how rare a word is does not tell, because 怎么 and 请问 are rare in documents.
 */
const WORDS =
  '请问 怎么 怎么办 怎么样 怎样 如何 什么 为什么 是什么 哪里 哪儿 哪些 哪个 哪种 哪家 几个 多少 多久 谁 何时 是否 能否 可否 能不能 会不会 要不要 有没有 是不是 ' +
  '可以 需要 应该 应当 想要 我想 想找 想学 寻找 我要 帮我 请 我 我们 你 你们 他 他们 自己 有 在 是 的 了 吗 呢 吧 啊 呀 么 和 与 及 或 或者 以及 还是 关于 对于 ' +
  '这个 那个 这些 那些 一个 一些 一下 附近 哪 招 找 招聘 招人 求职 找工作 去 到 给 从 把 被 让 为 就 都 也 还 很 最 更 要 想 会 能 没 不';

const ASKING: ReadonlySet<string> = new Set(WORDS.split(' '));

/** Of those, what keyword lists have none of: a run of characters that holds one is a sentence. */
const BETWEEN_KEYWORDS: ReadonlySet<string> = new Set('招 找 招聘 招人 求职 找工作 寻找 找 附近 哪里 哪 有'.split(' '));

export const isAsking = (word: string): boolean => ASKING.has(word);

export const isParticle = (word: string): boolean => ASKING.has(word) && !BETWEEN_KEYWORDS.has(word);
