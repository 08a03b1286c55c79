/** Runs in a search thread: keeps what it is told of the indexes, and answers. */
import { parentPort } from 'node:worker_threads';
import { Dictionary } from './dictionary.ts';
import { execute } from './execute.ts';
import { makeRoom } from './match.ts';
import { merge } from './merge.ts';
import { segmentOf, type Segment } from './segment.ts';
import { handleOf, toldOf, type Answered, type Asked } from './threads.ts';
import type { SearchSchema } from './types.ts';

interface Held {
  readonly schema: SearchSchema;
  readonly segments: Map<number, Segment>;
  readonly values: readonly Dictionary[];
}

const indexes = new Map<number, Held>();
const room = makeRoom();

function learn(asked: Exclude<Asked, { readonly ticket: number }>): void {
  if (asked.kind === 'close') {
    indexes.delete(asked.index);
    return;
  }
  if (asked.kind === 'open') {
    const { schema } = asked;
    indexes.set(asked.index, { schema, segments: new Map(), values: schema.facets.map(() => new Dictionary()) });
    return;
  }
  const { segments, values } = indexes.get(asked.index)!;
  for (const number of asked.removed) segments.delete(number);
  for (const { shape, buffer } of asked.added) segments.set(shape.number, segmentOf(shape, buffer));
  asked.values.forEach((added, facet) => added.forEach((value) => values[facet]!.intern(value)));
}

function answer(asked: Extract<Asked, { readonly ticket: number }>): Answered {
  if (asked.kind === 'merge') {
    const sources = asked.sources.map(({ shape, buffer }) => segmentOf(shape, buffer));
    return { ticket: asked.ticket, merged: handleOf(merge(sources, asked.alive, asked.number)) };
  }
  const { schema, segments, values } = indexes.get(asked.index)!;
  const searched = { schema, segments: [...segments.values()], values };
  return { ticket: asked.ticket, result: execute(searched, asked.query, asked.terms, room) };
}

parentPort!.on('message', (asked: Asked) => {
  if (!('ticket' in asked)) {
    learn(asked);
    return;
  }
  try {
    parentPort!.postMessage(answer(asked));
  } catch (error) {
    parentPort!.postMessage({ ticket: asked.ticket, failed: toldOf(error) });
  }
});
