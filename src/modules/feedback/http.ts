import { failure } from '#kernel/errors';
import { recordAccess } from '#platform/audit';
import { Download, mount, type MountedRoute } from '#platform/http';
import { answerRequest, visibleRequest } from './answer-request.ts';
import { routes } from './contract.ts';
import { feedbackFigures } from './figures.ts';
import type { FeedbackParts } from './parts.ts';
import { listWithinReach, readRequest } from './read-requests.ts';

export const mountFeedback = ({ files }: FeedbackParts): MountedRoute[] =>
  mount(routes, {
    list: (ctx, { query }) => listWithinReach(ctx, query),
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
