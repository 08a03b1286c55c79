import type { Context } from '#platform/context';
import type { FileStore } from '#platform/files';
import { deleteLearner, learnersOfProfiles } from './store.ts';

/** A school's record of these people ends: what is known of their age and guardians goes with it. */
export async function forgetLearners(ctx: Context, files: FileStore, profiles: readonly string[]): Promise<void> {
  for (const learner of await learnersOfProfiles(ctx, profiles))
    for (const key of await deleteLearner(ctx, learner.id)) await files.remove(key);
}
