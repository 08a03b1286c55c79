import type { ReactNode } from 'react';
import type { Schemas } from '../../api.ts';
import { KIND_LABELS, STANCE_LABELS } from '../model.ts';

export type Mention = Schemas['SkillMention'];

/** A text with what was found in it marked where it stands; the kind is said in words too, not by colour alone. */
export function MarkedText({
  text,
  mentions,
}: {
  readonly text: string;
  readonly mentions: readonly Mention[];
}): ReactNode {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const one of mentions) {
    if (one.start > from) parts.push(text.slice(from, one.start));
    parts.push(
      <mark
        key={one.start}
        className={`skill-mark skill-${one.kind}${one.stance === 'notRequired' ? ' skill-waived' : ''}`}
        title={`${KIND_LABELS[one.kind].zh}：${one.label}（${STANCE_LABELS[one.stance].zh}）`}
      >
        {text.slice(one.start, one.end)}
      </mark>,
    );
    from = one.end;
  }
  parts.push(text.slice(from));
  return <p className="skill-text">{parts}</p>;
}
