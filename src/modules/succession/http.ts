import type { CaseKind } from '#modules/approvals';
import type { Holding } from '#modules/organisations';
import type { Context } from '#platform/context';
import { mount, type MountedRoute } from '#platform/http';
import { changeCode } from './change-code.ts';
import { closeOrganisation, previewClosing, reopenOrganisation } from './close-organisation.ts';
import { routes } from './contract.ts';
import { mergeOrganisations, previewMerger } from './merge-organisations.ts';
import type { Merger } from './model.ts';
import { dropClosing, readOwnClosing, requestClosing, type OwnClosing } from './request-closing.ts';
import { readSuccession, type Succession } from './read-succession.ts';
import { undoMerger } from './undo-merger.ts';

const named = ({ id, name }: { readonly id: string; readonly name: string }) => ({ id, name });

export const mountSuccession = (holdings: readonly Holding[], closing: CaseKind): MountedRoute[] =>
  mount(routes, {
    readSuccession: async (ctx, { params }) => shown(ctx, await readSuccession(ctx, params.id)),
    previewMerger: async (ctx, { params, body }) => {
      const { from, into, moves, warnings } = await previewMerger(ctx, holdings, {
        fromId: params.id,
        intoId: body.intoId,
      });
      return { from: named(from), into: named(into), moves: [...moves], warnings: [...warnings] };
    },
    merge: async (ctx, { params, body }) => {
      const id = await mergeOrganisations(ctx, holdings, { fromId: params.id, ...body });
      await dropClosing(ctx, closing, params.id, '机构已合并');
      return { id };
    },
    undoMerger: (ctx, { params, body }) => undoMerger(ctx, holdings, params.id, body.reason),
    previewClosing: async (ctx, { params }) => {
      const { organisation, consequences } = await previewClosing(ctx, holdings, params.id);
      return { organisation: named(organisation), consequences: [...consequences] };
    },
    close: async (ctx, { params, body }) => {
      await closeOrganisation(ctx, holdings, params.id, body);
      await dropClosing(ctx, closing, params.id, '主管部门已办理终止');
    },
    readOwnClosing: async (ctx) => ownClosing(await readOwnClosing(ctx, holdings)),
    requestClosing: async (ctx, { body }) => ({ id: await requestClosing(ctx, closing, body) }),
    reopen: (ctx, { params, body }) => reopenOrganisation(ctx, params.id, body.reason),
    changeCode: (ctx, { params, body }) => changeCode(ctx, params.id, body),
  });

const ownClosing = ({ consequences, closing, mayAsk }: OwnClosing) => ({
  consequences: [...consequences],
  mayAsk,
  closing: closing && {
    id: closing.id,
    reason: closing.reason,
    note: closing.note,
    heir: closing.handOverTo === null ? null : { id: closing.handOverTo, name: closing.heirName ?? '' },
    state: closing.state,
    askedAt: closing.askedAt.toISOString(),
  },
});

function shown(ctx: Context, { settle, mergers, names, namesakes }: Succession) {
  const nameOf = (id: string) => ({ id, name: names.get(id) ?? '' });
  return {
    settle,
    mergers: mergers.map((one: Merger) => ({
      id: one.id,
      from: nameOf(one.fromId),
      into: nameOf(one.intoId),
      kind: one.kind,
      reason: one.reason,
      mergedAt: one.mergedAt.toISOString(),
      finalAfter: one.finalAfter.toISOString(),
      undoneAt: one.undoneAt?.toISOString() ?? null,
      undoable: settle && one.undoneAt === null && ctx.now <= one.finalAfter,
    })),
    namesakes: namesakes.map((one) => ({ ...one })),
  };
}
