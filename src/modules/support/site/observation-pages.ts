import type { SitePage } from '#platform/http';
import type { Installation } from '#platform/installation';
import { endRunning, observationCookie } from '../observe.ts';

/** The button of the banner on the site, which works without scripts. */
export const observationPages = ({ config }: Installation): readonly SitePage[] => [
  {
    method: 'POST',
    path: '/support/observation/end',
    right: 'session.end',
    render: async (ctx, { request }) => {
      const supporter = ctx.actor.observer ?? ctx.actor.accountId;
      if (supporter !== undefined) await endRunning(ctx, supporter);
      request.setHeader('set-cookie', observationCookie(false, config.publicUrl?.startsWith('https:') ?? false));
      return { redirect: '/app/support' };
    },
  },
];
