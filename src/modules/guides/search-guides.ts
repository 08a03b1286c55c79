import { GUIDES, QUESTIONS } from './content/index.ts';
import { AUDIENCES, type Audience, type Guide, type Label, type Question } from './model.ts';

export interface Found {
  readonly guides: readonly Guide[];
  readonly questions: readonly Question[];
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();

/** All words must occur somewhere in the entry; Chinese words are typed with blanks between them, as in other searches here. */
const matches = (words: readonly string[], labels: readonly Label[]): boolean => {
  const text = plain(labels.map(({ zh, en }) => `${zh} ${en}`).join(' '));
  return words.every((word) => text.includes(word));
};

const guideLabels = ({ title, lead, sections }: Guide): Label[] => [
  title,
  lead,
  ...sections.flatMap((section) => [section.title, ...section.items]),
];

/** The guides and questions for somebody, or about something; everything when nothing is asked. */
export function searchGuides(query: string, audience: Audience | undefined): Found {
  const words = plain(query).split(' ').filter(Boolean);
  const isFor = ({ audiences }: { readonly audiences: readonly Audience[] }): boolean =>
    audience === undefined || audiences.includes(audience);
  return {
    guides: GUIDES.filter((guide) => isFor(guide) && matches(words, guideLabels(guide))),
    questions: QUESTIONS.filter((one) => isFor(one) && matches(words, [one.question, one.answer])),
  };
}

/** Guides and questions whose heading speaks of it: enough for a search that was for something else to point at them. */
export function guidesAbout(query: string, most: number): Found {
  const words = plain(query).split(' ').filter(Boolean);
  if (words.length === 0) return { guides: [], questions: [] };
  const guides = GUIDES.filter(({ title, lead }) => matches(words, [title, lead])).slice(0, most);
  const questions = QUESTIONS.filter(({ question }) => matches(words, [question]));
  return { guides, questions: questions.slice(0, most - guides.length) };
}

export const readAudience = (text: unknown): Audience | undefined => AUDIENCES.find((one) => one === text);
