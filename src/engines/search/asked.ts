/** What a person typed, taken apart: words wanted, "phrases" in quotation marks, and -words not wanted. */
import { normalise } from './analysis.ts';

export interface Asked {
  /** Normalised; without the marks, phrases included. */
  readonly wanted: string;
  /** Each must be there as it stands. */
  readonly phrases: readonly string[];
  readonly unwanted: readonly string[];
}

/** A longer question is cut here: what it asks has been said by then, and the work for one query stays bounded. */
const QUERY_CHARACTERS = 200;
const GIVEN_CHARACTERS = 1000;
const LONGEST_UNWANTED = 20;

const PHRASE = /["“”„«»]([^"“”„«»]{1,60})["“”„«»]|[「『]([^「」『』]{1,60})[」』]/gv;
/** At the beginning or after a blank, and before a letter: 3000-5000, S7-1200 and a dash between words are none. */
const UNWANTED = /(?<=^|\s)[\-−](?=\p{L})([^\s\-−]+)/gv;
const NO_CHARACTERS = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}]+/gv;

export function askedIn(text: string): Asked {
  const given = normalise(text.slice(0, GIVEN_CHARACTERS).toWellFormed().replace(NO_CHARACTERS, ' '));
  const phrases: string[] = [];
  const unwanted: string[] = [];
  const wanted = given
    .replace(PHRASE, (_, quoted: string | undefined, cornered: string | undefined) => {
      phrases.push((quoted ?? cornered ?? '').trim());
      return ` ${quoted ?? cornered ?? ''} `;
    })
    .replace(UNWANTED, (whole, word: string) => {
      if (word.length > LONGEST_UNWANTED) return whole;
      unwanted.push(word);
      return ' ';
    });
  return { wanted: wanted.slice(0, QUERY_CHARACTERS), phrases, unwanted };
}
