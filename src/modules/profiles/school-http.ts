import { maskName } from '#kernel/masks';
import type { CodeBook } from '#modules/codes';
import type { Context } from '#platform/context';
import { mount, type MountedRoute } from '#platform/http';
import { actOnClasses, undoAct } from './bulk-acts.ts';
import { addClass, editClass, listClasses, readClass } from './classes.ts';
import { exportClasses, exportDestinations, exportLearners, exportMajors, exportPlacements } from './export-school.ts';
import { selectFates } from './fate-store.ts';
import { addEvidence, addLearner, editLearner, listLearners, readLearner, removeEvidence } from './learners.ts';
import { addMajor, editMajor, listMajors, putYear, readMajor, removeYear, stopTeaching, teachAgain } from './majors.ts';
import { schoolRoutes } from './school-contract.ts';
import { exportJyt, exportOneRoster } from './school-files.ts';
import { DESTINATIONS, type DestinationCode } from './school-model.ts';
import {
  classView,
  destinationView,
  evidenceView,
  heldBack,
  learnerView,
  looksFromOutside,
  majorView,
  placementView,
  showing,
  yearView,
} from './school-views.ts';

export const schoolHttp = (codes: CodeBook): MountedRoute[] => {
  const classDetail = async (ctx: Context, id: string) => {
    const { one, headcounts } = await readClass(ctx, id);
    const to = await showing(ctx, codes, [one]);
    return {
      ...classView(one, to),
      headcounts: headcounts.map((each) => ({ ...each, headcount: heldBack(to, each.headcount) })),
    };
  };
  const learnerDetail = async (ctx: Context, id: string) => {
    const { one, evidence, placements, destinations } = await readLearner(ctx, id);
    return {
      ...learnerView(one, await showing(ctx, codes, [one])),
      evidence: evidence.map(evidenceView),
      placements: placements.map(placementView),
      destinations: destinations.map((each) => destinationView(each, codes)),
    };
  };
  const majorDetail = async (ctx: Context, id: string) => {
    const { one, years, classes, destinations } = await readMajor(ctx, id);
    const to = await showing(ctx, codes, [one]);
    return {
      ...majorView({ ...one, latest: years[0] ?? null }, to),
      years: years.map((year) => yearView(year, to)),
      classes,
      destinations: destinations.map(({ year, category, count }) => ({
        year,
        label: DESTINATIONS[category as DestinationCode].zh,
        count: heldBack(to, count),
      })),
    };
  };
  return mount(schoolRoutes, {
    listClasses: async (ctx, { query }) => {
      const page = await listClasses(ctx, query);
      const to = await showing(ctx, codes, page.items);
      return { ...page, items: page.items.map((one) => classView(one, to)) };
    },
    exportClasses: (ctx, { query }) => exportClasses(ctx, codes, query),
    addClass: async (ctx, { body }) => classDetail(ctx, await addClass(ctx, codes, body)),
    readClass: (ctx, { params }) => classDetail(ctx, params.id),
    editClass: async (ctx, { params, body }) => {
      await editClass(ctx, codes, params.id, body);
      return classDetail(ctx, params.id);
    },
    actOnClasses: (ctx, { body }) => actOnClasses(ctx, body.verb, body.ids),
    undoAct: (ctx, { params }) => undoAct(ctx, params.id),

    listLearners: async (ctx, { query }) => {
      const page = await listLearners(ctx, query);
      const to = await showing(ctx, codes, page.items);
      return { ...page, items: page.items.map((one) => learnerView(one, to)) };
    },
    exportLearners: (ctx, { query }) => exportLearners(ctx, codes, query),
    addLearner: async (ctx, { body }) => learnerDetail(ctx, await addLearner(ctx, body)),
    readLearner: (ctx, { params }) => learnerDetail(ctx, params.id),
    editLearner: async (ctx, { params, body }) => {
      await editLearner(ctx, params.id, body);
      return learnerDetail(ctx, params.id);
    },
    addEvidence: async (ctx, { params, body }) => {
      await addEvidence(ctx, params.id, body);
      return learnerDetail(ctx, params.id);
    },
    removeEvidence: (ctx, { params }) => removeEvidence(ctx, params.id, params.evidenceId),

    listPlacements: async (ctx, { query }) => {
      const page = await selectFates(ctx, 'placement', query);
      const masked = looksFromOutside(ctx.actor);
      return {
        ...page,
        items: page.items.map((one) => ({
          ...placementView(one),
          ...whose(one, masked),
          ...(masked && { tutor: '', schoolTutor: '' }),
        })),
      };
    },
    exportPlacements: (ctx, { query }) => exportPlacements(ctx, query),
    listDestinations: async (ctx, { query }) => {
      const page = await selectFates(ctx, 'destination', query);
      const masked = looksFromOutside(ctx.actor);
      return {
        ...page,
        items: page.items.map((one) => ({
          ...destinationView(one, codes),
          ...whose(one, masked),
          ...(masked && { payMonth: null }),
        })),
      };
    },
    exportDestinations: (ctx, { query }) => exportDestinations(ctx, codes, query),

    listMajors: async (ctx, { query }) => {
      const page = await listMajors(ctx, query);
      const to = await showing(ctx, codes, page.items);
      return { ...page, items: page.items.map((one) => majorView(one, to)) };
    },
    exportMajors: (ctx, { query }) => exportMajors(ctx, codes, query),
    addMajor: async (ctx, { body }) => majorDetail(ctx, await addMajor(ctx, codes, body)),
    readMajor: (ctx, { params }) => majorDetail(ctx, params.id),
    editMajor: async (ctx, { params, body }) => {
      await editMajor(ctx, params.id, body);
      return majorDetail(ctx, params.id);
    },
    putYear: async (ctx, { params, body }) => {
      await putYear(ctx, params.id, params.year, body);
      return majorDetail(ctx, params.id);
    },
    removeYear: (ctx, { params }) => removeYear(ctx, params.id, params.year),
    endMajor: (ctx, { params }) => stopTeaching(ctx, params.id),
    reopenMajor: (ctx, { params }) => teachAgain(ctx, params.id),

    exportOneRoster: (ctx, { params, query }) => exportOneRoster(ctx, codes, params.name, query.purpose),
    exportJyt: (ctx, { params, query }) => exportJyt(ctx, codes, params.name, query.purpose),
  });
};

const whose = (
  one: {
    readonly learnerId: string;
    readonly learnerName: string;
    readonly studentNumber: string;
    readonly className: string | null;
  },
  masked: boolean,
) => ({
  learnerId: one.learnerId,
  learnerName: masked ? maskName(one.learnerName) : one.learnerName,
  studentNumber: masked ? null : one.studentNumber,
  className: one.className,
});
