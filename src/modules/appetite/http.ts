import type { Page } from '#kernel/paging';
import { mount, type MountedRoute } from '#platform/http';
import type { CodeBook } from '#modules/codes';
import { answerSurvey, silenceSurveys } from './answer-survey.ts';
import { addFirms, removeFirm, setFirmPhone } from './choose-firms.ts';
import { routes } from './contract.ts';
import { exportFirms, ownAsked, readAsked, readFirms, readSurvey, readSurveys } from './read-surveys.ts';
import { actOnSurvey } from './send-survey.ts';
import { createSurvey, editSurvey, refuseReaders } from './write-survey.ts';

const whole = <Item>(page: Page<Item>) => ({ ...page, items: [...page.items] });

export const mountAppetite = (codes: CodeBook): MountedRoute[] =>
  mount(routes, {
    listSurveys: async (ctx, { query }) => whole(await readSurveys(ctx, query)),
    createSurvey: async (ctx, { body }) => readSurvey(ctx, (await createSurvey(ctx, body)).id),
    readSurvey: (ctx, { params }) => readSurvey(ctx, params.id),
    editSurvey: async (ctx, { params: { id }, body: { version, ...body } }) => {
      await editSurvey(ctx, id, version, body);
      return readSurvey(ctx, id);
    },
    actOnSurvey: async (ctx, { params: { id }, body }) => {
      await actOnSurvey(ctx, id, body.version, body.verb);
      return readSurvey(ctx, id);
    },
    addFirms: (ctx, { params, body }) => addFirms(ctx, params.id, body),
    listFirms: async (ctx, { params, query }) => whole(await readFirms(ctx, params.id, query)),
    removeFirm: (ctx, { params }) => removeFirm(ctx, params.id, params.invitation),
    setFirmPhone: (ctx, { params, body }) => setFirmPhone(ctx, params.id, params.invitation, body.phone),
    exportFirms: (ctx, { params, query }) => exportFirms(ctx, params.id, query),
    listAsked: async (ctx, { query: { open, ...query } }) =>
      whole(await readAsked(ctx, { ...query, open: open === 'true' })),
    answerSurvey: async (ctx, { params: { id }, body }) => {
      await ownAsked(ctx, id);
      refuseReaders(ctx);
      await answerSurvey(ctx, codes, id, body);
      return ownAsked(ctx, id);
    },
    silenceSurveys: async (ctx, { params: { id } }) => {
      await ownAsked(ctx, id);
      refuseReaders(ctx);
      await silenceSurveys(ctx, id);
      return ownAsked(ctx, id);
    },
  });
