import type { ActiveRules } from './active-rules.ts';
import type { Subject } from './model.ts';

/** A fact that a text tells by its words. */
export interface Sign {
  readonly fact: string;
  readonly quote: string;
}

/** Facts of a subject that its lists of phrases find in a text; what is not found is not known. */
export const signsIn = ({ finders, variables }: ActiveRules, subject: Subject, text: string): readonly Sign[] =>
  Object.keys(variables).flatMap((fact) => {
    const [first] = finders.get(`${subject}.${fact}`)?.find(text) ?? [];
    return first === undefined ? [] : [{ fact, quote: text.slice(first.start, first.end) }];
  });
