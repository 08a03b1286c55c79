import type { CodeBook } from '#modules/codes';

/** What reading a row asks of the code book. */
export interface RowCodes extends Pick<CodeBook, 'suggestOccupation' | 'places'> {
  matchName(set: 'industry' | 'major', text: string): ReturnType<ReturnType<CodeBook['matchName']>>;
}

/** Tables repeat themselves, and looking for a name in an official list is what costs most: it is done once per batch. */
export function batchCodes(codes: CodeBook): RowCodes {
  const matchers = {
    industry: remembering(codes.matchName('industry')),
    major: remembering(codes.matchName('major')),
  };
  return {
    places: codes.places,
    suggestOccupation: remembering((title) => codes.suggestOccupation(title)),
    matchName: (set, text) => matchers[set](text),
  };
}

const MOST_REMEMBERED = 50_000;

function remembering<Answer>(ask: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    if (answers.has(text)) return answers.get(text) as Answer;
    if (answers.size === MOST_REMEMBERED) answers.clear();
    const answer = ask(text);
    answers.set(text, answer);
    return answer;
  };
}
