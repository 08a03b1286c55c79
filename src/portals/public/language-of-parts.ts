const TEXT = />([^<]*\p{Script=Han}[^<]*)</gu;
const RUN = /\p{Script=Han}(?:[^\s<&]*\p{Script=Han})?[。！？）」』”]?/gu;
/** Elements whose text is no markup, or may hold no element. */
const CLOSED = /<(script|style|title|textarea|option)\b[^>]*>[^]*?<\/\1>/g;
const CHINESE = /^<html[^>]*lang="zh/;

/**
 * Content is Chinese in both languages: on an English page every Chinese run says so (WCAG 3.1.2), so that a screen reader
 * changes its voice and the browser takes Chinese glyphs. A run stays inside one element, which keeps rows of flex boxes whole.
 */
export function markChinese(html: string): string {
  if (CHINESE.test(html)) return html;
  let marked = '';
  let from = 0;
  for (const closed of html.matchAll(CLOSED)) {
    marked += markIn(html.slice(from, closed.index)) + closed[0];
    from = closed.index + closed[0].length;
  }
  return marked + markIn(html.slice(from));
}

const markIn = (html: string): string =>
  html.replaceAll(TEXT, (_whole, text: string) => {
    const runs = text.replaceAll(RUN, (run) => `<span lang="zh-CN">${run}</span>`);
    return runs.startsWith('<span') && runs.indexOf('</span>') === runs.length - 7
      ? `>${runs}<`
      : `><span>${runs}</span><`;
  });
