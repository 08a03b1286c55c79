import type { CodeBook } from '#modules/codes';
import { mount, type MountedRoute } from '#platform/http';
import { routes } from './contract.ts';
import { editProfile } from './edit-profile.ts';
import { getProfile, listProfiles } from './read-profiles.ts';
import { viewOf } from './view.ts';

export const profilesHttp = (codes: CodeBook): MountedRoute[] =>
  mount(routes, {
    listProfiles: async (ctx, { query }) => {
      const page = await listProfiles(ctx, query);
      return { ...page, items: page.items.map((profile) => viewOf(profile, ctx.actor, codes)) };
    },
    readProfile: async (ctx, { params }) => viewOf(await getProfile(ctx, params.id), ctx.actor, codes),
    editProfile: async (ctx, { params, body }) =>
      viewOf(await editProfile(ctx, codes, params.id, body), ctx.actor, codes),
  });
