import { failure } from '#kernel/errors';
import { recordAccess } from '#platform/audit';
import { Download, mount, type MountedRoute } from '#platform/http';
import { answerRequest, visibleRequest } from './answer-request.ts';
import { routes } from './contract.ts';
import { exportRequests } from './export-requests.ts';
import { feedbackFigures } from './figures.ts';
import type { FeedbackParts } from './parts.ts';
import { readAppeal } from './read-appeal.ts';
import { listWithinReach, readRequest } from './read-requests.ts';

export const mountFeedback = ({ files, book }: FeedbackParts): MountedRoute[] =>
  mount(routes, {
    readAppeal: (ctx, { params }) => readAppeal(ctx, params.id),
    list: (ctx, { query }) => listWithinReach(ctx, query),
    exportList: (ctx, { query }) => exportRequests(ctx, book, query),
    figures: async (ctx) => {
      const { kinds, ...rest } = await feedbackFigures(ctx);
      return { ...rest, kinds: [...kinds] };
    },
    read: async (ctx, { params }) => {
      const view = await readRequest(ctx, params.id);
      await recordAccess(ctx, { verb: 'read', kind: 'feedback', ids: [params.id], fields: ['text'] });
      return view;
    },
    answer: (ctx, { params, body }) => answerRequest(ctx, params.id, body),
    readFile: async (ctx, { params }) => {
      const { fileKey, fileName, fileType } = await visibleRequest(ctx, params.id);
      if (fileKey === null || fileName === null) throw failure('record.notFound');
      await ctx.audit('feedback.readFile', { kind: 'feedback', id: params.id });
      return new Download(fileName, fileType ?? 'application/octet-stream', await files.open(fileKey));
    },
  });
