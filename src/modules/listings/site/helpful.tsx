import type { ReactNode } from 'react';
import { Section } from '#design/site';
import type { Language } from '#platform/http';
import type { HelpfulLine } from '../supply.ts';

/** 可能帮得上的: what the region has for this need, each with its reasons in words. */
export function Helpful({
  lang,
  lines,
}: {
  readonly lang: Language;
  readonly lines: readonly HelpfulLine[];
}): ReactNode {
  if (lines.length === 0) return null;
  return (
    <Section id="helpful" title={lang === 'zh' ? '可能帮得上的' : 'What may help'}>
      <ul className="helpful">
        {lines.map((line) => (
          <li key={line.href}>
            <a href={line.href}>{line.title}</a>
            <span className="quiet">{` ${line.kind} · ${line.owner}`}</span>
            <p className="quiet">{line.reasons.join(lang === 'zh' ? '；' : '; ')}</p>
            {line.lacks.length > 0 && (
              <p className="quiet">
                {lang === 'zh' ? `还差：${line.lacks.join('；')}` : `Lacking: ${line.lacks.join('; ')}`}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
