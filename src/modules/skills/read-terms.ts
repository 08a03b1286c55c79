import type { z } from 'zod';
import { keyOf } from '#engines/skills';
import { failure } from '#kernel/errors';
import { decodeCursor, encodeCursor } from '#kernel/paging';
import { mayAct } from '#modules/access';
import { findAccounts } from '#platform/auth';
import type { Context } from '#platform/context';
import type { Books } from './change-term.ts';
import type { routes } from './contract.ts';
import { writeName, type RegionalTerm } from './model.ts';
import { revisionsOf } from './store.ts';

type Query = z.output<(typeof routes)['listSkillTerms']['query']>;
type TermShown = z.input<(typeof routes)['addSkillTerm']['response']>;

const SHOWN: Readonly<Record<Query['show'], (one: RegionalTerm) => boolean>> = {
  active: ({ state }) => state === 'active',
  local: ({ layer, revision }) => layer === 'local' || revision > 0,
  unconfirmed: ({ state, confirmed }) => state === 'active' && !confirmed,
  over: ({ state }) => state !== 'active',
};

/** The dictionary is in memory, so the list is too: own entries first, then the gathered ones before the official occupations, each by code. */
export async function listTerms(ctx: Context, books: Books, { q, kind, show, limit, cursor }: Query) {
  const { terms } = await books.skills.of(ctx);
  const key = keyOf(q);
  const found = [...terms.values()]
    .filter(
      (one) =>
        SHOWN[show](one) &&
        (kind === undefined || one.kind === kind) &&
        (key === '' || one.code === q || one.names.some(({ text }) => keyOf(text).includes(key))),
    )
    .toSorted((a, b) => (place(a) < place(b) ? -1 : 1));
  const after = cursor === undefined ? '' : afterOf(cursor);
  const rest = found.filter((one) => place(one) > after);
  const items = rest.slice(0, limit);
  return {
    items: items.map((one) => viewOf(ctx, books, terms, one)),
    total: found.length,
    nextCursor: rest.length > limit ? encodeCursor([place(items.at(-1)!)]) : null,
  };
}

const place = ({ code, layer, revision }: RegionalTerm): string =>
  `${layer === 'local' || revision > 0 ? 0 : /^[A-Z]/.test(code) ? 1 : 2} ${code}`;

function afterOf(cursor: string): string {
  const [after] = decodeCursor(cursor) ?? [];
  if (typeof after !== 'string') throw failure('cursor.invalid');
  return after;
}

export async function termView(ctx: Context, books: Books, code: string): Promise<TermShown> {
  const { terms } = await books.skills.of(ctx);
  const one = terms.get(code);
  if (one === undefined) throw failure('record.notFound');
  return viewOf(ctx, books, terms, one);
}

export async function readTerm(ctx: Context, books: Books, code: string) {
  const term = await termView(ctx, books, code);
  const history = await revisionsOf(ctx.db, ctx.tenant.id, code);
  const people = mayAct(ctx.actor, 'skill.edit')
    ? await findAccounts(
        ctx.db,
        history.map(({ accountId }) => accountId as never),
      )
    : new Map();
  return {
    term,
    history: history.map(({ revision, verb, names, reason, accountId, at }) => ({
      revision,
      verb,
      names: names.map(writeName),
      reason,
      by: (people.get(accountId as never)?.name as string | undefined) ?? '',
      at: at.toISOString(),
    })),
  };
}

function viewOf(
  ctx: Context,
  { codes }: Books,
  terms: ReadonlyMap<string, RegionalTerm>,
  one: RegionalTerm,
): TermShown {
  const { code, revision, kind, names, occupation, major, layer, state, mergedInto, source, confirmed } = one;
  const into = mergedInto === null ? undefined : terms.get(mergedInto);
  return {
    code,
    revision,
    kind,
    name: writeName(names[0]),
    aliases: names.slice(1).map(writeName),
    occupation: occupation === '' ? null : { code: occupation, label: codes.label('occupation', occupation) },
    major: major === '' ? null : { code: major, label: codes.label('major', major) },
    layer,
    state,
    mergedInto: into === undefined ? null : { code: into.code, name: into.names[0].text },
    source,
    confirmed,
    abilities: abilitiesOf(ctx, one),
  };
}

function abilitiesOf(ctx: Context, { state, confirmed, revision, layer }: RegionalTerm): TermShown['abilities'] {
  if (!mayAct(ctx.actor, 'skill.edit') || ctx.actor.duty === 'viewer') return [];
  const undo = revision > (layer === 'local' ? 1 : 0) ? (['undo'] as const) : [];
  if (state !== 'active') return [...undo];
  return ['change', ...(confirmed ? [] : (['confirm'] as const)), 'merge', 'retire', ...undo];
}

/** What a text says, with the words of the region's dictionary. */
export async function extractSkills(ctx: Context, books: Books, text: string) {
  const { extractor, terms } = await books.skills.of(ctx);
  return {
    items: extractor.extract(text).map(({ id, level: _level, ...said }) => ({
      code: id,
      ...said,
      confirmed: terms.get(id.split('@')[0]!)?.confirmed ?? false,
    })),
  };
}
