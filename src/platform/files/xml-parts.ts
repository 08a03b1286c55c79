import { SaxesParser } from 'saxes';
import { failure } from '#kernel/errors';
import { maxRecordLength } from './table.ts';
import { corrupt } from './workbook-archive.ts';

export type XmlAttributes = Readonly<Record<string, string>>;

/** Names come without their prefix: Han Cell and some converters write `x:row`. */
export interface XmlListener {
  open(name: string, attributes: XmlAttributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Takes text out of a part before it is parsed; may hold the end of a piece back until the next one. */
export interface XmlFilter {
  pass(piece: string): string;
  rest(): string;
}

const MAX_DEPTH = 64;

/**
 * Feeds a part of a workbook through saxes in bounded memory: no DOCTYPE (so no entities that grow), no deep nesting, and
 * no endless text, comment or tag, which the parser would gather whole.
 */
export class XmlFeed {
  readonly #parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  readonly #filter: XmlFilter | undefined;
  #sinceTag = 0;
  #depth = 0;

  constructor(listener: XmlListener, filter?: XmlFilter) {
    this.#filter = filter;
    this.#parser.on('doctype', () => {
      throw failure('file.unsafe');
    });
    this.#parser.on('opentag', (tag) => {
      this.#sinceTag = 0;
      this.#depth += 1;
      if (this.#depth > MAX_DEPTH) throw failure('file.unsafe');
      listener.open(localName(tag.name), tag.attributes);
    });
    this.#parser.on('closetag', (tag) => {
      this.#sinceTag = 0;
      this.#depth -= 1;
      listener.close?.(localName(tag.name));
    });
    const hear = (text: string) => listener.text?.(text);
    this.#parser.on('text', hear);
    this.#parser.on('cdata', hear);
  }

  write(bytes: Uint8Array): void {
    try {
      const text = this.#decoder.decode(bytes, { stream: true });
      this.#parse(this.#filter === undefined ? text : this.#filter.pass(text));
    } catch (error) {
      corrupt(error);
    }
  }

  end(): void {
    try {
      this.#parse((this.#filter?.rest() ?? '') + this.#decoder.decode());
      this.#parser.close();
    } catch (error) {
      corrupt(error);
    }
  }

  #parse(text: string): void {
    this.#sinceTag += text.length;
    this.#parser.write(text);
    if (this.#sinceTag > maxRecordLength) throw failure('file.unsafe');
  }
}

export async function readXml(parts: AsyncIterable<Uint8Array>, listener: XmlListener): Promise<void> {
  const feed = new XmlFeed(listener);
  for await (const bytes of parts) feed.write(bytes);
  feed.end();
}

/** An attribute whose prefix the producer was free to choose, such as `r:id`. */
export const prefixed = (attributes: XmlAttributes, local: string): string | undefined =>
  attributes[`r:${local}`] ?? Object.entries(attributes).find(([name]) => name.endsWith(`:${local}`))?.[1];

const localName = (name: string): string => {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
};
