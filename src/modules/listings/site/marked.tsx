import type { ReactNode } from 'react';

/** Text with what was searched for marked. @param spans ascending, not overlapping [start, end) */
export function Marked({
  text,
  spans,
}: {
  readonly text: string;
  readonly spans: readonly (readonly [number, number])[];
}): ReactNode {
  if (spans.length === 0) return text;
  const parts: ReactNode[] = [];
  let end = 0;
  for (const [from, to] of spans) {
    parts.push(text.slice(end, from), <mark key={from}>{text.slice(from, to)}</mark>);
    end = to;
  }
  return <>{[...parts, text.slice(end)]}</>;
}

/** Running text as it was written: a blank line begins a paragraph, a line stays a line. */
export function Paragraphs({ text }: { readonly text: string }): ReactNode {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph, index) => (
      <p key={index} className="as-written">
        {paragraph.trim()}
      </p>
    ));
}
