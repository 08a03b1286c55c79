import type { ReactNode } from 'react';
import { Section } from '#design/site';
import type { Language } from '#platform/http';
import type { HelpfulLine } from '../supply.ts';
import { Why } from './why.tsx';

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
            <Why lang={lang} title={line.title} match={line.match} sides={(share) => sidesText(lang, share)} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

const percent = (share: number): number => Math.round(share * 100);

/** Both sides apart, where neither is a person who looks for a post. */
export const sidesText = (lang: Language, { demand, supply }: { demand: number; supply: number }): string =>
  lang === 'zh'
    ? `需求方所要的符合 ${percent(demand)}%，对方的意愿符合 ${percent(supply)}%；两方相乘开方为总分。`
    : `${percent(demand)}% of what the need asks is there, ${percent(supply)}% of what the other side wishes; the score is the geometric mean of both.`;
