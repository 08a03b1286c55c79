import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PHRASE_USES, whyNotPhrase, type Phrase, type PhraseUse } from './phrase.ts';

const FILE = join(import.meta.dirname, '../../../regulations/phrases.tsv');

export type FilePhrase = Pick<Phrase, 'list' | 'use' | 'phrase'>;

/** @throws Error with the line: a bad file is a defect of the release. */
export function readPhraseFile(text: string = readFileSync(FILE, 'utf8')): readonly FilePhrase[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('# '));
  return lines.slice(1).map((line) => {
    const [list = '', use = '', phrase = ''] = line.split('\t');
    if (list === '' || !(PHRASE_USES as readonly string[]).includes(use) || whyNotPhrase(phrase) !== undefined)
      throw new Error(`phrases.tsv: ${line}`);
    return { list, use: use as PhraseUse, phrase };
  });
}
