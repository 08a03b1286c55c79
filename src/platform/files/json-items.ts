import { failure } from '#kernel/errors';
import { maxRecordLength } from './table.ts';
import { decodedText } from './text-encoding.ts';
import type { TextEncodingName } from './text-encoding.ts';

/** The text of one record, not parsed yet. */
export interface JsonItem {
  /** Line in a text editor where it begins. */
  readonly line: number;
  readonly text: string;
  /** Bytes of the file consumed. */
  readonly bytes: number;
}

export async function* lines(path: string, encoding: TextEncodingName): AsyncGenerator<JsonItem, void, undefined> {
  let held = '';
  let line = 0;
  let consumed = 0;
  for await (const { text, bytes } of decodedText(path, encoding)) {
    const parts = (held + text).split('\n');
    held = parts.pop()!;
    consumed = bytes;
    for (const part of parts) {
      line += 1;
      if (part.trim() !== '') yield { line, text: part, bytes };
    }
    if (held.length > maxRecordLength) throw failure('file.jsonShape', { line: line + 1 });
  }
  if (held.trim() !== '') yield { line: line + 1, text: held, bytes: consumed };
}

export async function* arrayItems(path: string, encoding: TextEncodingName): AsyncGenerator<JsonItem, void, undefined> {
  const scanner = new ArrayScanner();
  for await (const { text, bytes } of decodedText(path, encoding)) {
    for (const item of scanner.scan(text)) yield { ...item, bytes };
  }
  if (!scanner.ended) throw failure('file.corrupt');
}

/** Finds the objects of one top-level array by their brackets, so that an array of any size is never whole in memory. */
class ArrayScanner {
  ended = false;
  #line = 1;
  #depth = 0;
  #inString = false;
  #escaped = false;
  #held = '';
  #start = -1;
  #startLine = 0;

  *scan(text: string): Generator<{ line: number; text: string }, void, undefined> {
    if (this.#start >= 0) this.#start = 0;
    for (let i = 0; i < text.length; i += 1) {
      const char = text[i]!;
      if (char === '\n') this.#line += 1;
      if (this.#inString) this.#inside(char);
      else if (char === '{' || char === '[') this.#open(char, i);
      else if (char === '}' || char === ']') {
        if (this.#depth === 0) throw this.#misshapen();
        this.#depth -= 1;
        if (this.#depth === 1) yield this.#item(text.slice(this.#start, i + 1));
        this.ended = this.#depth === 0;
      } else if (this.#depth > 1) this.#inString = char === '"';
      else if (char > ' ' && (this.ended || char !== ',')) throw this.#misshapen();
    }
    if (this.#start >= 0) this.#held += text.slice(this.#start);
    if (this.#held.length > maxRecordLength) throw this.#misshapen();
  }

  #inside(char: string): void {
    if (this.#escaped) this.#escaped = false;
    else if (char === '\\') this.#escaped = true;
    else if (char === '"') this.#inString = false;
  }

  #open(char: string, at: number): void {
    const expected = this.#depth === 0 ? '[' : this.#depth === 1 ? '{' : char;
    if (this.ended || char !== expected) throw this.#misshapen();
    if (this.#depth === 1) {
      this.#start = at;
      this.#startLine = this.#line;
    }
    this.#depth += 1;
  }

  #item(end: string): { line: number; text: string } {
    const text = this.#held + end;
    this.#held = '';
    this.#start = -1;
    return { line: this.#startLine, text };
  }

  #misshapen() {
    return failure('file.jsonShape', { line: this.#line });
  }
}
