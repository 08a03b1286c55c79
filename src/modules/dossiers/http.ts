import { civilDate } from '#kernel/time';
import type { Holding, StatementValue } from '#modules/organisations';
import type { Context } from '#platform/context';
import type { FileStore } from '#platform/files';
import { Download, mount, type MountedRoute } from '#platform/http';
import { changeDossier, readHistory } from './change-dossier.ts';
import { dropContact, revealContact, saveContact } from './contacts.ts';
import { dossierRoutes, objectionRoutes } from './contract.ts';
import { addItem, dropItem } from './items.ts';
import { addLicence, attachScan, changeLicence, checkLicence, dropLicence, scanOf } from './licences.ts';
import { answerObjection, listObjections, makeObjection, type ListedObjection } from './objections.ts';
import { readDossier } from './read-dossier.ts';
import { dossierView, saidView } from './view.ts';

export const mountDossiers = (files: FileStore, holdings: readonly Holding[]): MountedRoute[] =>
  mount(dossierRoutes, {
    read: async (ctx, { params }) => dossierView(await readDossier(ctx, holdings, params.id), civilDate(ctx.now)),
    change: (ctx, { params, body }) =>
      changeDossier(ctx, params.id, body.values as Readonly<Record<string, StatementValue>>),
    history: async (ctx, { params, query }) => ({
      items: (await readHistory(ctx, params.id, query.field)).map((one) => ({
        ...saidView(one),
        validFrom: one.validFrom,
        validUntil: one.validUntil,
        recordedAt: one.recordedAt.toISOString(),
        supersededAt: one.supersededAt?.toISOString() ?? null,
      })),
    }),
    addLicence: async (ctx, { params, body }) => ({ id: await addLicence(ctx, params.id, body) }),
    changeLicence: (ctx, { params, body }) => changeLicence(ctx, params.id, params.licenceId, body),
    dropLicence: (ctx, { params }) => dropLicence(ctx, params.id, params.licenceId),
    attachScan: (ctx, { params, file }) => attachScan(ctx, params.id, params.licenceId, file),
    readScan: async (ctx, { params }) => {
      const { key, name } = await scanOf(ctx, params.id, params.licenceId);
      return new Download(name, 'application/octet-stream', await files.open(key));
    },
    checkLicence: (ctx, { params }) => checkLicence(ctx, params.id, params.licenceId),
    addContact: async (ctx, { params, body }) => ({ id: await saveContact(ctx, params.id, undefined, body) }),
    changeContact: async (ctx, { params, body }) => {
      await saveContact(ctx, params.id, params.contactId, body);
    },
    dropContact: (ctx, { params }) => dropContact(ctx, params.id, params.contactId),
    revealContact: (ctx, { params, body }) => revealContact(ctx, params.id, params.contactId, body.reason),
    addItem: async (ctx, { params, body }) => ({ id: await addItem(ctx, params.id, body) }),
    dropItem: (ctx, { params }) => dropItem(ctx, params.id, params.itemId),
  });

export const mountObjections = (): MountedRoute[] =>
  mount(objectionRoutes, {
    make: async (ctx, { params, body }) => ({ number: await makeObjection(ctx, params.id, body) }),
    list: async (ctx, { query }) => {
      const page = await listObjections(ctx, query);
      return { ...page, items: page.items.map((one) => objectionView(ctx, one)) };
    },
    answer: (ctx, { params, body }) => answerObjection(ctx, params.id, body),
  });

/** Who objected stays with the platform: the officer answers what was said, not who said it. */
function objectionView(ctx: Context, one: ListedObjection) {
  const { id, number, kind, statement, state, answer, dueOn } = one;
  return {
    id,
    number,
    organisation: { id: one.organisationId, name: one.organisationName },
    kind,
    statement,
    reachable: one.contact !== '' || one.accountId !== null,
    state,
    answer,
    answeredAt: one.answeredAt?.toISOString() ?? null,
    dueOn,
    overdue: state === 'open' && dueOn < civilDate(ctx.now),
    createdAt: one.createdAt.toISOString(),
  };
}
