import type { ReactNode } from 'react';
import type { Lang, Tone } from '#design/tokens';
import { Tag } from './tag.tsx';
import { say } from './words.ts';
import type { Word } from './words.ts';

export interface Reason {
  readonly factor: string;
  /** `blocks` is a rule that forbids, whatever the rest says. */
  readonly effect: 'counts' | 'against' | 'blocks';
  /** How well it fits, 0 to 1; absent where a degree means nothing, as for a rule. */
  readonly degree?: number | undefined;
  /** Or the share of the whole score that it brings, 0 to 1: shown as points of a hundred. */
  readonly share?: number | undefined;
  readonly words: ReactNode;
}

const effectTone: Readonly<Record<Reason['effect'], Tone>> = { counts: 'ink', against: 'warning', blocks: 'danger' };

const effectWord: Readonly<Record<Reason['effect'], Word>> = { counts: 'counts', against: 'against', blocks: 'blocks' };

/** Why something is recommended, refused or scored so: factor, degree as bar and figure, and the sentence. */
export function ReasonList({ lang, reasons }: { readonly lang: Lang; readonly reasons: readonly Reason[] }): ReactNode {
  return (
    <ul className="reasons">
      {reasons.map(({ factor, effect, degree, share, words }, i) => (
        // Several rules may bear one name.
        <li key={`${factor} ${i}`} className={`reason tone-${effectTone[effect]}`}>
          <p className="reason-factor">{factor}</p>
          <div className="reason-degree">
            {degree !== undefined ? (
              <Bar value={degree} said={say(lang, 'degree', percent(degree))} shown={`${percent(degree)}%`} />
            ) : share !== undefined ? (
              <Bar
                value={share}
                said={say(lang, 'points', percent(share))}
                shown={say(lang, 'pointsShort', percent(share))}
              />
            ) : (
              <Tag tone={effectTone[effect]}>{say(lang, effectWord[effect])}</Tag>
            )}
          </div>
          <p className="reason-words">{words}</p>
        </li>
      ))}
    </ul>
  );
}

const percent = (part: number): number => Math.round(Math.min(1, Math.max(0, part)) * 100);

interface BarProps {
  readonly value: number;
  /** For who does not see the bar. */
  readonly said: string;
  readonly shown: string;
}

/** Drawn as SVG because the site's security policy allows no style attributes. */
function Bar({ value, said, shown }: BarProps): ReactNode {
  return (
    <>
      <svg className="bar" viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label={said}>
        <rect className="bar-whole" width="100" height="8" />
        <rect className="bar-part" width={percent(value)} height="8" />
      </svg>
      <span className="bar-figure" aria-hidden="true">
        {shown}
      </span>
    </>
  );
}
