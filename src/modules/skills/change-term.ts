import { keyOf } from '#engines/skills';
import { failure, type FieldError } from '#kernel/errors';
import type { CodeBook } from '#modules/codes';
import type { Context } from '#platform/context';
import type { TermBody } from './contract.ts';
import type { RegionalDictionary, SkillBook } from './dictionary.ts';
import { readName, writeName, type RegionalTerm, type RevisionVerb, type TermContent } from './model.ts';
import { insertRevision, revisionsOf } from './store.ts';

/** What the verbs below are given: the dictionary of the region and the official codes to check against. */
export interface Books {
  readonly skills: SkillBook;
  readonly codes: CodeBook;
}

/** An entry of the region's own; found in texts from the next one on. */
export async function addTerm(ctx: Context, books: Books, body: TermBody): Promise<string> {
  refuseReaders(ctx);
  const dictionary = await books.skills.of(ctx);
  const content = contentOf(books, dictionary, body);
  const own = [...dictionary.terms.keys()].filter((code) => code.startsWith('L')).length;
  const code = `L${String(own + 1).padStart(4, '0')}`;
  await write(ctx, { code, revision: 0 }, 'add', content);
  return code;
}

/** 改名、别名、依据: what stood before stays readable. */
export async function changeTerm(
  ctx: Context,
  books: Books,
  code: string,
  body: TermBody,
  seen: number,
): Promise<void> {
  refuseReaders(ctx);
  const dictionary = await books.skills.of(ctx);
  const before = activeTerm(dictionary, code, seen);
  await write(ctx, before, 'change', contentOf(books, dictionary, body, code));
}

export async function retireTerm(
  ctx: Context,
  books: Books,
  code: string,
  seen: number,
  reason: string,
): Promise<void> {
  refuseReaders(ctx);
  const before = activeTerm(await books.skills.of(ctx), code, seen);
  await write(ctx, before, 'retire', { ...before, state: 'retired' }, reason);
}

/** 并入: its names lead to the other from now on. */
export async function mergeTerm(
  ctx: Context,
  books: Books,
  code: string,
  { into, revision, reason }: { readonly into: string; readonly revision: number; readonly reason: string },
): Promise<void> {
  refuseReaders(ctx);
  const dictionary = await books.skills.of(ctx);
  const before = activeTerm(dictionary, code, revision);
  const target = dictionary.terms.get(into);
  if (target === undefined || target.state !== 'active' || into === code || target.kind !== before.kind)
    throw failure('skill.badTarget', {}, [
      { field: 'into', zh: '请选择同类的另一个现行词条', en: 'Choose another active entry of the same kind' },
    ]);
  await write(ctx, before, 'merge', { ...before, state: 'merged', mergedInto: into }, reason);
}

/** Somebody compared it with its source. Asked again nothing changes. */
export async function confirmTerm(ctx: Context, books: Books, code: string, seen: number): Promise<void> {
  refuseReaders(ctx);
  const before = activeTerm(await books.skills.of(ctx), code, seen);
  if (!before.confirmed) await write(ctx, before, 'confirm', { ...before, confirmed: true });
}

/** Takes the last change back: the content before it stands once more, as a revision of its own. */
export async function undoTerm(ctx: Context, books: Books, code: string, seen: number): Promise<void> {
  refuseReaders(ctx);
  const { terms } = await books.skills.of(ctx);
  const now = terms.get(code);
  if (now === undefined) throw failure('record.notFound');
  if (now.revision !== seen) throw failure('skill.changed');
  const [, former] = await revisionsOf(ctx.db, ctx.tenant.id, code);
  const product = books.skills.bundled().terms.find((one) => one.code === code);
  const before: TermContent | undefined =
    former ??
    (product && now.revision > 0
      ? { ...product, state: 'active', mergedInto: null, confirmed: product.official }
      : undefined);
  // An own entry that was only added is not taken back but retired.
  if (before === undefined) throw failure('skill.nothingToUndo');
  refuseTaken({ terms }, before, code);
  await write(ctx, now, 'undo', before);
}

