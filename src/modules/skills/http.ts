import { mount, type MountedRoute } from '#platform/http';
import { addTerm, changeTerm, confirmTerm, mergeTerm, retireTerm, undoTerm, type Books } from './change-term.ts';
import { routes } from './contract.ts';
import { listMasks, setMask } from './masks.ts';
import { extractSkills, listTerms, readTerm, termView } from './read-terms.ts';

export const mountSkills = (books: Books): MountedRoute[] =>
  mount(routes, {
    extractSkills: (ctx, { body }) => extractSkills(ctx, books, body.text),
    listSkillTerms: (ctx, { query }) => listTerms(ctx, books, query),
    readSkillTerm: (ctx, { params }) => readTerm(ctx, books, params.code),
    addSkillTerm: async (ctx, { body }) => termView(ctx, books, await addTerm(ctx, books, body)),
    changeSkillTerm: async (ctx, { params: { code }, body: { revision, ...body } }) => {
      await changeTerm(ctx, books, code, body, revision);
      return termView(ctx, books, code);
    },
    listSkillMasks: async (ctx, { query }) => ({
      items: [...(await listMasks(ctx, books.skills.bundled().masks, query.q))],
    }),
    setSkillMask: (ctx, { body }) => setMask(ctx, books.skills.bundled().masks, body),
    actOnSkillTerm: async (ctx, { params: { code }, body }) => {
      if (body.verb === 'retire') await retireTerm(ctx, books, code, body.revision, body.reason);
      else if (body.verb === 'merge') await mergeTerm(ctx, books, code, body);
      else if (body.verb === 'confirm') await confirmTerm(ctx, books, code, body.revision);
      else await undoTerm(ctx, books, code, body.revision);
      return termView(ctx, books, code);
    },
  });
