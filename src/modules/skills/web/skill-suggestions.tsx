import './skills.css';
import { useId, useState, type ReactNode } from 'react';
import { Button } from '#design/workbench';
import { api } from '../../api.ts';
import { Refusal } from '../../desk.tsx';
import { describedBy, Field } from '../../desk-parts.tsx';
import { KIND_LABELS, STANCE_LABELS } from '../model.ts';
import { MarkedText, type Mention } from './marked-text.tsx';

interface SuggestionsProps {
  /** What is read: the texts of the form, one under the other. */
  readonly text: string;
  /** Words that stand in the field already. */
  readonly chosen: readonly string[];
  readonly onTake: (label: string) => void;
}

/** 从正文识别技能: shows what the text says and where; each is taken over by a tap, nothing by itself. */
export function SkillSuggestions({ text, chosen, onTake }: SuggestionsProps): ReactNode {
  const id = useId();
  const [asked, setAsked] = useState('');
  const extract = api.useMutation('post', '/api/skill-extractions');
  const items = extract.data?.items;
  const ask = (): void => {
    setAsked(text);
    extract.mutate({ body: { text: text.slice(0, 20_000) } });
  };
  const offered = items === undefined ? [] : worthTaking(items);
  return (
    <div>
      <Button disabled={text.trim() === ''} loading={extract.isPending} aria-controls={id} onClick={ask}>
        从正文识别技能
      </Button>
      <Refusal error={extract.error} />
      <div id={id} role="status">
        {items !== undefined && offered.length === 0 && <p>正文里没有识别出技能。</p>}
        {offered.length > 0 && <MarkedText text={asked} mentions={items!} />}
      </div>
      {offered.length > 0 && (
        <ul className="skill-found">
          {offered.map(({ label, kind, stance, start, end }) => {
            // In the field by its label or in the words of the text.
            const taken = chosen.includes(label) || chosen.includes(asked.slice(start, end));
            return (
              <li key={label}>
                <Button disabled={taken} onClick={() => onTake(label)}>
                  {taken ? `✓ ${label}` : `＋ ${label}`}
                  <span className="wb-quiet">{` ${KIND_LABELS[kind].zh} · ${STANCE_LABELS[stance].zh}`}</span>
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}

/** For a form without a text of its own: somebody puts one in, it is read and not kept. */
export function SkillsFromText({ chosen, onTake }: Omit<SuggestionsProps, 'text'>): ReactNode {
  const id = useId();
  const [text, setText] = useState('');
  return (
    <Field
      id={id}
      label="从一段介绍里识别"
      hint="贴一段学过、做过什么的介绍，点一下识别出的技能即可加入；这段文字不保存。"
    >
      <textarea
        id={id}
        className="wb-control"
        rows={3}
        value={text}
        aria-describedby={describedBy(id)}
        onChange={(event) => setText(event.target.value)}
      />
      <SkillSuggestions text={text} chosen={chosen} onTake={onTake} />
    </Field>
  );
}

/** One button for each term; what is expressly not asked for, and the occupation itself, are marked in the text only. */
function worthTaking(items: readonly Mention[]): readonly Mention[] {
  const firsts = new Map<string, Mention>();
  for (const one of items)
    if (one.stance !== 'notRequired' && one.kind !== 'occupation' && !firsts.has(one.label)) firsts.set(one.label, one);
  return [...firsts.values()];
}