function activeTerm({ terms }: RegionalDictionary, code: string, seen: number): RegionalTerm {
  const one = terms.get(code);
  if (one === undefined) throw failure('record.notFound');
  if (one.revision !== seen) throw failure('skill.changed');
  if (one.state !== 'active') throw failure('skill.over');
  return one;
}

function contentOf({ codes }: Books, dictionary: RegionalDictionary, body: TermBody, code?: string): TermContent {
  const { kind, name, aliases, occupation, major, source } = body;
  const seen = new Set<string>();
  const names = [name, ...aliases]
    .map((text) => readName(text))
    .filter(({ text }) => text !== '' && !seen.has(keyOf(text)) && seen.add(keyOf(text)));
  const errors: FieldError[] = [
    ...names.filter(({ text }) => keyOf(text).length > 40 || /[{}|\n]/.test(text)).map(({ text }) => bad('name', text)),
    ...(occupation !== '' && codes.index('occupation').get(occupation) === undefined
      ? [{ field: 'occupation', zh: '没有这个职业代码', en: 'No such occupation' }]
      : []),
    ...(major !== '' && codes.index('major').get(major) === undefined
      ? [{ field: 'major', zh: '没有这个专业代码', en: 'No such major' }]
      : []),
  ];
  if (keyOf(names[0]!.text).length < 2 && names[0]!.cues === undefined)
    errors.push({ field: 'name', zh: '一个字的词须带提示词，例如 C{编程}', en: 'One letter needs cues, like C{code}' });
  if (errors.length > 0) throw failure('request.invalid', {}, errors);
  const content = { kind, names, occupation, major, source, state: 'active', mergedInto: null, confirmed: false };
  refuseTaken(dictionary, content as unknown as TermContent, code);
  return content as unknown as TermContent;
}

const bad = (field: string, text: string): FieldError => ({
  field,
  zh: `“${text}”不能用作名称`,
  en: `“${text}” cannot be a name`,
});

/** Two entries with one name would both claim every place where it stands. */
function refuseTaken({ terms }: Pick<RegionalDictionary, 'terms'>, { names }: TermContent, code?: string): void {
  const wanted = new Map(names.filter(({ cues }) => cues === undefined).map(({ text }) => [keyOf(text), text]));
  for (const one of terms.values()) {
    if (one.code === code || one.state !== 'active') continue;
    for (const { text, cues } of one.names)
      if (cues === undefined && wanted.has(keyOf(text)))
        throw failure('skill.taken', { name: text, label: one.names[0].text, code: one.code }, [
          {
            field: 'aliases',
            zh: `“${text}”已属于词条 ${one.names[0].text}`,
            en: `“${text}” belongs to ${one.names[0].text}`,
          },
        ]);
  }
}

async function write(
  ctx: Context,
  { code, revision }: { readonly code: string; readonly revision: number },
  verb: RevisionVerb,
  content: TermContent,
  reason = '',
): Promise<void> {
  const { kind, names, occupation, major, state, mergedInto, source, confirmed } = content;
  const kept = { kind, names, occupation, major, state, mergedInto, source, confirmed };
  const last = (await revisionsOf(ctx.db, ctx.tenant.id, code))[0]?.revision ?? 0;
  const stamp = { code, revision: last + 1, verb, reason, accountId: ctx.actor.accountId!, at: ctx.now };
  if (last !== revision || !(await insertRevision(ctx.db, ctx.tenant.id, { ...kept, ...stamp })))
    throw failure('skill.changed');
  await ctx.audit(
    `skill.${verb}`,
    { kind: 'skillTerm', id: code },
    { reason, after: { ...kept, names: names.map(writeName) } },
  );
}

function refuseReaders(ctx: Context): void {
  if (ctx.actor.duty === 'viewer') throw failure('skill.readOnly');
}
