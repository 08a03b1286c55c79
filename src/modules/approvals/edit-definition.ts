import { failure, type FieldError } from '#kernel/errors';
import { civilDate } from '#kernel/time';
import type { Context } from '#platform/context';
import type { DefinitionView } from './contract.ts';
import {
  activateDraft,
  deleteDraft,
  insertDraft,
  listDefinitions,
  seedDefinition,
  updateDraft,
  type Definition,
} from './definition-store.ts';
import type { CaseKind } from './kind.ts';
import type { DefinitionContent } from './model.ts';
import type { ApprovalParts } from './parts.ts';
import { whyNotContent } from './rules.ts';

/** 审批流程: drafts are written, versions come into force and are never changed again. */
export async function readDefinitions(ctx: Context, parts: ApprovalParts): Promise<DefinitionView[]> {
  return Promise.all([...parts.kinds.values()].map((kind) => viewOf(ctx, kind)));
}

async function viewOf(ctx: Context, kind: CaseKind): Promise<DefinitionView> {
  const today = civilDate(ctx.now);
  const stored = await listDefinitions(ctx.db, ctx.tenant.id, kind.name);
  const draft = stored.find(({ state }) => state === 'draft');
  const active = stored.filter(({ state }) => state === 'active');
  const inForce = active.find(({ validFrom }) => validFrom! <= today);
  return {
    kind: kind.name,
    label: kind.label.zh,
    deciderRights: [...kind.deciderRights],
    inForce: { version: inForce?.version ?? 1, content: contentInForce(kind, inForce) },
    draft:
      draft === undefined ? null : { version: draft.version, revision: draft.revision, content: copied(draft.content) },
    versions: active.map((one) => ({
      version: one.version,
      validFrom: one.validFrom!,
      changedAt: one.changedAt.toISOString(),
      inForce: one.id === inForce?.id,
    })),
  };
}

/** The first version of older installations was kept before it named what its days rest on. */
function contentInForce(kind: CaseKind, inForce: Definition | undefined): DefinitionView['inForce']['content'] {
  const content = copied(inForce?.content ?? kind.first);
  const { basis } = kind.first;
  return inForce?.version === 1 && content.basis === undefined && basis !== undefined
    ? { ...content, basis: { ...basis } }
    : content;
}

const copied = (content: DefinitionContent): DefinitionView['inForce']['content'] =>
  structuredClone(content) as DefinitionView['inForce']['content'];

function kindNamed(parts: ApprovalParts, name: string): CaseKind {
  const kind = parts.kinds.get(name);
  if (kind === undefined) throw failure('record.notFound');
  return kind;
}

/** @param revision as read; 0 for a new draft */
export async function saveDraft(
  ctx: Context,
  parts: ApprovalParts,
  name: string,
  input: { readonly revision: number; readonly content: DefinitionContent },
): Promise<DefinitionView> {
  const kind = kindNamed(parts, name);
  const errors = foreignRights(kind, input.content);
  if (errors.length > 0) throw failure('request.invalid', {}, errors);
  const { db, tenant } = ctx;
  const change = { by: ctx.actor.accountId!, now: ctx.now };
  await seedDefinition(db, tenant.id, name, kind.first, { validFrom: '2000-01-01', now: ctx.now });
  const draft = (await listDefinitions(db, tenant.id, name)).find(({ state }) => state === 'draft');
  if ((draft === undefined) !== (input.revision === 0)) throw failure('record.changed');
  if (draft === undefined) await insertDraft(db, tenant.id, name, input.content, change);
  else if (!(await updateDraft(db, tenant.id, { id: draft.id, revision: input.revision }, input.content, change)))
    throw failure('record.changed');
  await ctx.audit('definition.edit', { kind: 'definition', id: name });
  return viewOf(ctx, kind);
}

/** Only rights that this kind knows decide it; otherwise a slip would let strangers in. */
function foreignRights(kind: CaseKind, content: DefinitionContent): FieldError[] {
  const allowed: readonly string[] = kind.deciderRights;
  return content.steps.flatMap(({ deciders }, index) =>
    deciders
      .filter(({ right }) => !allowed.includes(right))
      .map(({ right }) => ({
        field: `steps.${index}.deciders`,
        zh: `“${right}”不能办理这类事项`,
        en: `“${right}” does not decide this kind`,
      })),
  );
}

/** 启用: new cases follow it from that day on; those that run keep theirs. */
export async function activate(
  ctx: Context,
  parts: ApprovalParts,
  name: string,
  input: { readonly revision: number; readonly validFrom: string },
): Promise<DefinitionView> {
  const kind = kindNamed(parts, name);
  const { db, tenant } = ctx;
  const draft = (await listDefinitions(db, tenant.id, name)).find(({ state }) => state === 'draft');
  if (draft === undefined) throw failure('approval.noDraft');
  const errors: FieldError[] = whyNotContent(draft.content);
  if (input.validFrom < civilDate(ctx.now))
    errors.push({ field: 'validFrom', zh: '启用日期不能早于今天', en: 'It cannot start before today' });
  if (errors.length > 0) throw failure('approval.notActivable', {}, errors);
  const change = { by: ctx.actor.accountId!, now: ctx.now };
  const done = await activateDraft(db, tenant.id, { id: draft.id, revision: input.revision }, input.validFrom, change);
  if (!done) throw failure('record.changed');
  await ctx.audit(
    'definition.activate',
    { kind: 'definition', id: name },
    { version: draft.version, validFrom: input.validFrom },
  );
  return viewOf(ctx, kind);
}

export async function discardDraft(ctx: Context, parts: ApprovalParts, name: string): Promise<DefinitionView> {
  const kind = kindNamed(parts, name);
  if (!(await deleteDraft(ctx.db, ctx.tenant.id, name))) throw failure('approval.noDraft');
  await ctx.audit('definition.discard', { kind: 'definition', id: name });
  return viewOf(ctx, kind);
}

export type { Definition };
