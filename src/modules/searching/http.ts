import { mount, type MountedRoute } from '#platform/http';
import { routes } from './contract.ts';
import { draftSynonyms, dropDraft } from './draft-synonyms.ts';
import { exportLog } from './export-log.ts';
import type { SearchingParts } from './parts.ts';
import { previewSynonyms } from './preview-synonyms.ts';
import { publishSynonyms } from './publish-synonyms.ts';
import { readHealth } from './read-health.ts';
import { readLog } from './read-log.ts';
import { readRevision, readSynonyms } from './read-synonyms.ts';
import { restoreSynonyms } from './restore-synonyms.ts';
import { suggest } from './suggest.ts';

export const searchingHttp = (parts: SearchingParts): MountedRoute[] =>
  mount(routes, {
    suggest: (ctx, { query }) => suggest(parts, ctx, query),
    readLog: async (ctx, { query: { limit, cursor, ...filter } }) => {
      const page = await readLog(ctx, filter, { limit, cursor });
      return { ...page, items: [...page.items] };
    },
    exportLog: (ctx, { query }) => exportLog(ctx, query),
    readHealth: (ctx) => readHealth(parts, ctx),
    readSynonyms: (ctx) => readSynonyms(ctx, parts.synonyms.base().length),
    readRevision: (ctx, { params }) => readRevision(ctx, params.revision),
    saveDraft: (ctx, { body }) => draftSynonyms(ctx, body),
    dropDraft: (ctx) => dropDraft(ctx),
    preview: (ctx, { body }) => previewSynonyms(parts, ctx, body),
    publish: (ctx, { body }) => publishSynonyms(ctx, body),
    restore: (ctx, { params, body }) => restoreSynonyms(ctx, params.revision, body.reason),
  });
