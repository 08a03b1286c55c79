/**
 * Text that a spreadsheet would run as a formula when it opens a CSV file (OWASP, "CSV Injection"): it begins with one of
 * = + - @, their full-width forms, TAB, CR or LF. A leading apostrophe makes it text; the reader takes the apostrophe off again.
 * Workbooks need no apostrophe: there a text cell is a text cell, and the format "@" keeps it one when it is edited.
 */
const dangerous = /^[=+\-@\t\r\n＝＋－＠]/;

export const looksLikeFormula = (text: string): boolean => dangerous.test(text);

export const neutralise = (text: string): string => (looksLikeFormula(text) ? `'${text}` : text);

export const withoutNeutralising = (text: string): string =>
  text.charCodeAt(0) === 0x27 && looksLikeFormula(text.slice(1)) ? text.slice(1) : text;
