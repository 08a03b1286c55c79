import { mayAct } from '#modules/access';
import { actOnBehalf } from '#modules/delegations';
import { identifyWith } from '#modules/organisations';
import { observing } from '#modules/support';
import { frame, mountAssets } from '#portals/public';
import { mountWorkbench } from '#portals/workbench';
import type { Installation } from '#platform/installation';
import type { Faces } from '#platform/runtime';

/** What the server is told by the floors above the platform. @param workbench folder that Vite built */
export const facesOf = (installation: Installation, workbench: string): Faces => ({
  identify: observing(identifyWith(installation.auth, actOnBehalf)),
  may: mayAct,
  frame,
  extend: async (app) => {
    await mountAssets(app);
    await mountWorkbench(app, workbench);
  },
});
