export const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Also without the control characters that XML 1.0 forbids. */
export const xml = (text: string): string =>
  text.replaceAll(/[[\p{Cc}\uFFFE\uFFFF]--[\t\n\r]]/gv, '').replaceAll(/[&<>"]/g, (char) => ESCAPES[char]!);
